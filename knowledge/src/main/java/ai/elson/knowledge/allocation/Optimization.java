package ai.elson.knowledge.allocation;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.util.ArrayList;
import java.util.List;

/// Mixes on the efficient frontier, long-only where the least weights are zero. Correlations must
/// be positive definite, so that each best mix is the only one. Results are not rounded.
final class Optimization {

    private Optimization() {}

    record Asset(
            @Field(value = "name of the asset", unit = Unit.TEXT) String name,
            @Field(value = "expected yearly return", unit = Unit.PERCENT, min = -100, max = 200)
                    double expectedReturn,
            @Field(value = "yearly volatility", unit = Unit.PERCENT, min = 0.01, max = 500)
                    double volatility,
            @Field(
                            value = "correlation with each asset in order",
                            unit = Unit.RATIO,
                            min = -1,
                            max = 1,
                            maxItems = 200)
                    List<Double> correlations,
            @Field(value = "least weight", unit = Unit.PERCENT, min = -200, max = 100)
                    double minWeight,
            @Field(value = "greatest weight", unit = Unit.PERCENT, min = -100, max = 300)
                    double maxWeight)
            implements Covariance.Risky {}

    record Universe(
            @Field(value = "assets", unit = Unit.TEXT, maxItems = 200) List<Asset> assets) {}

    record Targeted(
            @Field(value = "assets", unit = Unit.TEXT, maxItems = 200) List<Asset> assets,
            @Field(value = "return wanted a year", unit = Unit.PERCENT, min = -500, max = 1000)
                    double targetReturn) {}

    record Rated(
            @Field(value = "assets", unit = Unit.TEXT, maxItems = 200) List<Asset> assets,
            @Field(value = "risk-free rate", unit = Unit.PERCENT, min = -5, max = 50)
                    double riskFree) {}

    record Traced(
            @Field(value = "assets", unit = Unit.TEXT, maxItems = 50) List<Asset> assets,
            @Field(value = "points of the frontier", unit = Unit.COUNT, min = 2, max = 20)
                    int points) {}

    record Weight(
            @Field(value = "name of the asset", unit = Unit.TEXT) String name,
            @Field(value = "weight", unit = Unit.PERCENT) double weight) {}

    record Mix(
            @Field(value = "yearly volatility of the mix", unit = Unit.PERCENT) double volatility,
            @Field(value = "expected yearly return", unit = Unit.PERCENT) double expectedReturn,
            @Field(value = "weights", unit = Unit.PERCENT) List<Weight> weights) {}

    record Tangency(
            @Field(value = "excess return per volatility", unit = Unit.RATIO) double sharpeRatio,
            @Field(value = "expected yearly return", unit = Unit.PERCENT) double expectedReturn,
            @Field(value = "yearly volatility of the mix", unit = Unit.PERCENT) double volatility,
            @Field(value = "weights", unit = Unit.PERCENT) List<Weight> weights) {}

