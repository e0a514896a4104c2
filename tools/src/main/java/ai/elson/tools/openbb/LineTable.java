package ai.elson.tools.openbb;

import static ai.elson.knowledge.statement.Line.*;
import static ai.elson.tools.openbb.Figure.agreed;
import static ai.elson.tools.openbb.Figure.difference;
import static ai.elson.tools.openbb.Figure.field;
import static ai.elson.tools.openbb.Figure.less;
import static ai.elson.tools.openbb.Figure.outflow;
import static ai.elson.tools.openbb.Figure.sum;
import static java.util.Map.entry;

import ai.elson.knowledge.statement.Line;
import java.util.Map;

/// Where Elson's lines stand in the statements of an upstream. A line is left out where an
/// upstream's figure of that name means something else.
final class LineTable {

    private LineTable() {}

    static Map<Line, Figure> of(Upstream upstream) {
        return switch (upstream) {
            case YFINANCE -> YFINANCE;
            case SEC -> SEC;
            case FMP -> FMP;
            default -> Map.of();
        };
    }

    /// Yahoo's names in snake case, some renamed by OpenBB. Outflows are below zero. Its change in
    /// cash leaves out the exchange effect, so that Elson's is taken from the two positions.
    private static final Map<Line, Figure> YFINANCE =
            Map.ofEntries(
                    entry(REVENUE, field("total_revenue")),
                    entry(COST_OF_REVENUE, field("cost_of_revenue")),
                    entry(GROSS_PROFIT, field("gross_profit")),
                    entry(RESEARCH_DEVELOPMENT, field("research_and_development_expense")),
                    entry(
                            SELLING_GENERAL_ADMINISTRATIVE,
                            field("selling_general_and_admin_expense")),
                    entry(OPERATING_INCOME, field("total_operating_income_as_reported")),
                    entry(INTEREST_EXPENSE, field("interest_expense")),
                    entry(PRETAX_INCOME, field("total_pre_tax_income")),
                    entry(INCOME_TAX, field("tax_provision")),
                    entry(NET_INCOME, field("net_income")),
                    entry(PREFERRED_DIVIDENDS, field("preferred_stock_dividends")),
                    entry(BASIC_SHARES, field("weighted_average_basic_shares_outstanding")),
                    entry(DILUTED_SHARES, field("weighted_average_diluted_shares_outstanding")),
                    entry(CASH, field("cash_and_cash_equivalents")),
                    entry(SHORT_TERM_INVESTMENTS, field("short_term_investments")),
                    entry(RECEIVABLES, field("net_receivables")),
                    entry(INVENTORY, field("inventories")),
                    entry(CURRENT_ASSETS, field("total_current_assets")),
                    entry(NET_FIXED_ASSETS, field("plant_property_equipment_net")),
                    entry(INTANGIBLES, field("goodwill_and_other_intangible_assets")),
                    entry(TOTAL_ASSETS, field("total_assets")),
                    entry(PAYABLES, field("accounts_payable")),
                    entry(SHORT_TERM_DEBT, field("current_debt")),
                    entry(CURRENT_LIABILITIES, field("current_liabilities")),
                    entry(LONG_TERM_DEBT, field("long_term_debt")),
                    entry(TOTAL_LIABILITIES, field("total_liabilities_net_minority_interest")),
                    entry(PREFERRED_EQUITY, field("preferred_stock_equity")),
                    entry(NONCONTROLLING_INTEREST, field("minority_interest")),
                    entry(RETAINED_EARNINGS, field("retained_earnings")),
                    entry(TOTAL_EQUITY, field("total_equity_non_controlling_interests")),
                    // without the shares that the company bought back
                    entry(SHARES_OUTSTANDING, field("ordinary_shares_number")),
                    entry(OPERATING_CASH_FLOW, field("operating_cash_flow")),
                    entry(DEPRECIATION_AMORTIZATION, field("depreciation_amortization_depletion")),
                    entry(STOCK_COMPENSATION, field("stock_based_compensation")),
                    entry(CAPITAL_EXPENDITURE, outflow("capital_expenditure")),
                    entry(INVESTING_CASH_FLOW, field("investing_cash_flow")),
                    entry(DIVIDENDS_PAID, outflow("cash_dividends_paid")),
                    entry(SHARE_REPURCHASES, outflow("repurchase_of_capital_stock")),
                    entry(SHARE_ISSUANCE, field("issuance_of_capital_stock")),
                    entry(NET_BORROWING, field("net_issuance_payments_of_debt")),
                    entry(FINANCING_CASH_FLOW, field("financing_cash_flow")),
                    entry(EXCHANGE_EFFECT, field("effect_of_exchange_rate_changes")),
                    entry(CASH_CHANGE, difference("end_cash_position", "beginning_cash_position")),
                    entry(INTEREST_PAID, field("interest_paid_supplemental_data")),
                    entry(TAXES_PAID, field("income_tax_paid_supplemental_data")));

