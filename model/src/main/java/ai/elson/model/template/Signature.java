package ai.elson.model.template;

import ai.elson.base.chat.ToolDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A tool in one line: `name(field: type unit, field: a|b|c?) purpose`. A question mark says that
/// null may stand there.
final class Signature {

    private Signature() {}

    static String of(ToolDefinition tool) {
        return tool.name()
                + "("
                + tool.parameters().path("properties").properties().stream()
                        .map(e -> e.getKey() + ": " + kind(e.getValue()))
                        .collect(Collectors.joining(", "))
                + ") "
                + tool.description();
    }

    private static String kind(JsonNode schema) {
        List<String> types = names(schema.path("type"));
        List<String> choices = names(schema.path("enum"));
        String kind =
                choices.isEmpty()
                        ? types.isEmpty() ? "any" : String.join("|", types)
                        : String.join("|", choices);
        String unit = schema.path("unit").asString("");
        return kind + (unit.isEmpty() ? "" : " " + unit) + (nullable(schema) ? "?" : "");
    }

    private static boolean nullable(JsonNode schema) {
        for (JsonNode type : schema.path("type")) {
            if (type.asString("").equals("null")) {
                return true;
            }
        }
        return false;
    }

    /// The texts of a text or of a list, `null` left out.
    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        if (node.isString()) {
            names.add(node.asString());
        }
        for (JsonNode element : node) {
            if (element.isString() && !element.asString().equals("null")) {
                names.add(element.asString());
            }
        }
        return names;
    }
}
