package ai.elson.knowledge.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.knowledge.Case;
import ai.elson.knowledge.calculator.BadField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Values that do not fit together are refused by the field's name.
class StatementRefusalsTest {

    private static final String YEAR =
            "{receivables: 1, revenue: 10, costOfRevenue: %s, currentAssets: %s, netFixedAssets: 3,"
                    + " totalAssets: 10, depreciation: 1, overhead: 1, currentLiabilities: 1,"
                    + " longTermDebt: 1}";
    private static final String STRONG =
            "{netIncome: 1, totalAssets: 10, longTermDebt: 1, currentAssets: %s,"
                    + " currentLiabilities: 1, revenue: 1, costOfRevenue: 1}";

    /// Calculator, arguments, the field that is named, what is said of it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "financial_ratios | {category: LIQUIDITY, roundedTo: 1, lines: [{line: CASH, current:"
                        + " 1}, {line: CASH, current: 1}]} | lines[1].line | comes once",
                "financial_ratios | {category: LIQUIDITY, roundedTo: 1, lines: [{line: CASH, current:"
                        + " -1}]} | lines[0].current | at least zero",
                "financial_ratios | {category: LIQUIDITY, roundedTo: 1, lines: [{line: REVENUE},"
                        + " {line: CASH, prior: -1}]} | lines[1].prior | at least zero",
                "financial_ratio | {ratio: DEBT_TO_EQUITY, roundedTo: 1, lines: [{line: TOTAL_ASSETS,"
                        + " current: 100}, {line: TOTAL_LIABILITIES, current: 60}, {line:"
                        + " TOTAL_EQUITY, current: 30}]} | lines | this year, total assets = total"
                        + " liabilities + total equity: found 100 and 90, a difference of 10",
                "financial_ratio | {ratio: DEBT_TO_EQUITY, roundedTo: 1, lines: [{line: REVENUE,"
                        + " prior: 100}, {line: COST_OF_REVENUE, prior: 60}, {line: GROSS_PROFIT,"
                        + " prior: 30}]} | lines | year before, gross profit",
                "ratio_comparison | {category: LIQUIDITY, roundedTo: 1, lines: [{line: CASH, second:"
                        + " -1}]} | lines[0].current | at least zero",
                "common_size_statement | {statement: INCOME, roundedTo: 1, lines: [{line: NET_INCOME,"
                        + " current: 1}]} | lines | this year's revenue missing",
                "common_size_statement | {statement: BALANCE, roundedTo: 1, lines: [{line:"
                        + " TOTAL_ASSETS, current: 0}]} | lines | this year's total assets zero",
                "common_size_statement | {statement: CASH_FLOW, roundedTo: 1, lines: [{line: REVENUE,"
                        + " current: 10}]} | lines | at least one line of the cash flow statement",
                "dupont_five_step | 1, 1, 1, 1, 1, 1, -5, 5 | closingEquity | above zero",
                "altman_z_score | {model: PUBLIC_MANUFACTURER, workingCapital: 1, retainedEarnings: 1,"
                        + " ebit: 1, bookEquity: 1, totalLiabilities: 1, revenue: 1, totalAssets: 1}"
                        + " | marketEquity | a public manufacturer takes",
                "altman_z_score | {model: PRIVATE_MANUFACTURER, workingCapital: 1, retainedEarnings:"
                        + " 1, ebit: 1, marketEquity: 1, totalLiabilities: 1, revenue: 1,"
                        + " totalAssets: 1} | bookEquity | private",
                "altman_z_score | {model: NON_MANUFACTURER, workingCapital: 1, retainedEarnings: 1,"
                        + " ebit: 1, marketEquity: 1, totalLiabilities: 1, totalAssets: 1} |"
                        + " bookEquity | non",
                "altman_z_score | {model: PRIVATE_MANUFACTURER, workingCapital: 1, retainedEarnings:"
                        + " 1, ebit: 1, bookEquity: 1, totalLiabilities: 1, totalAssets: 1} |"
                        + " revenue | takes",
                "accruals_ratio | {closing: {totalAssets: 10, cash: 11, totalLiabilities: 1,"
                        + " totalDebt: 1}, opening: {totalAssets: 10, cash: 1, totalLiabilities: 1,"
                        + " totalDebt: 1}, netIncome: 1, operatingCashFlow: 1, investingCashFlow: 1}"
                        + " | closing.cash | total assets",
                "accruals_ratio | {closing: {totalAssets: 10, cash: 1, totalLiabilities: 1, totalDebt:"
                        + " 1}, opening: {totalAssets: 10, cash: 1, totalLiabilities: 1, totalDebt:"
                        + " 2}, netIncome: 1, operatingCashFlow: 1, investingCashFlow: 1} |"
                        + " opening.totalDebt | total liabilities",
                "accruals_ratio | {closing: {totalAssets: 10, cash: 4, totalLiabilities: 6, totalDebt:"
                        + " 0}, opening: {totalAssets: 10, cash: 4, totalLiabilities: 6, totalDebt:"
                        + " 0}, netIncome: 1, operatingCashFlow: 1, investingCashFlow: 1} |"
                        + " closing.totalAssets | above zero",
            })
    void values_that_do_not_fit_together_are_refused_by_name(String line) {
        String[] parts = line.split(" \\| ");
        Object[] arguments =
                parts[1].startsWith("{") ? new Object[] {parts[1]} : parts[1].split(", ");
        refused(parts[0], parts[2], parts[3], arguments);
    }

    private static void refused(String id, String field, String said, Object... arguments) {
        BadField bad = catchThrowableOfType(BadField.class, () -> Case.compute(id, arguments));
        assertThat(bad).as(id).isNotNull();
        assertThat(bad.field()).isEqualTo(field);
        assertThat(bad.getMessage()).contains(said);
    }

    /// Cost of revenue and current assets of both years, and the field that is named.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "10, 3, 5, 3, current.costOfRevenue",
                "5, 3, 11, 3, prior.costOfRevenue",
                "5, 8, 5, 3, current.currentAssets",
                "5, 3, 5, 8, prior.currentAssets",
                "5, 3, 5, 7, prior.currentAssets",
            })
    void a_beneish_index_without_a_base_is_refused(String line) {
        String[] parts = line.split(", ");
        String current = YEAR.formatted(parts[0], parts[1]);
        String prior = YEAR.formatted(parts[2], parts[3]);
        refused(
                "beneish_m_score",
                parts[4],
                "accepted",
                "{current: %s, prior: %s, netIncome: 1, operatingCashFlow: 1}"
                        .formatted(current, prior));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11, 1, current.currentAssets", "10, 11, prior.currentAssets"})
    void current_assets_do_not_exceed_all_assets(String line) {
        String[] parts = line.split(", ");
        refused(
                "piotroski_f_score",
                parts[2],
                "at most total assets",
                "{current: %s, prior: %s, assetsBefore: 1, operatingCashFlow: 1, stockIssued: 0}"
                        .formatted(STRONG.formatted(parts[0]), STRONG.formatted(parts[1])));
    }
}
