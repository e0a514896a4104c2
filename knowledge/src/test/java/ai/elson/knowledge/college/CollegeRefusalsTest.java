package ai.elson.knowledge.college;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.knowledge.Case;
import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.rule.UnavailableFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollegeRefusalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lifetime_learning_credit | 8000, 50000, SEPARATE | filingStatus",
                "nonqualified_529_withdrawal | 101, 100, 50, 0, 0, 10 | distribution",
                "nonqualified_529_withdrawal | 100, 100, 50, 0, 50.01, 10 | exceptedEarnings",
            })
    void values_that_do_not_fit_together_are_refused_by_name(
            String id, String arguments, String field) {
        BadField bad =
                catchThrowableOfType(
                        BadField.class, () -> Case.compute(id, (Object[]) arguments.split(", ")));
        assertThat(bad).isNotNull();
        assertThat(bad.field()).isEqualTo(field);
    }

    @Test
    void a_year_whose_limits_are_not_set_is_unavailable() {
        assertThatThrownBy(() -> Case.compute("superfunding_529_gift", 95000, 1, 2027))
                .isInstanceOf(UnavailableFact.class);
        assertThatThrownBy(() ->
                        Case.compute(
                                "roth_rollover_from_529", 9000, 16, 20000, 0, 0, 50000, 24, 2027))
                .isInstanceOf(UnavailableFact.class);
    }
}
