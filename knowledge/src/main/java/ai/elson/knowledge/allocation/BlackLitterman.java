package ai.elson.knowledge.allocation;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Expected returns that blend the market's with an investor's views. Results are not rounded.
///
/// Source: G. He and R. Litterman, The Intuition Behind Black-Litterman Model Portfolios, Goldman
/// Sachs (1999); T. M. Idzorek, A Step-by-Step Guide to the Black-Litterman Model (2005), whose
/// confidences have the closed form of J. Walters, The Black-Litterman Model in Detail (2014).
final class BlackLitterman {

    private BlackLitterman() {}

    record Asset(
            @Field(value = "name of the asset", unit = Unit.TEXT) String name,
            @Field(value = "weight in the market", unit = Unit.PERCENT, min = 0, max = 100)
                    double marketWeight,
            @Field(value = "yearly volatility", unit = Unit.PERCENT, min = 0.01, max = 500)
                    double volatility,
            @Field(
                            value = "correlation with each asset in order",
                            unit = Unit.RATIO,
                            min = -1,
                            max = 1,
                            maxItems = 50)
                    List<Double> correlations)
            implements Covariance.Risky {}

    record View(
            @Field(
                            value = "held of each asset, short below zero",
                            unit = Unit.RATIO,
                            min = -10,
                            max = 10,
                            maxItems = 50)
                    List<Double> holdings,
            @Field(
                            value = "excess return expected of it",
                            unit = Unit.PERCENT,
                            min = -100,
                            max = 200)
                    double viewReturn,
            @Field(value = "confidence; 50 if left out", unit = Unit.PERCENT, min = 0.01, max = 100)
                    @Nullable Double confidence) {}

    record Model(
            @Field(value = "assets", unit = Unit.TEXT, maxItems = 50) List<Asset> assets,
            @Field(value = "views", unit = Unit.TEXT, minItems = 0, maxItems = 50) List<View> views,
            @Field(value = "risk aversion of the market", unit = Unit.RATIO, min = 0.01, max = 100)
                    double riskAversion,
            @Field(
                            value = "tau, uncertainty of the prior",
                            unit = Unit.RATIO,
                            min = 0.0001,
                            max = 10)
                    double tau) {}

    record Blend(
            @Field(value = "name of the asset", unit = Unit.TEXT) String name,
            @Field(value = "return the market implies", unit = Unit.PERCENT) double impliedReturn,
            @Field(value = "return after the views", unit = Unit.PERCENT) double posteriorReturn,
            @Field(value = "weight by the posterior covariance", unit = Unit.PERCENT) double weight,
            @Field(value = "weight by the prior covariance", unit = Unit.PERCENT)
                    double priorCovarianceWeight) {}

