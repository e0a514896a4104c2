package ai.elson.tools.registry;

import ai.elson.base.chat.ToolDefinition;
import ai.elson.base.failure.ElsonException;
import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.rule.UnavailableFact;
import java.util.List;
import java.util.stream.Collectors;

/// A calculator as a tool.
final class CalculatorTool<I extends Record, O extends Record> implements Tool {

    private final Calculator<I, O> calculator;
    private final RuleBook rules;
    private final InputSchema input;
    private final OutputFields output;
    private final ToolDefinition definition;

    CalculatorTool(Calculator<I, O> calculator, RuleBook rules) {
        this.calculator = calculator;
        this.rules = rules;
        this.input = InputSchema.of(calculator.input());
        this.output = OutputFields.of(calculator.output());
        this.definition = new ToolDefinition(calculator.id(), calculator.purpose(), input.json());
    }

    @Override
    public String name() {
        return calculator.id();
    }

    @Override
    public String purpose() {
        return calculator.purpose();
    }

    @Override
    public ToolDefinition definition() {
        return definition;
    }

    @Override
    public ToolResult call(String argumentsJson) {
        Outcome<O> outcome;
        try {
            outcome = calculator.compute(calculator.input().cast(input.read(argumentsJson)));
        } catch (BadArgument e) {
            return ToolResult.refused(name(), e);
        } catch (BadField e) {
            return ToolResult.refused(
                    name(),
                    new BadArgument(WireName.of(e.field()), "«" + e.found() + "»", e.accepted()));
        } catch (UnavailableFact e) {
            return ToolResult.unavailable(name(), String.valueOf(e.getMessage()));
        } catch (ElsonException | IllegalArgumentException | ArithmeticException e) {
            // fields that fit one by one and not together
            return ToolResult.failed(name(), String.valueOf(e.getMessage()));
        }
        List<String> citations =
                outcome.ruleIds().stream().map(id -> rules.rule(id).citation()).distinct().toList();
        return ToolResult.answered(
                name(),
                output.text(outcome.value()),
                output.json(outcome.value()),
                citations,
                name());
    }

    @Override
    public String searchText() {
        return words(input.fields());
    }

    private static String words(List<ToolField> fields) {
        return fields.stream()
                .map(f -> WireName.spoken(f.name()) + " " + f.meaning() + " " + words(f.fields()))
                .collect(Collectors.joining(" "));
    }
}
