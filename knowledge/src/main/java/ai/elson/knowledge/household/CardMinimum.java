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
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A credit card on which only the minimum is paid.
final class CardMinimum {

    /// A hundred years: a debt that takes longer is not being repaid.
    private static final int MOST_MONTHS = 1200;

    private CardMinimum() {}

    record Minimum(
            @Field(value = "balance owed", unit = Unit.USD, min = 1, max = 1e7) BigDecimal balance,
            @Field(value = "yearly rate", unit = Unit.PERCENT, min = 0, max = 100) BigDecimal rate,
            @Field(value = "minimum, percent of balance", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal minimumPercent,
            @Field(value = "least minimum payment", unit = Unit.USD, min = 1, max = 1e6)
                    BigDecimal leastPayment,
            @Field(value = "interest added to the percentage", unit = Unit.TEXT)
                    boolean plusInterest) {}

    record LongPayoff(
            @Field(value = "months paying the minimum", unit = Unit.MONTHS) int minimumMonths,
            @Field(value = "interest paying the minimum", unit = Unit.USD)
                    BigDecimal minimumInterest,
            @Field(value = "first minimum payment", unit = Unit.USD) BigDecimal firstPayment,
            @Field(value = "months keeping the first payment", unit = Unit.MONTHS) int levelMonths,
            @Field(value = "interest keeping the first payment", unit = Unit.USD)
                    BigDecimal levelInterest) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "card_minimum_payment_payoff",
                            "Payoff by minimum payments",
                            "Months and interest paying only the minimum on a credit card",
                            "credit_debt",
                            "debt_payoff",
                            Minimum.class,
                            LongPayoff.class,
                            CardMinimum::payoff));

    private record Run(int months, BigDecimal interest) {}

    /// Each month a twelfth of the yearly rate is charged, rounded to the cent. The minimum is the
    /// percentage of the balance with that interest, or of the balance before it and the interest
    /// on top, rounded to the cent; at least the least payment and at most what is owed. Nothing
    /// new is charged to the card.
    private static Outcome<LongPayoff> payoff(Minimum in) {
        Working w = new Working();
        BigDecimal first = minimum(in, cents(in.balance()), interest(in, cents(in.balance())));
        w.dollars(
                "first payment",
                pct(in.minimumPercent()) + " of the balance, at least " + usd(in.leastPayment()),
                first);
        Run shrinking = run(in, null);
        w.step(
                "months paying the minimum",
                "month by month",
                BigDecimal.valueOf(shrinking.months()),
                Unit.MONTHS);
        Run level = run(in, first);
        w.step(
                "months keeping the first payment",
                usd(first) + " month by month",
                BigDecimal.valueOf(level.months()),
                Unit.MONTHS);
        return w.gives(
                new LongPayoff(
                        shrinking.months(),
                        shrinking.interest(),
                        first,
                        level.months(),
                        level.interest()));
    }

    private static BigDecimal interest(Minimum in, BigDecimal balance) {
        return LevelLoan.monthsInterest(balance, in.rate());
    }

    private static BigDecimal minimum(Minimum in, BigDecimal balance, BigDecimal interest) {
        BigDecimal owed = balance.add(interest);
        BigDecimal part =
                in.plusInterest()
                        ? share(in.minimumPercent(), balance).add(interest)
                        : share(in.minimumPercent(), owed);
        return cents(part).max(cents(in.leastPayment())).min(owed);
    }

    private static Run run(Minimum in, @Nullable BigDecimal level) {
        BigDecimal balance = cents(in.balance());
        BigDecimal sum = BigDecimal.ZERO;
        int months = 0;
        while (balance.signum() > 0) {
            BigDecimal interest = interest(in, balance);
            BigDecimal owed = balance.add(interest);
            BigDecimal paid = level == null ? minimum(in, balance, interest) : level.min(owed);
            if (++months > MOST_MONTHS || paid.compareTo(interest) <= 0) {
                throw new BadField(
                        "minimumPercent",
                        in.minimumPercent().toPlainString(),
                        "a minimum above the interest that repays within 100 years");
            }
            sum = sum.add(interest);
            balance = owed.subtract(paid);
        }
        return new Run(months, sum);
    }
}
