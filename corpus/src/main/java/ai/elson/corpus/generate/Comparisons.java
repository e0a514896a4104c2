package ai.elson.corpus.generate;

import ai.elson.corpus.asking.Asking;
import ai.elson.corpus.asking.Finding;
import ai.elson.corpus.asking.Given;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import ai.elson.tools.registry.ToolResult;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Two sets of values for one calculator. The answer says both figures and which is higher; a
/// difference would be a figure that no tool gave.
final class Comparisons {

    private final Calls calls;
    private final Grammar grammar;
    private final Asking asking;
    private final Families families;

    Comparisons(Calls calls, Grammar grammar, Families families) {
        this.calls = calls;
        this.grammar = grammar;
        this.asking = new Asking(grammar);
        this.families = families;
    }

    /// @param changed the values by which the second case differs
    private record Pair(Case first, Case second, List<Given> changed) {}

    /// Two cases that both have a numeric result and differ in one value that a person says.
    private @Nullable Pair pair(Scenario scenario, SplittableRandom random) {
        Case first = families.workable(scenario, random);
        if (first == null || !number(scenario, first)) {
            return null;
        }
        int at = random.nextInt(first.given().size());
        Case second = first.changed(at, random);
        Given changed = second.given().get(at);
        boolean same = changed.json().equals(first.given().get(at).json());
        return same || !changed.said() || !number(scenario, second)
                ? null
                : new Pair(first, second, List.of(changed));
    }

    private boolean number(Scenario scenario, Case some) {
        ToolResult result = calls.call(scenario.tool(), some.arguments());
        return result.ok() && Found.of(result).value().isNumber();
    }

    /// Two offers in one question, two calls in one turn.
    @Nullable Draft comparison(Scenario scenario, SplittableRandom random) {
        Pair pair = pair(scenario, random);
        if (pair == null) {
            return null;
        }
        Map<String, String> slots =
                asking.slots(scenario.about(), scenario.measure(), pair.changed(), random);
        slots.put("one", Stops.closed(families.question(pair.first(), random)));
        Voice voice = families.voice(scenario.domain(), random);
        String asked = Sentences.capitals(grammar.say("compare cases", slots, random));
        Draft draft = new Draft(calls).user(voice.ask(asked, random));
        draft.effort().also(1);
        List<ToolResult> results =
                draft.call(
                        List.of(
                                new Draft.Wanted(scenario.tool(), pair.first().arguments()),
                                new Draft.Wanted(scenario.tool(), pair.second().arguments())));
        return draft.assistant(compared(results.get(0), results.get(1), random));
    }

    /// An amount, then another value, then which of the two is higher.
    @Nullable Draft followUp(Scenario scenario, SplittableRandom random) {
        Pair pair = pair(scenario, random);
        if (pair == null) {
            return null;
        }
        Voice voice = families.voice(scenario.domain(), random);
        Draft draft =
                new Draft(calls).user(voice.ask(families.question(pair.first(), random), random));
        draft.effort().also(1);
        ToolResult before = draft.call(scenario.tool(), pair.first().arguments());
        draft.assistant(voice.answer(before, random));
        draft.user(families.change(scenario, pair.changed().getFirst(), random));
        ToolResult after = draft.call(scenario.tool(), pair.second().arguments());
        draft.assistant(voice.answer(after, random));
        draft.user(grammar.say("compare again", random));
        return draft.assistant(compared(before, after, random));
    }

    private String compared(ToolResult one, ToolResult two, SplittableRandom random) {
        Found first = Found.of(one);
        Found second = Found.of(two);
        BigDecimal a = first.value().decimalValue();
        int order = a.compareTo(second.value().decimalValue());
        Finding finding = first.finding();
        Map<String, String> slots = new LinkedHashMap<>(finding.slots());
        slots.put("a", finding.figure());
        slots.put("A", Sentences.capital(finding.figure()));
        slots.put("b", second.finding().figure());
        slots.put("more", order > 0 ? "first" : "second");
        slots.put("less", order > 0 ? "second" : "first");
        String list = order == 0 ? "compared equal" : "compared cases";
        String basis =
                finding.citations().isEmpty() ? "" : " " + grammar.say("basis", slots, random);
        return Sentences.capitals(grammar.say(list, slots, random)) + basis;
    }
}
