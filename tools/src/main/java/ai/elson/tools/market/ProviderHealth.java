package ai.elson.tools.market;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a provider is now.
public record ProviderHealth(
        @Field(value = "as a person chooses it", unit = Unit.TEXT) String id,
        @Field(value = "name for people", unit = Unit.TEXT) String label,
        @Field(value = "whether its data are made up", unit = Unit.TEXT) boolean sample,
        @Field(value = "whether it answers", unit = Unit.TEXT) boolean up,
        @Field(value = "what it can be asked for", unit = Unit.TEXT, minItems = 0, maxItems = 8)
                List<Capability> capabilities,
        @Field(value = "why it does not answer", unit = Unit.TEXT) @Nullable String failure,
        @Field(value = "time to its answer in milliseconds", unit = Unit.COUNT)
                long latencyMillis) {

    public ProviderHealth {
        capabilities = List.copyOf(capabilities);
    }
}
