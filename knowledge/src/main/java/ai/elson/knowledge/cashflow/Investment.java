package ai.elson.knowledge.cashflow;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cash flows a period apart, the first of them today: money received is positive, money paid is
/// negative.
///
/// Source: R. Brealey, S. Myers, F. Allen, Principles of Corporate Finance, chapters 2 and 5.
final class Investment {

    private Investment() {}

    record Project(
            @Field(value = "discount rate per period", unit = Unit.PERCENT, min = -50, max = 1000)
                    BigDecimal rate,
            @Field(
                            value = "cash flows, the first one today",
                            unit = Unit.USD,
                            min = -1e12,
                            max = 1e12,
                            maxItems = 601)
                    List<BigDecimal> cashFlows) {}

    record NetValue(
            @Field(value = "net present value", unit = Unit.USD) BigDecimal netPresentValue,
            @Field(value = "later cash flows, worth today", unit = Unit.USD)
                    BigDecimal laterFlows) {}

    record Flows(
            @Field(
                            value = "cash flows, the first one today",
                            unit = Unit.USD,
                            min = -1e12,
                            max = 1e12,
                            minItems = 2,
                            maxItems = 601)
                    List<BigDecimal> cashFlows) {}

    record InternalRate(
            @Field(value = "internal rate of return, if only one", unit = Unit.PERCENT)
                    @Nullable Double internalRate,
            @Field(value = "how many rates there are", unit = Unit.COUNT) int rateCount,
            @Field(value = "every internal rate of return", unit = Unit.PERCENT)
                    List<Double> allRates) {}

    record Modified(
            @Field(
                            value = "cash flows, the first one today",
                            unit = Unit.USD,
                            min = -1e12,
                            max = 1e12,
                            minItems = 2,
                            maxItems = 601)
                    List<BigDecimal> cashFlows,
            @Field(value = "rate paid on money put in", unit = Unit.PERCENT, min = -50, max = 100)
                    BigDecimal financeRate,
            @Field(
                            value = "rate earned on money taken out",
                            unit = Unit.PERCENT,
                            min = -50,
                            max = 100)
                    BigDecimal reinvestmentRate) {}

    record ModifiedRate(
            @Field(value = "modified internal rate of return", unit = Unit.PERCENT)
                    double modifiedRate,
            @Field(value = "inflows, worth at the end", unit = Unit.USD) BigDecimal inflowsAtEnd,
            @Field(value = "outflows, worth today", unit = Unit.USD) BigDecimal outflowsToday) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "net_present_value",
                            "Net present value",
                            "NPV of a project's cash flows at a discount rate",
                            "business_finance",
                            "capital_budgeting",
                            Project.class,
                            NetValue.class,
                            Investment::netPresentValue),
                    new Formula<>(
                            "internal_rate_of_return",
                            "Internal rate of return",
                            "IRR of a project with yearly cash flows",
                            "business_finance",
                            "capital_budgeting",
                            Flows.class,
                            InternalRate.class,
                            Investment::internalRate),
                    new Formula<>(
                            "modified_internal_rate_of_return",
                            "Modified internal rate of return",
                            "MIRR of cash flows with finance and reinvestment rates",
                            "business_finance",
                            "capital_budgeting",
                            Modified.class,
                            ModifiedRate.class,
                            Investment::modifiedRate));

    /// Sum of CF_t / (1 + r)^t, the first flow undiscounted, rounded to the cent. A spreadsheet's
    /// NPV function discounts its first flow too.
    private static Outcome<NetValue> netPresentValue(Project in) {
        Working w = new Working();
        BigDecimal first = in.cashFlows().getFirst();
        BigDecimal later = BigDecimal.ZERO;
        BigDecimal discount = BigDecimal.ONE;
        BigDecimal growth = BigDecimal.ONE.add(fraction(in.rate()));
        for (BigDecimal flow : in.cashFlows().subList(1, in.cashFlows().size())) {
            discount = divide(discount, growth);
            later = later.add(flow.multiply(discount));
        }
        w.dollars(
                "later cash flows today",
                "each / (1 + " + pct(in.rate()) + ")^period, " + (in.cashFlows().size() - 1),
                later);
        BigDecimal value =
                w.dollars("net present value", usd(first) + " + " + usd(later), first.add(later));
        return w.gives(new NetValue(cents(value), cents(later)));
    }

    /// Every rate from -99.99% to 1,000,000% at which the net present value is zero, to ten
    /// decimals. Where there are several, none of them is called the internal rate of return.
    private static Outcome<InternalRate> internalRate(Flows in) {
        Working w = new Working();
        double[] times = new double[in.cashFlows().size()];
        for (int t = 0; t < times.length; t++) {
            times[t] = t;
        }
        double[] amounts = in.cashFlows().stream().mapToDouble(BigDecimal::doubleValue).toArray();
        Found found = Found.of("cashFlows", amounts, times, w);
        return w.gives(new InternalRate(found.only(), found.all().size(), found.all()));
    }

    /// (inflows grown to the end / outflows discounted to today)^(1/n) - 1. The rate in double
    /// precision, the two sums to the cent.
    ///
    /// Source: OASIS, OpenDocument 1.2 part 2, section 6.12.27 (MIRR).
    private static Outcome<ModifiedRate> modifiedRate(Modified in) {
        Working w = new Working();
        int n = in.cashFlows().size() - 1;
        BigDecimal finance = BigDecimal.ONE.add(fraction(in.financeRate()));
        BigDecimal reinvestment = BigDecimal.ONE.add(fraction(in.reinvestmentRate()));
        BigDecimal inflows = BigDecimal.ZERO;
        BigDecimal outflows = BigDecimal.ZERO;
        BigDecimal discount = BigDecimal.ONE;
        for (BigDecimal flow : in.cashFlows()) {
            inflows = inflows.multiply(reinvestment, DIGITS).add(flow.max(BigDecimal.ZERO));
            outflows = outflows.add(flow.min(BigDecimal.ZERO).negate().multiply(discount));
            discount = divide(discount, finance);
        }
        if (inflows.signum() == 0 || outflows.signum() == 0) {
            throw new BadField(
                    "cashFlows",
                    "money that only goes one way",
                    "at least one amount above zero and one below");
        }
        w.dollars("inflows at the end", "grown at " + pct(in.reinvestmentRate()), inflows);
        w.dollars("outflows today", "discounted at " + pct(in.financeRate()), outflows);
        double rate =
                w.number(
                        "modified rate",
                        "(" + usd(inflows) + " / " + usd(outflows) + ")^(1 / " + n + ") - 1",
                        100
                                * StrictMath.expm1(
                                        StrictMath.log(divide(inflows, outflows).doubleValue())
                                                / n),
                        Unit.PERCENT);
        return w.gives(new ModifiedRate(rate, cents(inflows), cents(outflows)));
    }
}
