package ai.elson.tools.yahoo;

import ai.elson.knowledge.rule.Unit;
import ai.elson.knowledge.statement.Line;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which of Yahoo's items each line is, and with which sign. A line that no item of Yahoo's means
/// is not here; an item that comes with a sign that its line cannot have is not taken.
enum StatementItem {
    REVENUE(Line.REVENUE, Sign.KEPT, "TotalRevenue"),
    // not ReconciledCostOfRevenue, which leaves depreciation out
    COST_OF_REVENUE(Line.COST_OF_REVENUE, Sign.KEPT, "CostOfRevenue"),
    GROSS_PROFIT(Line.GROSS_PROFIT, Sign.KEPT, "GrossProfit"),
    RESEARCH(Line.RESEARCH_DEVELOPMENT, Sign.KEPT, "ResearchAndDevelopment"),
    OVERHEAD(Line.SELLING_GENERAL_ADMINISTRATIVE, Sign.KEPT, "SellingGeneralAndAdministration"),
    // as reported; OperatingIncome is Yahoo's own, without impairments and restructuring
    OPERATING_INCOME(Line.OPERATING_INCOME, Sign.KEPT, "TotalOperatingIncomeAsReported"),
    // gross; NetInterestIncome is after interest income
    INTEREST_EXPENSE(Line.INTEREST_EXPENSE, Sign.KEPT, "InterestExpense"),
    PRETAX_INCOME(Line.PRETAX_INCOME, Sign.KEPT, "PretaxIncome"),
    INCOME_TAX(Line.INCOME_TAX, Sign.KEPT, "TaxProvision"),
    // the parent's, before preferred dividends: NetIncomeIncludingNoncontrollingInterests has the
    // minority's part too, NetIncomeCommonStockholders is after preferred dividends
    NET_INCOME(Line.NET_INCOME, Sign.KEPT, "NetIncome"),
    // an amount of what is deducted; Yahoo has it with either sign
    PREFERRED_DIVIDENDS(Line.PREFERRED_DIVIDENDS, Sign.DROPPED, "PreferredStockDividends"),
    BASIC_SHARES(Line.BASIC_SHARES, Sign.KEPT, "BasicAverageShares"),
    DILUTED_SHARES(Line.DILUTED_SHARES, Sign.KEPT, "DilutedAverageShares"),

    CASH(Line.CASH, Sign.KEPT, "CashAndCashEquivalents"),
    // «other» than the cash equivalents
    SHORT_TERM_INVESTMENTS(Line.SHORT_TERM_INVESTMENTS, Sign.KEPT, "OtherShortTermInvestments"),
    // all of them; AccountsReceivable is customers' only
    RECEIVABLES(Line.RECEIVABLES, Sign.KEPT, "Receivables"),
    INVENTORY(Line.INVENTORY, Sign.KEPT, "Inventory"),
    CURRENT_ASSETS(Line.CURRENT_ASSETS, Sign.KEPT, "CurrentAssets"),
    FIXED_ASSETS(Line.NET_FIXED_ASSETS, Sign.KEPT, "NetPPE"),
    INTANGIBLES(Line.INTANGIBLES, Sign.KEPT, "GoodwillAndOtherIntangibleAssets"),
    TOTAL_ASSETS(Line.TOTAL_ASSETS, Sign.KEPT, "TotalAssets"),
    // suppliers' only; Payables has taxes and dividends too
    PAYABLES(Line.PAYABLES, Sign.KEPT, "AccountsPayable"),
    // with the current part of long-term debt, without leases, as LongTermDebt is
    SHORT_TERM_DEBT(Line.SHORT_TERM_DEBT, Sign.KEPT, "CurrentDebt"),
    CURRENT_LIABILITIES(Line.CURRENT_LIABILITIES, Sign.KEPT, "CurrentLiabilities"),
    LONG_TERM_DEBT(Line.LONG_TERM_DEBT, Sign.KEPT, "LongTermDebt"),
    // «net» of the minority's interest, which is equity: with the gross total equity below it
    // makes up total assets
    TOTAL_LIABILITIES(Line.TOTAL_LIABILITIES, Sign.KEPT, "TotalLiabilitiesNetMinorityInterest"),
    PREFERRED_EQUITY(Line.PREFERRED_EQUITY, Sign.KEPT, "PreferredStockEquity"),
    MINORITY(Line.NONCONTROLLING_INTEREST, Sign.KEPT, "MinorityInterest"),
    RETAINED_EARNINGS(Line.RETAINED_EARNINGS, Sign.KEPT, "RetainedEarnings"),
    // StockholdersEquity is without the minority's interest
    TOTAL_EQUITY(Line.TOTAL_EQUITY, Sign.KEPT, "TotalEquityGrossMinorityInterest"),

