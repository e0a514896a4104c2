package ai.elson.knowledge.cashflow;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.cashflow.DatedFlows.DatedFlow;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a portfolio earned while money went in and out. Money put in is positive, money taken out
/// negative. Returns of less than a year are not annualized; a year is 365 days.
///
/// Source: CFA Institute, Global Investment Performance Standards 2020, provisions 2.A.21 to 2.A.29
/// and the Guidance Statement on Calculation Methodology.
final class Performance {

    private Performance() {}

    record Valuation(
            @Field(value = "day of the valuation", unit = Unit.TEXT) LocalDate date,
            @Field(
                            value = "value before that day's cash flow",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e13)
                    BigDecimal value,
            @Field(
                            value = "money put in then, taken out negative",
                            unit = Unit.USD,
                            min = -1e13,
                            max = 1e13)
                    BigDecimal cashFlow) {}

    record TimeWeighting(
            @Field(value = "first day", unit = Unit.TEXT) LocalDate start,
            @Field(value = "value on the first day", unit = Unit.USD, min = 0.01, max = 1e13)
                    BigDecimal startValue,
            @Field(value = "later valuations, in order", unit = Unit.TEXT, maxItems = 500)
                    List<Valuation> valuations) {}

    record TimeWeighted(
            @Field(value = "time-weighted return", unit = Unit.PERCENT) double totalReturn,
            @Field(value = "return a year, from one year on", unit = Unit.PERCENT)
                    @Nullable Double yearlyReturn,
            @Field(value = "gain in dollars", unit = Unit.USD) BigDecimal gain,
            @Field(value = "return of each period", unit = Unit.PERCENT)
                    List<Double> periodReturns) {}

    record MoneyWeighting(
            @Field(value = "first day", unit = Unit.TEXT) LocalDate start,
            @Field(value = "value on the first day", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal startValue,
            @Field(
                            value = "money put in, taken out negative",
                            unit = Unit.TEXT,
                            minItems = 0,
                            maxItems = 500)
                    List<DatedFlow> contributions,
            @Field(value = "last day", unit = Unit.TEXT) LocalDate end,
            @Field(value = "value on the last day", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal endValue) {}

    record MoneyWeighted(
            @Field(value = "money-weighted return a year, if one", unit = Unit.PERCENT)
                    @Nullable Double yearlyReturn,
            @Field(value = "the same for the whole time", unit = Unit.PERCENT)
                    @Nullable Double periodReturn,
            @Field(value = "gain in dollars", unit = Unit.USD) BigDecimal gain,
            @Field(value = "how many rates there are", unit = Unit.COUNT) int rateCount,
            @Field(value = "every yearly rate", unit = Unit.PERCENT) List<Double> allRates) {}

    record Dietz(
            @Field(value = "return by modified Dietz", unit = Unit.PERCENT) double dietzReturn,
            @Field(value = "gain in dollars", unit = Unit.USD) BigDecimal gain,
            @Field(value = "average capital", unit = Unit.USD) BigDecimal averageCapital) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "time_weighted_return",
                            "Time-weighted return",
                            "Time-weighted portfolio return TWR over sub-periods between cash flows",
                            "portfolio_risk",
                            "performance_attribution",
                            TimeWeighting.class,
                            TimeWeighted.class,
                            Performance::timeWeighted),
                    new Formula<>(
                            "money_weighted_return",
                            "Money-weighted return",
                            "Money-weighted return MWR of an account with deposits and withdrawals",
                            "portfolio_risk",
                            "performance_attribution",
                            MoneyWeighting.class,
                            MoneyWeighted.class,
                            Performance::moneyWeighted),
                    new Formula<>(
                            "modified_dietz_return",
                            "Modified Dietz return",
                            "Modified Dietz portfolio return with day-weighted cash flows",
                            "portfolio_risk",
                            "performance_attribution",
                            MoneyWeighting.class,
                            Dietz.class,
                            Performance::dietz));

    /// Product of value / (value before + flow) over the sub-periods, less one: when money comes
    /// and goes does not count. In double precision.
    private static Outcome<TimeWeighted> timeWeighted(TimeWeighting in) {
        Working w = new Working();
        double growth = 1;
        BigDecimal base = in.startValue();
        BigDecimal paidIn = in.startValue();
        LocalDate day = in.start();
        List<Double> returns = new ArrayList<>();
        for (int i = 0; i < in.valuations().size(); i++) {
            Valuation at = in.valuations().get(i);
            requireAfter("valuations[" + i + "].date", at.date(), day);
            double factor = at.value().doubleValue() / base.doubleValue();
            returns.add(
                    w.number(
                            "return to " + at.date(),
                            usd(at.value()) + " / " + usd(base) + " - 1",
                            100 * (factor - 1),
                            Unit.PERCENT));
            growth *= factor;
            base = at.value().add(at.cashFlow());
            boolean last = i == in.valuations().size() - 1;
            if (base.signum() < 0 || (base.signum() == 0 && !last)) {
                throw new BadField(
                        "valuations[" + i + "].cashFlow",
                        at.cashFlow().toPlainString(),
                        "an amount that leaves something invested");
            }
            paidIn = paidIn.add(at.cashFlow());
            day = at.date();
        }
        if (!Double.isFinite(growth)) {
            throw new BadField("valuations", "a growth without bound", "values of one portfolio");
        }
        double total =
                w.number(
                        "time-weighted return",
                        "the returns compounded",
                        100 * (growth - 1),
                        Unit.PERCENT);
        long days = ChronoUnit.DAYS.between(in.start(), day);
        return w.gives(
                new TimeWeighted(
                        total, yearly(growth, days), cents(base.subtract(paidIn)), returns));
    }

