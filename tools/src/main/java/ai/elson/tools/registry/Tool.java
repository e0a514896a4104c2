package ai.elson.tools.registry;

import ai.elson.base.chat.ToolDefinition;

/// One tool: a calculator, or the look-up of a rule.
public sealed interface Tool permits CalculatorTool, RuleTool {

    /// What it is called on the wire, as `future_value`.
    String name();

    /// What it does, in at most twelve words.
    String purpose();

    /// What a model sees of it.
    ToolDefinition definition();

    /// Calls it. A bad argument gives a refusal, never an exception.
    ToolResult call(String argumentsJson);

    /// Words that people use for it, for the index.
    String searchText();
}
