package ai.elson.knowledge.statement;

import static ai.elson.knowledge.statement.Line.*;
import static ai.elson.knowledge.statement.Measure.*;
import static ai.elson.knowledge.statement.Parts.*;
import static ai.elson.knowledge.statement.RatioCategory.*;

import ai.elson.knowledge.statement.Expression.Average;
import ai.elson.knowledge.statement.Expression.Before;
import ai.elson.knowledge.statement.Expression.Named;
import ai.elson.knowledge.statement.Years.Moment;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The closed table of ratios. A table in one place is longer than a class should be; each entry is
/// its name, unit and formula, and words and convention follow from the formula.
///
/// Conventions: a flow over a balance takes the average of opening and closing balance; leverage
/// and liquidity take balances at the year's end; cash-flow coverage of debt too; a price is the
/// raw close at the year's end, unadjusted; a year has 365 days. A lacking line is named, and
/// nothing is divided by zero or less.
///
/// Source of the definitions: CFA Program curriculum, Financial Analysis Techniques; T. R. Robinson
/// et al., International Financial Statement Analysis; A. Damodaran, Investment Valuation. Where
/// those leave a choice, the formula in words says which was taken.
public enum Ratio {
    CURRENT_RATIO(LIQUIDITY, TIMES, over(CURRENT_ASSETS, CURRENT_LIABILITIES)),
    QUICK_RATIO(LIQUIDITY, TIMES, over(QUICK, CURRENT_LIABILITIES)),
    CASH_RATIO(LIQUIDITY, TIMES, over(LIQUID, CURRENT_LIABILITIES)),
    WORKING_CAPITAL(LIQUIDITY, DOLLARS, WORKING),
    WORKING_CAPITAL_TO_ASSETS(LIQUIDITY, PERCENT, over(WORKING, TOTAL_ASSETS)),
    NET_CURRENT_ASSET_VALUE(LIQUIDITY, DOLLARS, minus(CURRENT_ASSETS, LIABILITIES)),
    DEFENSIVE_INTERVAL(
            LIQUIDITY,
            DAYS,
            over(
                    inDays(QUICK),
                    named(
                            "cash operating expense",
                            minus(
                                    plus(
                                            COST_OF_REVENUE,
                                            plus(
                                                    SELLING_GENERAL_ADMINISTRATIVE,
                                                    line(RESEARCH_DEVELOPMENT))),
                                    line(DEPRECIATION_AMORTIZATION))))),
    OPERATING_CASH_FLOW_RATIO(LIQUIDITY, TIMES, over(OPERATING_CASH_FLOW, CURRENT_LIABILITIES)),
    SHORT_TERM_DEBT_COVERAGE(LIQUIDITY, TIMES, over(OPERATING_CASH_FLOW, SHORT_TERM_DEBT)),
    CASH_TO_ASSETS(LIQUIDITY, PERCENT, over(LIQUID, TOTAL_ASSETS)),

    DEBT_TO_ASSETS(SOLVENCY, TIMES, over(DEBT, TOTAL_ASSETS)),
    DEBT_TO_EQUITY(SOLVENCY, TIMES, over(DEBT, TOTAL_EQUITY)),
    DEBT_TO_CAPITAL(SOLVENCY, TIMES, over(DEBT, CAPITAL)),
    LIABILITIES_TO_EQUITY(SOLVENCY, TIMES, over(LIABILITIES, TOTAL_EQUITY)),
    EQUITY_RATIO(SOLVENCY, TIMES, over(TOTAL_EQUITY, TOTAL_ASSETS)),
    FINANCIAL_LEVERAGE(SOLVENCY, TIMES, over(average(TOTAL_ASSETS), average(TOTAL_EQUITY))),
    DEBT_TO_EBITDA(SOLVENCY, TIMES, over(DEBT, EBITDA)),
    NET_DEBT_TO_EBITDA(SOLVENCY, TIMES, over(NET_DEBT, EBITDA)),
    INTEREST_COVERAGE(SOLVENCY, TIMES, over(EBIT, INTEREST_EXPENSE)),
    CASH_INTEREST_COVERAGE(
            SOLVENCY,
            TIMES,
            over(plus(OPERATING_CASH_FLOW, plus(INTEREST_PAID, line(TAXES_PAID))), INTEREST_PAID)),
    DEBT_SERVICE_COVERAGE(
            SOLVENCY, TIMES, over(EBITDA, plus(INTEREST_EXPENSE, line(SHORT_TERM_DEBT)))),
    ASSET_COVERAGE(
            SOLVENCY,
            TIMES,
            over(
                    minus(
                            minus(TOTAL_ASSETS, line(INTANGIBLES)),
                            minus(CURRENT_LIABILITIES, line(SHORT_TERM_DEBT))),
                    DEBT)),

