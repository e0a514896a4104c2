package ai.elson.knowledge.performance;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.util.Arrays;
import java.util.List;

/// Return for risk from a series of returns. Results are not rounded.
///
/// Source: C. R. Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd edition,
/// chapter 4.
final class ReturnRatios {

    private ReturnRatios() {}

    record Returns(
            @Field(
                            value = "returns of equal periods",
                            unit = Unit.PERCENT,
                            min = -100,
                            max = 1000,
                            minItems = 2)
                    List<Double> returns,
            @Field(value = "periods in a year", unit = Unit.COUNT, min = 1, max = 366)
                    int periodsPerYear,
            @Field(value = "risk-free rate a year", unit = Unit.PERCENT, min = -5, max = 50)
                    double riskFree) {}

    record Statistics(
            @Field(value = "compound return a year", unit = Unit.PERCENT) double annualReturn,
            @Field(value = "volatility a year", unit = Unit.PERCENT) double annualVolatility,
            @Field(value = "excess return per unit of volatility", unit = Unit.RATIO)
                    double sharpeRatio,
            @Field(value = "return over all periods", unit = Unit.PERCENT) double totalReturn,
            @Field(value = "mean return of a period", unit = Unit.PERCENT) double meanReturn,
            @Field(value = "skewness", unit = Unit.RATIO) double skewness,
            @Field(value = "excess kurtosis", unit = Unit.RATIO) double excessKurtosis,
            @Field(value = "worst period", unit = Unit.PERCENT) double worst,
            @Field(value = "best period", unit = Unit.PERCENT) double best) {}

    record Targeted(
            @Field(
                            value = "returns of equal periods",
                            unit = Unit.PERCENT,
                            min = -100,
                            max = 1000,
                            minItems = 2)
                    List<Double> returns,
            @Field(value = "periods in a year", unit = Unit.COUNT, min = 1, max = 366)
                    int periodsPerYear,
            @Field(
                            value = "least acceptable return a year",
                            unit = Unit.PERCENT,
                            min = -5,
                            max = 50)
                    double targetReturn) {}

    record Sortino(
            @Field(value = "excess return per downside deviation", unit = Unit.RATIO)
                    double sortinoRatio,
            @Field(value = "downside deviation a year", unit = Unit.PERCENT)
                    double downsideDeviation) {}

    record Priced(
            @Field(value = "portfolio return", unit = Unit.PERCENT, min = -100, max = 1000)
                    double portfolioReturn,
            @Field(value = "risk-free rate", unit = Unit.PERCENT, min = -5, max = 50)
                    double riskFree,
            @Field(value = "beta", unit = Unit.RATIO, min = 0.01, max = 10) double beta) {}

    record Treynor(
            @Field(value = "excess return per unit of beta", unit = Unit.PERCENT)
                    double treynorRatio) {}

    record Levered(
            @Field(value = "portfolio return", unit = Unit.PERCENT, min = -100, max = 1000)
                    double portfolioReturn,
            @Field(value = "portfolio volatility", unit = Unit.PERCENT, min = 0.01, max = 500)
                    double portfolioVolatility,
            @Field(value = "benchmark return", unit = Unit.PERCENT, min = -100, max = 1000)
                    double benchmarkReturn,
            @Field(value = "benchmark volatility", unit = Unit.PERCENT, min = 0.01, max = 500)
                    double benchmarkVolatility,
            @Field(value = "risk-free rate", unit = Unit.PERCENT, min = -5, max = 50)
                    double riskFree) {}

