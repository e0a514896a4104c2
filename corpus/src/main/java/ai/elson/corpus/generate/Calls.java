package ai.elson.corpus.generate;

import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.ToolResult;
import java.util.HashMap;
import java.util.Map;

/// The registry's answers, each asked for once: a case is tried before it is written, and written
/// examples ask the same rules again and again.
final class Calls {

    private record Asked(String tool, String argumentsJson) {}

    private final Registry registry;
    private final Map<Asked, ToolResult> answers = new HashMap<>();

    Calls(Registry registry) {
        this.registry = registry;
    }

    /// Whether a tool asks the market.
    boolean market(String tool) {
        return registry.tool(tool).open();
    }

    /// The domain of a tool.
    String domain(String tool) {
        return registry.tool(tool).domain();
    }

    ToolResult call(String tool, String argumentsJson) {
        return answers.computeIfAbsent(
                new Asked(tool, argumentsJson),
                asked -> registry.call(asked.tool(), asked.argumentsJson()));
    }
}
