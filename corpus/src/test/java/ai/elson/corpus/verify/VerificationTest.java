package ai.elson.corpus.verify;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.corpus.example.Answer;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.Origin;
import ai.elson.corpus.example.RuleRef;
import ai.elson.corpus.generate.TestCorpus;
import ai.elson.corpus.verify.Failure.Kind;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.tools.registry.Registry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private static final Registry REGISTRY = Registry.standard();
    private static final Verification VERIFICATION =
            new Verification(REGISTRY, RuleBook.standard());
    private static final List<Example> CORPUS = TestCorpus.of(REGISTRY, 5, 1_000);

    /// Where one digit is changed.
    private enum Place {
        RESULT,
        ANSWER,
        CITATION,
        ARGUMENT,
        /// Not every one can be caught: the changed figure may have been said too.
        WORDS
    }

    /// Drawn candidates; those few that do not hold are refused by the screen and never ship.
    @Test
    void nearly_all_that_is_drawn_holds() {
        assertThat(CORPUS).hasSizeGreaterThan(990);
        List<String> failing =
                CORPUS.stream()
                        .filter(example -> !VERIFICATION.check(example).isEmpty())
                        .map(example -> example.id() + " " + VERIFICATION.check(example))
                        .toList();
        assertThat(failing).hasSizeLessThan(CORPUS.size() / 50);
    }

    @Test
    void one_changed_digit_is_caught_wherever_it_stands() {
        Map<Place, Integer> changed = new EnumMap<>(Place.class);
        List<String> missed = new ArrayList<>();
        List<String> byChance = new ArrayList<>();
        for (int i = 0; i < CORPUS.size(); i++) {
            for (Place place : Place.values()) {
                Example corrupt = corrupt(CORPUS.get(i), place, new SplittableRandom(i));
                if (corrupt != null) {
                    changed.merge(place, 1, Integer::sum);
                    if (VERIFICATION.check(corrupt).isEmpty()) {
                        (place == Place.RESULT || place == Place.CITATION ? missed : byChance)
                                .add(place + " of example " + i + ": " + corrupt.toJson());
                    }
                }
            }
        }
        assertThat(changed).hasSize(Place.values().length);
        assertThat(changed.values()).allSatisfy(n -> assertThat(n).isGreaterThan(400));
        assertThat(missed).isEmpty();
        // a digit may turn a figure, the answer's too, into another one of the conversation, such
        // as
        // another option of a multiple choice, and a result may not depend on an argument
        int all = changed.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(byChance).hasSizeLessThan(all / 100);
    }

    /// The example with one digit changed in one place; null where the place has no digit.
    private static @Nullable Example corrupt(Example e, Place place, SplittableRandom random) {
        List<Message> messages = new ArrayList<>(e.messages());
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            String text =
                    switch (messages.get(i)) {
                        case Message.Tool t when place == Place.RESULT -> t.content();
                        case Message.Assistant a when place == Place.ARGUMENT ->
                                a.toolCalls().isEmpty() ? "" : a.toolCalls().getFirst().arguments();
                        case Message.Assistant a when place == Place.WORDS -> a.content();
                        default -> "";
                    };
            if (text.chars().anyMatch(Character::isDigit)) {
                at.add(i);
            }
        }
        Answer answer = e.answer();
        List<RuleRef> rules = new ArrayList<>(e.rules());
        switch (place) {
            case ANSWER -> {
                String value = answer == null ? null : changed(answer.value(), random);
                if (value == null) {
                    return null;
                }
                answer = new Answer(answer.kind(), value, answer.unit(), answer.tolerance());
            }
            case CITATION -> {
                String citation =
                        rules.isEmpty() ? null : changed(rules.getFirst().citation(), random);
                if (citation == null) {
                    return null;
                }
                rules.set(0, new RuleRef(rules.getFirst().id(), citation));
            }
            case RESULT, ARGUMENT, WORDS -> {
                if (at.isEmpty()) {
                    return null;
                }
                int turn = at.get(random.nextInt(at.size()));
                messages.set(turn, changed(messages.get(turn), place, random));
            }
        }
        return with(e, messages, answer, rules);
    }

    private static Message changed(Message message, Place place, SplittableRandom random) {
        return switch (message) {
            case Message.Tool t ->
                    new Message.Tool(t.toolCallId(), t.name(), changed(t.content(), random));
            case Message.Assistant a when place == Place.WORDS ->
                    new Message.Assistant(changed(a.content(), random), a.toolCalls());
            case Message.Assistant a -> {
                List<ToolCall> calls = new ArrayList<>(a.toolCalls());
                ToolCall call = calls.getFirst();
                calls.set(
                        0, new ToolCall(call.id(), call.name(), changed(call.arguments(), random)));
                yield new Message.Assistant(a.content(), calls);
            }
            default -> message;
        };
    }

    /// One digit replaced by another; null where there is none.
    private static @Nullable String changed(String text, SplittableRandom random) {
        int[] digits =
                java.util.stream.IntStream.range(0, text.length())
                        .filter(i -> Character.isDigit(text.charAt(i)))
                        .toArray();
        if (digits.length == 0) {
            return null;
        }
        int at = digits[random.nextInt(digits.length)];
        int digit = (text.charAt(at) - '0' + 1 + random.nextInt(9)) % 10;
        return text.substring(0, at) + digit + text.substring(at + 1);
    }

    private static final String ARGUMENTS = "{\"amount\":1000,\"rate\":5,\"years\":10}";
    private static final String RESULT = REGISTRY.call("future_value", ARGUMENTS).text();

    @Test
    void every_kind_of_failure_is_told_with_what_is_accepted() {
        Rule rule = RuleBook.standard().rules().getFirst();
        Example good = called(ARGUMENTS, RESULT, "It is $1,628.89.", number("1628.89"), List.of());
        assertThat(VERIFICATION.check(good)).isEmpty();
        assertFails(Kind.RESULT_DIFFERS, called(ARGUMENTS, RESULT + " ", "So.", null, List.of()));
        assertFails(
                Kind.ARGUMENT_WITHOUT_ORIGIN,
                called(
                        ARGUMENTS.replace("10}", "11}"),
                        REGISTRY.call("future_value", ARGUMENTS.replace("10}", "11}")).text(),
                        "So.",
                        null,
                        List.of()));
        assertFails(
                Kind.FIGURE_WITHOUT_ORIGIN,
                called(ARGUMENTS, RESULT, "It is $1,629.", null, List.of()));
        assertFails(
                Kind.WRONG_ANSWER,
                called(ARGUMENTS, RESULT, "So: $1,628.89.", number("1628.9"), List.of()));
        assertFails(
                Kind.WRONG_ANSWER, called(ARGUMENTS, RESULT, "So.", number("1628.89"), List.of()));
        assertFails(Kind.WRONG_ANSWER, called(ARGUMENTS, RESULT, "So.", number("a"), List.of()));
        assertFails(
                Kind.UNKNOWN_RULE,
                called(ARGUMENTS, RESULT, "So.", null, List.of(new RuleRef("a.b", "26 USC 1"))));
        assertFails(
                Kind.WRONG_CITATION,
                called(
                        ARGUMENTS,
                        RESULT,
                        "So.",
                        null,
                        List.of(new RuleRef(rule.id(), rule.citation() + "0"))));
    }

    @Test
    void talk_without_calls_has_its_figures_from_the_person() {
        assertThat(VERIFICATION.check(talk("I am 67 and pay 6%.", "At 67, 6.0% is fair.", null)))
                .isEmpty();
        assertThat(
                        VERIFICATION.check(
                                talk("Half of $1.2 million?", "$1,200,000.", number("1200000"))))
                .isEmpty();
        assertFails(Kind.FIGURE_WITHOUT_ORIGIN, talk("I am old.", "At 67, wait.", null));
        assertFails(
                Kind.FIGURE_WITHOUT_ORIGIN,
                talk("Is it IRC 411(a)(2) or 3?", "By IRC 411(a)(3).", null));
        assertFails(Kind.WRONG_ANSWER, talk("Is it 5 or 6?", "It is 5.", number("6")));
        assertFails(
                Kind.WRONG_ANSWER, talk("May I?", "No.", new Answer("refusal", "Yes.", "", "")));
        assertFails(Kind.WRONG_ANSWER, talk("May I?", "No.", new Answer("essay", "No.", "", "")));
        assertThat(VERIFICATION.check(talk("May I?", "No.", new Answer("refusal", "No.", "", ""))))
                .isEmpty();
    }

    private static void assertFails(Kind kind, Example example) {
        assertThat(VERIFICATION.check(example))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.kind()).isEqualTo(kind);
                    assertThat(f.detail()).containsAnyOf("accepted", "the tool gives");
                });
    }

    private static Answer number(String value) {
        return new Answer("number", value, "USD", "0.01");
    }

    private static Example talk(String question, String words, @Nullable Answer answer) {
        return example(
                List.of(new Message.User(question), new Message.Assistant(words)),
                answer,
                List.of());
    }

    private static Example called(
            String arguments,
            String result,
            String words,
            @Nullable Answer answer,
            List<RuleRef> rules) {
        return example(
                List.of(
                        new Message.User("$1,000 at 5% for ten years?"),
                        new Message.Assistant(
                                "", List.of(new ToolCall("c", "future_value", arguments))),
                        new Message.Tool("c", "future_value", result),
                        new Message.Assistant(words)),
                answer,
                rules);
    }

    private static Example example(
            List<Message> messages, @Nullable Answer answer, List<RuleRef> rules) {
        return new Example(
                "a",
                messages,
                List.of("future_value"),
                "accounting",
                "bookkeeping",
                Difficulty.EASY,
                "calculation",
                "normal",
                "made",
                answer,
                rules,
                new Origin("test", "1", 3));
    }

    private static Example with(
            Example e, List<Message> messages, @Nullable Answer answer, List<RuleRef> rules) {
        return new Example(
                e.id(),
                messages,
                e.tools(),
                e.domain(),
                e.bucket(),
                e.difficulty(),
                e.task(),
                e.risk(),
                e.source(),
                answer,
                rules,
                e.origin());
    }
}
