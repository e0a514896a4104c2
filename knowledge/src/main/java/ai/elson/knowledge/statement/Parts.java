package ai.elson.knowledge.statement;

import static ai.elson.knowledge.statement.Line.*;

import ai.elson.knowledge.statement.Expression.Average;
import ai.elson.knowledge.statement.Expression.Before;
import ai.elson.knowledge.statement.Expression.Constant;
import ai.elson.knowledge.statement.Expression.Either;
import ai.elson.knowledge.statement.Expression.Item;
import ai.elson.knowledge.statement.Expression.Named;
import ai.elson.knowledge.statement.Expression.Product;
import ai.elson.knowledge.statement.Expression.Quotient;
import ai.elson.knowledge.statement.Expression.Share;
import ai.elson.knowledge.statement.Expression.Sum;
import java.math.BigDecimal;

/// The parts that several ratios share, and the words to write ratios in.
final class Parts {

    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);

    static final Expression GROSS =
            new Either(
                    line(GROSS_PROFIT),
                    new Named("gross profit", minus(REVENUE, line(COST_OF_REVENUE))));
    static final Expression EBIT = named("EBIT", plus(PRETAX_INCOME, line(INTEREST_EXPENSE)));
    static final Expression EBITDA =
            named(
                    "EBITDA",
                    plus(PRETAX_INCOME, plus(INTEREST_EXPENSE, line(DEPRECIATION_AMORTIZATION))));
    static final Expression DEBT = named("total debt", plus(SHORT_TERM_DEBT, line(LONG_TERM_DEBT)));
    static final Expression LIQUID =
            named("cash and short-term investments", plus(CASH, line(SHORT_TERM_INVESTMENTS)));
    static final Expression NET_DEBT = named("net debt", minus(DEBT, LIQUID));
    static final Expression QUICK = named("quick assets", plus(LIQUID, line(RECEIVABLES)));
    static final Expression WORKING =
            named("working capital", minus(CURRENT_ASSETS, line(CURRENT_LIABILITIES)));
    static final Expression LIABILITIES =
            new Either(
                    line(TOTAL_LIABILITIES),
                    new Named("total liabilities", minus(TOTAL_ASSETS, line(TOTAL_EQUITY))));
    static final Expression CAPITAL = named("debt and equity", plus(DEBT, line(TOTAL_EQUITY)));
    static final Expression COMMON_EQUITY =
            named(
                    "common equity",
                    minus(
                            minus(TOTAL_EQUITY, line(PREFERRED_EQUITY)),
                            line(NONCONTROLLING_INTEREST)));
    static final Expression COMMON_INCOME =
            named("income to common stock", minus(NET_INCOME, line(PREFERRED_DIVIDENDS)));
    static final Expression FREE_CASH =
            named("free cash flow", minus(OPERATING_CASH_FLOW, line(CAPITAL_EXPENDITURE)));
    static final Expression TAX_RATE =
            named("effective tax rate", new Share(over(INCOME_TAX, line(PRETAX_INCOME))));
    static final Expression NOPAT =
            named(
                    "operating income after tax",
                    new Product(
                            line(OPERATING_INCOME),
                            new Sum(new Constant(BigDecimal.ONE), true, TAX_RATE)));
    static final Expression MARKET_VALUE =
            named("market value", new Product(line(PRICE), line(SHARES_OUTSTANDING)));
    static final Expression ENTERPRISE =
            named(
                    "enterprise value",
                    plus(
                            MARKET_VALUE,
                            plus(NET_DEBT, plus(PREFERRED_EQUITY, line(NONCONTROLLING_INTEREST)))));
    static final Expression EARNINGS_A_SHARE =
            named("earnings per share", over(COMMON_INCOME, line(BASIC_SHARES)));
    static final Expression BOOK_A_SHARE =
            named("book value per share", over(COMMON_EQUITY, line(SHARES_OUTSTANDING)));
    static final Expression DAYS_INVENTORY =
            named("days of inventory", days(INVENTORY, COST_OF_REVENUE));
    static final Expression DAYS_SALES = named("days of sales", days(RECEIVABLES, REVENUE));
    static final Expression DAYS_PAYABLES =
            named("days of payables", days(PAYABLES, COST_OF_REVENUE));
    static final Expression RETENTION =
            named(
                    "retention",
                    new Sum(
                            new Constant(BigDecimal.ONE),
                            true,
                            over(DIVIDENDS_PAID, line(NET_INCOME))));

    private Parts() {}

    static Expression line(Line line) {
        return new Item(line);
    }

    static Expression named(String name, Expression inner) {
        return new Named(name, inner);
    }

    static Expression plus(Expression left, Expression right) {
        return new Sum(left, false, right);
    }

    static Expression plus(Line left, Expression right) {
        return plus(line(left), right);
    }

    static Expression minus(Expression left, Expression right) {
        return new Sum(left, true, right);
    }

    static Expression minus(Line left, Expression right) {
        return minus(line(left), right);
    }

    static Expression over(Expression left, Expression right) {
        return new Quotient(left, right);
    }

    static Expression over(Line left, Expression right) {
        return over(line(left), right);
    }

    static Expression over(Line left, Line right) {
        return over(line(left), line(right));
    }

    static Expression over(Expression left, Line right) {
        return over(left, line(right));
    }

    static Expression average(Line line) {
        return new Average(line(line));
    }

    static Expression average(Expression inner) {
        return new Average(inner);
    }

    static Expression inDays(Expression stock) {
        return new Product(new Constant(DAYS_OF_A_YEAR), stock);
    }

    /// 365 x average balance / flow.
    private static Expression days(Line balance, Line flow) {
        return over(inDays(average(balance)), line(flow));
    }

    /// (this year - last year) / last year.
    static Expression growth(Expression inner) {
        Expression before = new Before(inner);
        return over(minus(inner, before), before);
    }

    static Expression growth(Line line) {
        return growth(line(line));
    }
}