    ASSET_TURNOVER(EFFICIENCY, TIMES, over(REVENUE, average(TOTAL_ASSETS))),
    FIXED_ASSET_TURNOVER(EFFICIENCY, TIMES, over(REVENUE, average(NET_FIXED_ASSETS))),
    WORKING_CAPITAL_TURNOVER(EFFICIENCY, TIMES, over(REVENUE, average(WORKING))),
    EQUITY_TURNOVER(EFFICIENCY, TIMES, over(REVENUE, average(TOTAL_EQUITY))),
    INVENTORY_TURNOVER(EFFICIENCY, TIMES, over(COST_OF_REVENUE, average(INVENTORY))),
    RECEIVABLES_TURNOVER(EFFICIENCY, TIMES, over(REVENUE, average(RECEIVABLES))),
    PAYABLES_TURNOVER(EFFICIENCY, TIMES, over(COST_OF_REVENUE, average(PAYABLES))),
    DAYS_OF_INVENTORY(EFFICIENCY, DAYS, DAYS_INVENTORY),
    DAYS_SALES_OUTSTANDING(EFFICIENCY, DAYS, DAYS_SALES),
    DAYS_PAYABLE_OUTSTANDING(EFFICIENCY, DAYS, DAYS_PAYABLES),
    OPERATING_CYCLE(EFFICIENCY, DAYS, plus(DAYS_INVENTORY, DAYS_SALES)),
    CASH_CYCLE(EFFICIENCY, DAYS, minus(plus(DAYS_INVENTORY, DAYS_SALES), DAYS_PAYABLES)),

    GROSS_PROFIT_MARGIN(PROFITABILITY, PERCENT, over(GROSS, REVENUE)),
    OPERATING_MARGIN(PROFITABILITY, PERCENT, over(OPERATING_INCOME, REVENUE)),
    EBITDA_MARGIN(PROFITABILITY, PERCENT, over(EBITDA, REVENUE)),
    PRETAX_MARGIN(PROFITABILITY, PERCENT, over(PRETAX_INCOME, REVENUE)),
    NET_MARGIN(PROFITABILITY, PERCENT, over(NET_INCOME, REVENUE)),
    EFFECTIVE_TAX_RATE(PROFITABILITY, PERCENT, over(INCOME_TAX, PRETAX_INCOME)),
    RETURN_ON_ASSETS(PROFITABILITY, PERCENT, over(NET_INCOME, average(TOTAL_ASSETS))),
    OPERATING_RETURN_ON_ASSETS(PROFITABILITY, PERCENT, over(EBIT, average(TOTAL_ASSETS))),
    RETURN_ON_EQUITY(PROFITABILITY, PERCENT, over(NET_INCOME, average(TOTAL_EQUITY))),
    RETURN_ON_COMMON_EQUITY(PROFITABILITY, PERCENT, over(COMMON_INCOME, average(COMMON_EQUITY))),
    RETURN_ON_INVESTED_CAPITAL(PROFITABILITY, PERCENT, over(NOPAT, average(CAPITAL))),
    RETURN_ON_CAPITAL_EMPLOYED(
            PROFITABILITY, PERCENT, over(EBIT, minus(TOTAL_ASSETS, line(CURRENT_LIABILITIES)))),
    RETURN_ON_TANGIBLE_ASSETS(
            PROFITABILITY,
            PERCENT,
            over(
                    NET_INCOME,
                    average(named("tangible assets", minus(TOTAL_ASSETS, line(INTANGIBLES)))))),
    TAX_BURDEN(PROFITABILITY, TIMES, over(NET_INCOME, PRETAX_INCOME)),
    INTEREST_BURDEN(PROFITABILITY, TIMES, over(PRETAX_INCOME, EBIT)),
    OVERHEAD_TO_REVENUE(PROFITABILITY, PERCENT, over(SELLING_GENERAL_ADMINISTRATIVE, REVENUE)),
    RESEARCH_TO_REVENUE(PROFITABILITY, PERCENT, over(RESEARCH_DEVELOPMENT, REVENUE)),

