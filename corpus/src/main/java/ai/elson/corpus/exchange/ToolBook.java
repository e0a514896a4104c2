package ai.elson.corpus.exchange;

import ai.elson.base.file.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The definitions of tools that came with records: an example holds their names only, so they are
/// kept once, by name.
final class ToolBook {

    private final SortedMap<String, JsonNode> definitions = new TreeMap<>();

    /// The names of a record's tools, given as names or as definitions.
    ///
    /// @throws Unusable where a name is defined in another way than before
    List<String> names(ObjectNode record) {
        SortedMap<String, JsonNode> seen = new TreeMap<>();
        List<String> names = new ArrayList<>();
        for (JsonNode tool : Fields.list(record, "tools")) {
            if (tool.isString()) {
                names.add(tool.asString());
                continue;
            }
            JsonNode function = tool.path("function").isObject() ? tool.path("function") : tool;
            String name = Fields.text(function, "name");
            names.add(name);
            JsonNode before = definitions.getOrDefault(name, seen.getOrDefault(name, tool));
            if (!before.equals(tool)) {
                throw new Unusable(
                        Fault.TOOL_CONFLICT,
                        "tools: found another definition of «"
                                + name
                                + "» than an earlier record has; accepted: one a name");
            }
            seen.put(name, tool);
        }
        if (definitions.size() + seen.size() > Limits.NAMES) {
            throw Unusable.field("tools", "a new tool", "at most " + Limits.NAMES + " in all");
        }
        definitions.putAll(seen);
        if (Fields.has(record, "tool_names")) {
            names.clear();
            Fields.list(record, "tool_names").forEach(name -> names.add(name.asString("")));
        }
        return names;
    }

    boolean isEmpty() {
        return definitions.isEmpty();
    }

    String json() {
        ArrayNode all = Json.MAPPER.createArrayNode();
        for (Map.Entry<String, JsonNode> entry : definitions.entrySet()) {
            all.add(entry.getValue());
        }
        return Json.pretty(all);
    }
}
