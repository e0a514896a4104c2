package ai.elson.knowledge.performance;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The deepest fall from a peak. Results are not rounded.
final class Drawdown {

    private Drawdown() {}

    record Point(
            @Field(value = "day", unit = Unit.TEXT) LocalDate date,
            @Field(value = "value on it", unit = Unit.USD, min = 0.01, max = 1e13) double value) {}

    record Values(
            @Field(value = "values in order of time", unit = Unit.TEXT, minItems = 2)
                    List<Point> values) {}

    record Deepest(
            @Field(value = "deepest fall from a peak", unit = Unit.PERCENT) double maximumDrawdown,
            @Field(value = "day of the peak", unit = Unit.TEXT) @Nullable LocalDate peakDate,
            @Field(value = "day of the trough", unit = Unit.TEXT) @Nullable LocalDate troughDate,
            @Field(value = "first day back at the peak", unit = Unit.TEXT)
                    @Nullable LocalDate recoveryDate,
            @Field(value = "days from peak to trough", unit = Unit.DAYS) long daysDown,
            @Field(value = "days from trough to recovery", unit = Unit.DAYS)
                    @Nullable Long daysToRecover,
            @Field(value = "gain needed to recover", unit = Unit.PERCENT) double gainToRecover) {}

    record Calmar(
            @Field(value = "yearly return per deepest fall", unit = Unit.RATIO) double calmarRatio,
            @Field(value = "compound return a year", unit = Unit.PERCENT) double annualReturn,
            @Field(value = "deepest fall from a peak", unit = Unit.PERCENT) double maximumDrawdown,
            @Field(value = "period of the peak, 0 the start", unit = Unit.COUNT) int peakPeriod,
            @Field(value = "period of the trough", unit = Unit.COUNT) int troughPeriod) {}

    record Returns(
            @Field(
                            value = "returns of equal periods",
                            unit = Unit.PERCENT,
                            min = -100,
                            max = 1000,
                            minItems = 2)
                    List<Double> returns,
            @Field(value = "periods in a year", unit = Unit.COUNT, min = 1, max = 366)
                    int periodsPerYear) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "maximum_drawdown",
                            "Maximum drawdown",
                            "Maximum drawdown from peak to trough with dates and recovery",
                            "portfolio_risk",
                            "risk_management",
                            Values.class,
                            Deepest.class,
                            Drawdown::deepest),
                    new Formula<>(
                            "calmar_ratio",
                            "Calmar ratio",
                            "Calmar ratio: annualized return over the maximum drawdown",
                            "portfolio_risk",
                            "performance_attribution",
                            Returns.class,
                            Calmar.class,
                            Drawdown::calmar));

    /// A fall: where it began, where it ended, how deep it was as a fraction.
    record Fall(int peak, int trough, double depth) {

        /// The first of the deepest falls; none has depth 0.
        static Fall deepest(double[] values) {
            int peak = 0;
            Fall deepest = new Fall(0, 0, 0);
            for (int i = 1; i < values.length; i++) {
                if (values[i] >= values[peak]) {
                    peak = i;
                }
                double depth = 1 - values[i] / values[peak];
                if (depth > deepest.depth()) {
                    deepest = new Fall(peak, i, depth);
                }
            }
            return deepest;
        }
    }

    /// Largest of 1 - value / highest value so far. The peak is the last day at the highest value
    /// before the fall began; recovered is the first day at that value again. Without any fall the
    /// dates are missing and the figures zero.
    private static Outcome<Deepest> deepest(Values in) {
        List<Point> points = in.values();
        for (int i = 1; i < points.size(); i++) {
            if (!points.get(i).date().isAfter(points.get(i - 1).date())) {
                throw new BadField(
                        "values[" + i + "].date",
                        points.get(i).date().toString(),
                        "a day after " + points.get(i - 1).date());
            }
        }
        Working w = new Working();
        Fall fall = Fall.deepest(points.stream().mapToDouble(Point::value).toArray());
        if (fall.depth() == 0) {
            w.number("maximum drawdown", "no value below an earlier one", 0, Unit.PERCENT);
            return w.gives(new Deepest(0, null, null, null, 0, null, 0));
        }
        Point peak = points.get(fall.peak());
        Point trough = points.get(fall.trough());
        LocalDate recovery =
                points.stream()
                        .filter(p -> p.date().isAfter(trough.date()) && p.value() >= peak.value())
                        .map(Point::date)
                        .findFirst()
                        .orElse(null);
        double depth =
                w.number(
                        "maximum drawdown",
                        "1 - " + figure(trough.value()) + " / " + figure(peak.value()),
                        100 * fall.depth(),
                        Unit.PERCENT);
        double gain =
                w.number(
                        "gain to recover",
                        figure(peak.value()) + " / " + figure(trough.value()) + " - 1",
                        100 * (peak.value() / trough.value() - 1),
                        Unit.PERCENT);
        return w.gives(
                new Deepest(
                        depth,
                        peak.date(),
                        trough.date(),
                        recovery,
                        ChronoUnit.DAYS.between(peak.date(), trough.date()),
                        recovery == null ? null : ChronoUnit.DAYS.between(trough.date(), recovery),
                        gain));
    }

    /// Compound yearly return over the maximum drawdown of the series that starts at 1, both over
    /// the whole series.
    ///
    /// Source: T. W. Young, Futures 20 (1991), there over 36 months.
    private static Outcome<Calmar> calmar(Returns in) {
        Working w = new Working();
        Series series = Series.ofPercent(in.returns());
        double[] values = new double[series.size() + 1];
        values[0] = 1;
        for (int i = 0; i < series.size(); i++) {
            values[i + 1] = values[i] * (1 + series.returns()[i]);
        }
        Fall fall = Fall.deepest(values);
        if (fall.depth() == 0) {
            throw new BadField("returns", "no loss in any period", "at least one below zero");
        }
        double annual =
                w.number(
                        "annual return",
                        "(product of 1 + r)^("
                                + in.periodsPerYear()
                                + " / "
                                + series.size()
                                + ") - 1",
                        Series.finite("returns", 100 * series.annual(in.periodsPerYear())),
                        Unit.PERCENT);
        double depth =
                w.number(
                        "maximum drawdown",
                        "from period " + fall.peak() + " to " + fall.trough(),
                        100 * fall.depth(),
                        Unit.PERCENT);
        double ratio =
                w.number(
                        "Calmar ratio",
                        figure(annual) + "% / " + figure(depth) + "%",
                        annual / depth,
                        Unit.RATIO);
        return w.gives(new Calmar(ratio, annual, depth, fall.peak(), fall.trough()));
    }
}
