package ai.elson.corpus.generate;

import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.ToolResult;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/// The registry's answers. The latest are kept: a case is tried before it is written, and written
/// examples ask the same rules again and again. Thread-safe.
final class Calls {

    /// Some 2 kB each.
    private static final int KEPT = 20_000;

    private record Asked(String tool, String argumentsJson) {}

    private final Registry registry;
    private final Cache<Asked, ToolResult> answers =
            Caffeine.newBuilder().maximumSize(KEPT).build();

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
        return answers.get(
                new Asked(tool, argumentsJson),
                asked -> registry.call(asked.tool(), asked.argumentsJson()));
    }
}
