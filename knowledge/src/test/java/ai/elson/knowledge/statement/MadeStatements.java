package ai.elson.knowledge.statement;

import static ai.elson.knowledge.statement.Line.*;

import ai.elson.base.seed.Seeds;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/// Years of a company that never was, whose figures fit together.
final class MadeStatements {

    private MadeStatements() {}

    /// All lines; some companies make a loss, issue no stock or hold no stock of goods.
    static Map<Line, BigDecimal> year(int seed, int year) {
        SplittableRandom random = Seeds.random(31L * seed + year, "statements");
        Map<Line, BigDecimal> lines = new EnumMap<>(Line.class);
        long revenue = random.nextLong(20_000, 90_000);
        long cost = revenue * random.nextInt(40, 75) / 100;
        long research = revenue * random.nextInt(1, 6) / 100;
        long overhead = revenue * random.nextInt(8, 22) / 100;
        long other = random.nextInt(-300, 600);
        long interest = random.nextInt(50, 900);
        long operating = revenue - cost - research - overhead - random.nextInt(0, 2000);
        long pretax = operating + other - interest;
        long tax = pretax > 0 ? pretax * random.nextInt(15, 30) / 100 : -random.nextInt(0, 200);
        put(lines, REVENUE, revenue);
        put(lines, COST_OF_REVENUE, cost);
        put(lines, GROSS_PROFIT, revenue - cost);
        put(lines, RESEARCH_DEVELOPMENT, research);
        put(lines, SELLING_GENERAL_ADMINISTRATIVE, overhead);
        put(lines, OPERATING_INCOME, operating);
        put(lines, INTEREST_EXPENSE, interest);
        put(lines, PRETAX_INCOME, pretax);
        put(lines, INCOME_TAX, tax);
        put(lines, NET_INCOME, pretax - tax);
        put(lines, PREFERRED_DIVIDENDS, random.nextInt(0, 150));
        long shares = random.nextLong(800, 3000);
        put(lines, BASIC_SHARES, shares);
        put(lines, DILUTED_SHARES, shares + random.nextInt(0, 90));
        put(lines, SHARES_OUTSTANDING, shares + random.nextInt(-60, 60));
        balance(lines, random);
        flows(lines, random, pretax - tax);
        put(lines, PRICE, random.nextInt(500, 9000), 2);
        put(lines, DIVIDENDS_PER_SHARE, random.nextInt(1, 300), 2);
        put(lines, EXPECTED_GROWTH, random.nextInt(-30, 250), 1);
        return lines;
    }

    private static void balance(Map<Line, BigDecimal> lines, SplittableRandom random) {
        long current = 0;
        for (Line line : new Line[] {CASH, SHORT_TERM_INVESTMENTS, RECEIVABLES, INVENTORY}) {
            long amount = random.nextInt(200, 7000);
            put(lines, line, amount);
            current += amount;
        }
        current += random.nextInt(0, 1500);
        long fixed = random.nextInt(3000, 20000);
        long intangible = random.nextInt(0, 9000);
        long assets = current + fixed + intangible + random.nextInt(500, 4000);
        long payables = random.nextInt(500, 5000);
        long shortDebt = random.nextInt(100, 3000);
        long currentDebts = payables + shortDebt + random.nextInt(0, 2500);
        long longDebt = random.nextInt(100, 9000);
        long liabilities = currentDebts + longDebt + random.nextInt(0, 2000);
        put(lines, CURRENT_ASSETS, current);
        put(lines, NET_FIXED_ASSETS, fixed);
        put(lines, INTANGIBLES, intangible);
        put(lines, TOTAL_ASSETS, assets);
        put(lines, PAYABLES, payables);
        put(lines, SHORT_TERM_DEBT, shortDebt);
        put(lines, CURRENT_LIABILITIES, currentDebts);
        put(lines, LONG_TERM_DEBT, longDebt);
        put(lines, TOTAL_LIABILITIES, liabilities);
        put(lines, TOTAL_EQUITY, assets - liabilities);
        put(lines, PREFERRED_EQUITY, random.nextInt(0, 800));
        put(lines, NONCONTROLLING_INTEREST, random.nextInt(-50, 400));
        put(lines, RETAINED_EARNINGS, random.nextInt(-4000, 9000));
    }

    private static void flows(Map<Line, BigDecimal> lines, SplittableRandom random, long income) {
        long depreciation = random.nextInt(300, 2500);
        long operating = income + depreciation + random.nextInt(-900, 900);
        long spent = random.nextInt(300, 4000);
        long investing = -spent - random.nextInt(0, 900);
        long financing = random.nextInt(-5000, 900);
        long exchange = random.nextInt(-60, 60);
        put(lines, OPERATING_CASH_FLOW, operating);
        put(lines, DEPRECIATION_AMORTIZATION, depreciation);
        put(lines, STOCK_COMPENSATION, random.nextInt(0, 700));
        put(lines, CAPITAL_EXPENDITURE, spent);
        put(lines, INVESTING_CASH_FLOW, investing);
        put(lines, DIVIDENDS_PAID, random.nextInt(1, 1800));
        put(lines, SHARE_REPURCHASES, random.nextInt(0, 1500));
        put(lines, SHARE_ISSUANCE, random.nextInt(3) == 0 ? 0 : random.nextInt(0, 500));
        put(lines, NET_BORROWING, random.nextInt(-1500, 1500));
        put(lines, FINANCING_CASH_FLOW, financing);
        put(lines, EXCHANGE_EFFECT, exchange);
        put(lines, CASH_CHANGE, operating + investing + financing + exchange);
        put(lines, INTEREST_PAID, random.nextInt(40, 900));
        put(lines, TAXES_PAID, random.nextInt(-100, 2000));
    }

    private static void put(Map<Line, BigDecimal> lines, Line line, long amount) {
        put(lines, line, amount, 0);
    }

    private static void put(Map<Line, BigDecimal> lines, Line line, long digits, int scale) {
        lines.put(line, BigDecimal.valueOf(digits, scale));
    }
}
