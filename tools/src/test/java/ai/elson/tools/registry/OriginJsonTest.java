package ai.elson.tools.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.file.Json;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginJsonTest {

    private static final String HASH = "0".repeat(64);

    static List<Origin> all() {
        return List.of(
                new Origin.Calculator("future_value", List.of(), HASH, "1"),
                new Origin.Calculator("federal_return", List.of("tax.a", "tax.b"), HASH, "1"),
                new Origin.Rule(List.of("tax.a"), 2026, HASH, "1"),
                new Origin.Rule(List.of("tax.a"), null, HASH, "1"),
                new Origin.Market("sample", Instant.parse("2026-06-01T20:00:00Z"), true, HASH, "1"),
                new Origin.User("I have $5."));
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_written_is_read_back(Origin origin) {
        assertThat(OriginJson.read(OriginJson.write(origin))).isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"kind\":\"rumour\"}", "{\"kind\":\"derived\"}", "5"})
    void an_unknown_kind_is_refused(String json) {
        assertThatThrownBy(() -> OriginJson.read(Json.MAPPER.readTree(json)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kind of origin");
    }
}
