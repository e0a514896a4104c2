package ai.elson.knowledge.conduct;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Reports of cash and of money sent on.
final class CashReports {

    private CashReports() {}

    record Cash(
            @Field(value = "first cash deposit", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal firstDeposit,
            @Field(value = "second that day", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal secondDeposit) {}

    record Report(
            @Field(value = "cash of the day", unit = Unit.USD) BigDecimal totalCash,
            @Field(value = "whether a report must be filed", unit = Unit.TEXT)
                    boolean reportRequired) {}

    record Transaction(
            @Field(value = "whether cash in or out", unit = Unit.TEXT) Direction direction,
            @Field(value = "amount", unit = Unit.USD, min = 0, max = 1e12) BigDecimal amount) {}

    /// Which way the cash went.
    enum Direction {
        CASH_IN,
        CASH_OUT
    }

    record Day(
            @Field(
                            value = "cash transactions of one person that day",
                            unit = Unit.TEXT,
                            minItems = 1,
                            maxItems = 200)
                    List<Transaction> transactions) {}

    record CurrencyReport(
            @Field(value = "whether a report must be filed", unit = Unit.TEXT)
                    boolean reportRequired,
            @Field(value = "cash in", unit = Unit.USD) BigDecimal cashIn,
            @Field(value = "cash out", unit = Unit.USD) BigDecimal cashOut,
            @Field(value = "whether several small sums make the total", unit = Unit.TEXT)
                    boolean structuringPattern,
            @Field(value = "days to file", unit = Unit.DAYS) int daysToFile) {}

    record Received(
            @Field(
                            value = "cash payments in related transactions",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e9,
                            minItems = 1,
                            maxItems = 200)
                    List<BigDecimal> payments,
            @Field(value = "day the total passed the threshold", unit = Unit.TEXT) LocalDate day) {}

    record BusinessReport(
            @Field(value = "whether Form 8300 must be filed", unit = Unit.TEXT)
                    boolean reportRequired,
            @Field(value = "cash received", unit = Unit.USD) BigDecimal totalCash,
            @Field(value = "last day to file", unit = Unit.TEXT) LocalDate dueDate) {}

    record Transfer(
            @Field(value = "money sent", unit = Unit.USD, min = 0, max = 1e12) BigDecimal amount,
            @Field(value = "whether between two banks own accounts", unit = Unit.TEXT)
                    boolean betweenInstitutions) {}

    record Travel(
            @Field(value = "whether the information must travel", unit = Unit.TEXT)
                    boolean informationRequired,
            @Field(value = "from this amount", unit = Unit.USD) BigDecimal threshold) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "cash_report_check",
                            "Currency transaction report",
                            "Whether two cash deposits in a day need a CTR",
                            "compliance",
                            "aml_kyc",
                            Cash.class,
                            Report.class,
                            CashReports::cashReport),
                    new Formula<>(
                            "currency_transaction_report",
                            "Currency transaction report of a day",
                            "Whether one person's cash of a day needs a CTR",
                            "compliance",
                            "aml_kyc",
                            Day.class,
                            CurrencyReport.class,
                            CashReports::currencyReport),
                    new Formula<>(
                            "business_cash_report",
                            "Form 8300 report",
                            "Whether a business must report cash received on Form 8300",
                            "compliance",
                            "aml_kyc",
                            Received.class,
                            BusinessReport.class,
                            CashReports::businessReport),
                    new Formula<>(
                            "travel_rule_check",
                            "Travel rule",
                            "Whether sender and recipient data must travel with a transfer",
                            "compliance",
                            "aml_kyc",
                            Transfer.class,
                            Travel.class,
                            CashReports::travel));

    /// Cash deposits of one person on one business day count as one; a report is due where they are
    /// more than the threshold.
    ///
    /// Source: 31 CFR 1010.311, 1010.313(b).
    private static Outcome<Report> cashReport(Cash in) {
        Working w = new Working();
        BigDecimal threshold = w.standing("comp.ctr");
        BigDecimal total =
                w.dollars(
                        "total cash",
                        usd(in.firstDeposit()) + " + " + usd(in.secondDeposit()),
                        in.firstDeposit().add(in.secondDeposit()));
        w.dollars(
                "above the threshold",
                usd(total) + " - " + usd(threshold) + ", at least 0",
                notNegative(total.subtract(threshold)));
        return w.gives(new Report(cents(total), total.compareTo(threshold) > 0));
    }

