package ai.elson.corpus.pretrain;

import ai.elson.base.chat.ToolDefinition;
import ai.elson.base.file.Json;
import ai.elson.corpus.asking.Kind;
import ai.elson.corpus.asking.Measure;
import ai.elson.corpus.asking.Parameter;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A tool that exists only in one conversation.
///
/// @param name on the wire
/// @param purpose at most twelve words
/// @param subject what it is about, as «harbor lease»; the book's name where it looks rules up
/// @param looksUp whether it finds rules instead of computing
record InventedTool(
        String name,
        String purpose,
        String subject,
        Measure measure,
        List<Parameter> parameters,
        boolean looksUp) {

    ToolDefinition definition() {
        ObjectNode schema = Json.MAPPER.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Parameter parameter : parameters) {
            properties.set(parameter.name(), schema(parameter));
            required.add(parameter.name());
        }
        return new ToolDefinition(name, purpose, schema.put("additionalProperties", false));
    }

    private static ObjectNode schema(Parameter parameter) {
        Kind kind = parameter.concept().kind();
        ObjectNode schema = Json.MAPPER.createObjectNode();
        if (parameter.nullable()) {
            schema.putArray("type").add(kind.jsonType()).add("null");
        } else {
            schema.put("type", kind.jsonType());
        }
        if (kind == Kind.CHOICE) {
            ArrayNode options = schema.putArray("enum");
            parameter.concept().options().keySet().forEach(options::add);
        } else if (kind == Kind.PHRASE || kind == Kind.NAME) {
            schema.put("pattern", "\\S");
        } else if (kind.numeric()) {
            schema.put("minimum", 0);
        }
        String label = parameter.label();
        boolean named = kind.unit().isEmpty() || label.contains(kind.unit());
        return schema.put("description", named ? label : label + ", " + kind.unit());
    }
}