    FREE_CASH_FLOW(CASH_FLOW, DOLLARS, minus(OPERATING_CASH_FLOW, line(CAPITAL_EXPENDITURE))),
    FREE_CASH_FLOW_MARGIN(CASH_FLOW, PERCENT, over(FREE_CASH, REVENUE)),
    OPERATING_CASH_FLOW_MARGIN(CASH_FLOW, PERCENT, over(OPERATING_CASH_FLOW, REVENUE)),
    CASH_RETURN_ON_ASSETS(CASH_FLOW, PERCENT, over(OPERATING_CASH_FLOW, average(TOTAL_ASSETS))),
    CASH_RETURN_ON_EQUITY(CASH_FLOW, PERCENT, over(OPERATING_CASH_FLOW, average(TOTAL_EQUITY))),
    CASH_TO_INCOME(CASH_FLOW, TIMES, over(OPERATING_CASH_FLOW, NET_INCOME)),
    CASH_FLOW_TO_DEBT(CASH_FLOW, TIMES, over(OPERATING_CASH_FLOW, DEBT)),
    CAPEX_COVERAGE(CASH_FLOW, TIMES, over(OPERATING_CASH_FLOW, CAPITAL_EXPENDITURE)),
    DIVIDEND_CAPEX_COVERAGE(
            CASH_FLOW,
            TIMES,
            over(OPERATING_CASH_FLOW, plus(CAPITAL_EXPENDITURE, line(DIVIDENDS_PAID)))),
    FREE_TO_OPERATING_CASH_FLOW(CASH_FLOW, TIMES, over(FREE_CASH, OPERATING_CASH_FLOW)),
    CAPEX_TO_DEPRECIATION(CASH_FLOW, TIMES, over(CAPITAL_EXPENDITURE, DEPRECIATION_AMORTIZATION)),
    CAPEX_TO_REVENUE(CASH_FLOW, PERCENT, over(CAPITAL_EXPENDITURE, REVENUE)),
    STOCK_COMPENSATION_TO_REVENUE(CASH_FLOW, PERCENT, over(STOCK_COMPENSATION, REVENUE)),
    CASH_TAX_RATE(CASH_FLOW, PERCENT, over(TAXES_PAID, PRETAX_INCOME)),

