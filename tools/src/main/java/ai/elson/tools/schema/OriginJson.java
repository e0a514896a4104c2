package ai.elson.tools.schema;

import ai.elson.base.file.Json;
import ai.elson.tools.registry.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An origin as a JSON object that says its `kind`, and the schema of it.
final class OriginJson {

    /// The field that tells the kinds apart.
    static final String KIND = "kind";

    private static final String RULE_ID = "^[a-z][a-z0-9]*(\\.[a-z0-9_]+)+$";
    private static final String POINTER = "^(/[^/]+)+$";
    private static final int MOST_PARTS = 100;

    private OriginJson() {}

    static ObjectNode write(NumOrigin origin) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        switch (origin) {
            case NumOrigin.Derived derived -> {
                node.put(KIND, "derived").put("operation", derived.operation().id());
                texts(node.putArray("of"), derived.of());
            }
            case NumOrigin.Cited(Origin.Calculator made) -> {
                node.put(KIND, "calculator").put("calcId", made.calcId());
                texts(node.putArray("rules"), made.rules());
                node.put("inputs", made.inputs()).put("version", made.version());
            }
            case NumOrigin.Cited(Origin.Rule rule) -> {
                node.put(KIND, "rule");
                texts(node.putArray("rules"), rule.rules());
                node.put("year", rule.year());
                node.put("inputs", rule.inputs()).put("version", rule.version());
            }
            case NumOrigin.Cited(Origin.Market market) ->
                    node.put(KIND, "market")
                            .put("source", market.source())
                            .put("asOf", market.asOf().toString())
                            .put("sample", market.sample())
                            .put("inputs", market.inputs())
                            .put("version", market.version());
            case NumOrigin.Cited(Origin.User user) ->
                    node.put(KIND, "user").put("words", user.words());
        }
        return node;
    }

    /// Reads what fits [#schema].
    static NumOrigin read(JsonNode node) {
        String inputs = node.path("inputs").asString("");
        String version = node.path("version").asString("");
        String kind = node.path(KIND).asString("");
        return switch (kind) {
            case "derived" ->
                    new NumOrigin.Derived(
                            Operation.valueOf(
                                    node.path("operation").asString("").toUpperCase(Locale.ROOT)),
                            texts(node.path("of")));
            case "calculator" ->
                    new NumOrigin.Cited(
                            new Origin.Calculator(
                                    node.path("calcId").asString(""),
                                    texts(node.path("rules")),
                                    inputs,
                                    version));
            case "rule" ->
                    new NumOrigin.Cited(
                            new Origin.Rule(
                                    texts(node.path("rules")),
                                    node.path("year").isNull() ? null : node.path("year").asInt(),
                                    inputs,
                                    version));
            case "market" ->
                    new NumOrigin.Cited(
                            new Origin.Market(
                                    node.path("source").asString(""),
                                    Instant.parse(node.path("asOf").asString("")),
                                    node.path("sample").asBoolean(),
                                    inputs,
                                    version));
            case "user" -> new NumOrigin.Cited(new Origin.User(node.path("words").asString("")));
            default -> throw new IllegalArgumentException("kind of origin: found " + kind);
        };
    }

    /// JSON Schema of the five kinds.
    static ObjectNode schema() {
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
                kind("derived", "plain arithmetic over other figures of this document")
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

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(item -> item.asString("")).toList();
    }
}
