package ai.elson.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.knowledge.calculator.BadField;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Values that are each in range and do not fit together, from the fields' `refusals.txt`:
/// calculator, arguments, the field that is named, and where it matters some words of what is said.
class RefusalsTest {

    static Stream<String> refusals() {
        return Case.linesOf("refusals.txt");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void values_that_do_not_fit_together_are_refused_by_name(String line) {
        String[] parts = line.split(" \\| ");
        Object[] arguments =
                parts[1].startsWith("{") ? new Object[] {parts[1]} : parts[1].split(", ");
        BadField bad =
                catchThrowableOfType(BadField.class, () -> Case.compute(parts[0], arguments));
        assertThat(bad).as(line).isNotNull();
        assertThat(bad.field()).isEqualTo(parts[2]);
        assertThat(bad.found()).isNotBlank();
        assertThat(bad.accepted()).isNotBlank();
        if (parts.length > 3) {
            assertThat(bad.getMessage()).contains(parts[3]);
        }
    }
}
