package ai.elson.knowledge.company;

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

/// A company's value from the cash it will earn.
///
/// Source: A. Damodaran, Investment Valuation; McKinsey, Valuation (mid-year convention).
final class DiscountedCashFlow {

    private DiscountedCashFlow() {}

    enum Ending {
        GROWTH,
        EXIT_MULTIPLE
    }

    record Claims(
            @Field(value = "debt", unit = Unit.USD, min = 0, max = 1e13) BigDecimal debt,
            @Field(value = "preferred stock", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal preferred,
            @Field(value = "noncontrolling interest", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal noncontrolling,
            @Field(value = "cash and non-operating assets", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal cash,
            @Field(value = "diluted shares", unit = Unit.SHARES, min = 0.01, max = 1e12)
                    BigDecimal shares) {}

    record Forecast(
            @Field(
                            value = "yearly free cash flows to the firm",
                            unit = Unit.USD,
                            min = -1e13,
                            max = 1e13,
                            maxItems = 30)
                    List<BigDecimal> cashFlows,
            @Field(value = "WACC", unit = Unit.PERCENT, min = 0.01, max = 100) BigDecimal wacc,
            @Field(value = "whether cash comes at mid-year", unit = Unit.TEXT) boolean midYear,
            @Field(value = "how the terminal value is found", unit = Unit.TEXT) Ending terminal,
            @Field(value = "growth for ever, of growth", unit = Unit.PERCENT, min = -50, max = 50)
                    @Nullable BigDecimal growth,
            @Field(value = "exit multiple of EBITDA", unit = Unit.RATIO, min = 0, max = 100)
                    @Nullable BigDecimal exitMultiple,
            @Field(
                            value = "last year's EBITDA, of a multiple",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e13)
                    @Nullable BigDecimal finalEbitda,
            @Field(value = "from enterprise to share value", unit = Unit.TEXT) Claims bridge) {}

    record Value(
            @Field(value = "value of one share", unit = Unit.USD) BigDecimal shareValue,
            @Field(value = "value to common stock", unit = Unit.USD) BigDecimal equityValue,
            @Field(value = "enterprise value", unit = Unit.USD) BigDecimal enterpriseValue,
            @Field(value = "terminal value, in the last year", unit = Unit.USD)
                    BigDecimal terminalValue,
            @Field(value = "worth today of forecast flows", unit = Unit.USD)
                    BigDecimal forecastValue,
            @Field(value = "worth today of terminal value", unit = Unit.USD)
                    BigDecimal terminalValueToday,
            @Field(value = "terminal value's part", unit = Unit.PERCENT)
                    @Nullable BigDecimal terminalPart) {}

    record End(
            @Field(value = "last year's free cash flow", unit = Unit.USD, min = 0.01, max = 1e13)
                    BigDecimal finalCashFlow,
            @Field(value = "WACC", unit = Unit.PERCENT, min = 0.01, max = 100) BigDecimal wacc,
            @Field(value = "growth for ever", unit = Unit.PERCENT, min = -50, max = 50)
                    BigDecimal growth,
            @Field(value = "last year's EBITDA", unit = Unit.USD, min = 0.01, max = 1e13)
                    BigDecimal finalEbitda,
            @Field(value = "exit multiple to compare", unit = Unit.RATIO, min = 0.01, max = 100)
                    BigDecimal exitMultiple,
            @Field(value = "years until then", unit = Unit.YEARS, min = 0, max = 50) int years) {}

    record Ends(
            @Field(value = "terminal value by growth", unit = Unit.USD) BigDecimal terminalValue,
            @Field(value = "that worth today", unit = Unit.USD) BigDecimal presentValue,
            @Field(value = "EBITDA multiple that growth implies", unit = Unit.RATIO)
                    BigDecimal impliedMultiple,
            @Field(value = "terminal value by multiple", unit = Unit.USD) BigDecimal exitValue,
            @Field(value = "growth that the multiple implies", unit = Unit.PERCENT)
                    BigDecimal impliedGrowth) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "discounted_cash_flow_value",
                            "Discounted cash flow value",
                            "DCF value of a company and share from free cash flows",
                            "business_finance",
                            "business_valuation",
                            Forecast.class,
                            Value.class,
                            DiscountedCashFlow::value),
                    new Formula<>(
                            "terminal_value",
                            "Terminal value",
                            "DCF terminal value: perpetual growth against exit multiple, implied growth",
                            "business_finance",
                            "business_valuation",
                            End.class,
                            Ends.class,
                            DiscountedCashFlow::terminal));

    /// Enterprise value = sum of FCFF_t / (1 + WACC)^t + terminal value / (1 + WACC)^n; the
    /// terminal value is FCFF_n (1 + g) / (WACC - g) or EBITDA_n x multiple. At mid-year each flow
    /// comes half a year sooner; so does a terminal value by growth, made of such flows, and not
    /// one by a multiple, which is a price at the year's end. Equity = enterprise value - debt -
    /// preferred - noncontrolling + cash. Cents.
    private static Outcome<Value> value(Forecast in) {
        Working w = new Working();
        int years = in.cashFlows().size();
        boolean perpetual = in.terminal() == Ending.GROWTH;
        BigDecimal half =
                in.midYear()
                        ? w.ratio(
                                "half a year",
                                "square root of 1 + " + pct(in.wacc()),
                                Discounting.halfYear(in.wacc()))
                        : BigDecimal.ONE;
        BigDecimal explicit =
                w.dollars(
                        "forecast flows today",
                        "sum over " + years + " years at " + pct(in.wacc()),
                        Discounting.presentValue(in.cashFlows(), in.wacc()).multiply(half));
        BigDecimal terminal = perpetual ? byGrowth(w, in) : byMultiple(w, in);
        BigDecimal today =
                w.dollars(
                        "terminal value today",
                        usd(terminal)
                                + " / (1 + "
                                + pct(in.wacc())
                                + ")^"
                                + (perpetual && in.midYear() ? years - 0.5 : years),
                        Discounting.presentValue(terminal, in.wacc(), years)
                                .multiply(perpetual ? half : BigDecimal.ONE));
        BigDecimal enterprise =
                w.dollars("enterprise value", "sum of the two", explicit.add(today));
        Claims c = in.bridge();
        BigDecimal equity =
                w.dollars(
                        "equity value",
                        usd(enterprise)
                                + " - "
                                + usd(c.debt())
                                + " - "
                                + usd(c.preferred())
                                + " - "
                                + usd(c.noncontrolling())
                                + " + "
                                + usd(c.cash()),
                        enterprise
                                .subtract(c.debt())
                                .subtract(c.preferred())
                                .subtract(c.noncontrolling())
                                .add(c.cash()));
        BigDecimal share =
                w.dollars(
                        "share value",
                        usd(equity) + " / " + Unit.SHARES.format(c.shares()),
                        divide(equity, c.shares()));
        return w.gives(
                new Value(
                        cents(share),
                        cents(equity),
                        cents(enterprise),
                        cents(terminal),
                        cents(explicit),
                        cents(today),
                        enterprise.signum() > 0
                                ? round(percentOf(today, enterprise), Unit.PERCENT)
                                : null));
    }

    private static BigDecimal byGrowth(Working w, Forecast in) {
        BigDecimal growth = needed("growth", in.growth(), in.terminal());
        Discounting.requireBelow("growth", growth, in.wacc(), "WACC");
        int last = in.cashFlows().size() - 1;
        BigDecimal flow = in.cashFlows().get(last);
        if (flow.signum() <= 0) {
            throw new BadField(
                    "cashFlows[" + last + "]",
                    flow.toPlainString(),
                    "a last cash flow above zero to grow for ever");
        }
        return w.dollars(
                "terminal value",
                usd(flow)
                        + " x (1 + "
                        + pct(growth)
                        + ") / ("
                        + pct(in.wacc())
                        + " - "
                        + pct(growth)
                        + ")",
                Discounting.perpetuity(flow, in.wacc(), growth));
    }

    private static BigDecimal byMultiple(Working w, Forecast in) {
        BigDecimal multiple = needed("exitMultiple", in.exitMultiple(), in.terminal());
        BigDecimal ebitda = needed("finalEbitda", in.finalEbitda(), in.terminal());
        return w.dollars(
                "terminal value",
                usd(ebitda) + " x " + multiple.toPlainString(),
                ebitda.multiply(multiple));
    }

    private static BigDecimal needed(String field, @Nullable BigDecimal value, Ending ending) {
        if (value == null) {
            throw new BadField(
                    field,
                    "nothing",
                    "a value, as the terminal value is by "
                            + (ending == Ending.GROWTH ? "growth" : "exit multiple"));
        }
        return value;
    }

    /// By growth: C (1 + g) / (r - g), and the multiple of EBITDA that it is. By multiple: EBITDA x
    /// multiple, and the growth that it takes: g = (V r - C) / (V + C), from the same formula.
    /// Cents, four decimals of the multiple, two of the growth.
    private static Outcome<Ends> terminal(End in) {
        Discounting.requireBelow("growth", in.growth(), in.wacc(), "WACC");
        Working w = new Working();
        BigDecimal value =
                w.dollars(
                        "by growth",
                        usd(in.finalCashFlow())
                                + " x (1 + "
                                + pct(in.growth())
                                + ") / ("
                                + pct(in.wacc())
                                + " - "
                                + pct(in.growth())
                                + ")",
                        Discounting.perpetuity(in.finalCashFlow(), in.wacc(), in.growth()));
        BigDecimal today =
                w.dollars(
                        "worth today",
                        usd(value) + " / (1 + " + pct(in.wacc()) + ")^" + in.years(),
                        Discounting.presentValue(value, in.wacc(), in.years()));
        BigDecimal multiple =
                w.ratio(
                        "implied multiple",
                        usd(value) + " / " + usd(in.finalEbitda()),
                        divide(value, in.finalEbitda()));
        BigDecimal exit =
                w.dollars(
                        "by multiple",
                        usd(in.finalEbitda()) + " x " + in.exitMultiple().toPlainString(),
                        in.finalEbitda().multiply(in.exitMultiple()));
        BigDecimal growth =
                w.percent(
                        "implied growth",
                        "("
                                + usd(exit)
                                + " x "
                                + pct(in.wacc())
                                + " - "
                                + usd(in.finalCashFlow())
                                + ") / ("
                                + usd(exit)
                                + " + "
                                + usd(in.finalCashFlow())
                                + ")",
                        percentOf(
                                share(in.wacc(), exit).subtract(in.finalCashFlow()),
                                exit.add(in.finalCashFlow())));
        return w.gives(
                new Ends(
                        cents(value),
                        cents(today),
                        round(multiple, Unit.RATIO),
                        cents(exit),
                        round(growth, Unit.PERCENT)));
    }
}
