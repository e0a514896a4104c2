package ai.elson.corpus.exchange;

import ai.elson.base.file.Json;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a foreign record by their type. A nested value may stand as JSON text, as CSV has
/// it.
final class Fields {

    /// The names that an import knows; others are counted and left.
    static final List<String> KNOWN =
            List.of(
                    "id",
                    "messages",
                    "conversations",
                    "instruction",
                    "input",
                    "output",
                    "history",
                    "system",
                    "prompt",
                    "completion",
                    "question",
                    "answer",
                    "tools",
                    "tool_names",
                    "domain",
                    "bucket",
                    "difficulty",
                    "task",
                    "risk",
                    "source",
                    "rules",
                    "origin");

    private Fields() {}

    static boolean has(ObjectNode record, String field) {
        JsonNode node = record.path(field);
        return !node.isMissingNode() && !node.isNull();
    }

    /// Text that must be there.
    static String text(JsonNode record, String field) {
        JsonNode node = record.path(field);
        if (!node.isString()) {
            throw Unusable.field(field, shown(node), "text");
        }
        return node.asString();
    }

    /// Text, or nothing where the field is absent, null or empty.
    static String optional(JsonNode record, String field) {
        JsonNode node = record.path(field);
        return node.isMissingNode() || node.isNull() ? "" : text(record, field);
    }

    /// A list, or the list that a text holds; empty where the field is absent, null or empty.
    static JsonNode list(JsonNode record, String field) {
        JsonNode node = nested(record, field);
        if (node.isMissingNode() || node.isNull()) {
            return Json.MAPPER.createArrayNode();
        }
        if (!node.isArray()) {
            throw Unusable.field(field, shown(node), "a list");
        }
        return node;
    }

    /// A value that may stand as JSON text.
    static JsonNode nested(JsonNode record, String field) {
        JsonNode node = record.path(field);
        if (!node.isString()) {
            return node;
        }
        if (node.asString().isBlank()) {
            return Json.MAPPER.missingNode();
        }
        try {
            return Json.MAPPER.readTree(node.asString());
        } catch (JacksonException e) {
            throw Unusable.field(field, e.getOriginalMessage(), "JSON");
        }
    }

    /// A value in a few words.
    static String shown(JsonNode node) {
        String text = node.isMissingNode() ? "nothing" : node.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