    record Frontier(
            @Field(value = "least yearly volatility", unit = Unit.PERCENT) double leastVolatility,
            @Field(value = "highest expected return", unit = Unit.PERCENT) double highestReturn,
            @Field(value = "mixes by rising return", unit = Unit.PERCENT) List<Mix> mixes) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "minimum_variance_portfolio",
                            "Minimum-variance portfolio",
                            "Minimum variance weights: the least risky mix of several assets",
                            "portfolio_risk",
                            "portfolio_construction",
                            Universe.class,
                            Mix.class,
                            Optimization::minimumVariance),
                    new Formula<>(
                            "target_return_portfolio",
                            "Target-return portfolio",
                            "Least risky weights of assets that reach a target return",
                            "portfolio_risk",
                            "portfolio_construction",
                            Targeted.class,
                            Mix.class,
                            Optimization::targetReturn),
                    new Formula<>(
                            "maximum_sharpe_portfolio",
                            "Maximum-Sharpe portfolio",
                            "Tangency weights of assets with the maximum Sharpe ratio",
                            "portfolio_risk",
                            "portfolio_construction",
                            Rated.class,
                            Tangency.class,
                            Optimization::maximumSharpe),
                    new Formula<>(
                            "efficient_frontier",
                            "Efficient frontier",
                            "Points of the Markowitz efficient frontier of several assets",
                            "portfolio_risk",
                            "portfolio_construction",
                            Traced.class,
                            Frontier.class,
                            Optimization::frontier));

    private static MeanVariance problem(List<Asset> assets) {
        return new MeanVariance(
                Covariance.definite("assets", assets),
                assets.stream().mapToDouble(a -> a.expectedReturn() / 100).toArray(),
                assets.stream().mapToDouble(a -> a.minWeight() / 100).toArray(),
                assets.stream().mapToDouble(a -> a.maxWeight() / 100).toArray());
    }

    private static Mix mix(Working w, List<Asset> assets, MeanVariance problem, double[] weights) {
        List<Weight> list = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            list.add(
                    new Weight(
                            assets.get(i).name(),
                            w.number(
                                    "weight of " + assets.get(i).name(),
                                    "quadratic program",
                                    100 * weights[i],
                                    Unit.PERCENT)));
        }
        double mean =
                w.number(
                        "expected return",
                        "sum of weight x return",
                        100 * problem.mean(weights),
                        Unit.PERCENT);
        double volatility =
                w.number(
                        "volatility",
                        "root of the sum of weight x weight x covariance",
                        100 * problem.volatility(weights),
                        Unit.PERCENT);
        return new Mix(volatility, mean, list);
    }

    /// Least w' C w with the weights within their bounds and 100% together.
    private static Outcome<Mix> minimumVariance(Universe in) {
        Working w = new Working();
        MeanVariance problem = problem(in.assets());
        return w.gives(mix(w, in.assets(), problem, problem.minimumVariance()));
    }

    /// Least w' C w at exactly the target return; below the return of the minimum-variance mix this
    /// is not efficient.
    private static Outcome<Mix> targetReturn(Targeted in) {
        Working w = new Working();
        MeanVariance problem = problem(in.assets());
        double[] weights = problem.targetReturn("targetReturn", in.targetReturn() / 100);
        return w.gives(mix(w, in.assets(), problem, weights));
    }

    /// Greatest (mean - rf) / volatility.
    private static Outcome<Tangency> maximumSharpe(Rated in) {
        Working w = new Working();
        MeanVariance problem = problem(in.assets());
        Mix mix = mix(w, in.assets(), problem, problem.maximumSharpe(in.riskFree() / 100));
        double ratio =
                w.number(
                        "Sharpe ratio",
                        "("
                                + figure(mix.expectedReturn())
                                + "% - "
                                + figure(in.riskFree())
                                + "%) / "
                                + figure(mix.volatility())
                                + "%",
                        (mix.expectedReturn() - in.riskFree()) / mix.volatility(),
                        Unit.RATIO);
        return w.gives(new Tangency(ratio, mix.expectedReturn(), mix.volatility(), mix.weights()));
    }

    /// Target-return mixes at returns evenly spaced from the minimum-variance mix to the highest.
    private static Outcome<Frontier> frontier(Traced in) {
        Working w = new Working();
        MeanVariance problem = problem(in.assets());
        double[] least = problem.minimumVariance();
        double low = problem.mean(least);
        double high = problem.highestReturn();
        List<Mix> mixes = new ArrayList<>();
        mixes.add(mix(w, in.assets(), problem, least));
        for (int i = 1; i < in.points(); i++) {
            double target = low + (high - low) * i / (in.points() - 1);
            mixes.add(mix(w, in.assets(), problem, problem.targetReturn("assets", target)));
        }
        return w.gives(
                new Frontier(
                        mixes.getFirst().volatility(), mixes.getLast().expectedReturn(), mixes));
    }
}
