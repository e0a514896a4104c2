package ai.elson.model.train;

import ai.elson.base.file.Json;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/// A recipe's settings as a provenance lists them.
final class Settings {

    private Settings() {}

    /// Every component of a record by its name, in its order.
    static SequencedMap<String, String> of(Record settings) {
        SequencedMap<String, String> plain = new LinkedHashMap<>();
        JsonNode node = Json.MAPPER.valueToTree(settings);
        node.properties()
                .forEach(entry -> {
                    JsonNode value = entry.getValue();
                    plain.put(
                            entry.getKey(), value.isString() ? value.asString() : value.toString());
                });
        return plain;
    }
}