    record Posterior(
            @Field(value = "excess return of the new weights", unit = Unit.PERCENT)
                    double portfolioReturn,
            @Field(value = "new weights, the rest in cash", unit = Unit.PERCENT) double invested,
            @Field(value = "returns and weights", unit = Unit.PERCENT) List<Blend> assets) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "black_litterman",
                            "Black-Litterman model",
                            "Black-Litterman returns and weights from the market and an investor's views",
                            "portfolio_risk",
                            "portfolio_construction",
                            Model.class,
                            Posterior.class,
                            BlackLitterman::blend));

    /// Implied P = d C w; posterior m = P + t C V' (t V C V' + O)^-1 (Q - V P); its covariance S =
    /// C
    /// + t C - t C V' (t V C V' + O)^-1 V t C; weights (d S)^-1 m, and (d C)^-1 m as Idzorek has
    ///   them. A view with confidence c has the variance t (1 - c) / c v' C v, at one half that of
    ///   He and Litterman. Returns are excess returns.
    private static Outcome<Posterior> blend(Model in) {
        List<Asset> assets = in.assets();
        int n = assets.size();
        Weights.requireWhole("assets", n, i -> assets.get(i).marketWeight(), "marketWeight");
        Covariance covariance = Covariance.definite("assets", assets);
        double[] market = assets.stream().mapToDouble(a -> a.marketWeight() / 100).toArray();
        double[] implied = scaled(covariance.times(market), in.riskAversion());
        double[] posterior = implied.clone();
        double[][] uncertain = new double[n][];
        for (int i = 0; i < n; i++) {
            uncertain[i] = scaled(covariance.matrix()[i], 1 + in.tau());
        }
        if (!in.views().isEmpty()) {
            learn(in, covariance, posterior, uncertain);
        }
        double[] weights = optimal(uncertain, posterior, in.riskAversion());
        double[] byPrior = optimal(covariance.matrix(), posterior, in.riskAversion());
        Working w = new Working();
        List<Blend> blends = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String name = assets.get(i).name();
            blends.add(
                    new Blend(
                            name,
                            w.number(
                                    name + ": implied return",
                                    figure(in.riskAversion()) + " x covariance with the market",
                                    100 * implied[i],
                                    Unit.PERCENT),
                            w.number(
                                    name + ": posterior return",
                                    "implied return moved by the views",
                                    100 * posterior[i],
                                    Unit.PERCENT),
                            100 * weights[i],
                            100 * byPrior[i]));
        }
        double mean =
                w.number(
                        "return of the new weights",
                        "sum of weight x posterior return",
                        100 * Covariance.dot(weights, posterior),
                        Unit.PERCENT);
        return w.gives(new Posterior(mean, 100 * Arrays.stream(weights).sum(), blends));
    }

    /// Moves the returns to the views and takes what they tell from the uncertainty.
    private static void learn(
            Model in, Covariance covariance, double[] posterior, double[][] uncertain) {
        int n = posterior.length;
        int k = in.views().size();
        double[][] holdings = new double[k][];
        double[][] spread = new double[k][];
        double[][] middle = new double[k][k];
        double[] surprise = new double[k];
        for (int a = 0; a < k; a++) {
            View view = in.views().get(a);
            if (view.holdings().size() != n) {
                throw new BadField(
                        "views[" + a + "].holdings",
                        view.holdings().size() + " of them",
                        "one for each asset, " + n);
            }
            holdings[a] = view.holdings().stream().mapToDouble(Double::doubleValue).toArray();
            spread[a] = scaled(covariance.times(holdings[a]), in.tau());
            surprise[a] = view.viewReturn() / 100 - Covariance.dot(holdings[a], posterior);
        }
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                middle[a][b] = Covariance.dot(holdings[a], spread[b]);
            }
            Double confidence = in.views().get(a).confidence();
            double c = confidence == null ? 0.5 : confidence / 100;
            middle[a][a] += middle[a][a] * (1 - c) / c;
        }
        Cholesky factored = Cholesky.of(middle, 1e-10);
        if (factored == null) {
            throw new BadField(
                    "views",
                    "a view that holds nothing, or certain views that repeat each other",
                    "views that differ");
        }
        double[] pull = factored.solve(surprise);
        for (int i = 0; i < n; i++) {
            double[] column = new double[k];
            for (int a = 0; a < k; a++) {
                posterior[i] += spread[a][i] * pull[a];
                column[a] = spread[a][i];
            }
            double[] known = factored.solve(column);
            for (int j = 0; j < n; j++) {
                for (int a = 0; a < k; a++) {
                    uncertain[i][j] -= known[a] * spread[a][j];
                }
            }
        }
    }

    private static double[] optimal(double[][] covariance, double[] returns, double aversion) {
        Cholesky factored = Cholesky.of(covariance, 1e-12);
        if (factored == null) {
            throw new BadField(
                    "assets", "a covariance at the edge of what can be inverted", "others");
        }
        return scaled(factored.solve(returns), 1 / aversion);
    }

    private static double[] scaled(double[] vector, double factor) {
        return Arrays.stream(vector).map(x -> x * factor).toArray();
    }
}
