package ai.elson.tools.registry;

import ai.elson.base.file.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON Schema 2020-12 of a success: a phrase to quote, the values, the citations, the origin.
final class OutputSchema {

    private OutputSchema() {}

    static ObjectNode of(ObjectNode values, ObjectNode origin) {
        ObjectNode schema = Json.MAPPER.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        text(properties.putObject("text"), "a plain phrase to quote");
        properties.set("values", values);
        ObjectNode rules = properties.putObject("rules").put("type", "array");
        text(rules.putObject("items"), "citation of a rule that it rests on");
        properties.set("origin", origin);
        ArrayNode required = schema.putArray("required");
        properties.propertyNames().forEach(required::add);
        return schema.put("additionalProperties", false);
    }

    private static void text(ObjectNode node, String description) {
        node.put("type", "string").put("description", description);
    }
}
