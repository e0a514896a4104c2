package ai.elson.tools.schema;

import ai.elson.base.failure.Nearest;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a schema accepts, in words from which a person or a model can mend a value.
final class AcceptedWords {

    /// More choices than this are not read.
    private static final int MOST_CHOICES = 24;

    private final ObjectNode root;

    AcceptedWords(ObjectNode root) {
        this.root = root;
    }

    /// The schema itself, or the one that it refers to.
    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? root.at(schema.path("$ref").asString("#").substring(1))
                : schema;
    }

    String of(JsonNode schema, JsonNode found) {
        JsonNode accepted = resolved(schema);
        JsonNode type = accepted.path("type");
        if (type.isArray()) {
            return one(accepted, type.path(0).asString(""), found) + ", or null";
        }
        return one(accepted, type.asString(""), found);
    }

    private static String one(JsonNode schema, String type, JsonNode found) {
        if (schema.has("const")) {
            return schema.path("const").asString("");
        }
        if (schema.has("enum")) {
            List<String> choices =
                    schema.path("enum")
                            .valueStream()
                            .filter(v -> !v.isNull())
                            .map(v -> v.asString(""))
                            .toList();
            return choices(choices, found);
        }
        return switch (type) {
            case "number" -> "a number" + range(schema);
            case "integer" -> "a whole number" + range(schema);
            case "boolean" -> "true or false";
            case "array" ->
                    "a list of "
                            + schema.path("minItems").asString("0")
                            + " to "
                            + schema.path("maxItems").asString("any");
            case "object" ->
                    "an object with "
                            + String.join(", ", schema.path("properties").propertyNames());
            case "string" -> text(schema);
            default -> schema.path("description").asString("an object");
        };
    }

    private static String range(JsonNode schema) {
        String range = limit(schema, "minimum", " of at least ");
        String most = limit(schema, "maximum", " of at most ");
        return range.isEmpty() || most.isEmpty()
                ? range + most
                : range.replace("of at least", "from") + most.replace("of at most", "to");
    }

    /// Bounds that no figure reaches are not worth a word.
    private static String limit(JsonNode schema, String keyword, String words) {
        return schema.has(keyword)
                        && schema.path(keyword)
                                        .decimalValue()
                                        .abs()
                                        .compareTo(new BigDecimal("1e15"))
                                < 0
                ? words + schema.path(keyword).asString("")
                : "";
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date" -> "a date as 2026-04-15";
            case "date-time" -> "a time as 2026-04-15T14:30:00Z";
            default -> {
                String pattern = schema.path("pattern").asString(Text.WRITTEN);
                yield "a text"
                        + (schema.has("maxLength")
                                ? " of at most "
                                        + schema.path("maxLength").asString("")
                                        + " letters"
                                : "")
                        + (pattern.equals(Text.WRITTEN)
                                ? " that is not blank"
                                : " that matches " + pattern);
            }
        };
    }

    /// The choices, or of very many the nearest.
    static String choices(List<String> choices, JsonNode found) {
        return choices.size() <= MOST_CHOICES
                ? "one of " + String.join(", ", choices)
                : "one of %d; the nearest is %s"
                        .formatted(choices.size(), Nearest.to(found.asString(""), choices));
    }

    /// A value the way a person would show it: text in guillemets, the rest as it stands.
    static String shown(JsonNode value) {
        if (value.isMissingNode()) {
            return "nothing";
        }
        return value.isString() ? "«" + value.asString() + "»" : value.toString();
    }
}
