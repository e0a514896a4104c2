package ai.elson.tools.registry;

import ai.elson.base.chat.ToolDefinition;
import ai.elson.base.failure.BadInput;
import ai.elson.knowledge.Calculators;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.tools.market.Market;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The one registry: what a model is trained on, tested on and served with.
public final class Registry {

    private final SequencedMap<String, Tool> tools;

    private Registry(List<Tool> tools) {
        SequencedMap<String, Tool> byName = new LinkedHashMap<>();
        for (Tool tool : tools) {
            if (!tool.name().matches("[a-z][a-z0-9_]{0,39}")) {
                throw new IllegalArgumentException(
                        "«"
                                + tool.name()
                                + "»: accepted: up to 40 lower-case letters, digits, underscores");
            }
            if (byName.put(tool.name(), tool) != null) {
                throw new IllegalArgumentException("two tools are called " + tool.name());
            }
        }
        this.tools = byName;
    }

    /// Every calculator, the questions to the sample market, and the look-up of rules.
    public static Registry standard() {
        return standard(Market.sample());
    }

    /// Every calculator, the questions to this market, and the look-up of rules.
    public static Registry standard(Market market) {
        return of(Calculators.all(), market, RuleBook.standard());
    }

    /// The calculators in their order, then the market's questions, then the look-up over the
    /// rules.
    public static Registry of(List<Calculator<?, ?>> calculators, Market market, RuleBook rules) {
        List<Tool> tools = new ArrayList<>();
        calculators.forEach(calculator -> tools.add(CalculatorTools.of(calculator, rules)));
        tools.addAll(MarketTools.of(market));
        tools.add(new RuleTool(rules));
        return new Registry(tools);
    }

    /// All tools in the registry's order.
    public List<Tool> tools() {
        return List.copyOf(tools.values());
    }

    /// What a model sees of all tools.
    public List<ToolDefinition> definitions() {
        return tools.values().stream().map(Tool::definition).toList();
    }

    /// What a model sees of the named tools, in the order of the names.
    ///
    /// @throws BadInput where a name is unknown
    public List<ToolDefinition> definitions(Collection<String> names) {
        return names.stream().map(name -> tool(name).definition()).toList();
    }

    /// A tool.
    ///
    /// @throws BadInput where the name is unknown
    public Tool tool(String name) {
        Tool tool = tools.get(name);
        if (tool == null) {
            throw BadInput.at("tool", "«" + name + "»", String.join(", ", tools.keySet()));
        }
        return tool;
    }

    /// Calls a tool. An unknown name or a bad argument gives a refusal, never an exception.
    public ToolResult call(String name, String argumentsJson) {
        Tool tool = tools.get(name);
        return tool == null
                ? ToolResult.unknown(
                        name,
                        new BadArgument(
                                "tool", "«" + name + "»", String.join(", ", tools.keySet())))
                : tool.call(argumentsJson);
    }
}
