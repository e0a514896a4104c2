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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Several debts paid off from one budget: the dearest first, or the smallest first.
final class DebtPlan {

    /// A hundred years: debts that take longer are not being repaid.
    private static final int MOST_MONTHS = 1200;

    private DebtPlan() {}

    record Owed(
            @Field(value = "which debt", unit = Unit.TEXT) String name,
            @Field(value = "balance owed", unit = Unit.USD, min = 0.01, max = 1e8)
                    BigDecimal balance,
            @Field(value = "yearly rate", unit = Unit.PERCENT, min = 0, max = 100) BigDecimal rate,
            @Field(value = "minimum payment a month", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal minimumPayment) {}

    record Debts(
            @Field(value = "the debts", unit = Unit.TEXT, maxItems = 30) List<Owed> debts,
            @Field(value = "paid on all debts a month", unit = Unit.USD, min = 0.01, max = 1e8)
                    BigDecimal monthlyBudget) {}

    record PaidOff(
            @Field(value = "which debt", unit = Unit.TEXT) String name,
            @Field(value = "month in which it is paid off", unit = Unit.MONTHS) int month,
            @Field(value = "interest on it", unit = Unit.USD) BigDecimal interest) {}

    record Plans(
            @Field(value = "interest that avalanche saves", unit = Unit.USD)
                    BigDecimal interestSaved,
            @Field(value = "months with avalanche", unit = Unit.MONTHS) int avalancheMonths,
            @Field(value = "interest with avalanche", unit = Unit.USD) BigDecimal avalancheInterest,
            @Field(value = "months with snowball", unit = Unit.MONTHS) int snowballMonths,
            @Field(value = "interest with snowball", unit = Unit.USD) BigDecimal snowballInterest,
            @Field(value = "avalanche, in order of payoff", unit = Unit.TEXT)
                    List<PaidOff> avalanche,
            @Field(value = "snowball, in order of payoff", unit = Unit.TEXT)
                    List<PaidOff> snowball) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "debt_payoff_plan",
                            "Debt payoff plan",
                            "Avalanche versus snowball payoff of several debts from one budget",
                            "credit_debt",
                            "debt_payoff",
                            Debts.class,
                            Plans.class,
                            DebtPlan::compare));

    /// Each month every debt is charged a twelfth of its yearly rate, rounded to the cent, and paid
    /// its minimum; what the budget leaves goes to the first debt in order that is still owed, then
    /// the next. Avalanche orders by rate, the highest first; snowball by the balance at the start,
    /// the smallest first; the other figure, then the order of the entries, decides among equals.
    private static Outcome<Plans> compare(Debts in) {
        BigDecimal minimums =
                in.debts().stream()
                        .map(Owed::minimumPayment)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (minimums.compareTo(in.monthlyBudget()) > 0) {
            throw new BadField(
                    "monthlyBudget",
                    in.monthlyBudget().toPlainString(),
                    "at least the minimum payments, " + usd(minimums));
        }
        Working w = new Working();
        w.dollars("minimum payments", "of " + in.debts().size() + " debts", minimums);
        Comparator<Owed> dearest = Comparator.comparing(Owed::rate).reversed();
        Comparator<Owed> smallest = Comparator.comparing(Owed::balance);
        List<PaidOff> avalanche = payOff(in, dearest.thenComparing(smallest));
        List<PaidOff> snowball = payOff(in, smallest.thenComparing(dearest));
        BigDecimal dear = interest(w, "avalanche", avalanche);
        BigDecimal small = interest(w, "snowball", snowball);
        BigDecimal saved =
                w.dollars(
                        "saved by the avalanche",
                        usd(small) + " - " + usd(dear),
                        small.subtract(dear));
        return w.gives(
                new Plans(
                        saved,
                        avalanche.getLast().month(),
                        dear,
                        snowball.getLast().month(),
                        small,
                        avalanche,
                        snowball));
    }

    private static BigDecimal interest(Working w, String plan, List<PaidOff> debts) {
        return w.dollars(
                "interest with " + plan,
                "paid off in "
                        + debts.getLast().month()
                        + " months, "
                        + debts.getLast().name()
                        + " last",
                debts.stream().map(PaidOff::interest).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static final class Account {
        private final Owed debt;
        private BigDecimal balance;
        private BigDecimal interest = BigDecimal.ZERO;

        Account(Owed debt) {
            this.debt = debt;
            this.balance = cents(debt.balance());
        }

        void charge() {
            BigDecimal charged = LevelLoan.monthsInterest(balance, debt.rate());
            balance = balance.add(charged);
            interest = interest.add(charged);
        }

        /// Pays at most an amount and says what is left of it.
        BigDecimal pay(BigDecimal most) {
            BigDecimal paid = most.min(balance);
            balance = balance.subtract(paid);
            return most.subtract(paid);
        }
    }

    private static List<PaidOff> payOff(Debts in, Comparator<Owed> order) {
        List<Account> open =
                new ArrayList<>(in.debts().stream().sorted(order).map(Account::new).toList());
        List<PaidOff> done = new ArrayList<>();
        for (int month = 1; !open.isEmpty(); month++) {
            if (month > MOST_MONTHS) {
                throw new BadField(
                        "monthlyBudget",
                        in.monthlyBudget().toPlainString(),
                        "enough to repay all debts within 100 years");
            }
            BigDecimal left = cents(in.monthlyBudget());
            for (Account account : open) {
                account.charge();
                BigDecimal minimum = cents(account.debt.minimumPayment()).min(left);
                left = left.subtract(minimum).add(account.pay(minimum));
            }
            for (Account account : open) {
                left = account.pay(left);
            }
            int now = month;
            open.removeIf(account -> {
                if (account.balance.signum() > 0) {
                    return false;
                }
                return done.add(new PaidOff(account.debt.name(), now, account.interest));
            });
        }
        return done;
    }
}
