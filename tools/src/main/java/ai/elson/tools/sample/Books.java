package ai.elson.tools.sample;

import ai.elson.knowledge.statement.Line;
import ai.elson.tools.market.History.Dividend;
import ai.elson.tools.market.Statements.Report;
import ai.elson.tools.sample.Business.Crisis;
import ai.elson.tools.sample.Business.Economics;
import ai.elson.tools.sample.Business.ShareSplit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A company's double-entry books, quarter by quarter. Every amount is a whole number of thousands
/// and every change of a balance is a flow of the quarter, so that all statements tie exactly:
///
/// - sales, costs and balances of working capital follow revenue;
/// - what cash lacks is taken from investments and then borrowed; of what it has too much, a part
///   repays debt and the rest buys investments and the company's own shares;
/// - dividends follow the income of the year before, and are cut after a loss.
final class Books {

    private static final LocalDate OPENING = LocalDate.of(2019, 12, 31);
    private static final LocalDate LAST_QUARTER = LocalDate.of(2026, 9, 30);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final double DEPRECIATION = 0.085;
    private static final double AMORTIZATION = 0.05;
    private static final double PREFERRED_RATE = 0.06;
    private static final double LEAST_CASH = 0.05;
    private static final double MOST_CASH = 0.12;
    private static final double CURRENT_DEBT = 0.14;
    private static final double DILUTION = 0.012;

    private final Business business;
    private final Economics e;
    private final Tape tape;
    private final Draws draws;

    private long cash;
    private long investments;
    private long receivables;
    private long inventory;
    private long otherCurrent;
    private long fixed;
    private long intangibles;
    private long payables;
    private long accrued;
    private long debt;
    private long otherLiabilities;
    private long paidIn;
    private long retained;
    private long exchange;
    private long shares;
    private BigDecimal dividend = BigDecimal.ZERO;

    private final List<Report> quarters = new ArrayList<>();
    private final List<Dividend> dividends = new ArrayList<>();

    private Books(Business business, Tape tape) {
        this.business = business;
        this.e = business.economics();
        this.tape = tape;
        this.draws = new Draws(business.symbol(), "books");
    }

    /// What a company's books give.
    ///
    /// @param quarters oldest first
    /// @param years oldest first
    record Kept(List<Report> quarters, List<Report> years, List<Dividend> dividends) {}

    static Kept keep(Business business, Tape tape) {
        Books books = new Books(business, tape);
        books.open();
        LocalDate end = OPENING;
        for (int i = 0; end.isBefore(LAST_QUARTER); i++) {
            LocalDate start = end.plusDays(1);
            end = start.plusMonths(3).minusDays(1);
            books.quarter(i, start, end);
        }
        return new Kept(
                List.copyOf(books.quarters),
                FiscalYears.of(books.quarters, business),
                List.copyOf(books.dividends));
    }

    private void open() {
        long yearly = e.revenue();
        balances(round(yearly / 4.0), round(yearly / 4.0 * (1 - e.grossMargin())));
        cash = round(yearly * 0.08);
        fixed = round(yearly * e.fixedAssets());
        intangibles = round(yearly * e.intangibles());
        debt = round(yearly * e.debt());
        otherLiabilities = round(yearly * 0.06);
        shares = business.stock().shares();
        long equity = assets() - liabilities();
        paidIn = round((equity - e.preferred()) * (equity > 0 ? 0.35 : -0.5));
        retained = equity - e.preferred() - paidIn;
        double income =
                yearly * (e.grossMargin() - e.overhead() - e.research()) - debt * e.interestRate();
        dividend = perShare(e.payout() * income * (1 - e.taxRate()) / 4);
    }

