package ai.elson.tools.schema;

import ai.elson.base.failure.ElsonException;
import ai.elson.knowledge.Calculators;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.rule.Unit;
import ai.elson.tools.registry.Calculation;
import ai.elson.tools.registry.InputsHash;
import ai.elson.tools.registry.Origin;
import ai.elson.tools.registry.RecordJson;
import ai.elson.tools.schema.TaxScenarioSummary.Effect;
import ai.elson.tools.schema.TaxScenarioSummary.Line;
import ai.elson.tools.schema.TaxScenarioSummary.Scenario;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What must hold between the fields of a tax scenario summary: each line is computed anew.
final class TaxScenarioRules {

    private TaxScenarioRules() {}

    static void check(TaxScenarioSummary summary, Findings findings) {
        List<Scenario> scenarios = summary.scenarios();
        findings.unique("/scenarios", scenarios, "id", Scenario::id, "ids of scenarios are unique");
        for (int i = 0; i < scenarios.size(); i++) {
            Scenario scenario = scenarios.get(i);
            String at = "/scenarios/" + i;
            for (int j = 0; j < scenario.lines().size(); j++) {
                line(scenario.lines().get(j), summary, at + "/lines/" + j, findings);
            }
            findings.unique(
                    at + "/lines", scenario.lines(), "name", Line::name, "a line stands once");
            findings.require(
                    scenario.lines().stream().anyMatch(l -> l.effect() != Effect.INFORMATION),
                    at + "/lines",
                    "no line that counts",
                    "at least one line of effect tax or credit",
                    "a scenario counts a tax or credit");
            findings.equal(
                    at + "/totalTax",
                    scenario.totalTax(),
                    total(scenario),
                    "total = taxes - credits");
        }
        long bases = scenarios.stream().filter(Scenario::base).count();
        findings.require(
                bases == 1, "/scenarios", bases + " bases", "one", "one scenario is the base");
        Optional<Scenario> base = scenarios.stream().filter(Scenario::base).findFirst();
        base.ifPresent(b -> comparisons(summary, b, findings));
        BigDecimal least =
                scenarios.stream()
                        .map(s -> s.totalTax().value())
                        .min(BigDecimal::compareTo)
                        .orElseThrow();
        List<String> best =
                scenarios.stream()
                        .filter(s -> s.totalTax().value().compareTo(least) == 0)
                        .map(Scenario::id)
                        .toList();
        findings.require(
                best.contains(summary.best()),
                "/best",
                summary.best(),
                String.join(" or ", best),
                "the best scenario has the least tax");
    }

    private static BigDecimal total(Scenario scenario) {
        BigDecimal total = BigDecimal.ZERO;
        for (Line line : scenario.lines()) {
            total =
                    switch (line.effect()) {
                        case TAX -> total.add(line.amount().value());
                        case CREDIT -> total.subtract(line.amount().value());
                        case INFORMATION -> total;
                    };
        }
        return total;
    }

    private static void comparisons(TaxScenarioSummary summary, Scenario base, Findings findings) {
        List<TaxScenarioSummary.Comparison> comparisons = summary.comparisons();
        findings.unique(
                "/comparisons",
                comparisons,
                "scenario",
                TaxScenarioSummary.Comparison::scenario,
                "an alternative is compared once");
        List<String> alternatives =
                summary.scenarios().stream().filter(s -> !s.base()).map(Scenario::id).toList();
        for (int i = 0; i < comparisons.size(); i++) {
            TaxScenarioSummary.Comparison comparison = comparisons.get(i);
            String at = "/comparisons/" + i;
            Optional<Scenario> alternative =
                    summary.scenarios().stream()
                            .filter(s -> !s.base() && s.id().equals(comparison.scenario()))
                            .findFirst();
            if (alternative.isEmpty()) {
                findings.add(
                        at + "/scenario",
                        comparison.scenario(),
                        String.join(", ", alternatives),
                        "a comparison is of an alternative");
                continue;
            }
            findings.equal(
                    at + "/difference",
                    comparison.difference(),
                    alternative.get().totalTax().value().subtract(base.totalTax().value()),
                    "difference = alternative - base");
        }
        findings.require(
                comparisons.size() >= alternatives.size(),
                "/comparisons",
                comparisons.size() + " comparisons",
                "one for each of " + String.join(", ", alternatives),
                "every alternative is compared");
    }

    private static void line(Line line, TaxScenarioSummary summary, String at, Findings findings) {
        ObjectNode inputs = line.call().inputs();
        about("year", inputs, String.valueOf(summary.year()), at, findings);
        about("filing_status", inputs, summary.filingStatus().id(), at, findings);
        Calculator<?, ?> calculator =
                Calculators.find(line.call().calcId()).orElseThrow(); // as the schema says
        Outcome<?> outcome;
        ObjectNode canonical;
        try {
            canonical = Calculation.canonical(calculator, inputs);
            outcome = Calculation.compute(calculator, inputs);
        } catch (ElsonException | IllegalArgumentException | ArithmeticException e) {
            findings.add(
                    at + "/call/inputs",
                    String.valueOf(e.getMessage()),
                    "inputs that " + calculator.id() + " can compute with",
                    "a line recomputes");
            return;
        }
        ObjectNode result = RecordJson.write((Record) outcome.value());
        JsonNode figure = result.path(line.result());
        if (!figure.isNumber()) {
            findings.add(
                    at + "/result",
                    line.result(),
                    String.join(", ", figures(result)),
                    "the result has this figure");
            return;
        }
        Unit unit = Calculation.unit(calculator, line.result()).orElseThrow();
        findings.require(
                line.effect() == Effect.INFORMATION || unit == Unit.USD,
                at + "/effect",
                DocumentJson.wire(line.effect()),
                "information, as " + line.result() + " is in " + DocumentJson.wire(unit),
                "only dollars count");
        findings.require(
                line.amount().unit() == unit,
                at + "/amount/unit",
                DocumentJson.wire(line.amount().unit()),
                DocumentJson.wire(unit),
                "a line has the unit of the result");
        findings.equal(at + "/amount", line.amount(), figure.decimalValue(), "a line recomputes");
        origin(line, outcome, InputsHash.of(canonical), at + "/amount/origin", findings);
    }

    private static void about(
            String field, ObjectNode inputs, String expected, String at, Findings findings) {
        JsonNode mine = inputs.path(field);
        findings.require(
                mine.isMissingNode() || mine.asString("").equals(expected),
                at + "/call/inputs/" + field,
                mine.asString(""),
                expected,
                "a line is of the summary's year and filing status");
    }

    private static void origin(
            Line line, Outcome<?> outcome, String hash, String at, Findings findings) {
        String calcId = line.call().calcId();
        if (!(line.amount().origin() instanceof NumOrigin.Cited(Origin.Calculator made))) {
            findings.add(at + "/kind", "another", "calculator", "a line comes from its calculator");
            return;
        }
        findings.require(
                made.calcId().equals(calcId),
                at + "/calcId",
                made.calcId(),
                calcId,
                "a line comes from its calculator");
        findings.require(
                made.inputs().equals(hash),
                at + "/inputs",
                made.inputs(),
                hash,
                "the hash is that of the inputs");
        findings.require(
                new HashSet<>(made.rules()).equals(new HashSet<>(outcome.ruleIds())),
                at + "/rules",
                String.join(", ", made.rules()),
                String.join(", ", outcome.ruleIds()),
                "the rules are those that the calculator used");
    }

    private static List<String> figures(ObjectNode result) {
        return result.propertyStream()
                .filter(p -> p.getValue().isNumber())
                .map(java.util.Map.Entry::getKey)
                .toList();
    }
}
