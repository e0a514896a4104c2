package ai.elson.knowledge.household;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.cashflow.TimeValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// A loan repaid in level monthly payments at a fixed rate.
///
/// Each month's interest is a twelfth of the yearly rate on the balance, rounded to the cent; the
/// payment is rounded to the cent; the last one is what is left, so that all sums are exact.
///
/// @param ratePercent a year
record LevelLoan(BigDecimal amount, BigDecimal ratePercent, int months) {

    private static final BigDecimal TWELVE_HUNDRED = BigDecimal.valueOf(1200);

    /// One month of the schedule.
    record Month(BigDecimal payment, BigDecimal interest, BigDecimal balance) {
        BigDecimal principal() {
            return payment.subtract(interest);
        }
    }

    BigDecimal monthlyRate() {
        return divide(ratePercent, TWELVE_HUNDRED);
    }

    BigDecimal payment() {
        return cents(TimeValue.payment(amount, monthlyRate(), months));
    }

    List<Month> schedule() {
        return schedule(month -> BigDecimal.ZERO);
    }

    /// The months until nothing is owed.
    ///
    /// @param extra what is paid on top in a month, counted from 1; none negative
    List<Month> schedule(IntFunction<BigDecimal> extra) {
        BigDecimal level = payment();
        BigDecimal balance = cents(amount);
        List<Month> rows = new ArrayList<>();
        for (int month = 1; month <= months && balance.signum() > 0; month++) {
            BigDecimal interest = monthsInterest(balance, ratePercent);
            BigDecimal owed = balance.add(interest);
            BigDecimal paid =
                    month == months ? owed : cents(level.add(extra.apply(month))).min(owed);
            balance = owed.subtract(paid);
            rows.add(new Month(paid, interest, balance));
        }
        return rows;
    }

    /// A twelfth of a yearly rate on a balance, to the cent. Divided last, so that half a cent is
    /// half a cent.
    static BigDecimal monthsInterest(BigDecimal balance, BigDecimal ratePercent) {
        return cents(divide(balance.multiply(ratePercent), TWELVE_HUNDRED));
    }

    /// The first month after which no more than an amount is owed; 0 where that is so from the
    /// start.
    static int monthDownTo(BigDecimal bound, BigDecimal amount, List<Month> schedule) {
        if (amount.compareTo(bound) <= 0) {
            return 0;
        }
        int month = 1;
        while (schedule.get(month - 1).balance().compareTo(bound) > 0) {
            month++;
        }
        return month;
    }

    static BigDecimal interest(List<Month> schedule) {
        return schedule.stream().map(Month::interest).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What is owed after a month, nothing once the loan is repaid.
    static BigDecimal balanceAfter(int month, List<Month> schedule) {
        return month > schedule.size() ? BigDecimal.ZERO : schedule.get(month - 1).balance();
    }

    /// What is paid in a month, nothing once the loan is repaid.
    static BigDecimal paidIn(int month, List<Month> schedule) {
        return month > schedule.size() ? BigDecimal.ZERO : schedule.get(month - 1).payment();
    }
}
