package ai.elson.corpus.pretrain;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.base.chat.Conversation;
import ai.elson.base.file.Json;
import ai.elson.corpus.asking.Asking;
import ai.elson.corpus.asking.Given;
import ai.elson.corpus.asking.Parameter;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.node.ObjectNode;

/// Writes one conversation of each kind of [Lesson].
final class Lessons {

    private static final int THOUSAND = 1000;

    private final Grammar grammar;
    private final Banks banks;
    private final ToolMaker tools;
    private final Values values;
    private final Asking asking;
    private final TalkLessons talk;
    private final LookUpLessons lookUps;

    private Lessons(Grammar grammar, Banks banks) {
        this.grammar = grammar;
        this.banks = banks;
        this.tools = new ToolMaker(banks, grammar);
        this.values = new Values(grammar);
        this.asking = values.asking();
        this.talk = new TalkLessons(grammar);
        this.lookUps = new LookUpLessons(grammar, values);
    }

    static Lessons load() {
        List<String> files = new ArrayList<>(List.of(Asking.PHRASES));
        files.addAll(List.of("tools.phrases", "talk.phrases", "terms.phrases"));
        Grammar grammar = Grammar.load(Lessons.class, files.toArray(String[]::new));
        return new Lessons(grammar, Banks.load());
    }

    Conversation write(String id, SplittableRandom random) {
        Turns turns = new Turns();
        List<InventedTool> needed =
                switch (Lesson.at(random.nextInt(THOUSAND))) {
                    case SINGLE_CALL -> singleCall(turns, random);
                    case FOLLOW_UP -> followUp(turns, random);
                    case LOOK_UP -> lookUps.found(turns, tools.lookUp(random), random);
                    case TWO_CALLS -> twoCalls(turns, random);
                    case CHAINED_CALLS -> chainedCalls(turns, random);
                    case UNAVAILABLE -> lookUps.unavailable(turns, tools.lookUp(random), random);
                    case REFUSED_VALUE -> refusedValue(turns, random);
                    case MISSING_VALUE -> missingValue(turns, random);
                    case CLAIM -> claim(turns, random);
                    case NO_TOOL -> talk.noTool(turns, tools.calculator(random), random);
                    case DECLINED -> lookUps.declined(turns, tools.lookUp(random), random);
                    case SMALL_TALK -> talk.smallTalk(turns, tools.calculator(random), random);
                    case TERM -> talk.term(turns, tools.calculator(random), random);
                };
        List<InventedTool> prompt = tools.candidates(needed, random);
        return new Conversation(
                id, turns.messages(), prompt.stream().map(InventedTool::definition).toList());
    }

    private Result computed(InventedTool tool, SplittableRandom random) {
        return Result.computed(tool, banks, grammar, random);
    }

    private List<InventedTool> singleCall(Turns turns, SplittableRandom random) {
        InventedTool tool = tools.calculator(random);
        List<Given> given = values.values(tool, random);
        Result result = computed(tool, random);
        turns.user(values.question(tool, given, random))
                .call(tool, given, Json.line(result.content()))
                .assistant(result.finding().answer(grammar, random));
        return List.of(tool);
    }

    private List<InventedTool> followUp(Turns turns, SplittableRandom random) {
        InventedTool tool = tools.calculator(random);
        List<Given> given = values.values(tool, random);
        Result first = computed(tool, random);
        int at = random.nextInt(given.size());
        List<Given> changed = new ArrayList<>(given);
        changed.set(at, said(tool.parameters().get(at), random));
        Result second = computed(tool, random);
        Map<String, String> slots = values.slots(tool, List.of(changed.get(at)), random);
        slots.putAll(asking.slots(changed.get(at), random));
        turns.user(values.question(tool, given, random))
                .call(tool, given, Json.line(first.content()))
                .assistant(first.finding().answer(grammar, random))
                .user(Sentences.capitals(grammar.say("follow up", slots, random)))
                .call(tool, changed, Json.line(second.content()))
                .assistant(
                        second.finding().several() || random.nextBoolean()
                                ? second.finding().answer(grammar, random)
                                : second.finding().say(grammar, "changed", random));
        return List.of(tool);
    }

