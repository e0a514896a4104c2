package ai.elson.knowledge.performance;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.util.List;
import java.util.function.DoublePredicate;

/// A portfolio against its benchmark, period by period. Results are not rounded.
///
/// Source: C. R. Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd edition,
/// chapter 4.
final class BenchmarkRatios {

    private BenchmarkRatios() {}

    record Compared(
            @Field(
                            value = "portfolio returns of equal periods",
                            unit = Unit.PERCENT,
                            min = -100,
                            max = 1000,
                            minItems = 2)
                    List<Double> portfolioReturns,
            @Field(
                            value = "benchmark returns of those periods",
                            unit = Unit.PERCENT,
                            min = -100,
                            max = 1000,
                            minItems = 2)
                    List<Double> benchmarkReturns,
            @Field(value = "periods in a year", unit = Unit.COUNT, min = 1, max = 366)
                    int periodsPerYear) {}

    record Information(
            @Field(value = "active return per tracking error", unit = Unit.RATIO)
                    double informationRatio,
            @Field(value = "tracking error a year", unit = Unit.PERCENT) double trackingError,
            @Field(value = "active return a year", unit = Unit.PERCENT) double activeReturn,
            @Field(value = "periods ahead of the benchmark", unit = Unit.PERCENT)
                    double battingAverage) {}

    record Pair(
            @Field(
                            value = "portfolio returns of equal periods",
                            unit = Unit.PERCENT,
                            min = -100,
                            max = 1000,
                            minItems = 2)
                    List<Double> portfolioReturns,
            @Field(
                            value = "benchmark returns of those periods",
                            unit = Unit.PERCENT,
                            min = -100,
                            max = 1000,
                            minItems = 2)
                    List<Double> benchmarkReturns) {}

    record Capture(
            @Field(value = "of rises captured", unit = Unit.PERCENT) double upsideCapture,
            @Field(value = "of falls captured", unit = Unit.PERCENT) double downsideCapture,
            @Field(value = "upside over downside", unit = Unit.RATIO) double captureRatio,
            @Field(value = "periods the benchmark rose", unit = Unit.COUNT) int upPeriods,
            @Field(value = "periods the benchmark fell", unit = Unit.COUNT) int downPeriods) {}

