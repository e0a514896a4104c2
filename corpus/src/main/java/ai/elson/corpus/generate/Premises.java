package ai.elson.corpus.generate;

import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.Unit;
import ai.elson.tools.registry.ToolResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Legal figures that a person asserts: wrong ones are corrected by the look-up, right ones are
/// confirmed.
final class Premises {

    private static final double TOLD_WHERE_IT_BELONGS = 0.4;
    private static final double NO_SUCH_YEAR = 0.2;

    private final Calls calls;
    private final Grammar grammar;
    private final Families families;
    private final RuleFamilies rules;

    Premises(Calls calls, Grammar grammar, Families families, RuleFamilies rules) {
        this.calls = calls;
        this.grammar = grammar;
        this.families = families;
        this.rules = rules;
    }

    /// The person takes another year's or another filing status' figure for granted, or a figure
    /// for a year that has none.
    @Nullable Draft wrongPremise(Rule rule, SplittableRandom random) {
        RuleQuestion believed = figured(rule, random);
        if (believed == null || believed.year() == null || !believed.nominal()) {
            return null;
        }
        String claim = Found.of(rules.call(believed)).ruleFigure();
        if (random.nextDouble() < NO_SUCH_YEAR) {
            return unknownYear(believed, claim, random);
        }
        RuleQuestion asked =
                believed.hasStatus() && random.nextBoolean()
                        ? believed.of(believed.otherStatus(random))
                        : believed.in(believed.year() + (random.nextInt(3) > 0 ? 1 : -1));
        if (!rules.answers(asked) || Found.of(rules.call(asked)).ruleFigure().equals(claim)) {
            return null;
        }
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("claim", claim);
        Voice voice = families.voice(rule.domain(), random);
        Draft draft =
                new Draft(calls)
                        .user(voice.ask(asked.words("premise", slots, grammar, random), random));
        draft.effort().also(2);
        Found truth = Found.of(draft.call(Draft.LOOK_UP, asked.arguments()));
        slots.putAll(truth.finding().slots());
        String answer = Sentences.capitals(grammar.say("premise wrong", slots, random));
        if (random.nextDouble() >= TOLD_WHERE_IT_BELONGS) {
            return draft.assistant(answer);
        }
        Found other = Found.of(draft.call(Draft.LOOK_UP, believed.arguments()));
        slots.put("Claim", Sentences.capital(claim));
        slots.put("other", other.finding().text());
        return draft.assistant(answer + " " + grammar.say("premise source", slots, random));
    }

    private @Nullable Draft unknownYear(
            RuleQuestion believed, String claim, SplittableRandom random) {
        Integer year = believed.uncoveredYear(random);
        if (year == null || rules.call(believed.in(year)).ok()) {
            return null;
        }
        RuleQuestion asked = believed.in(year);
        Rule rule = believed.rule();
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("claim", claim);
        Voice voice = families.voice(rule.domain(), random);
        Draft draft =
                new Draft(calls)
                        .user(voice.ask(asked.words("premise", slots, grammar, random), random));
        draft.effort().lookedUp(rule.id(), rule.domain());
        draft.effort().also(2);
        ToolResult result = draft.call(Draft.LOOK_UP, asked.arguments());
        slots.put("reason", Found.reason(result));
        return draft.assistant(Sentences.capitals(grammar.say("premise unknown", slots, random)));
    }

    /// The person brings a legal figure to check; half of the time one of its digits is wrong.
    @Nullable Draft check(Rule rule, SplittableRandom random) {
        RuleQuestion question = figured(rule, random);
        if (question == null) {
            return null;
        }
        String figure = Found.of(rules.call(question)).ruleFigure();
        String claim = random.nextBoolean() ? figure : Misread.of(figure, random);
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("question", Stops.closed(question.words(grammar, random)));
        slots.put("claim", claim);
        Voice voice = families.voice(rule.domain(), random);
        String asked = Sentences.capitals(grammar.say("rule claim", slots, random));
        Draft draft = new Draft(calls).user(voice.ask(asked, random));
        draft.effort().also(1);
        Found found = Found.of(draft.call(Draft.LOOK_UP, question.arguments()));
        slots.putAll(found.finding().slots());
        String list = claim.equals(figure) ? "rule right" : "rule wrong";
        return draft.assistant(Sentences.capitals(grammar.say(list, slots, random)));
    }

    /// A question on the rule whose answer holds a figure; null where none is found.
    @Nullable RuleQuestion figured(Rule rule, SplittableRandom random) {
        RuleQuestion question = rule.unit() == Unit.TEXT ? null : rules.workable(rule, random);
        return question == null || Found.of(rules.call(question)).ruleFigure().isEmpty()
                ? null
                : question;
    }
}
