package ai.elson.corpus.consolidate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import org.junit.jupiter.api.Test;

class EngineProviderTest {

    @Test
    void an_engine_that_is_not_there_is_told_how_to_get() {
        assertThatThrownBy(() -> EngineProvider.named(EngineProvider.SPARK))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("./mvnw -Pspark -pl corpus-spark -am package -DskipTests");
        assertThatThrownBy(() -> EngineProvider.named("sprak"))
                .isInstanceOf(BadInput.class)
                .hasMessage("--engine: found «sprak»; accepted: embedded, spark");
    }
}