    OPERATING_CASH_FLOW(Line.OPERATING_CASH_FLOW, Sign.KEPT, "OperatingCashFlow"),
    // with depletion, which is the same charge on mines and wells
    DEPRECIATION(Line.DEPRECIATION_AMORTIZATION, Sign.KEPT, "DepreciationAmortizationDepletion"),
    STOCK_COMPENSATION(Line.STOCK_COMPENSATION, Sign.KEPT, "StockBasedCompensation"),
    CAPITAL_EXPENDITURE(Line.CAPITAL_EXPENDITURE, Sign.TURNED, "CapitalExpenditure"),
    INVESTING_CASH_FLOW(Line.INVESTING_CASH_FLOW, Sign.KEPT, "InvestingCashFlow"),
    // common and preferred
    DIVIDENDS_PAID(Line.DIVIDENDS_PAID, Sign.TURNED, "CashDividendsPaid"),
    REPURCHASES(Line.SHARE_REPURCHASES, Sign.TURNED, "RepurchaseOfCapitalStock"),
    ISSUANCE(Line.SHARE_ISSUANCE, Sign.KEPT, "IssuanceOfCapitalStock"),
    NET_BORROWING(Line.NET_BORROWING, Sign.KEPT, "NetIssuancePaymentsOfDebt"),
    FINANCING_CASH_FLOW(Line.FINANCING_CASH_FLOW, Sign.KEPT, "FinancingCashFlow"),
    EXCHANGE_EFFECT(Line.EXCHANGE_EFFECT, Sign.KEPT, "EffectOfExchangeRateChanges"),
    // ChangesInCash is before the exchange effect, which Elson's change in cash has
    CASH_CHANGE(Line.CASH_CHANGE, Sign.KEPT, "EndCashPosition", "BeginningCashPosition"),
    INTEREST_PAID(Line.INTEREST_PAID, Sign.KEPT, "InterestPaidSupplementalData"),
    TAXES_PAID(Line.TAXES_PAID, Sign.KEPT, "IncomeTaxPaidSupplementalData"),

    // outstanding; ShareIssued has those that the company bought back
    SHARES(Line.SHARES_OUTSTANDING, Sign.KEPT, "OrdinarySharesNumber");

    /// From Yahoo's sign to Elson's.
    enum Sign {
        KEPT,
        TURNED,
        DROPPED
    }

    private final Line line;
    private final Sign sign;
    private final String type;
    private final @Nullable String less;

    StatementItem(Line line, Sign sign, String type) {
        this(line, sign, type, null);
    }

    /// @param less the item that is subtracted, or null
    StatementItem(Line line, Sign sign, String type, @Nullable String less) {
        this.line = line;
        this.sign = sign;
        this.type = type;
        this.less = less;
    }

    Line line() {
        return line;
    }

    boolean money() {
        return line.unit() == Unit.USD;
    }

    /// Yahoo's names of all items, without `annual` or `quarterly`.
    static Stream<String> types() {
        return Arrays.stream(values())
                .flatMap(item ->
                        item.less == null ? Stream.of(item.type) : Stream.of(item.type, item.less));
    }

    /// Whether an item of this name is money, not shares.
    static boolean money(String type) {
        return Arrays.stream(values()).noneMatch(item -> item.type.equals(type) && !item.money());
    }

    /// The line's amount, or null where Yahoo does not state it.
    ///
    /// @param stated Yahoo's amounts of one day by their names
    @Nullable BigDecimal amount(Map<String, BigDecimal> stated) {
        BigDecimal amount = stated.get(type);
        if (amount != null && less != null) {
            BigDecimal subtracted = stated.get(less);
            amount = subtracted == null ? null : amount.subtract(subtracted);
        }
        if (amount == null) {
            return null;
        }
        BigDecimal signed =
                switch (sign) {
                    case KEPT -> amount;
                    case TURNED -> amount.negate();
                    case DROPPED -> amount.abs();
                };
        return signed.signum() < 0 && !line.signed() ? null : signed;
    }
}
