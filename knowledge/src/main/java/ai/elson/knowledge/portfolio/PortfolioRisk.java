package ai.elson.knowledge.portfolio;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// Risk and return of a portfolio.
///
/// Source of the formulas: Z. Bodie, A. Kane, A. J. Marcus, Investments.
final class PortfolioRisk {

    private PortfolioRisk() {}

    /// Trading days of a year.
    private static final double YEAR = 252;

    record Performance(
            @Field(value = "portfolio return", unit = Unit.PERCENT, min = -100, max = 1000)
                    BigDecimal portfolioReturn,
            @Field(value = "risk-free rate", unit = Unit.PERCENT, min = -5, max = 50)
                    BigDecimal riskFree,
            @Field(value = "volatility", unit = Unit.PERCENT, min = 0.01, max = 500)
                    BigDecimal volatility) {}

    record Sharpe(
            @Field(value = "excess return for one unit of risk", unit = Unit.RATIO)
                    BigDecimal sharpeRatio) {}

    record Market(
            @Field(value = "risk-free rate", unit = Unit.PERCENT, min = -5, max = 50)
                    BigDecimal riskFree,
            @Field(value = "beta", unit = Unit.RATIO, min = -5, max = 10) BigDecimal beta,
            @Field(value = "market return", unit = Unit.PERCENT, min = -100, max = 200)
                    BigDecimal marketReturn) {}

    record Expected(
            @Field(value = "return that pays for the risk", unit = Unit.PERCENT)
                    BigDecimal expectedReturn) {}

    record Realized(
            @Field(value = "portfolio return", unit = Unit.PERCENT, min = -100, max = 1000)
                    BigDecimal portfolioReturn,
            @Field(value = "risk-free rate", unit = Unit.PERCENT, min = -5, max = 50)
                    BigDecimal riskFree,
            @Field(value = "beta", unit = Unit.RATIO, min = -5, max = 10) BigDecimal beta,
            @Field(value = "market return", unit = Unit.PERCENT, min = -100, max = 200)
                    BigDecimal marketReturn) {}

    record Alpha(
            @Field(value = "return above the CAPM's", unit = Unit.PERCENT) BigDecimal alpha,
            @Field(value = "return by the CAPM", unit = Unit.PERCENT) BigDecimal expectedReturn) {}

    record Exposure(
            @Field(value = "portfolio value", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal portfolio,
            @Field(value = "yearly volatility", unit = Unit.PERCENT, min = 0, max = 500)
                    BigDecimal volatility,
            @Field(value = "trading days", unit = Unit.DAYS, min = 1, max = 252) int days,
            @Field(value = "confidence", unit = Unit.PERCENT, min = 50, max = 99.99)
                    BigDecimal confidence) {}

    record AtRisk(@Field(value = "loss not exceeded", unit = Unit.USD) BigDecimal valueAtRisk) {}

    record TwoAssets(
            @Field(value = "weight of the first", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal firstWeight,
            @Field(value = "volatility of the first", unit = Unit.PERCENT, min = 0, max = 500)
                    BigDecimal firstVolatility,
            @Field(value = "volatility of the second", unit = Unit.PERCENT, min = 0, max = 500)
                    BigDecimal secondVolatility,
            @Field(value = "correlation", unit = Unit.RATIO, min = -1, max = 1)
                    BigDecimal correlation) {}

    record Volatility(
            @Field(value = "yearly volatility", unit = Unit.PERCENT)
                    BigDecimal portfolioVolatility) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "sharpe_ratio",
                            "Sharpe ratio",
                            "Portfolio return above the risk-free rate per unit of volatility",
                            "portfolio_risk",
                            "performance_attribution",
                            Performance.class,
                            Sharpe.class,
                            PortfolioRisk::sharpe),
                    new Formula<>(
                            "capm_expected_return",
                            "CAPM expected return",
                            "Expected stock return from beta by the CAPM",
                            "portfolio_risk",
                            "factor_investing",
                            Market.class,
                            Expected.class,
                            PortfolioRisk::capm),
                    new Formula<>(
                            "jensen_alpha",
                            "Jensen's alpha",
                            "Return of a manager above what beta explains",
                            "portfolio_risk",
                            "performance_attribution",
                            Realized.class,
                            Alpha.class,
                            PortfolioRisk::alpha),
                    new Formula<>(
                            "value_at_risk",
                            "Value at risk",
                            "Parametric value at risk of a portfolio over some days",
                            "portfolio_risk",
                            "risk_management",
                            Exposure.class,
                            AtRisk.class,
                            PortfolioRisk::valueAtRisk),
                    new Formula<>(
                            "two_asset_volatility",
                            "Volatility of two assets",
                            "Volatility of a portfolio of two assets from their correlation",
                            "portfolio_risk",
                            "portfolio_construction",
                            TwoAssets.class,
                            Volatility.class,
                            PortfolioRisk::twoAssets));