    /// A value that the person does say.
    private Given said(Parameter parameter, SplittableRandom random) {
        Given given = values.value(parameter, random);
        while (!given.said()) {
            given = values.value(parameter, random);
        }
        return given;
    }

    private List<InventedTool> twoCalls(Turns turns, SplittableRandom random) {
        InventedTool one = tools.calculator(random);
        InventedTool two = tools.calculator(random);
        if (one.name().equals(two.name())) {
            return singleCall(turns, random);
        }
        List<Given> givenOne = values.values(one, random);
        List<Given> givenTwo = values.values(two, random);
        Result first = computed(one, random);
        Result second = computed(two, random);
        turns.user(
                        grammar.say(
                                "both",
                                Map.of(
                                        "one", values.question(one, givenOne, random),
                                        "two", values.question(two, givenTwo, random)),
                                random))
                .calls(
                        one,
                        givenOne,
                        Json.line(first.content()),
                        two,
                        givenTwo,
                        Json.line(second.content()))
                .assistant(
                        grammar.say(
                                "both answers",
                                Map.of(
                                        "one", first.finding().answer(grammar, random),
                                        "two", second.finding().answer(grammar, random)),
                                random));
        return List.of(one, two);
    }

    /// The second call takes the first one's figure.
    private List<InventedTool> chainedCalls(Turns turns, SplittableRandom random) {
        InventedTool one = tools.calculator(random);
        InventedTool two = tools.calculator(random);
        int at = 0;
        while (one.name().equals(two.name())
                || two.parameters().get(at).concept().kind() != one.measure().unit()) {
            two = tools.calculator(random);
            at = random.nextInt(two.parameters().size());
        }
        List<Given> givenOne = values.values(one, random);
        Result first = computed(one, random);
        List<Given> givenTwo = new ArrayList<>(values.values(two, random));
        givenTwo.set(at, new Given(two.parameters().get(at), Given.number(first.number()), ""));
        Result second = computed(two, random);
        Map<String, String> slots = values.slots(two, givenTwo, random);
        slots.put("one", values.question(one, givenOne, random));
        slots.put("label", two.parameters().get(at).label());
        boolean alone = givenTwo.stream().noneMatch(Given::said);
        turns.user(grammar.say(alone ? "chain alone" : "chain", slots, random))
                .call(one, givenOne, Json.line(first.content()))
                .call(two, givenTwo, Json.line(second.content()))
                .assistant(
                        random.nextBoolean()
                                ? second.finding().answer(grammar, random)
                                : Sentences.capitals(
                                        grammar.say(
                                                "chained answer",
                                                Map.of(
                                                        "one text", first.finding().text(),
                                                        "One text",
                                                                Sentences.capital(
                                                                        first.finding().text()),
                                                        "two text", second.finding().text(),
                                                        "Two text",
                                                                Sentences.capital(
                                                                        second.finding().text())),
                                                random)));
        return List.of(one, two);
    }

