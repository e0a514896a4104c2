package ai.elson.knowledge.retirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.knowledge.Case;
import ai.elson.knowledge.calculator.BadField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Values that do not fit together are refused by the field's name.
class RetirementRefusalsTest {

    /// Calculator, arguments, the field that is named, what the message says of it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ira_pro_rata | 1, 1, 0, 0 | distributions | above 0",
                "roth_ira_limit_by_income | 1, 1, 40, true, SINGLE, 2026 | livedApart | separate",
                "ira_deduction | 1, 1, 40, SELF, true, JOINT, 2026 | livedApart | separate",
                "ira_deduction | 1, 1, 40, SPOUSE_ONLY, false, HEAD, 2026 | covered | none or self",
                "ira_deduction | 1, 1, 40, SPOUSE_ONLY, true, SEPARATE, 2026 | covered | none or self",
                "inherited_ira_distribution | 1, 2025, 2025, 40, false | year | from 2026 to 2035",
                "inherited_ira_distribution | 1, 2024, 2035, 40, false | year | from 2025 to 2034",
                "inherited_ira_distribution | 1, 2024, 2027, 1, true | beneficiaryAge | at least 2",
                "substantially_equal_payments | 1, 50, 5.01, 5, AMORTIZATION | rate | at most 5%",
                "substantially_equal_payments | 1, 50, 5.6, 5.5, AMORTIZATION | rate | at most 5.5%",
                "sustainable_withdrawal | 100, 1, 105, 4, 0 | bequest | $104",
                "spousal_benefit | 1, 1, 1964, 70, 1 | ageMonths | 0 at age 70",
                "claiming_break_even_age | 1, 744, 2, 744 | lateAge | above the early age",
                "claiming_break_even_age | 1, 744, 1, 745 | lateBenefit | above the early benefit",
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
}
