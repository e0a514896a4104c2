package ai.elson.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {

    /// The first is the customary example of an 80 % result on 431 questions; the next four are in
    /// R. G. Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I,
    /// method 3.
    @ParameterizedTest
    @CsvSource({
        "345, 431, 0.95, 0.760, 0.835, 0.0005",
        "81, 263, 0.95, 0.2553, 0.3662, 0.00005",
        "15, 148, 0.95, 0.0624, 0.1605, 0.00005",
        "0, 20, 0.95, 0, 0.1611, 0.00005",
        "1, 29, 0.95, 0.0061, 0.1718, 0.00005",
        "29, 29, 0.95, 0.8830, 1, 0.00005",
        "0, 0, 0.95, 0, 1, 0",
    })
    void wilson_agrees_with_published_intervals(
            int right, int n, double confidence, double low, double high, double tolerance) {
        Interval interval = Wilson.interval(right, n, confidence);

        assertThat(interval.low()).isCloseTo(low, within(tolerance));
        assertThat(interval.high()).isCloseTo(high, within(tolerance));
    }

    /// «Above 80 %» needs 362 of 431: that is where the lower end passes 0.8.
    @Test
    void the_lower_end_passes_a_gate_where_it_should() {
        assertThat(Wilson.interval(361, 431, 0.95).low()).isLessThan(0.8);
        assertThat(Wilson.interval(362, 431, 0.95).low()).isGreaterThan(0.8);
    }

    /// Abramowitz and Stegun, tables 26.1 and 26.5.
    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.975, 1.959963984540054",
        "0.995, 2.575829303548901",
        "0.9, 1.281551565544600",
        "0.001, -3.090232306167813",
    })
    void normal_quantiles_agree_with_tables(double probability, double quantile) {
        assertThat(Normal.quantile(probability)).isCloseTo(quantile, within(1e-12));
    }

    /// Sums of binomial coefficients by hand: 2 (1 + 10) / 2^10, 2 / 2^6, 2 (1 + 7 + 21) / 2^7.
    @ParameterizedTest
    @CsvSource({
        "1, 9, 0.021484375",
        "9, 1, 0.021484375",
        "0, 6, 0.03125",
        "2, 5, 0.453125",
        "4, 4, 1",
        "0, 0, 1",
    })
    void mcnemar_sums_the_binomial_tail(int onlyFirst, int onlySecond, double probability) {
        assertThat(McNemar.exact(onlyFirst, onlySecond)).isCloseTo(probability, within(1e-15));
    }

    @Test
    void mcnemar_bears_large_counts() {
        assertThat(McNemar.exact(2000, 3000)).isBetween(1e-50, 1e-40);
    }

    /// The customary example of the nearest-rank method: 15, 20, 35, 40, 50.
    @ParameterizedTest
    @CsvSource({"5, 15", "30, 20", "40, 20", "50, 35", "95, 50", "100, 50"})
    void a_percentile_is_a_measured_value(double percent, double value) {
        assertThat(Percentiles.nearestRank(new double[] {50, 15, 40, 20, 35}, percent))
                .isEqualTo(value);
    }

    @Test
    void families_that_agree_widen_the_error() {
        List<Double> scores = List.of(1.0, 1.0, 0.0, 0.0);

        assertThat(ClusteredError.standardError(List.of("a", "b", "c", "d"), scores))
                .isCloseTo(0.25, within(1e-15));
        assertThat(ClusteredError.standardError(List.of("a", "a", "b", "b"), scores))
                .isCloseTo(Math.sqrt(2) / 4, within(1e-15));
        assertThat(ClusteredError.standardError(List.of("a", "b", "a", "b"), scores))
                .isCloseTo(0, within(1e-15));
    }

    @Test
    void what_cannot_be_measured_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(5, 4, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(1, 4, 95));
        assertThatIllegalArgumentException().isThrownBy(() -> McNemar.exact(-1, 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percentiles.nearestRank(new double[0], 50));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusteredError.standardError(List.of("a"), List.of()));
    }
}