    /// Cash in and cash out are added apart, each against the threshold, which must be passed. A
    /// pattern of structuring is two or more sums of at most the threshold that pass it together: a
    /// reason to look, not a proof of the intent that 31 USC 5324 asks for.
    ///
    /// Source: 31 CFR 1010.311, 1010.313(b), 1010.306(a)(1); 31 USC 5324.
    private static Outcome<CurrencyReport> currencyReport(Day in) {
        Working w = new Working();
        BigDecimal threshold = w.standing("comp.ctr");
        int days = w.standing("comp.ctr_days").intValueExact();
        w.uses("comp.structuring");
        BigDecimal cashIn = sum(w, "cash in", in.transactions(), Direction.CASH_IN);
        BigDecimal cashOut = sum(w, "cash out", in.transactions(), Direction.CASH_OUT);
        BigDecimal above =
                w.dollars(
                        "greater above the threshold",
                        usd(cashIn.max(cashOut)) + " - " + usd(threshold) + ", at least 0",
                        notNegative(cashIn.max(cashOut).subtract(threshold)));
        boolean required = above.signum() > 0;
        boolean pattern =
                looksStructured(in.transactions(), Direction.CASH_IN, cashIn, threshold)
                        || looksStructured(
                                in.transactions(), Direction.CASH_OUT, cashOut, threshold);
        return w.gives(
                new CurrencyReport(
                        required, cents(cashIn), cents(cashOut), pattern, required ? days : 0));
    }

    private static BigDecimal sum(Working w, String name, List<Transaction> all, Direction way) {
        List<BigDecimal> amounts = amounts(all, way);
        return w.dollars(
                name,
                "sum of " + amounts.size() + " transactions",
                amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static List<BigDecimal> amounts(List<Transaction> all, Direction way) {
        return all.stream().filter(t -> t.direction() == way).map(Transaction::amount).toList();
    }

    private static boolean looksStructured(
            List<Transaction> all, Direction way, BigDecimal total, BigDecimal threshold) {
        List<BigDecimal> amounts = amounts(all, way);
        return amounts.size() > 1
                && total.compareTo(threshold) > 0
                && amounts.stream().allMatch(a -> a.compareTo(threshold) <= 0);
    }

    /// Cash that a trade or business receives in one transaction or in related ones.
    ///
    /// Source: IRC 6050I(a); 26 CFR 1.6050I-1(e)(1).
    private static Outcome<BusinessReport> businessReport(Received in) {
        LocalDate day = BusinessDays.require("day", in.day());
        Working w = new Working();
        BigDecimal threshold = w.standing("comp.business_cash");
        BigDecimal days = w.standing("comp.business_cash_days");
        BigDecimal total =
                w.dollars(
                        "cash received",
                        "sum of " + in.payments().size() + " payments",
                        in.payments().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        boolean required = total.compareTo(threshold) > 0;
        w.dollars(
                "above the threshold",
                usd(total) + " - " + usd(threshold) + ", at least 0",
                notNegative(total.subtract(threshold)));
        return w.gives(
                new BusinessReport(required, cents(total), day.plusDays(days.intValueExact())));
    }

    /// Name, account and address of both sides go with a transmittal of at least the threshold,
    /// unless both are institutions that act for themselves.
    ///
    /// Source: 31 CFR 1010.410(e)(6), (f).
    private static Outcome<Travel> travel(Transfer in) {
        Working w = new Working();
        BigDecimal threshold = w.standing("comp.travel_rule");
        w.dollars(
                "above or at the threshold",
                usd(in.amount()) + " - " + usd(threshold),
                in.amount().subtract(threshold));
        boolean required = !in.betweenInstitutions() && in.amount().compareTo(threshold) >= 0;
        return w.gives(new Travel(required, cents(threshold)));
    }
}
