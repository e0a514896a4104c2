package ai.elson.knowledge.cashflow;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.cashflow.Annuity.Timing;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// Payments that rise by the same part each period.
///
/// Source: R. Brealey, S. Myers, F. Allen, Principles of Corporate Finance, chapter 2.
final class GrowingAnnuity {

    private GrowingAnnuity() {}

    record Rising(
            @Field(value = "first payment", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal firstPayment,
            @Field(value = "growth per period", unit = Unit.PERCENT, min = -50, max = 100)
                    BigDecimal growth,
            @Field(value = "rate per period", unit = Unit.PERCENT, min = -50, max = 100)
                    BigDecimal rate,
            @Field(value = "number of payments", unit = Unit.COUNT, min = 1, max = 1200)
                    int periods,
            @Field(value = "when in its period each is paid", unit = Unit.TEXT) Timing timing) {}

    record Worth(
            @Field(value = "value today", unit = Unit.USD) BigDecimal presentValue,
            @Field(value = "value at the end", unit = Unit.USD) BigDecimal futureValue,
            @Field(value = "last payment", unit = Unit.USD) BigDecimal lastPayment) {}

    record Endless(
            @Field(value = "first payment, in one period", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal firstPayment,
            @Field(value = "growth per period", unit = Unit.PERCENT, min = -50, max = 100)
                    BigDecimal growth,
            @Field(value = "rate per period", unit = Unit.PERCENT, min = 0.01, max = 100)
                    BigDecimal rate) {}

    record Perpetual(@Field(value = "value today", unit = Unit.USD) BigDecimal presentValue) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "growing_annuity_value",
                            "Growing annuity",
                            "Value of payments that grow each period, growing annuity",
                            "annuities",
                            "income_annuities",
                            Rising.class,
                            Worth.class,
                            GrowingAnnuity::value),
                    new Formula<>(
                            "perpetuity_value",
                            "Perpetuity",
                            "Present value of a perpetuity, payments forever",
                            "business_finance",
                            "business_valuation",
                            Endless.class,
                            Perpetual.class,
                            GrowingAnnuity::forever));

    /// Sum of C (1 + g)^(k-1) / (1 + r)^k, times 1 + r where payments come at the beginning; equal
    /// growth and rate need no other formula. The value at the end is that times (1 + r)^n. Rounded
    /// to the cent.
    private static Outcome<Worth> value(Rising in) {
        Working w = new Working();
        BigDecimal rate = fraction(in.rate());
        BigDecimal growth = BigDecimal.ONE.add(fraction(in.growth()));
        BigDecimal ratio = divide(growth, BigDecimal.ONE.add(rate));
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 0; k < in.periods(); k++) {
            sum = sum.add(term);
            term = term.multiply(ratio, DIGITS);
        }
        w.ratio("sum of ratios", "((1 + growth) / (1 + rate))^k, k < " + in.periods(), sum);
        BigDecimal atBeginning = in.firstPayment().multiply(sum);
        BigDecimal present =
                in.timing() == Timing.BEGINNING
                        ? atBeginning
                        : divide(atBeginning, BigDecimal.ONE.add(rate));
        w.dollars("value today", usd(in.firstPayment()) + " x sum of ratios", present);
        BigDecimal future =
                w.dollars(
                        "value at the end",
                        "value today x (1 + " + pct(in.rate()) + ")^" + in.periods(),
                        present.multiply(TimeValue.growth(rate, in.periods())));
        BigDecimal last = in.firstPayment().multiply(growth.pow(in.periods() - 1, DIGITS));
        return w.gives(new Worth(cents(present), cents(future), cents(last)));
    }

    /// C / (r - g), the first payment in one period; without an end there is a value only where
    /// payments grow more slowly than money.
    private static Outcome<Perpetual> forever(Endless in) {
        if (in.growth().compareTo(in.rate()) >= 0) {
            throw new BadField("growth", in.growth().toPlainString(), "below the rate");
        }
        Working w = new Working();
        BigDecimal spread = in.rate().subtract(in.growth());
        BigDecimal value =
                w.dollars(
                        "value today",
                        usd(in.firstPayment()) + " / " + pct(spread),
                        percentOf(in.firstPayment(), spread));
        return w.gives(new Perpetual(cents(value)));
    }
}