    private void quarter(int index, LocalDate start, LocalDate end) {
        int season = (start.getMonthValue() - 1) / 3;
        long revenue =
                round(
                        e.revenue()
                                / 4.0
                                * StrictMath.pow(1 + e.growth(), (index - 1.5) / 4)
                                * e.season().get(season)
                                * (1 + 0.02 * draws.normal()));
        long cost = round(revenue * (1 - margin(start.getYear()) + 0.006 * draws.normal()));
        long overhead = round(revenue * e.overhead() * (1 + 0.02 * draws.normal()));
        long research = round(revenue * e.research() * (1 + 0.02 * draws.normal()));
        long wear = round(fixed * DEPRECIATION / 4);
        long amortized = round(intangibles * AMORTIZATION / 4);
        long stockPay = round(revenue * e.stockPay());
        long interest = round(debt * e.interestRate() / 4);
        long operating = revenue - cost - overhead - research;
        long pretax = operating - interest;
        long tax = Math.max(0, round(pretax * e.taxRate()));
        long income = pretax - tax;

        long working = working();
        balances(revenue, cost);
        long operatingCash = income + wear + amortized + stockPay + working - working();
        long capex = Math.max(0, round(wear + fixed * e.growth() / 4 * (1 + 0.3 * draws.normal())));
        fixed += capex - wear;
        intangibles -= amortized;

        long opening = splitShares(start);
        long paid = payDividend(start, end) + round(e.preferred() * PREFERRED_RATE / 4);
        double price = tape.average(start, end);
        long issued = round(stockPay * 0.4);
        long moved = round(cash * e.exchangeNoise() * draws.normal());
        exchange += moved;
        long before = cash;
        long held = investments;
        long owed = debt;
        long repurchased = settle(cash + operatingCash - capex - paid + issued + moved, revenue);
        shares += round(stockPay / price) - round(repurchased / price);
        retained += income - paid;
        paidIn += stockPay + issued - repurchased;

        Map<Line, BigDecimal> lines = new EnumMap<>(Line.class);
        put(lines, Line.REVENUE, revenue);
        put(lines, Line.COST_OF_REVENUE, cost);
        put(lines, Line.GROSS_PROFIT, revenue - cost);
        put(lines, Line.RESEARCH_DEVELOPMENT, research);
        put(lines, Line.SELLING_GENERAL_ADMINISTRATIVE, overhead);
        put(lines, Line.OPERATING_INCOME, operating);
        put(lines, Line.INTEREST_EXPENSE, interest);
        put(lines, Line.PRETAX_INCOME, pretax);
        put(lines, Line.INCOME_TAX, tax);
        put(lines, Line.NET_INCOME, income);
        put(lines, Line.PREFERRED_DIVIDENDS, round(e.preferred() * PREFERRED_RATE / 4));
        long basic = (opening + shares) / 2;
        put(lines, Line.BASIC_SHARES, basic);
        put(lines, Line.DILUTED_SHARES, income < 0 ? basic : round(basic * (1 + DILUTION)));
        put(lines, Line.OPERATING_CASH_FLOW, operatingCash);
        put(lines, Line.DEPRECIATION_AMORTIZATION, wear + amortized);
        put(lines, Line.STOCK_COMPENSATION, stockPay);
        put(lines, Line.CAPITAL_EXPENDITURE, capex);
        put(lines, Line.INVESTING_CASH_FLOW, -capex - (investments - held));
        put(lines, Line.DIVIDENDS_PAID, paid);
        put(lines, Line.SHARE_REPURCHASES, repurchased);
        put(lines, Line.SHARE_ISSUANCE, issued);
        put(lines, Line.NET_BORROWING, debt - owed);
        put(lines, Line.FINANCING_CASH_FLOW, debt - owed - paid - repurchased + issued);
        put(lines, Line.EXCHANGE_EFFECT, moved);
        put(lines, Line.CASH_CHANGE, cash - before);
        put(lines, Line.INTEREST_PAID, interest);
        put(lines, Line.TAXES_PAID, tax);
        putBalances(lines);
        quarters.add(new Report(end, lines));
    }

    /// Brings cash into its range and gives what was spent on own shares.
    private long settle(long available, long revenue) {
        long least = round(revenue * 4 * LEAST_CASH);
        long most = round(revenue * 4 * MOST_CASH);
        cash = available;
        if (cash < least) {
            long sold = Math.min(investments, least - cash);
            investments -= sold;
            cash += sold;
            long borrowed = Math.max(0, least - cash);
            debt += borrowed;
            cash += borrowed;
            return 0;
        }
        long excess = Math.max(0, cash - most);
        long repaid = Math.min(debt / 20, excess / 4);
        debt -= repaid;
        long bought = (excess - repaid) / 2;
        long repurchased = retained > 0 ? excess - repaid - bought : 0;
        investments += bought;
        cash -= repaid + bought + repurchased;
        return repurchased;
    }

