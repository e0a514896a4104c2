package ai.elson.knowledge.accounting;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// From journal entries to the trial balance.
final class TrialBalance {

    private TrialBalance() {}

    /// The five kinds of account, in the order of the trial balance.
    enum AccountType {
        ASSET,
        LIABILITY,
        EQUITY,
        REVENUE,
        EXPENSE
    }

    record Line(
            @Field(value = "name of the journal entry", unit = Unit.TEXT) String entry,
            @Field(value = "name of the account", unit = Unit.TEXT) String account,
            @Field(value = "kind of account", unit = Unit.TEXT) AccountType type,
            @Field(value = "debit", unit = Unit.USD, min = 0, max = 1e12) BigDecimal debit,
            @Field(value = "credit", unit = Unit.USD, min = 0, max = 1e12) BigDecimal credit) {}

    record Journal(
            @Field(value = "lines of the journal", unit = Unit.TEXT, minItems = 2)
                    List<Line> lines) {}

    record Balance(
            @Field(value = "account", unit = Unit.TEXT) String account,
            @Field(value = "kind of account", unit = Unit.TEXT) AccountType type,
            @Field(value = "debit balance", unit = Unit.USD) BigDecimal debit,
            @Field(value = "credit balance", unit = Unit.USD) BigDecimal credit) {}

    record Balances(
            @Field(value = "sum of debit balances", unit = Unit.USD) BigDecimal totalDebits,
            @Field(value = "sum of credit balances", unit = Unit.USD) BigDecimal totalCredits,
            @Field(value = "assets", unit = Unit.USD) BigDecimal assets,
            @Field(value = "liabilities", unit = Unit.USD) BigDecimal liabilities,
            @Field(value = "equity before closing", unit = Unit.USD) BigDecimal equity,
            @Field(value = "revenue less expense", unit = Unit.USD) BigDecimal netIncome,
            @Field(value = "balance of each account", unit = Unit.TEXT) List<Balance> balances) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "trial_balance",
                            "Trial balance",
                            "Account balances and equal totals from journal entries",
                            "accounting",
                            "bookkeeping",
                            Journal.class,
                            Balances.class,
                            TrialBalance::trialBalance));

    /// Adds up each account's debits less credits; a debit balance stands left, a credit balance
    /// right. Each entry must balance by itself, in whole cents, so that the totals are equal and
    /// assets = liabilities + equity + net income.
    private static Outcome<Balances> trialBalance(Journal in) {
        requireSidesAndTypes(in.lines());
        requireBalancedEntries(in.lines());
        Map<String, Balance> accounts = new LinkedHashMap<>();
        for (Line line : in.lines()) {
            BigDecimal amount = line.debit().subtract(line.credit());
            accounts.merge(
                    line.account(),
                    balance(line.account(), line.type(), amount),
                    (a, b) -> balance(a.account(), a.type(), net(a).add(net(b))));
        }
        List<Balance> balances =
                accounts.values().stream().sorted(Comparator.comparing(Balance::type)).toList();
        Working w = new Working();
        w.uses("acct.books_records");
        BigDecimal assets = byType(w, "assets", balances, AccountType.ASSET);
        BigDecimal liabilities = byType(w, "liabilities", balances, AccountType.LIABILITY);
        BigDecimal equity = byType(w, "equity", balances, AccountType.EQUITY);
        BigDecimal revenue = byType(w, "revenue", balances, AccountType.REVENUE);
        BigDecimal expense = byType(w, "expense", balances, AccountType.EXPENSE);
        BigDecimal income =
                w.dollars(
                        "net income",
                        usd(revenue) + " - " + usd(expense),
                        revenue.subtract(expense));
        BigDecimal debits =
                w.dollars(
                        "total debits",
                        "sum of the debit balances",
                        Totals.of(balances, Balance::debit));
        BigDecimal credits =
                w.dollars(
                        "total credits",
                        "sum of the credit balances",
                        Totals.of(balances, Balance::credit));
        return w.gives(
                new Balances(
                        cents(debits),
                        cents(credits),
                        cents(assets),
                        cents(liabilities),
                        cents(equity),
                        cents(income),
                        balances));
    }

    private static void requireSidesAndTypes(List<Line> lines) {
        Map<String, AccountType> types = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String name = "lines[" + i + "].";
            requireCents(name + "debit", line.debit());
            requireCents(name + "credit", line.credit());
            if (line.debit().signum() + line.credit().signum() != 1) {
                throw new BadField(
                        name + "debit",
                        usd(line.debit()) + " with a credit of " + usd(line.credit()),
                        "either a debit or a credit above zero");
            }
            AccountType before = types.putIfAbsent(line.account(), line.type());
            if (before != null && before != line.type()) {
                throw new BadField(
                        name + "type", line.type().name(), before + ", as in an earlier line");
            }
        }
    }

    private static void requireCents(String field, BigDecimal amount) {
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new BadField(field, amount.toPlainString(), "whole cents");
        }
    }

    private static void requireBalancedEntries(List<Line> lines) {
        Map<String, BigDecimal> open = new LinkedHashMap<>();
        for (Line line : lines) {
            open.merge(line.entry(), line.debit().subtract(line.credit()), BigDecimal::add);
        }
        open.forEach((entry, difference) -> {
            if (difference.signum() != 0) {
                throw new BadField(
                        "lines",
                        "entry " + entry + " with debits less credits of " + usd(difference),
                        "entries whose debits equal their credits");
            }
        });
    }

    private static Balance balance(String account, AccountType type, BigDecimal net) {
        return new Balance(
                account, type, cents(notNegative(net)), cents(notNegative(net.negate())));
    }

    private static BigDecimal net(Balance balance) {
        return balance.debit().subtract(balance.credit());
    }

    /// The balance of a kind of account on its own normal side.
    private static BigDecimal byType(
            Working w, String name, List<Balance> balances, AccountType type) {
        BigDecimal net =
                Totals.of(
                        balances.stream().filter(b -> b.type() == type).toList(),
                        TrialBalance::net);
        boolean debitSide = type == AccountType.ASSET || type == AccountType.EXPENSE;
        return w.dollars(
                name,
                debitSide ? "debits less credits of " + name : "credits less debits of " + name,
                debitSide ? net : net.negate());
    }
}
