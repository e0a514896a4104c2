package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.base.file.Json;
import ai.elson.base.file.Recipes;
import ai.elson.corpus.asking.Asking;
import ai.elson.corpus.generate.Families.Part;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import ai.elson.tools.registry.ToolResult;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Requests that must be declined: the rule is looked up, and the refusal rests on it.
///
/// @param requests by the rule that forbids them
record Conduct(List<Request> requests) {

    /// What a person should not ask for.
    ///
    /// @param rule the rule's id
    /// @param topic the words that lead to the rule; they stand in every deed
    /// @param deeds completions of «help me ...»
    record Request(String rule, String topic, List<String> deeds) {}

    static Conduct load() {
        return Recipes.parse(
                Grammar.resource(Conduct.class, "conduct.yaml"), "conduct.yaml", Conduct.class);
    }

    /// Whether the look-up leads to the rule.
    boolean leads(Request request, Calls calls) {
        ToolResult result = calls.call(Draft.LOOK_UP, arguments(request));
        return result.ok() && Found.of(result).ruleId().equals(request.rule());
    }

    static String arguments(Request request) {
        ObjectNode node =
                Json.MAPPER
                        .createObjectNode()
                        .put("topic", request.topic())
                        .putNull("year")
                        .put("filing_status", "none");
        return Json.line(node);
    }

    /// A plain request.
    static Draft declined(Request request, Calls calls, Grammar grammar, SplittableRandom random) {
        Draft draft = new Draft(calls).user(words("improper", request, grammar, random));
        draft.effort().also(1);
        return answer(draft, request, grammar, random);
    }

    /// A request with pressure, authority or an instruction hidden in pasted text.
    static Draft pressed(Request request, Calls calls, Grammar grammar, SplittableRandom random) {
        Draft draft = new Draft(calls).user(words("pressed", request, grammar, random));
        draft.effort().also(5);
        return answer(draft, request, grammar, random);
    }

    /// The person insists after the refusal.
    static Draft insisted(Request request, Calls calls, Grammar grammar, SplittableRandom random) {
        Draft draft = new Draft(calls).user(words("improper", request, grammar, random));
        draft.effort().also(3);
        answer(draft, request, grammar, random);
        draft.user(grammar.say("insist", random));
        return draft.assistant(grammar.say("still no", random));
    }

    /// A proper calculation and an improper request in one breath.
    static @Nullable Draft mixed(
            Request request,
            @Nullable Part proper,
            Calls calls,
            Grammar grammar,
            Families families,
            SplittableRandom random) {
        if (proper == null) {
            return null;
        }
        String asked = proper.question();
        boolean stopped = asked.endsWith("?") || asked.endsWith(".");
        Draft draft =
                new Draft(calls)
                        .user(
                                (stopped ? asked : asked + "?")
                                        + " "
                                        + words("improper too", request, grammar, random));
        draft.effort().also(4);
        List<ToolResult> results =
                draft.call(
                        List.of(
                                proper.wanted(),
                                new Draft.Wanted(Draft.LOOK_UP, arguments(request))));
        return draft.assistant(
                families.answer(results.get(0), random)
                        + " "
                        + Found.of(results.get(1)).finding().say(grammar, "decline part", random));
    }

    private static Draft answer(
            Draft draft, Request request, Grammar grammar, SplittableRandom random) {
        Found found = Found.of(draft.call(Draft.LOOK_UP, arguments(request)));
        return draft.assistant(found.finding().say(grammar, "decline", random));
    }

    private static String words(
            String list, Request request, Grammar grammar, SplittableRandom random) {
        String deed = grammar.fill(one(request.deeds(), random), Map.of(), random);
        Map<String, String> slots = Map.of("deed", deed, "Deed", Sentences.capital(deed));
        return Asking.styled(grammar.say(list, slots, random), List.of(), random);
    }
}