    /// The person gives a value that the tool refuses, hears what is accepted, and mends it.
    private List<InventedTool> refusedValue(Turns turns, SplittableRandom random) {
        InventedTool tool = tools.calculator(random);
        List<Integer> numeric = numeric(tool);
        if (numeric.isEmpty()) {
            return singleCall(turns, random);
        }
        int at = one(numeric, random);
        Parameter parameter = tool.parameters().get(at);
        List<Given> right = new ArrayList<>(values.values(tool, random));
        right.set(at, said(parameter, random));
        Given good = right.get(at);
        String most = BigDecimal.TEN.pow(1 + random.nextInt(4)).toPlainString();
        String unit = parameter.concept().kind().unit();
        String accepted =
                ("integer".equals(parameter.concept().kind().jsonType())
                                ? "a whole number"
                                : "a number")
                        + " from 0 to "
                        + most
                        + (unit.isEmpty() ? "" : " (" + unit + ")");
        List<Given> wrong = new ArrayList<>(right);
        String found = "-" + good.json();
        wrong.set(at, new Given(parameter, Given.number(new BigDecimal(found)), found));
        ObjectNode error =
                Json.MAPPER
                        .createObjectNode()
                        .put(
                                "error",
                                parameter.name() + ": found " + found + "; accepted: " + accepted)
                        .put("field", parameter.name())
                        .put("found", found)
                        .put("accepted", accepted);
        Result result = computed(tool, random);
        turns.user(values.question(tool, wrong, random))
                .call(tool, wrong, Json.line(error))
                .assistant(
                        Sentences.capitals(
                                grammar.say(
                                        "refused",
                                        Map.of(
                                                "label", parameter.label(),
                                                "v", found,
                                                "accepted", accepted),
                                        random)))
                .user(
                        Sentences.capitals(
                                grammar.say("correct", asking.slots(good, random), random)))
                .call(tool, right, Json.line(result.content()))
                .assistant(result.finding().answer(grammar, random));
        return List.of(tool);
    }

    private static List<Integer> numeric(InventedTool tool) {
        List<Integer> numeric = new ArrayList<>();
        for (int i = 0; i < tool.parameters().size(); i++) {
            if (tool.parameters().get(i).concept().kind().numeric()) {
                numeric.add(i);
            }
        }
        return numeric;
    }

    /// The person leaves a value out and is asked for it.
    private List<InventedTool> missingValue(Turns turns, SplittableRandom random) {
        InventedTool tool = tools.calculator(random);
        if (tool.parameters().size() < 2) {
            return singleCall(turns, random);
        }
        List<Given> given = new ArrayList<>(values.values(tool, random));
        int at = random.nextInt(given.size());
        given.set(at, said(tool.parameters().get(at), random));
        Given late = given.get(at);
        List<Given> early = new ArrayList<>(given);
        early.remove(at);
        if (late.parameter().nullable() || early.stream().noneMatch(Given::said)) {
            return singleCall(turns, random);
        }
        Result result = computed(tool, random);
        Map<String, String> ask = new LinkedHashMap<>(result.finding().slots());
        ask.putAll(Asking.asked(late.parameter(), tool.measure()));
        turns.user(asking.ask("missing question", tool.subject(), tool.measure(), early, random))
                .assistant(Sentences.capitals(grammar.say("ask missing", ask, random)))
                .user(
                        Sentences.capitals(
                                grammar.say("give missing", asking.slots(late, random), random)))
                .call(tool, given, Json.line(result.content()))
                .assistant(result.finding().answer(grammar, random));
        return List.of(tool);
    }

    /// The person brings a figure to check; it is right as often as it is wrong.
    private List<InventedTool> claim(Turns turns, SplittableRandom random) {
        InventedTool tool = tools.calculator(random);
        List<Given> given = values.values(tool, random);
        Result result = computed(tool, random);
        boolean right = random.nextBoolean();
        String claim =
                right
                        ? result.finding().figure()
                        : Figures.shown(
                                tool.measure().unit(),
                                Figures.result(tool.measure().unit(), random));
        Map<String, String> slots = new LinkedHashMap<>(result.finding().slots());
        slots.put("question", values.question(tool, given, random));
        slots.put("claim", claim);
        turns.user(Sentences.capitals(grammar.say("claim", slots, random)))
                .call(tool, given, Json.line(result.content()))
                .assistant(
                        Sentences.capitals(
                                grammar.say(
                                        claim.equals(result.finding().figure())
                                                ? "claim right"
                                                : "claim wrong",
                                        slots,
                                        random)));
        return List.of(tool);
    }
}