    private double margin(int year) {
        Crisis crisis = e.crisis();
        return crisis != null && crisis.year() == year ? crisis.margin() : e.grossMargin();
    }

    private void balances(long revenue, long cost) {
        receivables = round(revenue * e.daysReceivable() / 90.0);
        inventory = round(cost * e.daysInventory() / 90.0);
        otherCurrent = round(revenue * 0.06);
        payables = round(cost * e.daysPayable() / 90.0);
        accrued = round(revenue * 0.2);
    }

    private long working() {
        return receivables + inventory + otherCurrent - payables - accrued;
    }

    private long splitShares(LocalDate start) {
        ShareSplit split = business.stock().split();
        // a split comes on the first trading day of a quarter, so all of it is after the split
        if (split != null
                && split.date().getMonth() == start.getMonth()
                && split.date().getYear() == start.getYear()) {
            shares = shares * split.numerator() / split.denominator();
            dividend =
                    dividend.multiply(BigDecimal.valueOf(split.denominator()))
                            .divide(
                                    BigDecimal.valueOf(split.numerator()),
                                    4,
                                    RoundingMode.HALF_EVEN);
        }
        return shares;
    }

    /// Common dividends in thousands; a dividend is paid in the quarter of its ex-date.
    private long payDividend(LocalDate start, LocalDate end) {
        if (start.getMonthValue() == 1 && quarters.size() >= 4) {
            BigDecimal year =
                    quarters.subList(quarters.size() - 4, quarters.size()).stream()
                            .map(q -> q.lines().getOrDefault(Line.NET_INCOME, BigDecimal.ZERO))
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .divide(THOUSAND, 0, RoundingMode.HALF_EVEN);
            dividend =
                    year.signum() > 0
                            ? dividend.max(perShare(e.payout() * year.doubleValue() / 4))
                            : dividend.divide(BigDecimal.TWO, 2, RoundingMode.DOWN);
        }
        if (dividend.signum() == 0) {
            return 0;
        }
        LocalDate ex = TradingDays.between(start.plusMonths(1).withDayOfMonth(10), end).getFirst();
        dividends.add(new Dividend(ex, dividend));
        return dividend.multiply(BigDecimal.valueOf(shares))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private BigDecimal perShare(double thousands) {
        return BigDecimal.valueOf(Math.max(0, thousands) / shares).setScale(2, RoundingMode.DOWN);
    }

    private long assets() {
        return cash + investments + receivables + inventory + otherCurrent + fixed + intangibles;
    }

    private long liabilities() {
        return payables + accrued + debt + otherLiabilities;
    }

    private void putBalances(Map<Line, BigDecimal> lines) {
        long current = round(debt * CURRENT_DEBT);
        put(lines, Line.CASH, cash);
        put(lines, Line.SHORT_TERM_INVESTMENTS, investments);
        put(lines, Line.RECEIVABLES, receivables);
        put(lines, Line.INVENTORY, inventory);
        put(
                lines,
                Line.CURRENT_ASSETS,
                cash + investments + receivables + inventory + otherCurrent);
        put(lines, Line.NET_FIXED_ASSETS, fixed);
        put(lines, Line.INTANGIBLES, intangibles);
        put(lines, Line.TOTAL_ASSETS, assets());
        put(lines, Line.PAYABLES, payables);
        put(lines, Line.SHORT_TERM_DEBT, current);
        put(lines, Line.CURRENT_LIABILITIES, payables + accrued + current);
        put(lines, Line.LONG_TERM_DEBT, debt - current);
        put(lines, Line.TOTAL_LIABILITIES, liabilities());
        put(lines, Line.PREFERRED_EQUITY, e.preferred());
        put(lines, Line.NONCONTROLLING_INTEREST, 0);
        put(lines, Line.RETAINED_EARNINGS, retained);
        put(lines, Line.TOTAL_EQUITY, e.preferred() + paidIn + retained + exchange);
        put(lines, Line.SHARES_OUTSTANDING, shares);
    }

    private static void put(Map<Line, BigDecimal> lines, Line line, long thousands) {
        lines.put(line, BigDecimal.valueOf(thousands).multiply(THOUSAND));
    }

    private static long round(double thousands) {
        return Math.round(thousands);
    }
}
