package ai.elson.knowledge.accounting;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// Receivables at what will be collected, and cash as the bank has it.
///
/// Source: Kieso, Weygandt and Warfield, Intermediate Accounting, chapter 7; ASC 326-20-30
/// (expected credit losses, ageing schedule in 326-20-55-38).
final class CashAndReceivables {

    private CashAndReceivables() {}

    record AgeClass(
            @Field(value = "age of the receivables", unit = Unit.TEXT) String age,
            @Field(value = "amount owed", unit = Unit.USD, min = 0, max = 1e12) BigDecimal amount,
            @Field(value = "part expected to be lost", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal lossRate) {}

    record Ageing(
            @Field(value = "receivables by age", unit = Unit.TEXT, maxItems = 50)
                    List<AgeClass> classes,
            @Field(
                            value = "allowance before, debit negative",
                            unit = Unit.USD,
                            min = -1e12,
                            max = 1e12)
                    BigDecimal allowanceBefore) {}

    record Allowance(
            @Field(value = "allowance needed", unit = Unit.USD) BigDecimal allowance,
            @Field(value = "credit loss expense to record", unit = Unit.USD) BigDecimal expense,
            @Field(value = "receivables in all", unit = Unit.USD) BigDecimal receivables,
            @Field(value = "receivables less allowance", unit = Unit.USD)
                    BigDecimal netReceivables) {}

    record CashRecords(
            @Field(
                            value = "balance of the bank statement",
                            unit = Unit.USD,
                            min = -1e12,
                            max = 1e12)
                    BigDecimal bankBalance,
            @Field(value = "deposits in transit", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal depositsInTransit,
            @Field(value = "outstanding checks", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal outstandingChecks,
            @Field(value = "bank errors to add back", unit = Unit.USD, min = -1e12, max = 1e12)
                    BigDecimal bankErrors,
            @Field(value = "balance of the books", unit = Unit.USD, min = -1e12, max = 1e12)
                    BigDecimal bookBalance,
            @Field(
                            value = "collections and interest not booked",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e12)
                    BigDecimal bankCredits,
            @Field(value = "bank fees not booked", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal bankFees,
            @Field(value = "checks returned unpaid", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal returnedChecks,
            @Field(value = "book errors to add back", unit = Unit.USD, min = -1e12, max = 1e12)
                    BigDecimal bookErrors) {}

    record Reconciled(
            @Field(value = "correct cash by the bank", unit = Unit.USD) BigDecimal correctCash,
            @Field(value = "correct cash by the books", unit = Unit.USD)
                    BigDecimal correctBookBalance,
            @Field(value = "bank less books", unit = Unit.USD) BigDecimal difference,
            @Field(value = "whether both agree", unit = Unit.TEXT) boolean reconciled,
            @Field(value = "entry to the cash account", unit = Unit.USD)
                    BigDecimal cashAdjustment) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "bad_debt_allowance",
                            "Bad debt allowance",
                            "Allowance for bad debts by ageing of receivables",
                            "accounting",
                            "financial_statements",
                            Ageing.class,
                            Allowance.class,
                            CashAndReceivables::allowance),
                    new Formula<>(
                            "bank_reconciliation",
                            "Bank reconciliation",
                            "Reconciles the bank statement with the cash in the books",
                            "accounting",
                            "bookkeeping",
                            CashRecords.class,
                            Reconciled.class,
                            CashAndReceivables::reconcile));

    /// Each class x its loss rate; the expense brings the allowance from what it was to what is
    /// needed, so that a debit balance adds to it. In cents.
    private static Outcome<Allowance> allowance(Ageing in) {
        Working w = new Working();
        w.uses("acct.credit_loss");
        BigDecimal total =
                w.dollars(
                        "receivables",
                        in.classes().size() + " classes of age",
                        Totals.of(in.classes(), AgeClass::amount));
        BigDecimal needed =
                w.dollars(
                        "allowance needed",
                        "sum of amount x loss rate",
                        cents(Totals.of(in.classes(), c -> share(c.lossRate(), c.amount()))));
        BigDecimal expense =
                w.dollars(
                        "expense",
                        usd(needed) + " - " + usd(in.allowanceBefore()),
                        needed.subtract(in.allowanceBefore()));
        return w.gives(
                new Allowance(needed, cents(expense), cents(total), cents(total.subtract(needed))));
    }

    /// Bank: statement + deposits in transit - outstanding checks + errors. Books: balance + what
    /// the bank credited - fees - returned checks + errors. An error is added with the sign that
    /// corrects it; what both sides differ by is given, not hidden.
    private static Outcome<Reconciled> reconcile(CashRecords in) {
        Working w = new Working();
        BigDecimal bank =
                w.dollars(
                        "correct cash by the bank",
                        "%s + %s - %s + %s"
                                .formatted(
                                        usd(in.bankBalance()),
                                        usd(in.depositsInTransit()),
                                        usd(in.outstandingChecks()),
                                        usd(in.bankErrors())),
                        in.bankBalance()
                                .add(in.depositsInTransit())
                                .subtract(in.outstandingChecks())
                                .add(in.bankErrors()));
        BigDecimal adjustment =
                w.dollars(
                        "entry to the cash account",
                        "%s - %s - %s + %s"
                                .formatted(
                                        usd(in.bankCredits()),
                                        usd(in.bankFees()),
                                        usd(in.returnedChecks()),
                                        usd(in.bookErrors())),
                        in.bankCredits()
                                .subtract(in.bankFees())
                                .subtract(in.returnedChecks())
                                .add(in.bookErrors()));
        BigDecimal books =
                w.dollars(
                        "correct cash by the books",
                        usd(in.bookBalance()) + " + " + usd(adjustment),
                        in.bookBalance().add(adjustment));
        BigDecimal difference = cents(bank).subtract(cents(books));
        return w.gives(
                new Reconciled(
                        cents(bank),
                        cents(books),
                        difference,
                        difference.signum() == 0,
                        cents(adjustment)));
    }
}
