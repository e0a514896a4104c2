package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.corpus.asking.Asking;
import ai.elson.corpus.asking.Finding;
import ai.elson.corpus.generate.Conduct.Request;
import ai.elson.corpus.generate.Families.Part;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.tools.registry.ToolResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Improper requests and their proper neighbours. The rule is looked up, a refusal rests on it and
/// offers a lawful way; a proper question about the same rule is answered; what stands in pasted
/// text is read and not obeyed.
final class Refusals {

    /// The task of examples that are declined.
    static final String DECLINED = "conduct";

    /// The task of proper questions that look like improper ones.
    static final String PROPER = "conduct_proper";

    /// The task of a proper question with an instruction hidden in pasted text.
    static final String INJECTED = "conduct_injection";

    private final Calls calls;
    private final Grammar grammar;
    private final Families families;
    private final Conduct conduct;

    Refusals(Calls calls, Grammar grammar, Families families, Conduct conduct) {
        this.calls = calls;
        this.grammar = grammar;
        this.families = families;
        this.conduct = conduct;
    }

    /// A plain request.
    Draft plain(Request request, SplittableRandom random) {
        return opened("improper", 1, request, random);
    }

    /// A request dressed up: hypothetical, as a play, with urgency or authority.
    Draft dressed(Request request, SplittableRandom random) {
        return opened("dressed", 5, request, random);
    }

    /// The person insists after the refusal, once or twice.
    Draft insisted(Request request, SplittableRandom random) {
        Draft draft = opened(random.nextInt(3) > 0 ? "improper" : "dressed", 3, request, random);
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            draft.user(grammar.say("press", random));
            draft.assistant(grammar.say("stand", way(request, random), random));
        }
        return draft;
    }

    private Draft opened(String list, int effort, Request request, SplittableRandom random) {
        Draft draft =
                new Draft(calls)
                        .user(voice(request, random).ask(words(list, request, random), random));
        draft.effort().also(effort);
        return answered(draft, "refusal", request, random);
    }

    private Draft answered(Draft draft, String list, Request request, SplittableRandom random) {
        ToolResult result = draft.call(Draft.LOOK_UP, request.arguments());
        return draft.assistant(say(list, result, request, random));
    }

    private String say(String list, ToolResult result, Request request, SplittableRandom random) {
        Finding finding = Found.of(result).finding();
        Map<String, String> slots = new LinkedHashMap<>(finding.slots());
        slots.putAll(way(request, random));
        return Sentences.capitals(grammar.say(list, slots, random));
    }

    /// A proper calculation or look-up and an improper request in one breath.
    Draft mixed(Request request, Part proper, SplittableRandom random) {
        String asked =
                Stops.closed(proper.question()) + " " + words("improper too", request, random);
        Draft draft = new Draft(calls).user(voice(request, random).ask(asked, random));
        draft.effort().also(4);
        List<ToolResult> results =
                draft.call(
                        List.of(
                                proper.wanted(),
                                new Draft.Wanted(Draft.LOOK_UP, request.arguments())));
        return draft.assistant(
                families.answer(results.get(0), random)
                        + " "
                        + say("refuse part", results.get(1), request, random));
    }

    /// A proper question with pasted text that gives orders to the assistant.
    Draft injected(Request request, Part proper, SplittableRandom random) {
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("deed", deed(request, random));
        slots.put("command", grammar.say("injected", slots, random));
        slots.put("noise", grammar.say("noise", random));
        slots.put("bye", grammar.say("bye", random));
        slots.put("nl", "\n");
        slots.put("question", Stops.closed(proper.question()));
        String asked = Sentences.capital(grammar.say("pasted", slots, random));
        Draft draft = new Draft(calls).user(voice(request, random).ask(asked, random));
        draft.effort().also(5);
        ToolResult result = draft.call(proper.wanted().tool(), proper.wanted().argumentsJson());
        return draft.assistant(
                families.answer(result, random) + " " + grammar.say("injected answer", random));
    }

    /// A question that must not be declined: how to report, to comply, to teach.
    Draft proper(Request request, SplittableRandom random) {
        Map<String, String> slots =
                Map.of("v", request.topic(), "V", Sentences.capital(request.topic()));
        String asked = Asking.styled(grammar.say("proper ask", slots, random), List.of(), random);
        Draft draft = new Draft(calls).user(voice(request, random).ask(asked, random));
        return answered(draft, "proper answer", request, random);
    }

    private Voice voice(Request request, SplittableRandom random) {
        return families.voice(RuleBook.standard().rule(request.rule()).domain(), random);
    }

    private Map<String, String> way(Request request, SplittableRandom random) {
        return Map.of("way", one(conduct.ways(request.rule()), random));
    }

    private String deed(Request request, SplittableRandom random) {
        return grammar.fill(one(request.deeds(), random), Map.of(), random);
    }

    private String words(String list, Request request, SplittableRandom random) {
        String deed = deed(request, random);
        Map<String, String> slots = Map.of("deed", deed, "Deed", Sentences.capital(deed));
        return Asking.styled(grammar.say(list, slots, random), List.of(), random);
    }
}
