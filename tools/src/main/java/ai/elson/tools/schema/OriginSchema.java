package ai.elson.tools.schema;

import ai.elson.base.file.Json;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON Schema of the origin of a figure: an object that says its `kind`.
final class OriginSchema {

    private static final String KIND = "kind";

    private static final String RULE_ID = "^[a-z][a-z0-9]*(\\.[a-z0-9_]+)+$";
    private static final String POINTER = "^(/[^/]+)+$";
    private static final int MOST_PARTS = 100;

    private OriginSchema() {}

    /// JSON Schema of the five kinds.
    static ObjectNode of() {
        ObjectNode schema =
                Json.MAPPER
                        .createObjectNode()
                        .put("description", "where the figure comes from; exactly one kind");
        ArrayNode kinds = schema.putArray("anyOf");
        kinds.add(
                kind("calculator", "a calculator and its inputs")
                        .with("calcId", text("name of the calculator", "^[a-z][a-z0-9_]{0,39}$"))
                        .with("rules", texts("ids of the rules it rests on", 0, RULE_ID))
                        .call());
        kinds.add(
                kind("rule", "a cited rule with its period")
                        .with("rules", texts("ids of the rules", 1, RULE_ID))
                        .with("year", year())
                        .call());
        kinds.add(
                kind("market", "a market source with its time")
                        .with("source", text("source of the data", "^[a-z][a-z0-9_]{0,39}$"))
                        .with("asOf", time())
                        .with(
                                "sample",
                                Json.MAPPER
                                        .createObjectNode()
                                        .put("type", "boolean")
                                        .put("description", "whether the data are made up"))
                        .call());
        kinds.add(kind("user", "the user's own words").with("words", words()).closed());
        ObjectNode operation =
                Json.MAPPER
                        .createObjectNode()
                        .put("type", "string")
                        .put("description", "how it follows from the figures in `of`");
        texts(
                operation.putArray("enum"),
                Stream.of(Operation.values()).map(Operation::id).toList());
        kinds.add(
                kind(DocumentJson.DERIVED, "plain arithmetic over other figures of this document")
                        .with("operation", operation)
                        .with("of", texts("JSON Pointers to the figures", 1, POINTER))
                        .closed());
        return schema;
    }

    private static Kind kind(String name, String meaning) {
        ObjectNode schema =
                Json.MAPPER.createObjectNode().put("type", "object").put("description", meaning);
        Kind kind = new Kind(schema, schema.putObject("properties"), schema.putArray("required"));
        return kind.with(
                KIND, Json.MAPPER.createObjectNode().put("type", "string").put("const", name));
    }

    private record Kind(ObjectNode schema, ObjectNode properties, ArrayNode required) {

        Kind with(String name, ObjectNode property) {
            properties.set(name, property);
            required.add(name);
            return this;
        }

        /// What every tool says of its call.
        ObjectNode call() {
            return with("inputs", text("SHA-256 of the inputs", "^[0-9a-f]{64}$"))
                    .with(
                            "version",
                            text("version of the tool", "^[0-9A-Za-z][0-9A-Za-z.+-]{0,39}$"))
                    .closed();
        }

        ObjectNode closed() {
            return schema.put("additionalProperties", false);
        }
    }

    private static ObjectNode text(String meaning, String pattern) {
        return Json.MAPPER
                .createObjectNode()
                .put("type", "string")
                .put("description", meaning)
                .put("pattern", pattern);
    }

    private static ObjectNode words() {
        return text("what the user said", Text.WRITTEN).put("maxLength", Text.PARAGRAPH);
    }

    private static ObjectNode year() {
        ObjectNode year =
                Json.MAPPER
                        .createObjectNode()
                        .put(
                                "description",
                                "year it is for; null for one that holds until changed");
        year.putArray("type").add("integer").add("null");
        return year.put("minimum", 1900).put("maximum", 2100);
    }

    private static ObjectNode time() {
        return text("time of the data in UTC", "Z$").put("format", "date-time");
    }

    private static ObjectNode texts(String meaning, int least, String pattern) {
        ObjectNode list =
                Json.MAPPER.createObjectNode().put("type", "array").put("description", meaning);
        list.putObject("items").put("type", "string").put("pattern", pattern).put("maxLength", 200);
        return list.put("minItems", least).put("maxItems", MOST_PARTS);
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
