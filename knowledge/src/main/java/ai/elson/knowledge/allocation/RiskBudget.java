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
import java.util.List;

/// Which holding brings how much of the risk, and the mix in which each brings its budget. Results
/// are not rounded.
final class RiskBudget {

    private RiskBudget() {}

    record Held(
            @Field(value = "name of the asset", unit = Unit.TEXT) String name,
            @Field(value = "weight", unit = Unit.PERCENT, min = -500, max = 500) double weight,
            @Field(value = "yearly volatility", unit = Unit.PERCENT, min = 0, max = 500)
                    double volatility,
            @Field(
                            value = "correlation with each asset in order",
                            unit = Unit.RATIO,
                            min = -1,
                            max = 1,
                            maxItems = 200)
                    List<Double> correlations)
            implements Covariance.Risky {}

    record Portfolio(
            @Field(value = "assets", unit = Unit.TEXT, maxItems = 200) List<Held> assets) {}

    record Contribution(
            @Field(value = "name of the asset", unit = Unit.TEXT) String name,
            @Field(value = "volatility gained per weight gained", unit = Unit.RATIO)
                    double marginal,
            @Field(value = "part of the volatility", unit = Unit.PERCENT) double component,
            @Field(value = "share of the risk", unit = Unit.PERCENT) double share) {}

    record Risk(
            @Field(value = "yearly volatility of the portfolio", unit = Unit.PERCENT)
                    double portfolioVolatility,
            @Field(value = "volatilities held over the portfolio's", unit = Unit.RATIO)
                    double diversificationRatio,
            @Field(value = "contributions to the risk", unit = Unit.PERCENT)
                    List<Contribution> contributions) {}

    record Budgeted(
            @Field(value = "name of the asset", unit = Unit.TEXT) String name,
            @Field(value = "yearly volatility", unit = Unit.PERCENT, min = 0.01, max = 500)
                    double volatility,
            @Field(
                            value = "correlation with each asset in order",
                            unit = Unit.RATIO,
                            min = -1,
                            max = 1,
                            maxItems = 200)
                    List<Double> correlations,
            @Field(value = "share of the risk wanted", unit = Unit.PERCENT, min = 0.01, max = 100)
                    double budget)
            implements Covariance.Risky {}

    record Budgets(
            @Field(value = "assets", unit = Unit.TEXT, maxItems = 200) List<Budgeted> assets) {}

    record Weight(
            @Field(value = "name of the asset", unit = Unit.TEXT) String name,
            @Field(value = "weight", unit = Unit.PERCENT) double weight) {}

    record Parity(
            @Field(value = "yearly volatility of the portfolio", unit = Unit.PERCENT)
                    double portfolioVolatility,
            @Field(value = "weights", unit = Unit.PERCENT) List<Weight> weights) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "portfolio_risk_contributions",
                            "Risk contributions",
                            "Volatility of several assets with each one's contribution to risk",
                            "portfolio_risk",
                            "portfolio_construction",
                            Portfolio.class,
                            Risk.class,
                            RiskBudget::contributions),
                    new Formula<>(
                            "risk_parity_portfolio",
                            "Risk parity portfolio",
                            "Risk parity weights: each asset brings an equal or budgeted risk",
                            "portfolio_risk",
                            "portfolio_construction",
                            Budgets.class,
                            Parity.class,
                            RiskBudget::parity));

    /// Volatility s = sqrt(w' C w); marginal (C w) / s, component weight x marginal; the components
    /// sum to s. The diversification ratio is the sum of |weight| x volatility over s. Weights sum
    /// to 100%.
    ///
    /// Source: R. Litterman, Hot Spots and Hedges, Goldman Sachs (1996); Y. Choueifaty and Y.
    /// Coignard, Journal of Portfolio Management 35 (2008).
    private static Outcome<Risk> contributions(Portfolio in) {
        List<Held> assets = in.assets();
        Weights.requireWhole("assets", assets.size(), i -> assets.get(i).weight(), "weight");
        Covariance covariance = Covariance.of("assets", assets);
        double[] weights = assets.stream().mapToDouble(a -> a.weight() / 100).toArray();
        double volatility = covariance.volatility(weights);
        if (volatility < 1e-12) {
            throw new BadField("assets", "a mix without risk", "a mix that has some");
        }
        Working w = new Working();
        w.number(
                "portfolio volatility",
                "root of the sum of weight x weight x covariance",
                100 * volatility,
                Unit.PERCENT);
        double[] product = covariance.times(weights);
        List<Contribution> contributions = new ArrayList<>();
        double apart = 0;
        for (int i = 0; i < weights.length; i++) {
            double marginal = product[i] / volatility;
            double component =
                    w.number(
                            assets.get(i).name() + ": component",
                            figure(assets.get(i).weight()) + "% x " + figure(marginal),
                            100 * weights[i] * marginal,
                            Unit.PERCENT);
            contributions.add(
                    new Contribution(
                            assets.get(i).name(), marginal, component, component / volatility));
            apart += Math.abs(weights[i]) * assets.get(i).volatility();
        }
        double ratio =
                w.number(
                        "diversification ratio",
                        figure(apart) + "% / " + figure(100 * volatility) + "%",
                        apart / (100 * volatility),
                        Unit.RATIO);
        return w.gives(new Risk(100 * volatility, ratio, contributions));
    }

    /// The weights, all above zero, whose shares of the risk are the budgets: the minimum of x' C x
    /// / 2 - sum of b ln x, scaled to sum to 100%. Budgets sum to 100%; equal ones are equal risk
    /// contribution. See [RiskParity].
    private static Outcome<Parity> parity(Budgets in) {
        List<Budgeted> assets = in.assets();
        Weights.requireWhole("assets", assets.size(), i -> assets.get(i).budget(), "budget");
        Covariance covariance = Covariance.of("assets", assets);
        double[] weights =
                RiskParity.weights(
                        covariance, assets.stream().mapToDouble(a -> a.budget() / 100).toArray());
        Working w = new Working();
        List<Weight> list = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            list.add(
                    new Weight(
                            assets.get(i).name(),
                            w.number(
                                    assets.get(i).name(),
                                    "brings " + figure(assets.get(i).budget()) + "% of the risk",
                                    100 * weights[i],
                                    Unit.PERCENT)));
        }
        double volatility =
                w.number(
                        "portfolio volatility",
                        "root of the sum of weight x weight x covariance",
                        100 * covariance.volatility(weights),
                        Unit.PERCENT);
        return w.gives(new Parity(volatility, list));
    }
}