    private static @Nullable Double yearly(double growth, long days) {
        return days < DatedFlows.YEAR
                ? null
                : 100 * (StrictMath.pow(growth, DatedFlows.YEAR / days) - 1);
    }

    /// The yearly rate at which the value at the start and the money put in grow to the value at
    /// the end, actual/365, and what it makes over the whole time. Several rates: none is chosen.
    private static Outcome<MoneyWeighted> moneyWeighted(MoneyWeighting in) {
        Working w = new Working();
        SortedMap<LocalDate, BigDecimal> flows = contributions(in);
        BigDecimal gain = gain(in, w);
        SortedMap<LocalDate, BigDecimal> paid = new TreeMap<>();
        flows.forEach((day, amount) -> paid.merge(day, amount.negate(), BigDecimal::add));
        paid.merge(in.start(), in.startValue().negate(), BigDecimal::add);
        paid.merge(in.end(), in.endValue(), BigDecimal::add);
        Found found = DatedFlows.found("contributions", paid, w);
        Double only = found.only();
        long days = ChronoUnit.DAYS.between(in.start(), in.end());
        Double whole = only == null ? null : whole(only, days);
        return w.gives(
                new MoneyWeighted(only, whole, cents(gain), found.all().size(), found.all()));
    }

    private static double whole(double yearlyPercent, long days) {
        double force = StrictMath.log1p(yearlyPercent / 100) * days / DatedFlows.YEAR;
        double whole = 100 * StrictMath.expm1(force);
        if (!Double.isFinite(whole)) {
            throw new BadField("end", "a growth without bound", "values of one portfolio");
        }
        return whole;
    }

    /// Gain over the capital at work: the value at the start and each flow by the part of the days
    /// that it is there. Rounded to the cent; the return in double precision.
    private static Outcome<Dietz> dietz(MoneyWeighting in) {
        Working w = new Working();
        SortedMap<LocalDate, BigDecimal> flows = contributions(in);
        BigDecimal gain = gain(in, w);
        long days = ChronoUnit.DAYS.between(in.start(), in.end());
        BigDecimal capital = in.startValue();
        for (var flow : flows.entrySet()) {
            long left = ChronoUnit.DAYS.between(flow.getKey(), in.end());
            capital = capital.add(divide(times(flow.getValue(), left), BigDecimal.valueOf(days)));
        }
        w.dollars("average capital", "flows by days left of " + days, capital);
        if (cents(capital).signum() <= 0) {
            throw new BadField(
                    "contributions",
                    "average capital " + usd(capital),
                    "flows that leave something invested on average");
        }
        BigDecimal percent =
                w.percent("return", "gain / average capital", percentOf(gain, capital));
        return w.gives(new Dietz(percent.doubleValue(), cents(gain), cents(capital)));
    }

    private static BigDecimal gain(MoneyWeighting in, Working w) {
        BigDecimal paidIn =
                in.contributions().stream()
                        .map(DatedFlow::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return w.dollars(
                "gain",
                usd(in.endValue()) + " - " + usd(in.startValue()) + " - " + usd(paidIn),
                in.endValue().subtract(in.startValue()).subtract(paidIn));
    }

    /// What was put in by day, all between start and end.
    private static SortedMap<LocalDate, BigDecimal> contributions(MoneyWeighting in) {
        requireAfter("end", in.end(), in.start());
        for (int i = 0; i < in.contributions().size(); i++) {
            LocalDate day = in.contributions().get(i).date();
            if (day.isBefore(in.start()) || day.isAfter(in.end())) {
                throw new BadField(
                        "contributions[" + i + "].date",
                        day.toString(),
                        "from " + in.start() + " to " + in.end());
            }
        }
        return DatedFlows.byDay(in.contributions());
    }

    private static void requireAfter(String field, LocalDate day, LocalDate before) {
        if (!day.isAfter(before)) {
            throw new BadField(field, day.toString(), "a day after " + before);
        }
    }
}
