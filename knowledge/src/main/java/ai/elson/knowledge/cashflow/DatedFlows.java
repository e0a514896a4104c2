package ai.elson.knowledge.cashflow;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Cash flows on any days: money received is positive, money paid is negative. A year is 365 days,
/// leap years too, as spreadsheets count (actual/365 fixed). The order of the entries does not
/// matter; the earliest day is the one on which values are taken.
///
/// Source: OASIS, OpenDocument 1.2 part 2, sections 6.12.50 (XIRR) and 6.12.51 (XNPV).
final class DatedFlows {

    static final double YEAR = 365;

    private DatedFlows() {}

    record DatedFlow(
            @Field(value = "day of the payment", unit = Unit.TEXT) LocalDate date,
            @Field(
                            value = "amount, received positive, paid negative",
                            unit = Unit.USD,
                            min = -1e12,
                            max = 1e12)
                    BigDecimal amount) {}

    record Flows(
            @Field(value = "dated cash flows", unit = Unit.TEXT, minItems = 2, maxItems = 600)
                    List<DatedFlow> flows) {}

    record DatedRate(
            @Field(value = "yearly internal rate of return, if one", unit = Unit.PERCENT)
                    @Nullable Double internalRate,
            @Field(value = "how many rates there are", unit = Unit.COUNT) int rateCount,
            @Field(value = "every internal rate of return", unit = Unit.PERCENT)
                    List<Double> allRates,
            @Field(value = "days from first to last", unit = Unit.DAYS) int days) {}

    record Discounted(
            @Field(value = "yearly discount rate", unit = Unit.PERCENT, min = -50, max = 1000)
                    BigDecimal rate,
            @Field(value = "dated cash flows", unit = Unit.TEXT, maxItems = 600)
                    List<DatedFlow> flows) {}

    record DatedValue(
            @Field(value = "net present value", unit = Unit.USD) BigDecimal netPresentValue,
            @Field(value = "day on which it is that", unit = Unit.TEXT) LocalDate valuationDay) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "dated_internal_rate_of_return",
                            "Internal rate of return of dated cash flows",
                            "XIRR of cash flows on irregular dates",
                            "business_finance",
                            "capital_budgeting",
                            Flows.class,
                            DatedRate.class,
                            DatedFlows::rate),
                    new Formula<>(
                            "dated_net_present_value",
                            "Net present value of dated cash flows",
                            "XNPV of cash flows on irregular dates",
                            "business_finance",
                            "capital_budgeting",
                            Discounted.class,
                            DatedValue.class,
                            DatedFlows::value));

    /// Every yearly rate from -99.99% to 1,000,000% at which the value is zero, to ten decimals.
    /// Where there are several, none of them is called the internal rate of return.
    private static Outcome<DatedRate> rate(Flows in) {
        Working w = new Working();
        SortedMap<LocalDate, BigDecimal> byDay = byDay(in.flows());
        int days = (int) ChronoUnit.DAYS.between(byDay.firstKey(), byDay.lastKey());
        w.step(
                "days",
                byDay.firstKey() + " to " + byDay.lastKey(),
                BigDecimal.valueOf(days),
                Unit.DAYS);
        Found found = found("flows", byDay, w);
        return w.gives(new DatedRate(found.only(), found.all().size(), found.all(), days));
    }

    /// Sum of amount / (1 + r)^(days / 365), days from the earliest. In double precision, rounded
    /// to the cent.
    private static Outcome<DatedValue> value(Discounted in) {
        Working w = new Working();
        SortedMap<LocalDate, BigDecimal> byDay = byDay(in.flows());
        double force = StrictMath.log1p(in.rate().doubleValue() / 100);
        double[] times = years(byDay);
        double value = 0;
        int i = 0;
        for (BigDecimal amount : byDay.values()) {
            value += amount.doubleValue() * StrictMath.exp(-force * times[i++]);
        }
        w.number(
                "net present value",
                "each / (1 + " + pct(in.rate()) + ")^(days / 365)",
                value,
                Unit.USD);
        return w.gives(new DatedValue(cents(value), byDay.firstKey()));
    }

    /// The flows of one day as one, in the order of days.
    static SortedMap<LocalDate, BigDecimal> byDay(List<DatedFlow> flows) {
        SortedMap<LocalDate, BigDecimal> byDay = new TreeMap<>();
        flows.forEach(flow -> byDay.merge(flow.date(), flow.amount(), BigDecimal::add));
        return byDay;
    }

    static Found found(String field, SortedMap<LocalDate, BigDecimal> byDay, Working w) {
        double[] amounts = byDay.values().stream().mapToDouble(BigDecimal::doubleValue).toArray();
        return Found.of(field, amounts, years(byDay), w);
    }

    private static double[] years(SortedMap<LocalDate, BigDecimal> byDay) {
        return byDay.keySet().stream()
                .mapToDouble(day -> ChronoUnit.DAYS.between(byDay.firstKey(), day) / YEAR)
                .toArray();
    }
}
