package ai.elson.knowledge.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.knowledge.Case;
import ai.elson.knowledge.calculator.BadField;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Values that do not fit together are refused by the field's name.
class PerformanceRefusalsTest {

    /// Calculator, arguments, the field that is named, what the message holds.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "return_series_statistics | {returns: [1, 1, 1], periodsPerYear: 12, riskFree: 0}"
                        + " | returns | the same return",
                "return_series_statistics | {returns: [1000, 999], periodsPerYear: 366, riskFree: 0}"
                        + " | returns | beyond all numbers",
                "sortino_ratio | {returns: [1, 2], periodsPerYear: 12, targetReturn: 3} | returns"
                        + " | none below the target",
                "information_ratio | {portfolioReturns: [1, 2, 3], benchmarkReturns: [1, 2],"
                        + " periodsPerYear: 12} | benchmarkReturns | as many as portfolioReturns, 3",
                "information_ratio | {portfolioReturns: [1, 2], benchmarkReturns: [0, 1],"
                        + " periodsPerYear: 12} | portfolioReturns | the same distance",
                "capture_ratios | {portfolioReturns: [1, 2], benchmarkReturns: [0, -1]}"
                        + " | benchmarkReturns | no period in which it rose",
                "capture_ratios | {portfolioReturns: [1, 2], benchmarkReturns: [0, 1]}"
                        + " | benchmarkReturns | no period in which it fell",
                "capture_ratios | {portfolioReturns: [1, 0], benchmarkReturns: [1, -1]}"
                        + " | portfolioReturns | no change",
                "capture_ratios | {portfolioReturns: [1, 2, 3], benchmarkReturns: [1, -1]}"
                        + " | benchmarkReturns | as many as",
                "etf_tracking_difference | {portfolioReturns: [1, 2, 3], benchmarkReturns: [1, -1],"
                        + " periodsPerYear: 12} | benchmarkReturns | as many as",
                "etf_tracking_difference | {portfolioReturns: [1000, 999], benchmarkReturns: [1, -1],"
                        + " periodsPerYear: 366} | portfolioReturns | beyond all numbers",
                "etf_tracking_difference | {portfolioReturns: [1, -1], benchmarkReturns: [1000, 999],"
                        + " periodsPerYear: 366} | benchmarkReturns | beyond all numbers",
                "maximum_drawdown | {values: [{date: '2024-01-02', value: 1}, {date: '2024-01-02',"
                        + " value: 2}]} | values[1].date | a day after 2024-01-02",
                "calmar_ratio | {returns: [1, 2], periodsPerYear: 12} | returns | no loss",
                "beta_regression | {portfolioReturns: [1, 2, 3], benchmarkReturns: [1, 1, 1],"
                        + " periodsPerYear: 12, riskFree: 0} | benchmarkReturns | the same return",
                "beta_regression | {portfolioReturns: [1, 1, 1], benchmarkReturns: [1, 2, 1],"
                        + " periodsPerYear: 12, riskFree: 0} | portfolioReturns | the same return",
                "beta_regression | {portfolioReturns: [1, 1, 1, 2], benchmarkReturns: [1, 2, 1],"
                        + " periodsPerYear: 12, riskFree: 0} | benchmarkReturns | as many as",
                "factor_regression | {excessReturns: [1, 2, 3], factors: [{name: a, returns: [1, 2, 3,"
                        + " 4]}]} | factors[0].returns | as many as excessReturns, 3",
                "factor_regression | {excessReturns: [1, 2, 3], factors: [{name: a, returns: [2, 2,"
                        + " 2]}]} | factors[0].returns | the same return",
                "factor_regression | {excessReturns: [2, 2, 2], factors: [{name: a, returns: [1, 2,"
                        + " 2]}]} | excessReturns | the same return",
                "factor_regression | {excessReturns: [1, 2, 4], factors: [{name: a, returns: [1, 2,"
                        + " 2]}, {name: b, returns: [1, 0, 2]}]} | excessReturns | two more than the"
                        + " factors, 4",
                "factor_regression | {excessReturns: [1, 2, 4, 3], factors: [{name: a, returns: [1, 2,"
                        + " 2, 4]}, {name: b, returns: [3, 5, 5, 9]}]} | factors | number 2",
                "cornish_fisher_var | 1, 0, 1, 0, 8.1, 95 | excessKurtosis | rises",
                "cornish_fisher_var | 1, 0, 1, 0, -0.01, 95 | excessKurtosis | rises",
                "cornish_fisher_var | 1, 0, 1, 1, 1.5, 95 | excessKurtosis | rises",
                "cornish_fisher_var | 1, 0, 1, 2.5, 6, 95 | excessKurtosis | rises",
                "stress_test | {shocks: [{factor: a, move: 1}], positions: [{name: p, value: 1,"
                        + " sensitivities: [1, 2]}]} | positions[0].sensitivities | each shock, 1",
                "correlation_matrix | {assets: [{name: a, returns: [1, 2]}, {name: b, returns: [1, 2,"
                        + " 3]}], periodsPerYear: 12} | assets[1].returns | as many as",
                "correlation_matrix | {assets: [{name: a, returns: [1, 2]}, {name: b, returns: [1,"
                        + " 1]}], periodsPerYear: 12} | assets[1].returns | the same return",
                "brinson_attribution | {method: BRINSON_FACHLER, segments: [{name: a, portfolioWeight:"
                        + " 99, benchmarkWeight: 100, portfolioReturn: 1, benchmarkReturn: 1}]}"
                        + " | segments[0].portfolioWeight | sum to 99%",
                "brinson_attribution | {method: BRINSON_FACHLER, segments: [{name: a, portfolioWeight:"
                        + " 100, benchmarkWeight: 101, portfolioReturn: 1, benchmarkReturn: 1}]}"
                        + " | segments[0].benchmarkWeight | sum to 101%",
                "attribution_linking | {periods: [{benchmarkReturn: -50, allocation: -20, selection:"
                        + " -30, interaction: 0}]} | periods[0].selection | above -100%",
                "return_contribution | {holdings: [{name: a, weight: 99, holdingReturn: 1}]}"
                        + " | holdings[0].weight | sum to 99%",
            })
    void values_that_do_not_fit_together_are_refused_by_name(String line) {
        String[] parts = line.split(" \\| ");
        Object[] arguments =
                parts[1].startsWith("{") ? new Object[] {parts[1]} : parts[1].split(", ");
        BadField bad =
                catchThrowableOfType(BadField.class, () -> Case.compute(parts[0], arguments));
        assertThat(bad).as(line).isNotNull();
        assertThat(bad.field()).isEqualTo(parts[2]);
        assertThat(bad.getMessage()).contains(parts[3]);
    }

    /// A thousand periods of tenfold growth are more than a double holds.
    @Test
    void growth_beyond_all_numbers_is_refused() {
        String returns = String.join(", ", Collections.nCopies(400, "1000"));
        for (String arguments :
                new String[] {
                    "return_series_statistics | {returns: [0, R], periodsPerYear: 1, riskFree: 0}",
                    "calmar_ratio | {returns: [-1, R], periodsPerYear: 1}",
                    "capture_ratios | {portfolioReturns: [1, R], benchmarkReturns: [-1, R]}",
                    "etf_tracking_difference | {portfolioReturns: [1, R], benchmarkReturns: [-1, R],"
                            + " periodsPerYear: 1}",
                }) {
            String[] parts = arguments.split(" \\| ");
            BadField bad =
                    catchThrowableOfType(
                            BadField.class,
                            () -> Case.compute(parts[0], parts[1].replace("R]", returns + "]")));
            assertThat(bad).as(arguments).isNotNull();
            assertThat(bad.getMessage()).contains("beyond all numbers");
        }
        String periods =
                String.join(
                        ", ",
                        Collections.nCopies(
                                120,
                                "{benchmarkReturn: 1000, allocation: 1000, selection: 1000,"
                                        + " interaction: 1000}"));
        assertThat(
                        Case.result(
                                "portfolioReturn",
                                "attribution_linking",
                                "{periods: [" + periods + "]}"))
                .isInstanceOf(Double.class);
    }
}
