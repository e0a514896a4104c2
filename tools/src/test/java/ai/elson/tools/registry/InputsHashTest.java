package ai.elson.tools.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.knowledge.Calculators;
import ai.elson.knowledge.calculator.Calculator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class InputsHashTest {

    private static final Calculator<?, ?> GROWTH = Calculators.find("future_value").orElseThrow();

    /// The digest is that of `printf '{"amount":10000,"rate":5,"years":5}' | sha256sum`.
    @Test
    void the_digest_is_over_compact_json() {
        assertThat(InputsHash.of(canonical("{\"amount\":10000,\"rate\":5,\"years\":5}")))
                .isEqualTo(HASH);
    }

    @Test
    void order_and_spelling_of_numbers_do_not_matter() {
        assertThat(InputsHash.of(canonical("{\"years\": 5, \"rate\": 5.00, \"amount\": 1e4}")))
                .isEqualTo(HASH);
        assertThat(InputsHash.of(canonical("{\"amount\":10000.01,\"rate\":5,\"years\":5}")))
                .isNotEqualTo(HASH);
    }

    @Test
    void what_the_calculator_does_not_take_has_no_canonical_form() {
        assertThatThrownBy(() -> canonical("{\"amount\":10000,\"rate\":\"5\",\"years\":5}"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("rate");
    }

    private static ObjectNode canonical(String json) {
        return Calculation.canonical(GROWTH, (ObjectNode) Json.MAPPER.readTree(json));
    }

    private static final String HASH =
            "8620b346e6e1a4aa927287713a8c59bd2cd6210849f5d89b5d4c8f57512b7047";
}
