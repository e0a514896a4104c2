package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.base.file.Json;
import ai.elson.corpus.asking.Asking;
import ai.elson.corpus.asking.Concept;
import ai.elson.corpus.asking.Given;
import ai.elson.corpus.asking.Parameter;
import ai.elson.corpus.asking.Spoken;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A scenario with its values.
record Case(Scenario scenario, List<Given> given) {

    /// Share of questions that are worded for their calculator; the others are composed from
    /// general forms.
    private static final double OWN_WORDING = 0.6;

    private static final double OPENED = 0.3;

    /// Draws values.
    static Case draw(Scenario scenario, SplittableRandom random) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        List<Given> given = new ArrayList<>();
        for (Parameter parameter : scenario.parameters()) {
            given.add(value(scenario, parameter, numbers, random));
        }
        return new Case(scenario, given);
    }

    /// The same case with another value of one field, on the same grid.
    Case changed(int at, SplittableRandom random) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        given.stream()
                .filter(g -> g.json().isNumber())
                .forEach(g -> numbers.put(g.parameter().name(), g.json().decimalValue()));
        return with(at, value(scenario, given.get(at).parameter(), numbers, random));
    }

    /// The same case with this value at that place.
    Case with(int at, Given value) {
        List<Given> changed = new ArrayList<>(given);
        changed.set(at, value);
        return new Case(scenario, changed);
    }

    /// The values without the one at that place.
    List<Given> without(int at) {
        List<Given> rest = new ArrayList<>(given);
        rest.remove(at);
        return rest;
    }

    private static Given value(
            Scenario scenario,
            Parameter parameter,
            Map<String, BigDecimal> numbers,
            SplittableRandom random) {
        Concept concept = parameter.concept();
        FieldPlan plan = scenario.plans().get(parameter.name());
        if (plan == null) {
            throw new IllegalStateException(scenario.tool() + "." + parameter.name());
        }
        return switch (concept.kind()) {
            case CHOICE -> {
                String option = one(List.copyOf(concept.options().keySet()), random);
                yield new Given(
                        parameter,
                        Given.text(option),
                        one(concept.options().getOrDefault(option, List.of(option)), random));
            }
            case FLAG -> {
                boolean yes = random.nextBoolean();
                yield new Given(
                        parameter,
                        Json.MAPPER.getNodeFactory().booleanNode(yes),
                        one(yes ? concept.whenTrue() : concept.whenFalse(), random));
            }
            default -> {
                BigDecimal base =
                        plan.of() == null
                                ? BigDecimal.ONE
                                : numbers.getOrDefault(plan.of(), BigDecimal.ONE);
                BigDecimal number = plan.draw(base, random).stripTrailingZeros();
                number = number.scale() < 0 ? number.setScale(0) : number;
                numbers.put(parameter.name(), number);
                yield Given.figure(parameter, number, random);
            }
        };
    }

    /// The arguments of the call.
    String arguments() {
        return Given.arguments(given);
    }

    /// The question in full.
    String question(Grammar grammar, Asking asking, SplittableRandom random) {
        if (scenario.questions().isEmpty() || random.nextDouble() >= OWN_WORDING) {
            return asking.question(scenario.about(), scenario.measure(), given, random);
        }
        Map<String, String> slots = new LinkedHashMap<>();
        for (Given g : given) {
            slots.put(g.parameter().name(), g.spoken());
            slots.put(
                    g.parameter().name() + "#",
                    g.json().isNumber()
                            ? Spoken.bare(g.parameter().concept().kind(), g.json().decimalValue())
                            : g.spoken());
        }
        String question = grammar.fill(one(scenario.questions(), random), slots, random);
        if (random.nextDouble() < OPENED) {
            String opener = grammar.say("opener", opening(grammar, random), random);
            question = opener + " " + Sentences.capital(question);
        }
        return Asking.styled(question, given, random);
    }

    private Map<String, String> opening(Grammar grammar, SplittableRandom random) {
        return Map.of("s", scenario.about(), "Who", Sentences.capital(grammar.say("who", random)));
    }
}
