package ai.elson.tools.registry;

import ai.elson.base.provenance.Provenance;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.rule.RuleBook;
import java.util.List;

/// Calculators as tools.
final class CalculatorTools {

    private CalculatorTools() {}

    static <I extends Record, O extends Record> Tool of(
            Calculator<I, O> calculator, RuleBook rules) {
        return new RecordTool<>(
                new RecordTool.Description(
                        calculator.id(),
                        calculator.title(),
                        calculator.purpose(),
                        "",
                        calculator.domain(),
                        false),
                calculator.input(),
                calculator.output(),
                OriginJson.calculatorSchema(),
                (input, hash) -> {
                    Outcome<O> outcome = calculator.compute(input);
                    List<String> citations =
                            outcome.ruleIds().stream()
                                    .map(id -> rules.rule(id).citation())
                                    .distinct()
                                    .toList();
                    Origin origin =
                            new Origin.Calculator(
                                    calculator.id(), outcome.ruleIds(), hash, Provenance.VERSION);
                    return new RecordTool.Computed<>(
                            outcome.value(),
                            citations,
                            origin,
                            "",
                            new ToolResult.Effort(outcome.steps().size(), outcome.ruleIds()));
                });
    }
}
