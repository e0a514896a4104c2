package ai.elson.tools.registry;

import ai.elson.base.file.Json;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An origin on the wire: whole for programs and auditors, one word for a model.
public final class OriginJson {

    private static final String DIGEST = "^[0-9a-f]{64}$";

    private OriginJson() {}

    /// The origin as an object that says its `kind`.
    public static ObjectNode write(Origin origin) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        switch (origin) {
            case Origin.Calculator(
                            String calcId,
                            List<String> rules,
                            String inputs,
                            String version) -> {
                node.put("kind", "calculator").put("calcId", calcId);
                putRules(node, rules);
                node.put("inputs", inputs).put("version", version);
            }
            case Origin.Rule rule -> {
                node.put("kind", "rule");
                putRules(node, rule.rules());
                node.put("year", rule.year());
                node.put("inputs", rule.inputs()).put("version", rule.version());
            }
            case Origin.Market market ->
                    node.put("kind", "market")
                            .put("source", market.source())
                            .put("asOf", market.asOf().toString())
                            .put("sample", market.sample())
                            .put("inputs", market.inputs())
                            .put("version", market.version());
            case Origin.User(String words) -> node.put("kind", "user").put("words", words);
        }
        return node;
    }

    /// Reads what [#write] writes.
    ///
    /// @throws IllegalArgumentException where the kind is unknown
    /// @throws java.time.DateTimeException where a time is none
    public static Origin read(JsonNode node) {
        String inputs = text(node, "inputs");
        String version = text(node, "version");
        String kind = text(node, "kind");
        return switch (kind) {
            case "calculator" ->
                    new Origin.Calculator(text(node, "calcId"), rules(node), inputs, version);
            case "rule" -> {
                JsonNode year = node.path("year");
                yield new Origin.Rule(
                        rules(node), year.isNumber() ? year.asInt() : null, inputs, version);
            }
            case "market" ->
                    new Origin.Market(
                            text(node, "source"),
                            Instant.parse(text(node, "asOf")),
                            node.path("sample").asBoolean(),
                            inputs,
                            version);
            case "user" -> new Origin.User(text(node, "words"));
            default -> throw new IllegalArgumentException("kind of origin: found " + kind);
        };
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static List<String> rules(JsonNode node) {
        return node.path("rules").valueStream().map(rule -> rule.asString("")).toList();
    }

    /// `future_value`, `rule:tax.brackets@2026`, `market:yahoo@2026-10-30T20:00:00Z`.
    static String brief(Origin origin) {
        return switch (origin) {
            case Origin.Calculator calculator -> calculator.calcId();
            case Origin.Rule rule ->
                    "rule:"
                            + String.join("+", rule.rules())
                            + (rule.year() == null ? "" : "@" + rule.year());
            case Origin.Market market ->
                    "market:"
                            + market.source()
                            + (market.sample() ? " (made up)" : "")
                            + "@"
                            + market.asOf();
            case Origin.User user -> "user: " + user.words();
        };
    }

    /// JSON Schema of the origin of a calculator's answers.
    static ObjectNode calculatorSchema() {
        ObjectNode schema = open("calculator");
        properties(schema).putObject("calcId").put("type", "string");
        putRulesSchema(properties(schema));
        return closed(schema);
    }

    /// JSON Schema of the origin of a look-up.
    static ObjectNode ruleSchema() {
        ObjectNode schema = open("rule");
        putRulesSchema(properties(schema));
        properties(schema).putObject("year").putArray("type").add("integer").add("null");
        return closed(schema);
    }

    /// JSON Schema of the origin of the market's answers.
    static ObjectNode marketSchema() {
        ObjectNode schema = open("market");
        properties(schema).putObject("source").put("type", "string");
        properties(schema).putObject("asOf").put("type", "string").put("format", "date-time");
        properties(schema).putObject("sample").put("type", "boolean");
        return closed(schema);
    }

    private static ObjectNode open(String kind) {
        ObjectNode schema = Json.MAPPER.createObjectNode().put("type", "object");
        schema.putObject("properties").putObject("kind").put("const", kind);
        return schema;
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ObjectNode closed(ObjectNode schema) {
        properties(schema).putObject("inputs").put("type", "string").put("pattern", DIGEST);
        properties(schema).putObject("version").put("type", "string");
        ArrayNode required = schema.putArray("required");
        properties(schema).propertyNames().forEach(required::add);
        return schema.put("additionalProperties", false);
    }

    private static void putRules(ObjectNode node, List<String> ids) {
        ArrayNode rules = node.putArray("rules");
        ids.forEach(rules::add);
    }

    private static void putRulesSchema(ObjectNode properties) {
        properties.putObject("rules").put("type", "array").putObject("items").put("type", "string");
    }
}
