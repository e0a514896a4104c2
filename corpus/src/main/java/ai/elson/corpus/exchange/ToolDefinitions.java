package ai.elson.corpus.exchange;

import ai.elson.base.chat.MessageJson;
import ai.elson.base.chat.ToolDefinition;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.corpus.example.Example;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// What an export writes for the name of a tool: the registry's definition, or the one that came
/// with an import.
public final class ToolDefinitions {

    private final Map<String, JsonNode> byName = new LinkedHashMap<>();

    /// @param registry our own tools, which go before those that lie in a `tools.json` beside
    ///   `file`
    /// @param file the examples that will be exported
    public static ToolDefinitions of(Collection<ToolDefinition> registry, Path file) {
        ToolDefinitions definitions = new ToolDefinitions();
        Path beside = file.toAbsolutePath().resolveSibling(Import.TOOLS);
        if (Files.exists(beside)) {
            for (JsonNode tool : Json.MAPPER.readTree(AtomicFiles.readString(beside))) {
                JsonNode function = tool.path("function").isObject() ? tool.path("function") : tool;
                definitions.byName.put(function.path("name").asString(""), tool);
            }
        }
        registry.forEach(tool -> definitions.byName.put(tool.name(), MessageJson.write(tool)));
        return definitions;
    }

    /// The definitions of an example's tools, in their order.
    ///
    /// @throws Unwritable where one has none
    ArrayNode of(Example example) {
        ArrayNode all = Json.MAPPER.createArrayNode();
        for (String name : example.tools()) {
            JsonNode tool = byName.get(name);
            if (tool == null) {
                throw new Unwritable("a tool without a definition (registry, tools.json)");
            }
            all.add(tool);
        }
        return all;
    }
}
