package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.base.file.Json;
import ai.elson.corpus.asking.Asking;
import ai.elson.corpus.asking.Concept;
import ai.elson.corpus.asking.Given;
import ai.elson.corpus.asking.Kind;
import ai.elson.corpus.asking.Parameter;
import ai.elson.corpus.grammar.Grammar;
import ai.elson.corpus.grammar.Sentences;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleValue;
import ai.elson.knowledge.rule.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What a person wants to know of a rule: the topic in words that the rule is known by, perhaps a
/// year, perhaps a filing status.
///
/// @param year null where none is said
/// @param status `none` where none is said
record RuleQuestion(Rule rule, String topic, @Nullable Integer year, String status) {

    private static final String FILING_STATUS = "filing_status";
    private static final Map<String, List<String>> FIRST_WORDS = firstWords();
    private static final int NO_END = 2026;
    private static final int SOME_START = 2024;
    private static final List<String> STATUSES = List.of("single", "joint", "head", "separate");

    /// Draws a question that the rule answers, as far as its values say.
    static RuleQuestion draw(Rule rule, SplittableRandom random) {
        RuleValue value = one(rule.values(), random);
        boolean years = rule.unit() != Unit.TEXT;
        return new RuleQuestion(
                rule,
                topic(rule, value, random),
                years && random.nextInt(10) < 8 ? one(years(value), random) : null,
                value.dimensions().getOrDefault(FILING_STATUS, "none"));
    }

    private static List<Integer> years(RuleValue value) {
        int from = Math.max(SOME_START, value.from().getYear());
        int to = value.to() == null ? Math.max(from, NO_END) : value.to().getYear();
        List<Integer> years = new ArrayList<>();
        for (int year = from; year <= to; year++) {
            years.add(year);
        }
        return years.isEmpty() ? List.of(value.from().getYear()) : years;
    }

    /// A year in which the rule has no value yet or no longer, or null where it has one in all.
    @Nullable Integer uncoveredYear(SplittableRandom random) {
        TreeSet<Integer> free = new TreeSet<>();
        for (int year = 2015; year <= 2032; year++) {
            int y = year;
            if (rule.values().stream()
                    .noneMatch(v ->
                            v.from().getYear() <= y && (v.to() == null || v.to().getYear() >= y))) {
                free.add(year);
            }
        }
        return free.isEmpty() ? null : one(List.copyOf(free), random);
    }

    private static String topic(Rule rule, RuleValue value, SplittableRandom random) {
        List<String> phrases = new ArrayList<>(rule.topics());
        phrases.add(rule.label());
        StringBuilder topic = new StringBuilder(one(phrases, random));
        value.dimensions()
                .forEach((key, v) -> {
                    String spoken = v.replace('_', ' ');
                    if (!key.equals(FILING_STATUS) && !topic.toString().contains(spoken)) {
                        boolean number = spoken.chars().allMatch(Character::isDigit);
                        topic.append(number ? " at " + key.replace('_', ' ') + " " : " for ")
                                .append(spoken);
                    }
                });
        return topic.toString();
    }

    RuleQuestion in(@Nullable Integer otherYear) {
        return new RuleQuestion(rule, topic, otherYear, status);
    }

    RuleQuestion of(String otherStatus) {
        return new RuleQuestion(rule, topic, year, otherStatus);
    }

    /// Another filing status that the rule knows; `none` where it knows none.
    String otherStatus(SplittableRandom random) {
        List<String> others =
                STATUSES.stream()
                        .filter(s -> !s.equals(status))
                        .filter(s ->
                                rule.dimensions()
                                        .getOrDefault(FILING_STATUS, List.of())
                                        .contains(s))
                        .toList();
        return others.isEmpty() ? "none" : one(others, random);
    }

    boolean hasStatus() {
        return !status.equals("none");
    }

    /// The arguments of `look_up_rule`.
    String arguments() {
        ObjectNode node = Json.MAPPER.createObjectNode().put("topic", topic);
        if (year == null) {
            node.putNull("year");
        } else {
            node.put("year", year);
        }
        return Json.line(node.put(FILING_STATUS, status));
    }

    /// The words of the question.
    String words(Grammar grammar, SplittableRandom random) {
        String list =
                begins("deed")
                        ? "look up deed"
                        : begins("question")
                                ? "look up question"
                                : rule.unit() == Unit.TEXT ? "look up duty" : "look up";
        return words(list, Map.of(), grammar, random);
    }

    /// Whether the topic is a thing, so that «the rule on» can stand before it, not a deed or a
    /// question.
    boolean nominal() {
        return !begins("deed") && !begins("question");
    }

    private boolean begins(String sort) {
        return FIRST_WORDS.getOrDefault(sort, List.of()).stream()
                .anyMatch(first -> topic.startsWith(first + " "));
    }

    private static Map<String, List<String>> firstWords() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        Grammar.resource(RuleQuestion.class, "topics.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    int space = line.indexOf(' ');
                    words.put(
                            line.substring(0, space),
                            List.of(line.substring(space + 1).split("; ")));
                });
        return words;
    }

    /// The words of the question by a list of the phrase files.
    ///
    /// @param more further slots of the list
    String words(String list, Map<String, String> more, Grammar grammar, SplittableRandom random) {
        Map<String, String> slots = new LinkedHashMap<>(more);
        slots.put("v", topic);
        slots.put("V", Sentences.capital(topic));
        slots.put("book", grammar.say("book of law", random));
        slots.put("when", when(grammar, random));
        slots.put("st", hasStatus() ? " " + who(grammar, random) : "");
        String who = grammar.say("who", random);
        slots.put("who", who);
        slots.put("Who", Sentences.capital(who));
        return Asking.styled(grammar.say(list, slots, random), List.of(given()), random);
    }

    /// The topic must be copied, so its letters stay.
    private Given given() {
        return new Given(TOPIC, Given.text(topic), topic);
    }

    private static final Parameter TOPIC =
            new Parameter(
                    "topic",
                    "topic",
                    Concept.plain("topic", "topic", Kind.NAME, List.of(), List.of()),
                    false);

    private String when(Grammar grammar, SplittableRandom random) {
        return year == null
                ? ""
                : " " + grammar.say("when", Map.of("year", year.toString()), random);
    }

    /// The filing status in words.
    String who(Grammar grammar, SplittableRandom random) {
        return grammar.say("who " + status, random);
    }
}
