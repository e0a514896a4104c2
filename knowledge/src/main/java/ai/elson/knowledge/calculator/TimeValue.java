package ai.elson.knowledge.calculator;

import static ai.elson.knowledge.calculator.Working.DIGITS;
import static ai.elson.knowledge.calculator.Working.cents;
import static ai.elson.knowledge.calculator.Working.divide;
import static ai.elson.knowledge.calculator.Working.fraction;

import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// Money over time: compound growth, discounting, level payments. Payments fall at the end of a
/// period.
final class TimeValue {

    private TimeValue() {}

    record Growth(
            @Field(value = "amount today", unit = Unit.USD, min = 0, max = 1e12) BigDecimal amount,
            @Field(value = "yearly rate", unit = Unit.PERCENT, min = 0, max = 100) BigDecimal rate,
            @Field(value = "years", unit = Unit.YEARS, min = 0, max = 100) int years) {}

    record FutureValue(
            @Field(value = "value at the end", unit = Unit.USD) BigDecimal futureValue) {}

    record Discount(
            @Field(value = "amount in the future", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal amount,
            @Field(value = "yearly rate", unit = Unit.PERCENT, min = 0, max = 100) BigDecimal rate,
            @Field(value = "years until then", unit = Unit.YEARS, min = 0, max = 100) int years) {}

    record PresentValue(@Field(value = "value today", unit = Unit.USD) BigDecimal presentValue) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "future_value",
                            "Future value",
                            "What an amount grows to with yearly compound interest",
                            "investment_fundamentals",
                            "equities",
                            Growth.class,
                            FutureValue.class,
                            TimeValue::futureValue),
                    new Formula<>(
                            "present_value",
                            "Present value",
                            "What a future amount is worth today at a yearly rate",
                            "business_finance",
                            "capital_budgeting",
                            Discount.class,
                            PresentValue.class,
                            TimeValue::presentValue));

    /// FV = PV (1 + r)^n, rounded to the cent.
    private static Outcome<FutureValue> futureValue(Growth in) {
        Working w = new Working();
        BigDecimal factor =
                w.step(
                        "growth factor",
                        "(1 + " + in.rate() + "%)^" + in.years(),
                        compound(in.rate(), in.years()),
                        Unit.RATIO);
        return w.gives(
                new FutureValue(
                        cents(
                                w.dollars(
                                        "future value",
                                        "amount x factor",
                                        in.amount().multiply(factor)))));
    }

    /// PV = FV / (1 + r)^n, rounded to the cent.
    private static Outcome<PresentValue> presentValue(Discount in) {
        Working w = new Working();
        BigDecimal factor =
                w.step(
                        "growth factor",
                        "(1 + " + in.rate() + "%)^" + in.years(),
                        compound(in.rate(), in.years()),
                        Unit.RATIO);
        return w.gives(
                new PresentValue(
                        cents(
                                w.dollars(
                                        "present value",
                                        "amount / factor",
                                        divide(in.amount(), factor)))));
    }

    /// (1 + rate)^periods.
    static BigDecimal compound(BigDecimal ratePercent, int periods) {
        return BigDecimal.ONE.add(fraction(ratePercent)).pow(periods, DIGITS);
    }

    /// The level payment at the end of each of n periods that repays an amount: P r / (1 - (1 +
    /// r)^-n); P / n without interest.
    static BigDecimal payment(BigDecimal amount, BigDecimal ratePerPeriod, int periods) {
        if (ratePerPeriod.signum() == 0) {
            return divide(amount, BigDecimal.valueOf(periods));
        }
        BigDecimal growth = BigDecimal.ONE.add(ratePerPeriod).pow(periods, DIGITS);
        return divide(
                amount.multiply(ratePerPeriod),
                BigDecimal.ONE.subtract(divide(BigDecimal.ONE, growth)));
    }
}
