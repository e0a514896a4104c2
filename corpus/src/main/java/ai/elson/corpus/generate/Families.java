package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.corpus.asking.Asking;
import ai.elson.corpus.asking.Finding;
import ai.elson.corpus.asking.Given;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import ai.elson.tools.registry.ToolResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Writes examples around one calculator. A family gives null where the drawn values do not suit
/// it.
final class Families {

    private static final int TRIES = 8;

    /// Where the voice says nothing about itself.
    private static final String ANY_DOMAIN = "personal_finance";

    private final Calls calls;
    private final Grammar grammar;
    private final Asking asking;
    private final Personas personas = Personas.load();

    Families(Calls calls, Grammar grammar) {
        this.calls = calls;
        this.grammar = grammar;
        this.asking = new Asking(grammar);
    }

    /// A case whose call succeeds; null where none is found.
    @Nullable Case workable(Scenario scenario, SplittableRandom random) {
        for (int i = 0; i < TRIES; i++) {
            Case drawn = Case.draw(scenario, random);
            if (calls.call(scenario.tool(), drawn.arguments()).ok()) {
                return drawn;
            }
        }
        return null;
    }

    String question(Case drawn, SplittableRandom random) {
        return drawn.question(grammar, asking, random);
    }

    /// Somebody who asks about a domain.
    Voice voice(String domain, SplittableRandom random) {
        return personas.draw(domain, grammar, random);
    }

    @Nullable Draft calculation(Scenario scenario, SplittableRandom random) {
        Case drawn = workable(scenario, random);
        if (drawn == null) {
            return null;
        }
        Voice voice = voice(scenario.domain(), random);
        Draft draft = new Draft(calls).user(voice.ask(question(drawn, random), random));
        return draft.assistant(
                voice.answer(draft.call(scenario.tool(), drawn.arguments()), random));
    }

    /// The person changes one value in a second turn.
    @Nullable Draft whatIf(Scenario scenario, SplittableRandom random) {
        Case first = workable(scenario, random);
        if (first == null) {
            return null;
        }
        int at = random.nextInt(first.given().size());
        Case second = first.changed(at, random);
        Given changed = second.given().get(at);
        if (changed.json().equals(first.given().get(at).json())
                || !changed.said()
                || !calls.call(scenario.tool(), second.arguments()).ok()) {
            return null;
        }
        Voice voice = voice(scenario.domain(), random);
        Draft draft = new Draft(calls).user(voice.ask(question(first, random), random));
        draft.assistant(voice.answer(draft.call(scenario.tool(), first.arguments()), random));
        draft.user(change(scenario, changed, random));
        ToolResult result = draft.call(scenario.tool(), second.arguments());
        Finding after = Found.of(result).finding();
        return draft.assistant(
                after.several()
                                || after.verdict()
                                || !after.citations().isEmpty()
                                || random.nextBoolean()
                        ? voice.answer(result, random)
                        : after.say(grammar, "changed", random));
    }

    /// The person's words for another value.
    String change(Scenario scenario, Given changed, SplittableRandom random) {
        Map<String, String> slots =
                asking.slots(scenario.about(), scenario.measure(), List.of(changed), random);
        slots.putAll(asking.slots(changed, random));
        boolean several = changed.parameter().concept().kind().several();
        return Sentences.capitals(
                grammar.say(several ? "follow up several" : "follow up", slots, random));
    }

