package ai.elson.knowledge.statement;

import static ai.elson.knowledge.statement.Line.*;
import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.file.Json;
import ai.elson.knowledge.Case;
import ai.elson.knowledge.calculator.BadField;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every ratio, score and value that FinanceToolkit has too is the same there, or the difference is
/// explained. Needs the Python named by `ELSON_INTEROP_FINANCE_PYTHON`, with
/// `interop/requirements-finance.txt` installed; nothing is downloaded here.
@Tag("interop")
class FinanceToolkitInteropTest {

    private static final Path INTEROP = Path.of("..", "interop");
    private static final int COMPANIES = 200;

    @TempDir Path folder;

    @Test
    void ratios_of_made_statements_agree_with_financetoolkit() throws Exception {
        String python = System.getenv("ELSON_INTEROP_FINANCE_PYTHON");
        Assumptions.assumeTrue(
                python != null && Files.isExecutable(Path.of(python)),
                "ELSON_INTEROP_FINANCE_PYTHON names no Python with FinanceToolkit");
        List<Map<String, Object>> companies = new ArrayList<>();
        for (int seed = 0; seed < COMPANIES; seed++) {
            companies.add(company(seed));
        }
        Path made = folder.resolve("ratios.json");
        Files.writeString(made, Json.line(companies));
        Path output = folder.resolve("output.txt");
        Process process =
                new ProcessBuilder(
                                python,
                                INTEROP.resolve("compare_ratios.py").toString(),
                                made.toString(),
                                INTEROP.resolve("ratios_financetoolkit_differences.txt").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(output);
        System.out.print(said);
        assertThat(process.exitValue()).as(said).isZero();
    }

    private static Map<String, Object> company(int seed) {
        Map<Line, BigDecimal> current = MadeStatements.year(seed, 2);
        Map<Line, BigDecimal> prior = MadeStatements.year(seed, 1);
        Map<Line, BigDecimal> before = MadeStatements.year(seed, 0);
        Years years = new Years(current, prior);
        Map<String, Object> ours = new LinkedHashMap<>();
        for (Ratio ratio : Ratio.values()) {
            ours.put(
                    ratio.name(),
                    ratio.of(years) instanceof RatioResult.Value v ? v.figure() : null);
        }
        Map<String, Object> half = new LinkedHashMap<>();
        Scores scores = new Scores(current, prior, before, ours, half);
        scores.all();
        return Map.of(
                "current", named(current),
                "prior", named(prior),
                "before", named(before),
                "ratios", ours,
                "half", half);
    }

    private static Map<String, BigDecimal> named(Map<Line, BigDecimal> lines) {
        Map<String, BigDecimal> named = new LinkedHashMap<>();
        lines.forEach((line, amount) -> named.put(line.name(), amount));
        return named;
    }

    /// What calculators give, rounded, and half of what they are rounded to.
    private record Scores(
            Map<Line, BigDecimal> current,
            Map<Line, BigDecimal> prior,
            Map<Line, BigDecimal> before,
            Map<String, Object> ours,
            Map<String, Object> half) {

        private static final String FINE = "0.0000501";
        private static final String CENT = "0.00501";

        void all() {
            BigDecimal working = working(current).subtract(working(prior));
            BigDecimal ebit = current.get(PRETAX_INCOME).add(current.get(INTEREST_EXPENSE));
            put("dupont", CENT, "returnOnEquity", "dupont_five_step", dupont(ebit));
            String flows =
                    "{netIncome: %s, noncashCharges: %s, workingCapitalInvestment: %s,"
                            + " fixedCapitalInvestment: %s, interestExpense: %s, taxRate: 25,"
                            + " netBorrowing: %s, preferredDividends: 0}";
            String cash =
                    flows.formatted(
                            current.get(NET_INCOME),
                            current.get(DEPRECIATION_AMORTIZATION),
                            working,
                            current.get(CAPITAL_EXPENDITURE),
                            current.get(INTEREST_EXPENSE),
                            current.get(NET_BORROWING));
            put("fcff", CENT, "fcff", "free_cash_flow", cash);
            put("fcfe", CENT, "fcfe", "free_cash_flow", cash);
            put(
                    "eva",
                    CENT,
                    "valueAdded",
                    "economic_value_added",
                    "{operatingIncome: %s, taxRate: 25, investedCapital: %s, wacc: 9}"
                            .formatted(
                                    current.get(OPERATING_INCOME),
                                    prior.get(TOTAL_EQUITY)
                                            .add(prior.get(SHORT_TERM_DEBT))
                                            .add(prior.get(LONG_TERM_DEBT))));
            String dividend = current.get(DIVIDENDS_PER_SHARE).toPlainString();
            String stages =
                    "{dividend: %s, requiredReturn: 11, firstGrowth: 12, firstYears: %d,"
                            + " fadeYears: 0, lastGrowth: 4}";
            put(
                    "gordon",
                    CENT,
                    "shareValue",
                    "dividend_stages_value",
                    stages.formatted(dividend, 0));
            put(
                    "stages",
                    CENT,
                    "shareValue",
                    "dividend_stages_value",
                    stages.formatted(dividend, 5));
            put("altman", FINE, "zScore", "altman_z_score", altman(ebit));
            put("beneish", FINE, "mScore", "beneish_m_score", beneish());
            put("piotroski", "0", "score", "piotroski_f_score", piotroski());
        }

        private void put(String name, String tolerance, String result, String id, String text) {
            half.put(name, new BigDecimal(tolerance));
            try {
                ours.put(name, Case.result(result, id, text));
            } catch (BadField notMeaningful) {
                ours.put(name, null);
            }
        }

        private static BigDecimal working(Map<Line, BigDecimal> year) {
            return year.get(CURRENT_ASSETS).subtract(year.get(CURRENT_LIABILITIES));
        }

        private String dupont(BigDecimal ebit) {
            return "{netIncome: %s, pretaxIncome: %s, ebit: %s, revenue: %s, openingAssets: %s, closingAssets: %s, openingEquity: %s, closingEquity: %s}"
                    .formatted(
                            current.get(NET_INCOME),
                            current.get(PRETAX_INCOME),
                            ebit,
                            current.get(REVENUE),
                            prior.get(TOTAL_ASSETS),
                            current.get(TOTAL_ASSETS),
                            prior.get(TOTAL_EQUITY),
                            current.get(TOTAL_EQUITY));
        }

        private String altman(BigDecimal ebit) {
            return "{model: PUBLIC_MANUFACTURER, workingCapital: %s, retainedEarnings: %s, ebit: %s, marketEquity: %s, totalLiabilities: %s, revenue: %s, totalAssets: %s}"
                    .formatted(
                            working(current),
                            current.get(RETAINED_EARNINGS),
                            ebit,
                            current.get(PRICE).multiply(current.get(SHARES_OUTSTANDING)),
                            current.get(TOTAL_LIABILITIES),
                            current.get(REVENUE),
                            current.get(TOTAL_ASSETS));
        }

        private String beneish() {
            return "{current: %s, prior: %s, netIncome: %s, operatingCashFlow: %s}"
                    .formatted(
                            manipulated(current),
                            manipulated(prior),
                            current.get(NET_INCOME),
                            current.get(OPERATING_CASH_FLOW));
        }

        private static String manipulated(Map<Line, BigDecimal> year) {
            return "{receivables: %s, revenue: %s, costOfRevenue: %s, currentAssets: %s, netFixedAssets: %s, totalAssets: %s, depreciation: %s, overhead: %s, currentLiabilities: %s, longTermDebt: %s}"
                    .formatted(
                            figures(
                                    year,
                                    RECEIVABLES,
                                    REVENUE,
                                    COST_OF_REVENUE,
                                    CURRENT_ASSETS,
                                    NET_FIXED_ASSETS,
                                    TOTAL_ASSETS,
                                    DEPRECIATION_AMORTIZATION,
                                    SELLING_GENERAL_ADMINISTRATIVE,
                                    CURRENT_LIABILITIES,
                                    LONG_TERM_DEBT));
        }

        private String piotroski() {
            return "{current: %s, prior: %s, assetsBefore: %s, operatingCashFlow: %s, stockIssued: %s}"
                    .formatted(
                            strong(current),
                            strong(prior),
                            before.get(TOTAL_ASSETS),
                            current.get(OPERATING_CASH_FLOW),
                            current.get(SHARE_ISSUANCE));
        }

        private static String strong(Map<Line, BigDecimal> year) {
            return "{netIncome: %s, totalAssets: %s, longTermDebt: %s, currentAssets: %s, currentLiabilities: %s, revenue: %s, costOfRevenue: %s}"
                    .formatted(
                            figures(
                                    year,
                                    NET_INCOME,
                                    TOTAL_ASSETS,
                                    LONG_TERM_DEBT,
                                    CURRENT_ASSETS,
                                    CURRENT_LIABILITIES,
                                    REVENUE,
                                    COST_OF_REVENUE));
        }

        private static Object[] figures(Map<Line, BigDecimal> year, Line... lines) {
            return Arrays.stream(lines).map(year::get).collect(Collectors.toList()).toArray();
        }
    }
}
