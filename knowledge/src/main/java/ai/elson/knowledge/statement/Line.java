package ai.elson.knowledge.statement;

import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The line items that ratios are made of, each a component of one of the four records.
public enum Line {
    REVENUE(Sheet.INCOME, "revenue", Unit.USD, false, s -> s.income().revenue()),
    COST_OF_REVENUE(
            Sheet.INCOME, "cost of revenue", Unit.USD, false, s -> s.income().costOfRevenue()),
    GROSS_PROFIT(Sheet.INCOME, "gross profit", Unit.USD, true, s -> s.income().grossProfit()),
    RESEARCH_DEVELOPMENT(
            Sheet.INCOME,
            "research and development",
            Unit.USD,
            false,
            s -> s.income().researchDevelopment()),
    SELLING_GENERAL_ADMINISTRATIVE(
            Sheet.INCOME,
            "selling, general and administrative expense",
            Unit.USD,
            false,
            s -> s.income().sellingGeneralAdministrative()),
    OPERATING_INCOME(
            Sheet.INCOME, "operating income", Unit.USD, true, s -> s.income().operatingIncome()),
    INTEREST_EXPENSE(
            Sheet.INCOME, "interest expense", Unit.USD, false, s -> s.income().interestExpense()),
    PRETAX_INCOME(
            Sheet.INCOME, "income before tax", Unit.USD, true, s -> s.income().pretaxIncome()),
    INCOME_TAX(Sheet.INCOME, "income tax expense", Unit.USD, true, s -> s.income().incomeTax()),
    NET_INCOME(Sheet.INCOME, "net income", Unit.USD, true, s -> s.income().netIncome()),
    PREFERRED_DIVIDENDS(
            Sheet.INCOME,
            "preferred dividends",
            Unit.USD,
            false,
            s -> s.income().preferredDividends()),
    BASIC_SHARES(
            Sheet.INCOME,
            "weighted average basic shares",
            Unit.SHARES,
            false,
            s -> s.income().basicShares()),
    DILUTED_SHARES(
            Sheet.INCOME,
            "weighted average diluted shares",
            Unit.SHARES,
            false,
            s -> s.income().dilutedShares()),
    CASH(Sheet.BALANCE, "cash and equivalents", Unit.USD, false, s -> s.balance().cash()),
    SHORT_TERM_INVESTMENTS(
            Sheet.BALANCE,
            "short-term investments",
            Unit.USD,
            false,
            s -> s.balance().shortTermInvestments()),
    RECEIVABLES(Sheet.BALANCE, "receivables", Unit.USD, false, s -> s.balance().receivables()),
    INVENTORY(Sheet.BALANCE, "inventory", Unit.USD, false, s -> s.balance().inventory()),
    CURRENT_ASSETS(
            Sheet.BALANCE, "current assets", Unit.USD, false, s -> s.balance().currentAssets()),
    NET_FIXED_ASSETS(
            Sheet.BALANCE,
            "property, plant and equipment",
            Unit.USD,
            false,
            s -> s.balance().netFixedAssets()),
    INTANGIBLES(
            Sheet.BALANCE,
            "goodwill and intangible assets",
            Unit.USD,
            false,
            s -> s.balance().intangibles()),
    TOTAL_ASSETS(Sheet.BALANCE, "total assets", Unit.USD, false, s -> s.balance().totalAssets()),
    PAYABLES(Sheet.BALANCE, "accounts payable", Unit.USD, false, s -> s.balance().payables()),
    SHORT_TERM_DEBT(
            Sheet.BALANCE, "short-term debt", Unit.USD, false, s -> s.balance().shortTermDebt()),
    CURRENT_LIABILITIES(
            Sheet.BALANCE,
            "current liabilities",
            Unit.USD,
            false,
            s -> s.balance().currentLiabilities()),
    LONG_TERM_DEBT(
            Sheet.BALANCE, "long-term debt", Unit.USD, false, s -> s.balance().longTermDebt()),
    TOTAL_LIABILITIES(
            Sheet.BALANCE,
            "total liabilities",
            Unit.USD,
            false,
            s -> s.balance().totalLiabilities()),
    PREFERRED_EQUITY(
            Sheet.BALANCE, "preferred equity", Unit.USD, false, s -> s.balance().preferredEquity()),
    NONCONTROLLING_INTEREST(
            Sheet.BALANCE,
            "noncontrolling interest",
            Unit.USD,
            true,
            s -> s.balance().noncontrollingInterest()),
    RETAINED_EARNINGS(
            Sheet.BALANCE,
            "retained earnings",
            Unit.USD,
            true,
            s -> s.balance().retainedEarnings()),
    TOTAL_EQUITY(Sheet.BALANCE, "total equity", Unit.USD, true, s -> s.balance().totalEquity()),
    OPERATING_CASH_FLOW(
            Sheet.CASH_FLOW,
            "operating cash flow",
            Unit.USD,
            true,
            s -> s.cashFlow().operatingCashFlow()),
    DEPRECIATION_AMORTIZATION(
            Sheet.CASH_FLOW,
            "depreciation and amortization",
            Unit.USD,
            false,
            s -> s.cashFlow().depreciationAmortization()),
    STOCK_COMPENSATION(
            Sheet.CASH_FLOW,
            "stock compensation",
            Unit.USD,
            false,
            s -> s.cashFlow().stockCompensation()),
    CAPITAL_EXPENDITURE(
            Sheet.CASH_FLOW,
            "capital expenditure",
            Unit.USD,
            false,
            s -> s.cashFlow().capitalExpenditure()),
    INVESTING_CASH_FLOW(
            Sheet.CASH_FLOW,
            "investing cash flow",
            Unit.USD,
            true,
            s -> s.cashFlow().investingCashFlow()),
    DIVIDENDS_PAID(
            Sheet.CASH_FLOW, "dividends paid", Unit.USD, false, s -> s.cashFlow().dividendsPaid()),
    SHARE_REPURCHASES(
            Sheet.CASH_FLOW,
            "share repurchases",
            Unit.USD,
            false,
            s -> s.cashFlow().shareRepurchases()),
    SHARE_ISSUANCE(
            Sheet.CASH_FLOW, "share issuance", Unit.USD, false, s -> s.cashFlow().shareIssuance()),
    NET_BORROWING(
            Sheet.CASH_FLOW, "net borrowing", Unit.USD, true, s -> s.cashFlow().netBorrowing()),
    FINANCING_CASH_FLOW(
            Sheet.CASH_FLOW,
            "financing cash flow",
            Unit.USD,
            true,
            s -> s.cashFlow().financingCashFlow()),
    EXCHANGE_EFFECT(
            Sheet.CASH_FLOW,
            "exchange rate effect on cash",
            Unit.USD,
            true,
            s -> s.cashFlow().exchangeEffect()),
    CASH_CHANGE(Sheet.CASH_FLOW, "change in cash", Unit.USD, true, s -> s.cashFlow().cashChange()),
    INTEREST_PAID(
            Sheet.CASH_FLOW, "interest paid", Unit.USD, false, s -> s.cashFlow().interestPaid()),
    TAXES_PAID(Sheet.CASH_FLOW, "income taxes paid", Unit.USD, true, s -> s.cashFlow().taxesPaid()),
    PRICE(Sheet.MARKET, "share price", Unit.USD, false, s -> s.market().price()),
    SHARES_OUTSTANDING(
            Sheet.MARKET,
            "shares outstanding",
            Unit.SHARES,
            false,
            s -> s.market().sharesOutstanding()),
    DIVIDENDS_PER_SHARE(
            Sheet.MARKET,
            "dividends per share",
            Unit.USD,
            false,
            s -> s.market().dividendsPerShare()),
    EXPECTED_GROWTH(
            Sheet.MARKET,
            "expected yearly earnings growth",
            Unit.PERCENT,
            true,
            s -> s.market().expectedGrowth());

    private final Sheet sheet;
    private final String label;
    private final Unit unit;
    private final boolean signed;
    private final Function<Statement, @Nullable BigDecimal> component;

    Line(
            Sheet sheet,
            String label,
            Unit unit,
            boolean signed,
            Function<Statement, @Nullable BigDecimal> component) {
        this.sheet = sheet;
        this.label = label;
        this.unit = unit;
        this.signed = signed;
        this.component = component;
    }

    public Sheet sheet() {
        return sheet;
    }

    /// The name for people.
    public String label() {
        return label;
    }

    public Unit unit() {
        return unit;
    }

    /// Whether it may be below zero.
    public boolean signed() {
        return signed;
    }

    /// What a statement has in this line, or null for nothing.
    public @Nullable BigDecimal of(Statement statement) {
        return component.apply(statement);
    }
}
