package ai.elson.knowledge.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import ai.elson.base.seed.Seeds;
import ai.elson.knowledge.Case;
import ai.elson.knowledge.calculator.BadField;
import java.util.Arrays;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {

    /// Four hundred periods of elevenfold growth are more than a double holds.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "return_series_statistics | {returns: [0, R], periodsPerYear: 1, riskFree: 0}",
                "calmar_ratio | {returns: [-1, R], periodsPerYear: 1}",
                "capture_ratios | {portfolioReturns: [1, R], benchmarkReturns: [-1, R]}",
                "etf_tracking_difference | {portfolioReturns: [1, R], benchmarkReturns: [-1, R],"
                        + " periodsPerYear: 1}",
            })
    void growth_beyond_all_numbers_is_refused(String line) {
        String returns = String.join(", ", Collections.nCopies(400, "1000"));
        String[] parts = line.split(" \\| ");
        BadField bad =
                catchThrowableOfType(
                        BadField.class,
                        () -> Case.compute(parts[0], parts[1].replace("R]", returns + "]")));
        assertThat(bad).as(line).isNotNull();
        assertThat(bad.getMessage()).contains("beyond all numbers");
    }

    /// Linked effects add up to what the compound returns are apart, whatever the periods.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void linked_effects_add_up_to_the_active_return(int seed) {
        SplittableRandom random = Seeds.random(seed, "linking");
        String periods =
                IntStream.range(0, 12)
                        .mapToObj(i ->
                                "{benchmarkReturn: %.4f, allocation: %.4f, selection: %.4f, interaction: %.4f}"
                                        .formatted(
                                                5 * random.nextGaussian(),
                                                random.nextGaussian(),
                                                random.nextGaussian(),
                                                random.nextGaussian()))
                        .collect(Collectors.joining(", ", "{periods: [", "]}"));
        double sum = 0;
        for (String effect : Arrays.asList("allocation", "selection", "interaction")) {
            sum += (double) Case.result(effect, "attribution_linking", periods);
        }
        assertThat(sum)
                .isCloseTo(
                        (double) Case.result("activeReturn", "attribution_linking", periods),
                        within(1e-10));
    }
}