    /// The filings' own figures. Outflows are above zero. Net income is the whole company's, and
    /// goodwill and other intangibles, new and maturing debt are apart.
    private static final Map<Line, Figure> SEC =
            Map.ofEntries(
                    entry(REVENUE, field("total_revenue")),
                    entry(COST_OF_REVENUE, field("total_cost_of_revenue")),
                    entry(GROSS_PROFIT, field("total_gross_profit")),
                    entry(RESEARCH_DEVELOPMENT, field("rd_expense")),
                    entry(SELLING_GENERAL_ADMINISTRATIVE, field("sga_expense")),
                    entry(OPERATING_INCOME, field("total_operating_income")),
                    entry(INTEREST_EXPENSE, field("total_interest_expense")),
                    entry(PRETAX_INCOME, field("total_pretax_income")),
                    entry(INCOME_TAX, field("income_tax_expense")),
                    entry(NET_INCOME, less("net_income", "net_income_to_noncontrolling_interest")),
                    entry(PREFERRED_DIVIDENDS, field("preferred_dividends")),
                    entry(BASIC_SHARES, field("weighted_ave_basic_shares_os")),
                    entry(DILUTED_SHARES, field("weighted_ave_diluted_shares_os")),
                    entry(CASH, field("cash_and_equivalents")),
                    entry(SHORT_TERM_INVESTMENTS, field("short_term_investments")),
                    entry(RECEIVABLES, field("accounts_receivable")),
                    entry(INVENTORY, field("net_inventory")),
                    entry(CURRENT_ASSETS, field("total_current_assets")),
                    entry(NET_FIXED_ASSETS, field("net_ppe")),
                    entry(INTANGIBLES, sum("goodwill", "intangible_assets")),
                    entry(TOTAL_ASSETS, field("total_assets")),
                    entry(PAYABLES, field("accounts_payable")),
                    entry(
                            SHORT_TERM_DEBT,
                            sum("short_term_debt", "current_portion_of_long_term_debt")),
                    entry(CURRENT_LIABILITIES, field("total_current_liabilities")),
                    entry(LONG_TERM_DEBT, field("long_term_debt")),
                    entry(TOTAL_LIABILITIES, field("total_liabilities")),
                    entry(PREFERRED_EQUITY, field("total_preferred_equity")),
                    entry(NONCONTROLLING_INTEREST, field("noncontrolling_interests")),
                    entry(RETAINED_EARNINGS, field("retained_earnings")),
                    entry(TOTAL_EQUITY, field("total_equity_and_noncontrolling_interests")),
                    entry(OPERATING_CASH_FLOW, field("net_cash_from_operating_activities")),
                    entry(DEPRECIATION_AMORTIZATION, field("depreciation_and_amortization")),
                    entry(STOCK_COMPENSATION, field("stock_based_compensation")),
                    entry(CAPITAL_EXPENDITURE, field("purchase_of_plant_property_and_equipment")),
                    entry(INVESTING_CASH_FLOW, field("net_cash_from_investing_activities")),
                    entry(DIVIDENDS_PAID, field("payment_of_dividends")),
                    entry(SHARE_REPURCHASES, field("repurchase_of_common_equity")),
                    entry(SHARE_ISSUANCE, field("issuance_of_common_equity")),
                    entry(FINANCING_CASH_FLOW, field("net_cash_from_financing_activities")),
                    entry(EXCHANGE_EFFECT, field("effect_of_exchange_rate_changes")),
                    entry(CASH_CHANGE, field("net_change_in_cash")),
                    entry(INTEREST_PAID, field("cash_interest_paid")),
                    entry(TAXES_PAID, field("cash_income_taxes_paid")));