    /// The person brings a figure to check; half of the time one of its digits is wrong. A result
    /// that begins with a list has no such figure.
    @Nullable Draft claim(Scenario scenario, SplittableRandom random) {
        Case drawn = workable(scenario, random);
        if (drawn == null) {
            return null;
        }
        Found found = Found.of(calls.call(scenario.tool(), drawn.arguments()));
        if (!found.value().isNumber()) {
            return null;
        }
        Finding finding = found.finding();
        boolean right = random.nextBoolean();
        String claim = right ? finding.figure() : Misread.of(finding.figure(), random);
        Map<String, String> slots = new LinkedHashMap<>(finding.slots());
        slots.put("question", question(drawn, random));
        slots.put("claim", claim);
        Voice voice = voice(scenario.domain(), random);
        String asked = Sentences.capitals(grammar.say("claim", slots, random));
        Draft draft = new Draft(calls).user(voice.ask(asked, random));
        draft.effort().also(1);
        draft.call(scenario.tool(), drawn.arguments());
        String list = claim.equals(finding.figure()) ? "claim right" : "claim wrong";
        String cited =
                finding.citations().isEmpty() ? "" : " " + grammar.say("basis", slots, random);
        return draft.assistant(Sentences.capitals(grammar.say(list, slots, random)) + cited);
    }

    /// The person leaves a figure out and is asked for it.
    @Nullable Draft missing(Scenario scenario, SplittableRandom random) {
        Case drawn = workable(scenario, random);
        if (drawn == null || drawn.given().size() < 2) {
            return null;
        }
        int at = random.nextInt(drawn.given().size());
        Given late = drawn.given().get(at);
        if (!late.said()
                || late.parameter().nullable()
                || drawn.without(at).stream().noneMatch(Given::said)) {
            return null;
        }
        Voice voice = voice(scenario.domain(), random);
        String asked =
                asking.ask(
                        drawn.several() ? "missing question of several" : "missing question",
                        scenario.about(),
                        scenario.measure(),
                        drawn.without(at),
                        random);
        Draft draft = new Draft(calls).user(voice.ask(asked, random));
        draft.effort().also(1);
        Map<String, String> slots = Asking.asked(late.parameter(), scenario.measure());
        boolean several = late.parameter().concept().kind().several();
        draft.assistant(
                Sentences.capitals(
                        grammar.say(
                                several ? "ask missing several" : "ask missing", slots, random)));
        draft.user(
                Sentences.capitals(
                        grammar.say(
                                several ? "give missing several" : "give missing",
                                asking.slots(late, random),
                                random)));
        return draft.assistant(
                voice.answer(draft.call(scenario.tool(), drawn.arguments()), random));
    }

    /// The person gives an impossible figure, hears what is accepted, and mends it.
    @Nullable Draft refused(Scenario scenario, SplittableRandom random) {
        Case right = workable(scenario, random);
        if (right == null) {
            return null;
        }
        int at = random.nextInt(right.given().size());
        Given good = right.given().get(at);
        if (!good.json().isNumber()) {
            return null;
        }
        BigDecimal impossible =
                random.nextBoolean()
                        ? good.json().decimalValue().add(BigDecimal.ONE).negate()
                        : good.json().decimalValue().add(BigDecimal.ONE).movePointRight(3);
        impossible = impossible.setScale(Math.max(0, impossible.stripTrailingZeros().scale()));
        Given bad =
                new Given(good.parameter(), Given.number(impossible), impossible.toPlainString());
        Case wrong = right.with(at, bad);
        ToolResult refusal = calls.call(scenario.tool(), wrong.arguments());
        if (refusal.ok()
                || !refusal.content().path("field").asString("").equals(good.parameter().name())) {
            return null;
        }
        Voice voice = voice(scenario.domain(), random);
        Draft draft = new Draft(calls).user(voice.ask(question(wrong, random), random));
        draft.call(scenario.tool(), wrong.arguments());
        draft.assistant(
                Sentences.capitals(
                        grammar.say(
                                "refused",
                                Map.of(
                                        "label", good.parameter().label(),
                                        "v", refusal.content().get("found").asString(),
                                        "accepted", refusal.content().get("accepted").asString()),
                                random)));
        draft.user(Sentences.capitals(grammar.say("correct", asking.slots(good, random), random)));
        return draft.assistant(
                voice.answer(draft.call(scenario.tool(), right.arguments()), random));
    }

