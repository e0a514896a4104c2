package ai.elson.corpus.generate;

import ai.elson.corpus.generate.Families.Part;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.Unit;
import ai.elson.tools.registry.ToolResult;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Writes examples around one rule. A family gives null where the rule does not suit it.
final class RuleFamilies {

    private static final int TRIES = 6;

    private final Calls calls;
    private final Grammar grammar;
    private final Families families;

    RuleFamilies(Calls calls, Grammar grammar, Families families) {
        this.calls = calls;
        this.grammar = grammar;
        this.families = families;
    }

    /// A question whose words lead the look-up to the rule itself; null where none is found.
    @Nullable RuleQuestion workable(Rule rule, SplittableRandom random) {
        for (int i = 0; i < TRIES; i++) {
            RuleQuestion drawn = RuleQuestion.draw(rule, random);
            if (answers(drawn)) {
                return drawn;
            }
        }
        return null;
    }

    boolean answers(RuleQuestion question) {
        ToolResult result = call(question);
        return result.ok() && Found.of(result).ruleId().equals(question.rule().id());
    }

    ToolResult call(RuleQuestion question) {
        return calls.call(Draft.LOOK_UP, question.arguments());
    }

    @Nullable Part part(Rule rule, SplittableRandom random) {
        RuleQuestion question = workable(rule, random);
        return question == null ? null : part(question, random);
    }

    private Part part(RuleQuestion question, SplittableRandom random) {
        return new Part(
                question.words(grammar, random),
                new Draft.Wanted(Draft.LOOK_UP, question.arguments()));
    }

    @Nullable Draft lookUp(Rule rule, SplittableRandom random) {
        RuleQuestion question = workable(rule, random);
        if (question == null) {
            return null;
        }
        Voice voice = families.voice(rule.domain(), random);
        Draft draft = new Draft(calls).user(voice.ask(question.words(grammar, random), random));
        ToolResult result = draft.call(Draft.LOOK_UP, question.arguments());
        return draft.assistant(voice.answer(result, random));
    }

    /// A year or a topic without a value is unavailable, whatever its neighbours are.
    @Nullable Draft unavailable(Rule rule, SplittableRandom random) {
        RuleQuestion question = workable(rule, random);
        if (question == null || rule.unit() == Unit.TEXT) {
            return null;
        }
        Integer year = question.uncoveredYear(random);
        if (year == null || call(question.in(year)).ok()) {
            return null;
        }
        RuleQuestion asked = question.in(year);
        Voice voice = families.voice(rule.domain(), random);
        Draft draft = new Draft(calls).user(voice.ask(asked.words(grammar, random), random));
        draft.effort().lookedUp(rule.id(), rule.domain());
        ToolResult result = draft.call(Draft.LOOK_UP, asked.arguments());
        return draft.assistant(voice.answer(result, random));
    }

    /// The same rule for two years or for two filing statuses.
    @Nullable Draft compared(Rule rule, SplittableRandom random) {
        RuleQuestion one = workable(rule, random);
        if (one == null || one.year() == null || !one.nominal()) {
            return null;
        }
        RuleQuestion two =
                one.hasStatus() && random.nextBoolean()
                        ? one.of(one.otherStatus(random))
                        : one.in(one.year() + (random.nextBoolean() ? 1 : -1));
        if (!answers(two) || call(one).text().equals(call(two).text())) {
            return null;
        }
        Map<String, String> slots =
                Map.of(
                        "v", one.topic(),
                        "a", phrase(one, random),
                        "b", phrase(two, random));
        Voice voice = families.voice(rule.domain(), random);
        String asked = Sentences.capitals(grammar.say("compare", slots, random));
        Draft draft = new Draft(calls).user(voice.ask(asked, random));
        draft.effort().also(1);
        List<ToolResult> results =
                draft.call(
                        List.of(
                                new Draft.Wanted(Draft.LOOK_UP, one.arguments()),
                                new Draft.Wanted(Draft.LOOK_UP, two.arguments())));
        return draft.assistant(
                grammar.say(
                        "both answers",
                        Map.of(
                                "one", families.answer(results.get(0), random),
                                "two", families.answer(results.get(1), random)),
                        random));
    }

    /// Year and status in words.
    private String phrase(RuleQuestion question, SplittableRandom random) {
        String who = question.hasStatus() ? " " + question.who(grammar, random) : "";
        return "in " + question.year() + who;
    }

    /// A rule that depends on the filing status, asked without it.
    @Nullable Draft missingStatus(Rule rule, SplittableRandom random) {
        RuleQuestion question = workable(rule, random);
        if (question == null || !question.hasStatus()) {
            return null;
        }
        Voice voice = families.voice(rule.domain(), random);
        String asked = question.of("none").words(grammar, random);
        Draft draft = new Draft(calls).user(voice.ask(asked, random));
        draft.effort().also(1);
        draft.assistant(grammar.say("ask status", random));
        draft.user(Sentences.capitals(grammar.say("give " + question.status(), random)));
        ToolResult result = draft.call(Draft.LOOK_UP, question.arguments());
        return draft.assistant(voice.answer(result, random));
    }

    /// A second question about the rule in a second turn.
    @Nullable Draft whatIf(Rule rule, SplittableRandom random) {
        RuleQuestion one = workable(rule, random);
        if (one == null || one.year() == null) {
            return null;
        }
        RuleQuestion two =
                one.hasStatus() && random.nextBoolean()
                        ? one.of(one.otherStatus(random))
                        : one.in(one.year() + (random.nextBoolean() ? 1 : -1));
        if (!answers(two) || call(one).text().equals(call(two).text())) {
            return null;
        }
        Voice voice = families.voice(rule.domain(), random);
        Draft draft = new Draft(calls).user(voice.ask(one.words(grammar, random), random));
        draft.assistant(voice.answer(draft.call(Draft.LOOK_UP, one.arguments()), random));
        boolean other = !two.status().equals(one.status());
        String change = other ? two.who(grammar, random) : "in " + two.year();
        draft.user(grammar.say("and then", Map.of("change", change), random));
        return draft.assistant(voice.answer(draft.call(Draft.LOOK_UP, two.arguments()), random));
    }
}
