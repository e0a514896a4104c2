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
import java.util.List;
import java.util.Locale;

/// The statement of cash flows by the indirect method.
///
/// Source: ASC 230-10-45-28; Kieso, Weygandt and Warfield, Intermediate Accounting, chapter 23.
final class CashFlowStatement {

    private CashFlowStatement() {}

    /// Where the change of an account belongs.
    enum AccountKind {
        CASH(1),
        OPERATING_ASSET(1),
        FIXED_ASSET(1),
        OPERATING_LIABILITY(-1),
        DEBT(-1),
        CONTRIBUTED_CAPITAL(-1),
        RETAINED_EARNINGS(-1);

        private final int side;

        AccountKind(int side) {
            this.side = side;
        }
    }

    record Account(
            @Field(value = "account", unit = Unit.TEXT) String name,
            @Field(value = "kind of account", unit = Unit.TEXT) AccountKind kind,
            @Field(value = "balance before", unit = Unit.USD, min = -1e13, max = 1e13)
                    BigDecimal opening,
            @Field(value = "balance now", unit = Unit.USD, min = -1e13, max = 1e13)
                    BigDecimal closing) {}

    record Statements(
            @Field(value = "balance sheet accounts", unit = Unit.TEXT, minItems = 2, maxItems = 200)
                    List<Account> accounts,
            @Field(value = "net income", unit = Unit.USD, min = -1e13, max = 1e13)
                    BigDecimal netIncome,
            @Field(value = "depreciation and amortization", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal depreciation,
            @Field(
                            value = "gain on assets sold, loss negative",
                            unit = Unit.USD,
                            min = -1e13,
                            max = 1e13)
                    BigDecimal gainOnSale,
            @Field(value = "cash from assets sold", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal saleProceeds,
            @Field(value = "dividends paid", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal dividends) {}

    record CashFlows(
            @Field(value = "cash from operations", unit = Unit.USD) BigDecimal operatingCashFlow,
            @Field(value = "cash from investing", unit = Unit.USD) BigDecimal investingCashFlow,
            @Field(value = "cash from financing", unit = Unit.USD) BigDecimal financingCashFlow,
            @Field(value = "spent on fixed assets", unit = Unit.USD) BigDecimal capitalExpenditure,
            @Field(value = "operations less capital expenditure", unit = Unit.USD)
                    BigDecimal freeCashFlow,
            @Field(value = "change of cash", unit = Unit.USD) BigDecimal changeInCash,
            @Field(value = "change left unexplained", unit = Unit.USD) BigDecimal unexplained) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "cash_flow_statement",
                            "Statement of cash flows",
                            "Indirect cash flow statement from two balance sheets and net income",
                            "accounting",
                            "financial_statements",
                            Statements.class,
                            CashFlows.class,
                            CashFlowStatement::compute));

    /// Operations: net income + depreciation - gain - rise of operating assets + rise of operating
    /// liabilities. Spent on fixed assets: rise of their net book value + depreciation + book value
    /// of what was sold, that is proceeds - gain. Financing: rise of debt and contributed capital -
    /// dividends. Fixed assets are net of depreciation; both balance sheets must balance. What the
    /// three leave of the change of cash is unexplained: zero unless retained earnings changed by
    /// other than net income less dividends.
    private static Outcome<CashFlows> compute(Statements in) {
        requireBalanced(
                "opening", in.accounts().stream().map(a -> signed(a, a.opening())).toList());
        requireBalanced(
                "closing", in.accounts().stream().map(a -> signed(a, a.closing())).toList());
        Working w = new Working();
        w.uses("acct.cash_flows");
        BigDecimal operating =
                w.dollars(
                        "cash from operations",
                        "net income + depreciation - gain - rise of operating accounts",
                        in.netIncome()
                                .add(in.depreciation())
                                .subtract(in.gainOnSale())
                                .subtract(rise(w, in, AccountKind.OPERATING_ASSET))
                                .add(rise(w, in, AccountKind.OPERATING_LIABILITY)));
        BigDecimal spent =
                w.dollars(
                        "capital expenditure",
                        "rise of fixed assets + depreciation + proceeds - gain",
                        rise(w, in, AccountKind.FIXED_ASSET)
                                .add(in.depreciation())
                                .add(in.saleProceeds())
                                .subtract(in.gainOnSale()));
        BigDecimal investing =
                w.dollars(
                        "cash from investing",
                        usd(in.saleProceeds()) + " - " + usd(spent),
                        in.saleProceeds().subtract(spent));
        BigDecimal financing =
                w.dollars(
                        "cash from financing",
                        "rise of debt and capital - dividends of " + usd(in.dividends()),
                        rise(w, in, AccountKind.DEBT)
                                .add(rise(w, in, AccountKind.CONTRIBUTED_CAPITAL))
                                .subtract(in.dividends()));
        BigDecimal change = rise(w, in, AccountKind.CASH);
        BigDecimal left =
                w.dollars(
                        "unexplained",
                        "change of cash - the three",
                        change.subtract(operating).subtract(investing).subtract(financing));
        return w.gives(
                new CashFlows(
                        cents(operating),
                        cents(investing),
                        cents(financing),
                        cents(spent),
                        cents(operating.subtract(spent)),
                        cents(change),
                        cents(left)));
    }

    private static BigDecimal rise(Working w, Statements in, AccountKind kind) {
        return w.dollars(
                "change of " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                "now - before",
                Totals.of(
                        in.accounts().stream().filter(a -> a.kind() == kind).toList(),
                        a -> a.closing().subtract(a.opening())));
    }

    private static BigDecimal signed(Account account, BigDecimal balance) {
        return times(balance, account.kind().side);
    }

    private static void requireBalanced(String which, List<BigDecimal> signed) {
        BigDecimal difference = Totals.of(signed, b -> b);
        if (difference.signum() != 0) {
            throw new BadField(
                    "accounts",
                    which + " assets less liabilities and equity of " + usd(difference),
                    "balance sheets that balance");
        }
    }
}
