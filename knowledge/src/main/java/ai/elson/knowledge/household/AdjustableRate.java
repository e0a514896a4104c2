package ai.elson.knowledge.household;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mortgage whose rate follows an index after a first fixed time.
final class AdjustableRate {

    private AdjustableRate() {}

    record Terms(
            @Field(value = "amount borrowed", unit = Unit.USD, min = 1, max = 1e10) BigDecimal loan,
            @Field(value = "first yearly rate", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal initialRate,
            @Field(value = "months of the loan", unit = Unit.MONTHS, min = 12, max = 600)
                    int months,
            @Field(value = "months until the first reset", unit = Unit.MONTHS, min = 1, max = 240)
                    int fixedMonths,
            @Field(value = "months between later resets", unit = Unit.MONTHS, min = 1, max = 120)
                    int adjustmentMonths,
            @Field(value = "margin over the index", unit = Unit.PERCENT, min = 0, max = 20)
                    BigDecimal margin,
            @Field(value = "cap on the first change", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal firstCap,
            @Field(value = "cap on each later change", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal periodicCap,
            @Field(value = "cap above the first rate", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal lifetimeCap,
            @Field(value = "lowest rate", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal floorRate,
            @Field(value = "step that rates round to", unit = Unit.PERCENT, min = 0.001, max = 1)
                    @Nullable BigDecimal rateStep,
            @Field(
                            value = "index at each reset",
                            unit = Unit.PERCENT,
                            min = -5,
                            max = 50,
                            maxItems = 60)
                    List<BigDecimal> indexRates) {}

    record Reset(
            @Field(value = "first month at this rate", unit = Unit.MONTHS) int fromMonth,
            @Field(value = "index and margin", unit = Unit.PERCENT) BigDecimal fullyIndexed,
            @Field(value = "rate after caps", unit = Unit.PERCENT) BigDecimal rate,
            @Field(value = "payment a month", unit = Unit.USD) BigDecimal payment,
            @Field(value = "balance at the reset", unit = Unit.USD) BigDecimal balance) {}

    record Resets(
            @Field(value = "payment after the first reset", unit = Unit.USD)
                    BigDecimal paymentAfterReset,
            @Field(value = "first payment", unit = Unit.USD) BigDecimal initialPayment,
            @Field(value = "highest rate ever possible", unit = Unit.PERCENT)
                    BigDecimal highestRate,
            @Field(value = "payment at first reset, worst case", unit = Unit.USD)
                    BigDecimal worstPayment,
            @Field(value = "each reset", unit = Unit.TEXT) List<Reset> resets) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "adjustable_rate_mortgage",
                            "Adjustable-rate mortgage",
                            "ARM payment after each rate reset with index, margin and caps",
                            "mortgage_real_estate",
                            "mortgage_finance",
                            Terms.class,
                            Resets.class,
                            AdjustableRate::resets));

    /// At each reset the rate is index and margin, rounded to the nearest step if there is one, but
    /// no further from the rate before than the cap, not above the first rate and the lifetime cap,
    /// and not below the floor; the balance is then repaid level over the months left.
    private static Outcome<Resets> resets(Terms in) {
        int lastReset = in.fixedMonths() + (in.indexRates().size() - 1) * in.adjustmentMonths();
        if (lastReset >= in.months()) {
            throw new BadField(
                    "indexRates",
                    in.indexRates().size() + " of them, the last after " + lastReset + " months",
                    "resets within the " + in.months() + " months of the loan");
        }
        BigDecimal highest = in.initialRate().add(in.lifetimeCap());
        if (in.floorRate().compareTo(in.initialRate()) > 0) {
            throw new BadField(
                    "floorRate",
                    in.floorRate().toPlainString(),
                    "at most the first rate, " + pct(in.initialRate()));
        }
        Working w = new Working();
        LevelLoan loan = new LevelLoan(in.loan(), in.initialRate(), in.months());
        BigDecimal initial =
                w.dollars("first payment", "at " + pct(in.initialRate()), loan.payment());
        int month = in.fixedMonths();
        List<Reset> resets = new ArrayList<>();
        BigDecimal worst = BigDecimal.ZERO;
        int span = in.fixedMonths();
        for (int i = 0; i < in.indexRates().size(); i++) {
            BigDecimal balance = LevelLoan.balanceAfter(span, loan.schedule());
            int left = loan.months() - span;
            BigDecimal cap = i == 0 ? in.firstCap() : in.periodicCap();
            BigDecimal indexed = rounded(in.indexRates().get(i).add(in.margin()), in.rateStep());
            BigDecimal most = loan.ratePercent().add(cap).min(highest);
            BigDecimal least = loan.ratePercent().subtract(cap).max(in.floorRate());
            BigDecimal rate =
                    w.percent(
                            "rate from month " + (month + 1),
                            pct(indexed) + " within " + pct(least) + " and " + pct(most),
                            indexed.min(most).max(least));
            if (i == 0) {
                worst = new LevelLoan(balance, most, left).payment();
            }
            loan = new LevelLoan(balance, rate, left);
            w.dollars(
                    "payment from month " + (month + 1),
                    usd(balance) + " over " + left + " months",
                    loan.payment());
            resets.add(
                    new Reset(
                            month + 1,
                            round(indexed, Unit.PERCENT),
                            round(rate, Unit.PERCENT),
                            loan.payment(),
                            balance));
            span = in.adjustmentMonths();
            month += span;
        }
        return w.gives(
                new Resets(
                        resets.getFirst().payment(),
                        initial,
                        round(highest, Unit.PERCENT),
                        worst,
                        resets));
    }

    private static BigDecimal rounded(BigDecimal rate, @Nullable BigDecimal step) {
        return step == null ? rate : rate.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }
}
