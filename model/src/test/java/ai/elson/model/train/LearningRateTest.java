package ai.elson.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningRateTest {

    /// Peak 1, warm-up 10, cycles of 110 and 60. Half of the cosine is (1 + 0.1) / 2.
    @ParameterizedTest
    @CsvSource({"0, 0.1", "9, 1", "10, 1", "60, 0.55", "110, 0.1", "119, 1", "145, 0.55"})
    void rises_falls_and_rises_again(int step, double expected) {
        assertThat(new LearningRate(1, 10, List.of(110, 60)).at(step))
                .isCloseTo(expected, within(1e-12));
    }
}