    /// Outflows are below zero. Whether its debts hold leases is not said, so that they are left
    /// out; net income is taken where it is the same before and after what is deducted.
    private static final Map<Line, Figure> FMP =
            Map.ofEntries(
                    entry(REVENUE, field("revenue")),
                    entry(COST_OF_REVENUE, field("cost_of_revenue")),
                    entry(GROSS_PROFIT, field("gross_profit")),
                    entry(RESEARCH_DEVELOPMENT, field("research_and_development_expense")),
                    entry(
                            SELLING_GENERAL_ADMINISTRATIVE,
                            field("selling_general_and_admin_expense")),
                    entry(OPERATING_INCOME, field("total_operating_income")),
                    entry(INTEREST_EXPENSE, field("total_interest_expense")),
                    entry(PRETAX_INCOME, field("total_pre_tax_income")),
                    entry(INCOME_TAX, field("income_tax_expense")),
                    entry(NET_INCOME, agreed("consolidated_net_income", "bottom_line_net_income")),
                    entry(BASIC_SHARES, field("weighted_average_basic_shares_outstanding")),
                    entry(DILUTED_SHARES, field("weighted_average_diluted_shares_outstanding")),
                    entry(CASH, field("cash_and_cash_equivalents")),
                    entry(SHORT_TERM_INVESTMENTS, field("short_term_investments")),
                    entry(RECEIVABLES, field("net_receivables")),
                    entry(INVENTORY, field("inventory")),
                    entry(CURRENT_ASSETS, field("total_current_assets")),
                    entry(NET_FIXED_ASSETS, field("plant_property_equipment_net")),
                    entry(INTANGIBLES, field("goodwill_and_intangible_assets")),
                    entry(TOTAL_ASSETS, field("total_assets")),
                    entry(PAYABLES, field("accounts_payable")),
                    entry(CURRENT_LIABILITIES, field("total_current_liabilities")),
                    entry(TOTAL_LIABILITIES, field("total_liabilities")),
                    entry(PREFERRED_EQUITY, field("preferred_stock")),
                    entry(NONCONTROLLING_INTEREST, field("minority_interest")),
                    entry(RETAINED_EARNINGS, field("retained_earnings")),
                    entry(TOTAL_EQUITY, field("total_equity_non_controlling_interests")),
                    entry(OPERATING_CASH_FLOW, field("net_cash_from_operating_activities")),
                    entry(DEPRECIATION_AMORTIZATION, field("depreciation_and_amortization")),
                    entry(STOCK_COMPENSATION, field("stock_based_compensation")),
                    entry(CAPITAL_EXPENDITURE, outflow("capital_expenditure")),
                    entry(INVESTING_CASH_FLOW, field("net_cash_from_investing_activities")),
                    entry(DIVIDENDS_PAID, outflow("net_dividends_paid")),
                    entry(SHARE_REPURCHASES, outflow("repurchase_of_common_equity")),
                    entry(SHARE_ISSUANCE, field("issuance_of_common_equity")),
                    entry(NET_BORROWING, field("net_debt_issuance")),
                    entry(FINANCING_CASH_FLOW, field("net_cash_from_financing_activities")),
                    entry(EXCHANGE_EFFECT, field("effect_of_exchange_rate_changes_on_cash")),
                    entry(CASH_CHANGE, field("net_change_in_cash_and_equivalents")),
                    entry(INTEREST_PAID, field("interest_paid")),
                    entry(TAXES_PAID, field("income_taxes_paid")));
}