    PRICE_EARNINGS(VALUATION, TIMES, over(PRICE, EARNINGS_A_SHARE)),
    EARNINGS_YIELD(VALUATION, PERCENT, over(EARNINGS_A_SHARE, PRICE)),
    PRICE_EARNINGS_GROWTH(VALUATION, TIMES, over(over(PRICE, EARNINGS_A_SHARE), EXPECTED_GROWTH)),
    PRICE_TO_BOOK(VALUATION, TIMES, over(PRICE, BOOK_A_SHARE)),
    PRICE_TO_SALES(VALUATION, TIMES, over(MARKET_VALUE, REVENUE)),
    PRICE_TO_CASH_FLOW(VALUATION, TIMES, over(MARKET_VALUE, OPERATING_CASH_FLOW)),
    PRICE_TO_FREE_CASH_FLOW(VALUATION, TIMES, over(MARKET_VALUE, FREE_CASH)),
    DIVIDEND_YIELD(VALUATION, PERCENT, over(DIVIDENDS_PER_SHARE, PRICE)),
    BUYBACK_YIELD(
            VALUATION, PERCENT, over(minus(SHARE_REPURCHASES, line(SHARE_ISSUANCE)), MARKET_VALUE)),
    FREE_CASH_FLOW_YIELD(VALUATION, PERCENT, over(FREE_CASH, MARKET_VALUE)),
    MARKET_CAPITALIZATION(
            VALUATION, DOLLARS, new Expression.Product(line(PRICE), line(SHARES_OUTSTANDING))),
    ENTERPRISE_VALUE(VALUATION, DOLLARS, ENTERPRISE),
    EV_TO_SALES(VALUATION, TIMES, over(ENTERPRISE, REVENUE)),
    EV_TO_EBITDA(VALUATION, TIMES, over(ENTERPRISE, EBITDA)),
    EV_TO_EBIT(VALUATION, TIMES, over(ENTERPRISE, EBIT)),
    EV_TO_OPERATING_CASH_FLOW(VALUATION, TIMES, over(ENTERPRISE, OPERATING_CASH_FLOW)),
    EV_TO_FREE_CASH_FLOW(VALUATION, TIMES, over(ENTERPRISE, FREE_CASH)),
    TOBINS_Q(VALUATION, TIMES, over(plus(MARKET_VALUE, LIABILITIES), TOTAL_ASSETS)),

    EARNINGS_PER_SHARE(PER_SHARE, DOLLARS, over(COMMON_INCOME, BASIC_SHARES)),
    DILUTED_EARNINGS_PER_SHARE(PER_SHARE, DOLLARS, over(COMMON_INCOME, DILUTED_SHARES)),
    BOOK_VALUE_PER_SHARE(PER_SHARE, DOLLARS, over(COMMON_EQUITY, SHARES_OUTSTANDING)),
    TANGIBLE_BOOK_VALUE_PER_SHARE(
            PER_SHARE, DOLLARS, over(minus(COMMON_EQUITY, line(INTANGIBLES)), SHARES_OUTSTANDING)),
    REVENUE_PER_SHARE(PER_SHARE, DOLLARS, over(REVENUE, BASIC_SHARES)),
    OPERATING_CASH_FLOW_PER_SHARE(PER_SHARE, DOLLARS, over(OPERATING_CASH_FLOW, BASIC_SHARES)),
    FREE_CASH_FLOW_PER_SHARE(PER_SHARE, DOLLARS, over(FREE_CASH, BASIC_SHARES)),
    CAPEX_PER_SHARE(PER_SHARE, DOLLARS, over(CAPITAL_EXPENDITURE, BASIC_SHARES)),
    CASH_PER_SHARE(PER_SHARE, DOLLARS, over(LIQUID, SHARES_OUTSTANDING)),
    DIVIDEND_PER_SHARE(PER_SHARE, DOLLARS, line(DIVIDENDS_PER_SHARE)),

