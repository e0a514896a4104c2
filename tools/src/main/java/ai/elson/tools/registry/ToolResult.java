package ai.elson.tools.registry;

import ai.elson.base.file.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a tool answered.
///
/// A success holds `text` (a plain phrase to quote), `values` (by output field), `rules`
/// (citations) and `origin` (what computed it). A refusal holds `error` (one sentence) and, where a
/// field is to be mended, `field`, `found` and `accepted`.
///
/// @param name the tool that was asked for
/// @param ok whether it is a success
/// @param content the answer in JSON
public record ToolResult(String name, boolean ok, ObjectNode content) {

    /// The content as compact JSON: the content of a [ai.elson.base.chat.Message.Tool].
    public String text() {
        return Json.line(content);
    }

    static ToolResult answered(
            String name, String text, ObjectNode values, List<String> citations, String origin) {
        ObjectNode content = Json.MAPPER.createObjectNode().put("text", text);
        content.set("values", values);
        ArrayNode rules = content.putArray("rules");
        citations.forEach(rules::add);
        return new ToolResult(name, true, content.put("origin", origin));
    }

    static ToolResult refused(String name, BadArgument bad) {
        return new ToolResult(
                name,
                false,
                Json.MAPPER
                        .createObjectNode()
                        .put("error", bad.getMessage())
                        .put("field", bad.field())
                        .put("found", bad.found())
                        .put("accepted", bad.accepted()));
    }

    static ToolResult failed(String name, String error) {
        return new ToolResult(name, false, Json.MAPPER.createObjectNode().put("error", error));
    }

    static ToolResult unavailable(String name, String explanation) {
        return failed(name, "unavailable: " + explanation);
    }
}