    /// (R - rf) / volatility.
    ///
    /// Source: W. F. Sharpe, Journal of Business 39 (1966).
    private static Outcome<Sharpe> sharpe(Performance in) {
        Working w = new Working();
        BigDecimal excess =
                w.percent(
                        "excess return",
                        pct(in.portfolioReturn()) + " - " + pct(in.riskFree()),
                        in.portfolioReturn().subtract(in.riskFree()));
        BigDecimal ratio =
                w.ratio(
                        "Sharpe ratio",
                        pct(excess) + " / " + pct(in.volatility()),
                        divide(excess, in.volatility()));
        return w.gives(new Sharpe(round(ratio, Unit.RATIO)));
    }

    /// rf + beta (Rm - rf).
    ///
    /// Source: W. F. Sharpe, Journal of Finance 19 (1964).
    private static Outcome<Expected> capm(Market in) {
        Working w = new Working();
        BigDecimal expected = capm(w, in.riskFree(), in.beta(), in.marketReturn());
        return w.gives(new Expected(round(expected, Unit.PERCENT)));
    }

    /// R - (rf + beta (Rm - rf)).
    ///
    /// Source: M. C. Jensen, Journal of Finance 23 (1968).
    private static Outcome<Alpha> alpha(Realized in) {
        Working w = new Working();
        BigDecimal expected = capm(w, in.riskFree(), in.beta(), in.marketReturn());
        BigDecimal alpha =
                w.percent(
                        "alpha",
                        pct(in.portfolioReturn()) + " - " + pct(expected),
                        in.portfolioReturn().subtract(expected));
        return w.gives(new Alpha(round(alpha, Unit.PERCENT), round(expected, Unit.PERCENT)));
    }

    private static BigDecimal capm(
            Working w, BigDecimal riskFree, BigDecimal beta, BigDecimal market) {
        BigDecimal premium =
                w.percent(
                        "market premium",
                        pct(market) + " - " + pct(riskFree),
                        market.subtract(riskFree));
        return w.percent(
                "expected return",
                pct(riskFree) + " + " + beta.toPlainString() + " x " + pct(premium),
                riskFree.add(beta.multiply(premium)));
    }

    /// Value x volatility x sqrt(days / 252) x z, normal returns with mean zero; z the standard
    /// normal quantile of the confidence.
    ///
    /// Source: J.P. Morgan, RiskMetrics Technical Document (1996).
    private static Outcome<AtRisk> valueAtRisk(Exposure in) {
        Working w = new Working();
        double z =
                new NormalDistribution()
                        .inverseCumulativeProbability(fraction(in.confidence()).doubleValue());
        double time = StrictMath.sqrt(in.days() / YEAR);
        BigDecimal quantile =
                w.ratio("z", "normal quantile of " + pct(in.confidence()), BigDecimal.valueOf(z));
        BigDecimal root =
                w.ratio("time", "sqrt(" + in.days() + " / 252)", BigDecimal.valueOf(time));
        BigDecimal loss =
                w.dollars(
                        "value at risk",
                        usd(in.portfolio()) + " x " + pct(in.volatility()) + " x time x z",
                        share(in.volatility(), in.portfolio()).multiply(root).multiply(quantile));
        return w.gives(new AtRisk(cents(loss)));
    }

    /// sqrt(w1^2 s1^2 + w2^2 s2^2 + 2 w1 w2 s1 s2 rho).
    ///
    /// Source: H. Markowitz, Journal of Finance 7 (1952).
    private static Outcome<Volatility> twoAssets(TwoAssets in) {
        Working w = new Working();
        BigDecimal second = BigDecimal.valueOf(100).subtract(in.firstWeight());
        BigDecimal a =
                w.percent(
                        "first part",
                        pct(in.firstWeight()) + " of " + pct(in.firstVolatility()),
                        share(in.firstWeight(), in.firstVolatility()));
        BigDecimal b =
                w.percent(
                        "second part",
                        pct(second) + " of " + pct(in.secondVolatility()),
                        share(second, in.secondVolatility()));
        BigDecimal variance =
                a.multiply(a)
                        .add(b.multiply(b))
                        .add(times(a.multiply(b).multiply(in.correlation()), 2));
        BigDecimal volatility =
                w.percent(
                        "volatility",
                        "sqrt(a^2 + b^2 + 2 a b x " + in.correlation().toPlainString() + ")",
                        notNegative(variance).sqrt(DIGITS));
        return w.gives(new Volatility(round(volatility, Unit.PERCENT)));
    }
}
