package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.corpus.asking.Asking;
import ai.elson.corpus.asking.Given;
import ai.elson.corpus.asking.Parameter;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;

/// A scenario with its values.
///
/// @param hidden values that are neither passed nor said but from which others are reckoned
record Case(Scenario scenario, List<Given> given, Map<String, JsonNode> hidden) {

    /// Share of questions that are worded for their calculator; the others are composed from
    /// general forms. Several values need a wording of their own.
    private static final double OWN_WORDING = 0.6;

    private static final double OPENED = 0.3;

    /// Draws values.
    static Case draw(Scenario scenario, SplittableRandom random) {
        Scope scope = new Scope();
        Drawing drawing = scenario.drawing(random);
        scenario.plans()
                .forEach((name, plan) -> scope.values().put(name, drawing.draw(name, plan, scope)));
        Speech speech = new Speech(random);
        List<Given> given = new ArrayList<>();
        Map<String, JsonNode> hidden = new LinkedHashMap<>(scope.values());
        for (Parameter parameter : scenario.parameters()) {
            String name = parameter.name();
            given.add(
                    speech.say(
                            parameter, scenario.plan(name), scope.node(name), drawing.rows(name)));
            hidden.remove(name);
        }
        return new Case(scenario, given, hidden);
    }

    /// The same case with another value of one field, on the same grid.
    Case changed(int at, SplittableRandom random) {
        Scope scope = new Scope();
        scope.values().putAll(hidden);
        given.forEach(g -> scope.values().put(g.parameter().name(), g.json()));
        Parameter parameter = given.get(at).parameter();
        Plan plan = scenario.plan(parameter.name());
        Drawing drawing = scenario.drawing(random);
        JsonNode value = drawing.draw(parameter.name(), plan, scope);
        return with(
                at, new Speech(random).say(parameter, plan, value, drawing.rows(parameter.name())));
    }

    /// The same case with this value at that place.
    Case with(int at, Given value) {
        List<Given> changed = new ArrayList<>(given);
        changed.set(at, value);
        return new Case(scenario, changed, hidden);
    }

    /// The values without the one at that place.
    List<Given> without(int at) {
        List<Given> rest = new ArrayList<>(given);
        rest.remove(at);
        return rest;
    }

    /// The arguments of the call.
    String arguments() {
        return Given.arguments(given);
    }

    /// The question in full.
    String question(Grammar grammar, Asking asking, SplittableRandom random) {
        List<Wording> wordings = scenario.questions().stream().filter(w -> w.tells(given)).toList();
        if (wordings.isEmpty() && several()) {
            return asking.ask(
                    "question of several", scenario.about(), scenario.measure(), given, random);
        }
        if (wordings.isEmpty() || !several() && random.nextDouble() >= OWN_WORDING) {
            return asking.question(scenario.about(), scenario.measure(), given, random);
        }
        Map<String, String> slots = new LinkedHashMap<>();
        for (Given g : given) {
            slots.put(g.parameter().name(), g.spoken());
            slots.put(g.parameter().name() + Wording.BARE, Speech.bareOf(g));
            slots.put(g.parameter().name() + Wording.BLOCK, g.block());
        }
        String question = grammar.fill(one(wordings, random).text(), slots, random);
        if (random.nextDouble() < OPENED) {
            String opener = grammar.say("opener", opening(grammar, random), random);
            question = opener + " " + Sentences.capital(question);
        }
        return Asking.styled(question, given, random);
    }

    /// Whether a field holds several values.
    boolean several() {
        return given.stream().anyMatch(g -> g.parameter().concept().kind().several());
    }

    private Map<String, String> opening(Grammar grammar, SplittableRandom random) {
        return Map.of("s", scenario.about(), "Who", Sentences.capital(grammar.say("who", random)));
    }
}
