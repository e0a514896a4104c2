package ai.elson.tools.registry;

import ai.elson.base.chat.ToolDefinition;
import tools.jackson.databind.node.ObjectNode;

/// One tool: a calculator, a question to the market, or the look-up of a rule.
public sealed interface Tool permits RecordTool, RuleTool {

    /// The domain of a tool that serves all of them.
    String EVERY_DOMAIN = "every_domain";

    /// What it is called on the wire, as `future_value`.
    String name();

    /// The name for people.
    String title();

    /// What it does, in at most twelve words.
    String purpose();

    /// A domain of the taxonomy, or [#EVERY_DOMAIN].
    String domain();

    /// What a model sees of it.
    ToolDefinition definition();

    /// JSON Schema 2020-12 of [ToolResult#json] of a success.
    ObjectNode outputSchema();

    /// Whether its answer may differ tomorrow, as a price does.
    boolean open();

    /// Calls it. A bad argument gives a refusal, never an exception.
    ToolResult call(String argumentsJson);

    /// Words that people use for it, for the index.
    String searchText();
}