    record Modigliani(
            @Field(value = "return at the benchmark's risk", unit = Unit.PERCENT) double mSquared,
            @Field(value = "above the benchmark", unit = Unit.PERCENT) double mSquaredAlpha) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "return_series_statistics",
                            "Statistics of a return series",
                            "Annualized return, volatility, Sharpe ratio and skewness of monthly returns",
                            "portfolio_risk",
                            "performance_attribution",
                            Returns.class,
                            Statistics.class,
                            ReturnRatios::statistics),
                    new Formula<>(
                            "sortino_ratio",
                            "Sortino ratio",
                            "Sortino ratio: return above a target per downside deviation",
                            "portfolio_risk",
                            "performance_attribution",
                            Targeted.class,
                            Sortino.class,
                            ReturnRatios::sortino),
                    new Formula<>(
                            "treynor_ratio",
                            "Treynor ratio",
                            "Treynor ratio: return above the risk-free rate per beta",
                            "portfolio_risk",
                            "performance_attribution",
                            Priced.class,
                            Treynor.class,
                            ReturnRatios::treynor),
                    new Formula<>(
                            "m_squared",
                            "M-squared (Modigliani)",
                            "M2: return of a fund levered to the benchmark's volatility",
                            "portfolio_risk",
                            "performance_attribution",
                            Levered.class,
                            Modigliani.class,
                            ReturnRatios::modigliani));

    /// Annual return is the geometric one; volatility is the sample deviation (n - 1) times the
    /// root of the periods in a year; the Sharpe ratio sets the arithmetic mean excess over the
    /// deviation, times that root, with the yearly rate divided evenly over the periods. Skewness
    /// and excess kurtosis are those of the population (moments divided by n).
    private static Outcome<Statistics> statistics(Returns in) {
        Working w = new Working();
        Series series = Series.ofPercent(in.returns());
        double deviation = series.requireDeviation("returns");
        int n = series.size();
        double growth =
                w.number(
                        "growth",
                        "product of 1 + r over " + n + " periods",
                        Series.finite("returns", 100 * series.growth()) / 100,
                        Unit.NUMBER);
        double annual =
                w.number(
                        "annual return",
                        figure(growth) + "^(" + in.periodsPerYear() + " / " + n + ") - 1",
                        Series.finite("returns", 100 * series.annual(in.periodsPerYear())),
                        Unit.PERCENT);
        double root = Math.sqrt(in.periodsPerYear());
        double mean = w.number("mean return", "sum / " + n, 100 * series.mean(), Unit.PERCENT);
        double volatility =
                w.number(
                        "annual volatility",
                        figure(100 * deviation)
                                + "% (dividing by n - 1) x sqrt("
                                + in.periodsPerYear()
                                + ")",
                        100 * deviation * root,
                        Unit.PERCENT);
        double excess = mean - in.riskFree() / in.periodsPerYear();
        double sharpe =
                w.number(
                        "Sharpe ratio",
                        figure(excess) + "% a period x " + in.periodsPerYear() + " / volatility",
                        excess * in.periodsPerYear() / volatility,
                        Unit.RATIO);
        double variance = series.moment(2);
        double skewness =
                w.number(
                        "skewness",
                        "third moment / second^1.5",
                        series.moment(3) / Math.pow(variance, 1.5),
                        Unit.RATIO);
        double kurtosis =
                w.number(
                        "excess kurtosis",
                        "fourth moment / second^2 - 3",
                        series.moment(4) / (variance * variance) - 3,
                        Unit.RATIO);
        double[] sorted = in.returns().stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return w.gives(
                new Statistics(
                        annual,
                        volatility,
                        sharpe,
                        100 * (growth - 1),
                        mean,
                        skewness,
                        kurtosis,
                        sorted[0],
                        sorted[n - 1]));
    }

    /// (Mean - target) x periods / (downside deviation x sqrt(periods)); the deviation is the root
    /// of the mean, over all periods, of the squared shortfalls below the target, which is spread
    /// evenly over the periods.
    ///
    /// Source: F. A. Sortino and R. van der Meer, Journal of Portfolio Management 17 (1991).
    private static Outcome<Sortino> sortino(Targeted in) {
        Working w = new Working();
        Series above =
                Series.ofPercent(in.returns()).less(in.targetReturn() / 100 / in.periodsPerYear());
        double sum = 0;
        for (double r : above.returns()) {
            sum += r < 0 ? r * r : 0;
        }
        double deviation = Math.sqrt(sum / above.size());
        if (deviation < Series.NOTHING) {
            throw new BadField(
                    "returns",
                    "none below the target",
                    "at least one below " + figure(in.targetReturn()) + "% a year");
        }
        double downside =
                w.number(
                        "downside deviation",
                        figure(100 * deviation) + "% x sqrt(" + in.periodsPerYear() + ")",
                        100 * deviation * Math.sqrt(in.periodsPerYear()),
                        Unit.PERCENT);
        double excess =
                w.number(
                        "mean above the target",
                        figure(100 * above.mean()) + "% x " + in.periodsPerYear(),
                        100 * above.mean() * in.periodsPerYear(),
                        Unit.PERCENT);
        double ratio =
                w.number(
                        "Sortino ratio",
                        figure(excess) + "% / " + figure(downside) + "%",
                        excess / downside,
                        Unit.RATIO);
        return w.gives(new Sortino(ratio, downside));
    }

    /// (R - rf) / beta, in percent; asked for a beta above zero, as a ratio to a negative beta
    /// ranks nothing.
    ///
    /// Source: J. L. Treynor, Harvard Business Review 43 (1965).
    private static Outcome<Treynor> treynor(Priced in) {
        Working w = new Working();
        double ratio =
                w.number(
                        "Treynor ratio",
                        "("
                                + figure(in.portfolioReturn())
                                + "% - "
                                + figure(in.riskFree())
                                + "%) / "
                                + figure(in.beta()),
                        (in.portfolioReturn() - in.riskFree()) / in.beta(),
                        Unit.PERCENT);
        return w.gives(new Treynor(ratio));
    }

    /// rf + (R - rf) x benchmark volatility / portfolio volatility; its alpha is that less the
    /// benchmark's return.
    ///
    /// Source: F. Modigliani and L. Modigliani, Journal of Portfolio Management 23 (1997).
    private static Outcome<Modigliani> modigliani(Levered in) {
        Working w = new Working();
        double share =
                w.number(
                        "share held in the portfolio",
                        figure(in.benchmarkVolatility())
                                + "% / "
                                + figure(in.portfolioVolatility())
                                + "%",
                        in.benchmarkVolatility() / in.portfolioVolatility(),
                        Unit.RATIO);
        double levered =
                w.number(
                        "M-squared",
                        figure(in.riskFree())
                                + "% + ("
                                + figure(in.portfolioReturn())
                                + "% - "
                                + figure(in.riskFree())
                                + "%) x "
                                + figure(share),
                        in.riskFree() + (in.portfolioReturn() - in.riskFree()) * share,
                        Unit.PERCENT);
        double alpha =
                w.number(
                        "M-squared alpha",
                        figure(levered) + "% - " + figure(in.benchmarkReturn()) + "%",
                        levered - in.benchmarkReturn(),
                        Unit.PERCENT);
        return w.gives(new Modigliani(levered, alpha));
    }
}