    /// The second calculator takes the first one's figure.
    @Nullable Draft chained(ScenarioBook.Chain chain, ScenarioBook book, SplittableRandom random) {
        Scenario from = book.scenario(chain.from());
        Scenario to = book.scenario(chain.to());
        Case first = workable(from, random);
        if (first == null) {
            return null;
        }
        Found found = Found.of(calls.call(from.tool(), first.arguments()));
        Case drawn = Case.draw(to, random);
        int at = 0;
        while (!drawn.given().get(at).parameter().name().equals(chain.field())) {
            at++;
        }
        Given taken =
                new Given(
                        drawn.given().get(at).parameter(),
                        Given.number(found.value().decimalValue()),
                        "");
        Case second = drawn.with(at, taken);
        if (!calls.call(to.tool(), second.arguments()).ok()) {
            return null;
        }
        Map<String, String> slots = asking.slots(to.about(), to.measure(), second.given(), random);
        slots.put("one", question(first, random));
        slots.put("label", taken.parameter().label());
        boolean alone = second.given().stream().noneMatch(Given::said);
        String asked = grammar.say(alone ? "chain alone" : "chain", slots, random);
        Draft draft = new Draft(calls).user(voice(from.domain(), random).ask(asked, random));
        Finding one = Found.of(draft.call(from.tool(), first.arguments())).finding();
        Finding two = Found.of(draft.call(to.tool(), second.arguments())).finding();
        return draft.assistant(chainedAnswer(one, two, random));
    }

    private String chainedAnswer(Finding one, Finding two, SplittableRandom random) {
        Map<String, String> slots =
                Map.of(
                        "one text", one.slots().get("said"),
                        "One text", one.slots().get("Said"),
                        "two text", two.slots().get("said"),
                        "Two text", two.slots().get("Said"));
        String answer = Sentences.capitals(grammar.say("chained answer", slots, random));
        List<String> citations = new ArrayList<>(one.citations());
        two.citations().stream().filter(c -> !citations.contains(c)).forEach(citations::add);
        return citations.isEmpty()
                ? answer
                : answer
                        + " "
                        + grammar.say(
                                "basis",
                                Map.of("citation", String.join(" and ", citations)),
                                random);
    }

    /// A question of any part, with its call, to be asked together with others.
    record Part(String question, Draft.Wanted wanted) {}

    @Nullable Part part(Scenario scenario, SplittableRandom random) {
        Case drawn = workable(scenario, random);
        return drawn == null
                ? null
                : new Part(
                        question(drawn, random),
                        new Draft.Wanted(scenario.tool(), drawn.arguments()));
    }

    /// Two or three questions in one turn, answered by calls in one turn.
    Draft together(List<Part> parts, SplittableRandom random) {
        Map<String, String> questions = new LinkedHashMap<>();
        Map<String, String> answers = new LinkedHashMap<>();
        String[] names = {"one", "two", "three"};
        Draft draft = new Draft(calls);
        for (int i = 0; i < parts.size(); i++) {
            String asked = parts.get(i).question();
            boolean stopped = asked.endsWith("?") || asked.endsWith(".");
            questions.put(names[i], stopped ? asked : asked + "?");
        }
        String list = parts.size() == 2 ? "both" : "all three";
        draft.user(grammar.say(list, questions, random));
        List<ToolResult> results = draft.call(parts.stream().map(Part::wanted).toList());
        for (int i = 0; i < results.size(); i++) {
            answers.put(names[i], answer(results.get(i), random));
        }
        return draft.assistant(grammar.say(list + " answers", answers, random));
    }

    /// The sentence for a result: a figure, a rule, or that it is unavailable.
    String answer(ToolResult result, SplittableRandom random) {
        return voice(ANY_DOMAIN, random).part(result, random);
    }

    /// One of the list's scenarios, or null.
    static @Nullable Scenario any(List<Scenario> scenarios, SplittableRandom random) {
        return scenarios.isEmpty() ? null : one(scenarios, random);
    }
}
