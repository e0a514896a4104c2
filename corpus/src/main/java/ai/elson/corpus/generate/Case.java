package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.corpus.asking.Asking;
import ai.elson.corpus.asking.Given;
import ai.elson.corpus.asking.Kind;
import ai.elson.corpus.asking.Spoken;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
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

    /// That share where there is a yes or no or a day, which the general forms of figures suit less.
    private static final double OWN_WORDING_OF_FACTS = 0.95;

    private static final double OPENED = 0.3;

    /// Draws values.
    static Case draw(Scenario scenario, SplittableRandom random) {
        Drawing drawing = new Drawing(scenario, random);
        scenario.plans().keySet().forEach(drawing::draw);
        return new Case(
                scenario,
                scenario.parameters().stream().map(p -> drawing.given(p.name())).toList());
    }

    /// The same case with another value of one field, on the same grid.
    Case changed(int at, SplittableRandom random) {
        Drawing drawing = new Drawing(scenario, random);
        given.forEach(drawing::take);
        return with(at, drawing.draw(given.get(at).parameter().name()));
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

    /// The arguments of the call.
    String arguments() {
        return Given.arguments(given);
    }

    /// The question in full.
    String question(Grammar grammar, Asking asking, SplittableRandom random) {
        List<Wording> wordings = scenario.questions().stream().filter(w -> w.tells(given)).toList();
        if (wordings.isEmpty() || random.nextDouble() >= ownWording()) {
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
        String question = grammar.fill(one(wordings, random).text(), slots, random);
        if (random.nextDouble() < OPENED) {
            String opener = grammar.say("opener", opening(grammar, random), random);
            question = opener + " " + Sentences.capital(question);
        }
        return Asking.styled(question, given, random);
    }

    private double ownWording() {
        boolean facts =
                given.stream()
                        .map(g -> g.parameter().concept().kind())
                        .anyMatch(kind -> kind == Kind.FLAG || kind == Kind.DATE);
        return facts ? OWN_WORDING_OF_FACTS : OWN_WORDING;
    }

    private Map<String, String> opening(Grammar grammar, SplittableRandom random) {
        return Map.of("s", scenario.about(), "Who", Sentences.capital(grammar.say("who", random)));
    }
}