    REVENUE_GROWTH(GROWTH, PERCENT, growth(REVENUE)),
    GROSS_PROFIT_GROWTH(GROWTH, PERCENT, growth(GROSS)),
    OPERATING_INCOME_GROWTH(GROWTH, PERCENT, growth(OPERATING_INCOME)),
    NET_INCOME_GROWTH(GROWTH, PERCENT, growth(NET_INCOME)),
    EARNINGS_PER_SHARE_GROWTH(GROWTH, PERCENT, growth(EARNINGS_A_SHARE)),
    DIVIDEND_GROWTH(GROWTH, PERCENT, growth(DIVIDENDS_PER_SHARE)),
    OPERATING_CASH_FLOW_GROWTH(GROWTH, PERCENT, growth(OPERATING_CASH_FLOW)),
    FREE_CASH_FLOW_GROWTH(GROWTH, PERCENT, growth(FREE_CASH)),
    ASSET_GROWTH(GROWTH, PERCENT, growth(TOTAL_ASSETS)),
    EQUITY_GROWTH(GROWTH, PERCENT, growth(TOTAL_EQUITY)),
    DIVIDEND_PAYOUT(GROWTH, PERCENT, over(DIVIDENDS_PAID, NET_INCOME)),
    RETENTION_RATIO(GROWTH, PERCENT, RETENTION),
    SUSTAINABLE_GROWTH(
            GROWTH,
            PERCENT,
            new Expression.Product(RETENTION, over(line(NET_INCOME), average(TOTAL_EQUITY))));

    private static final Set<Sheet> FLOWS = Set.of(Sheet.INCOME, Sheet.CASH_FLOW);

    private static final Map<Line, String> MARKET_WORDS =
            new EnumMap<>(
                    Map.of(
                            PRICE,
                            "raw unadjusted close at the year's end",
                            SHARES_OUTSTANDING,
                            "shares outstanding at the year's end",
                            DIVIDENDS_PER_SHARE,
                            "dividends declared in the year",
                            EXPECTED_GROWTH,
                            "growth as forecast"));

    private final RatioCategory category;
    private final Measure measure;
    private final Expression expression;

    Ratio(RatioCategory category, Measure measure, Expression expression) {
        this.category = category;
        this.measure = measure;
        this.expression = expression;
    }

    /// The ratios of a category in their order.
    public static List<Ratio> of(RatioCategory category) {
        return Stream.of(values()).filter(r -> r.category == category).toList();
    }

    /// The name on the wire.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name for people.
    public String label() {
        return id().replace('_', ' ');
    }

    public RatioCategory category() {
        return category;
    }

    public Measure measure() {
        return measure;
    }

    /// The formula in words, and what its named parts are made of.
    public String formula() {
        Expression whole = expression instanceof Named named ? named.inner() : expression;
        StringJoiner words = new StringJoiner("; ");
        words.add(Expression.bare(whole.write(Expression.WORDS, Moment.CLOSING)));
        whole.walk()
                .flatMap(e -> e instanceof Named part ? Stream.of(part) : Stream.of())
                .distinct()
                .map(part ->
                        part.name()
                                + " = "
                                + Expression.bare(
                                        part.inner().write(Expression.WORDS, Moment.CLOSING)))
                .forEach(words::add);
        return words.toString();
    }

    /// The formula with a year's figures in it; a lacking line stands by its name.
    public String figures(Years years) {
        return Expression.bare(expression.write(Expression.figures(years), Moment.CLOSING));
    }

    /// Which balances, flows and prices it takes, as follows from the formula.
    public String convention() {
        Set<Sheet> sheets = expression.lines().map(Line::sheet).collect(Collectors.toSet());
        boolean averages = expression.walk().anyMatch(Average.class::isInstance);
        StringJoiner words = new StringJoiner("; ");
        if (sheets.stream().anyMatch(FLOWS::contains)) {
            words.add("flows of the year");
        }
        if (averages) {
            words.add("average of opening and closing balances");
        } else if (sheets.contains(Sheet.BALANCE)) {
            words.add("balances at the year's end");
        }
        MARKET_WORDS.forEach((line, convention) -> {
            if (expression.lines().anyMatch(line::equals)) {
                words.add(convention);
            }
        });
        if (expression.walk().anyMatch(Before.class::isInstance)) {
            words.add("against the year before");
        }
        return words.toString();
    }

    /// Computes, unrounded: a percentage as 12.5.
    public RatioResult of(Years years) {
        return expression.at(years, Moment.CLOSING).map(measure::of);
    }
}
