package ai.elson.knowledge.alternatives;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Fees of a hedge fund over years.
final class HedgeFunds {

    private HedgeFunds() {}

    enum Hurdle {
        HARD,
        SOFT
    }

    record Terms(
            @Field(value = "invested at the start", unit = Unit.USD, min = 1, max = 1e11)
                    BigDecimal amount,
            @Field(
                            value = "gross return of each year",
                            unit = Unit.PERCENT,
                            min = -100,
                            max = 1000,
                            maxItems = 30)
                    List<BigDecimal> grossReturns,
            @Field(value = "management fee", unit = Unit.PERCENT, min = 0, max = 10)
                    BigDecimal managementFee,
            @Field(value = "performance fee", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal performanceFee,
            @Field(value = "hurdle rate", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal hurdleRate,
            @Field(value = "hard or soft hurdle", unit = Unit.TEXT) Hurdle hurdle,
            @Field(value = "whether a high-water mark holds", unit = Unit.TEXT)
                    boolean highWaterMark) {}

    record Year(
            @Field(value = "management fee", unit = Unit.USD) BigDecimal managementFee,
            @Field(value = "performance fee", unit = Unit.USD) BigDecimal performanceFee,
            @Field(value = "value after fees", unit = Unit.USD) BigDecimal value) {}

    record Fees(
            @Field(value = "all fees", unit = Unit.USD) BigDecimal totalFees,
            @Field(value = "value at the end", unit = Unit.USD) BigDecimal finalValue,
            @Field(value = "high-water mark at the end", unit = Unit.USD) BigDecimal highWaterMark,
            @Field(value = "each year", unit = Unit.USD) List<Year> years) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "hedge_fund_high_water_mark",
                            "Hedge fund fees over years",
                            "Hedge fund incentive fees over years with hurdle and high-water mark",
                            "alternatives_crypto",
                            "hedge_funds",
                            Terms.class,
                            Fees.class,
                            HedgeFunds::fees));

    /// The management fee falls on the value at the start of a year. The performance fee falls on
    /// what is left after it above the mark (the highest value after fees of any year before, or
    /// only the year's start where no mark holds) and the hurdle on the year's starting value: a
    /// hard hurdle on the part above both, a soft one on all above the mark once both are passed.
    /// Fees are rounded to the cent each year.
    ///
    /// Source: CFA Institute, Hedge Funds, fees net of the management fee with a hurdle and a
    /// high-water mark.
    private static Outcome<Fees> fees(Terms in) {
        Working w = new Working();
        BigDecimal value = cents(in.amount());
        BigDecimal highest = value;
        BigDecimal total = BigDecimal.ZERO;
        List<Year> years = new ArrayList<>();
        for (int i = 0; i < in.grossReturns().size(); i++) {
            String year = "year " + (i + 1) + ": ";
            BigDecimal management =
                    w.dollars(
                            year + "management fee",
                            pct(in.managementFee()) + " of " + usd(value),
                            cents(share(in.managementFee(), value)));
            BigDecimal before =
                    w.dollars(
                            year + "value before the performance fee",
                            usd(value) + " with " + pct(in.grossReturns().get(i)) + " less the fee",
                            cents(value.add(share(in.grossReturns().get(i), value)))
                                    .subtract(management));
            if (before.signum() < 0) {
                throw new BadField(
                        "grossReturns[" + i + "]",
                        pct(in.grossReturns().get(i)),
                        "a return that leaves enough for the management fee");
            }
            BigDecimal mark = in.highWaterMark() ? highest : value;
            BigDecimal bar =
                    w.dollars(
                            year + "mark and hurdle",
                            usd(mark) + " + " + pct(in.hurdleRate()) + " of " + usd(value),
                            mark.add(share(in.hurdleRate(), value)));
            BigDecimal base =
                    before.compareTo(bar) <= 0
                            ? BigDecimal.ZERO
                            : before.subtract(in.hurdle() == Hurdle.HARD ? bar : mark);
            BigDecimal performance =
                    w.dollars(
                            year + "performance fee",
                            pct(in.performanceFee()) + " of " + usd(base),
                            cents(share(in.performanceFee(), base)));
            value = before.subtract(performance);
            highest = highest.max(value);
            total = total.add(management).add(performance);
            years.add(new Year(management, performance, value));
        }
        w.dollars("all fees", "sum", total);
        return w.gives(new Fees(cents(total), value, highest, years));
    }
}