    record Tracking(
            @Field(value = "fund's yearly return less the index's", unit = Unit.PERCENT)
                    double trackingDifference,
            @Field(value = "tracking error a year", unit = Unit.PERCENT) double trackingError,
            @Field(value = "fund return a year", unit = Unit.PERCENT) double fundReturn,
            @Field(value = "index return a year", unit = Unit.PERCENT) double indexReturn) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "information_ratio",
                            "Information ratio",
                            "Information ratio: active return of a manager per tracking error",
                            "portfolio_risk",
                            "performance_attribution",
                            Compared.class,
                            Information.class,
                            BenchmarkRatios::information),
                    new Formula<>(
                            "capture_ratios",
                            "Upside and downside capture",
                            "Upside and downside capture of a fund against its benchmark",
                            "portfolio_risk",
                            "performance_attribution",
                            Pair.class,
                            Capture.class,
                            BenchmarkRatios::capture),
                    new Formula<>(
                            "etf_tracking_difference",
                            "ETF tracking difference",
                            "How far an ETF or index fund lags its index each year",
                            "investment_fundamentals",
                            "funds_etfs",
                            Compared.class,
                            Tracking.class,
                            BenchmarkRatios::tracking));

    private static Series difference(List<Double> portfolio, List<Double> benchmark) {
        Series.requireSameLength("benchmarkReturns", benchmark, "portfolioReturns", portfolio);
        return Series.ofPercent(portfolio).less(Series.ofPercent(benchmark));
    }

    private static double trackingError(Working w, double deviation, int periodsPerYear) {
        return w.number(
                "tracking error",
                figure(100 * deviation) + "% (dividing by n - 1) x sqrt(" + periodsPerYear + ")",
                100 * deviation * Math.sqrt(periodsPerYear),
                Unit.PERCENT);
    }

    /// Arithmetic: mean difference x periods over its sample deviation (n - 1) x sqrt(periods).
    ///
    /// Source: R. C. Grinold and R. N. Kahn, Active Portfolio Management, chapter 5.
    private static Outcome<Information> information(Compared in) {
        Working w = new Working();
        Series active = difference(in.portfolioReturns(), in.benchmarkReturns());
        double deviation = active.deviation();
        if (deviation < Series.NOTHING) {
            throw new BadField(
                    "portfolioReturns",
                    "the same distance from the benchmark in every period",
                    "distances that differ");
        }
        double activeReturn =
                w.number(
                        "active return",
                        figure(100 * active.mean()) + "% x " + in.periodsPerYear(),
                        100 * active.mean() * in.periodsPerYear(),
                        Unit.PERCENT);
        double error = trackingError(w, deviation, in.periodsPerYear());
        double ratio =
                w.number(
                        "information ratio",
                        figure(activeReturn) + "% / " + figure(error) + "%",
                        activeReturn / error,
                        Unit.RATIO);
        int ahead = 0;
        for (double r : active.returns()) {
            ahead += r > 0 ? 1 : 0;
        }
        double batting =
                w.number(
                        "batting average",
                        ahead + " / " + active.size(),
                        100.0 * ahead / active.size(),
                        Unit.PERCENT);
        return w.gives(new Information(ratio, error, activeReturn, batting));
    }

    /// Geometric mean return of the portfolio over that of the benchmark, in the periods in which
    /// the benchmark rose, and in those in which it fell; flat periods count in neither.
    ///
    /// Source: CFA Institute, Portfolio Performance Evaluation, capture ratios.
    private static Outcome<Capture> capture(Pair in) {
        difference(in.portfolioReturns(), in.benchmarkReturns());
        Working w = new Working();
        double up = capture(w, in, "upside capture", "rose", r -> r > 0);
        double down = capture(w, in, "downside capture", "fell", r -> r < 0);
        if (down == 0) {
            throw new BadField(
                    "portfolioReturns",
                    "no change while the benchmark fell",
                    "a gain or loss over the periods in which the benchmark fell");
        }
        double ratio =
                w.number(
                        "capture ratio",
                        figure(up) + "% / " + figure(down) + "%",
                        Series.finite("portfolioReturns", up / down),
                        Unit.RATIO);
        return w.gives(
                new Capture(
                        up,
                        down,
                        ratio,
                        (int) in.benchmarkReturns().stream().filter(r -> r > 0).count(),
                        (int) in.benchmarkReturns().stream().filter(r -> r < 0).count()));
    }

    private static double capture(
            Working w, Pair in, String name, String did, DoublePredicate when) {
        double portfolio = 1;
        double benchmark = 1;
        int n = 0;
        for (int i = 0; i < in.benchmarkReturns().size(); i++) {
            double r = in.benchmarkReturns().get(i);
            if (when.test(r)) {
                portfolio *= 1 + in.portfolioReturns().get(i) / 100;
                benchmark *= 1 + r / 100;
                n++;
            }
        }
        if (n == 0) {
            throw new BadField(
                    "benchmarkReturns",
                    "no period in which it " + did,
                    "at least one in which it " + did);
        }
        double own = 100 * (Math.pow(portfolio, 1.0 / n) - 1);
        double other = 100 * (Math.pow(benchmark, 1.0 / n) - 1);
        return w.number(
                name,
                "mean "
                        + figure(Series.finite("portfolioReturns", own))
                        + "% / "
                        + figure(Series.finite("benchmarkReturns", other))
                        + "% over the "
                        + n
                        + " periods in which the benchmark "
                        + did,
                Series.finite("benchmarkReturns", 100 * own / other),
                Unit.PERCENT);
    }

    /// Geometric yearly return of the fund less that of its index; the error is the sample
    /// deviation (n - 1) of the differences times the root of the periods. The first says what the
    /// fund costs, the second how steadily it follows; no error is left where it lags evenly.
    ///
    /// Source: ESMA, Guidelines on ETFs and other UCITS issues (ESMA/2014/937), definitions of
    /// tracking difference and tracking error.
    private static Outcome<Tracking> tracking(Compared in) {
        Working w = new Working();
        Series active = difference(in.portfolioReturns(), in.benchmarkReturns());
        double fund =
                annual(
                        w,
                        "fund return",
                        in.portfolioReturns(),
                        in.periodsPerYear(),
                        "portfolioReturns");
        double index =
                annual(
                        w,
                        "index return",
                        in.benchmarkReturns(),
                        in.periodsPerYear(),
                        "benchmarkReturns");
        double difference =
                w.number(
                        "tracking difference",
                        figure(fund) + "% - " + figure(index) + "%",
                        fund - index,
                        Unit.PERCENT);
        double error = trackingError(w, active.deviation(), in.periodsPerYear());
        return w.gives(new Tracking(difference, error, fund, index));
    }

    private static double annual(
            Working w, String name, List<Double> returns, int periodsPerYear, String field) {
        return w.number(
                name,
                "(product of 1 + r)^(" + periodsPerYear + " / " + returns.size() + ") - 1",
                Series.finite(field, 100 * Series.ofPercent(returns).annual(periodsPerYear)),
                Unit.PERCENT);
    }
}
