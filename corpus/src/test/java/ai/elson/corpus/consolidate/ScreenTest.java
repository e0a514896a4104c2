package ai.elson.corpus.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.corpus.example.Answer;
import ai.elson.corpus.example.Example;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScreenTest {

    private static final Message ASKED =
            new Message.User("How much is $1,000 at 5% after 10 years?");
    private static final Message SAID = new Message.Assistant("It grows to $1,628.89.");
    private static final Screen SCREEN = Examples.screen("Which bond pays the most interest?");

    static Stream<Arguments> refused() {
        Message call = Examples.CALL;
        Message result = Examples.RESULT;
        return Stream.of(
                Arguments.of(Reason.BLANK, Examples.talk(" ", "How?", "So.")),
                Arguments.of(Reason.BLANK, Examples.talk("a", "\u200B ", "So.")),
                Arguments.of(Reason.BLANK, Examples.talk("a", "How?", "\n")),
                Arguments.of(
                        Reason.MALFORMED_CONVERSATION, Examples.example("a", ASKED, call, SAID)),
                Arguments.of(
                        Reason.MALFORMED_CONVERSATION, Examples.example("a", ASKED, call, result)),
                Arguments.of(Reason.MALFORMED_CONVERSATION, Examples.example("a", SAID)),
                Arguments.of(Reason.MALFORMED_CONVERSATION, Examples.example("a")),
                Arguments.of(
                        Reason.MALFORMED_CONVERSATION, Examples.example("a", ASKED, ASKED, SAID)),
                Arguments.of(
                        Reason.MALFORMED_CONVERSATION, Examples.example("a", ASKED, SAID, SAID)),
                Arguments.of(
                        Reason.MALFORMED_CONVERSATION, Examples.example("a", ASKED, result, SAID)),
                Arguments.of(
                        Reason.MALFORMED_CONVERSATION,
                        Examples.example("a", ASKED, SAID, new Message.System("Be brief."))),
                Arguments.of(
                        Reason.UNKNOWN_DOMAIN,
                        Examples.placed("a", "astrology", "bookkeeping", null, ASKED, SAID)),
                Arguments.of(
                        Reason.BUCKET_OF_ANOTHER_DOMAIN,
                        Examples.placed("a", "accounting", "medicare", null, ASKED, SAID)),
                Arguments.of(
                        Reason.UNDECLARED_TOOL,
                        Examples.example(
                                "a",
                                ASKED,
                                new Message.Assistant(
                                        "", List.of(new ToolCall("c", "present_value", "{}"))),
                                new Message.Tool("c", "present_value", "{}"),
                                SAID)),
                Arguments.of(Reason.LENGTH, Examples.talk("a", "Q?", "So.")),
                Arguments.of(Reason.LENGTH, Examples.talk("a", "why ".repeat(600), "So.")),
                Arguments.of(Reason.LENGTH, Examples.talk("a", "How?", "so ".repeat(2_000))),
                Arguments.of(Reason.LANGUAGE, Examples.talk("a", "¿Cuánto es el interés?", "So.")),
                Arguments.of(
                        Reason.LANGUAGE,
                        Examples.talk("a", "How?", "Das ist ein Wert der Anleihe.")),
                Arguments.of(
                        Reason.PERSONAL_DATA,
                        Examples.talk("a", "My SSN is 219-09-9999, so what?", "So.")),
                Arguments.of(
                        Reason.BENCHMARK_EXACT,
                        Examples.talk("a", "which bond pays the most interest", "That.")),
                Arguments.of(Reason.FIGURE_WITHOUT_ORIGIN, Examples.talk("a", "How?", "Pay 7%.")),
                Arguments.of(
                        Reason.RESULT_DIFFERS,
                        Examples.example(
                                "a",
                                ASKED,
                                call,
                                new Message.Tool("call_0", "future_value", "1,628.89"),
                                SAID)),
                Arguments.of(
                        Reason.WRONG_ANSWER,
                        Examples.placed(
                                "a",
                                "accounting",
                                "bookkeeping",
                                new Answer("number", "1628.90", "USD", "0.01"),
                                ASKED,
                                call,
                                result,
                                SAID)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void each_gate_refuses_its_own(Reason reason, Example example) {
        Screened screened = SCREEN.screen(example);
        assertThat(screened).isInstanceOf(Screened.Refused.class);
        Screened.Refused refused = (Screened.Refused) screened;
        assertThat(refused.reason()).as(refused.detail()).isEqualTo(reason);
        assertThat(refused.example()).isSameAs(example);
        assertThat(refused.detail()).isNotBlank();
    }

    @Test
    void an_unknown_tool_is_refused() {
        Example known = Examples.talk("a", "How?", "So.");
        Example unknown =
                new Example(
                        known.id(),
                        known.messages(),
                        List.of("future_value", "crystal_ball"),
                        known.domain(),
                        known.bucket(),
                        known.difficulty(),
                        known.task(),
                        known.risk(),
                        known.source(),
                        null,
                        List.of(),
                        known.origin());
        assertThat(SCREEN.screen(unknown))
                .isInstanceOfSatisfying(
                        Screened.Refused.class,
                        r -> {
                            assertThat(r.reason()).isEqualTo(Reason.UNKNOWN_TOOL);
                            assertThat(r.detail()).contains("«crystal_ball»");
                        });
    }

    @Test
    void what_passes_is_normalised_but_for_what_tools_say() {
        Example example =
                Examples.placed(
                        "a",
                        "accounting",
                        "bookkeeping",
                        new Answer("number", "1628.89", "USD", "0.01"),
                        new Message.System("You\u2019re brief."),
                        new Message.User("How much is $1,000 at 5%\u00A0after 10 years? "),
                        Examples.CALL,
                        Examples.RESULT,
                        new Message.Assistant("It\u2019s $1,628.89.\r\n"));
        assertThat(SCREEN.screen(example))
                .isInstanceOfSatisfying(
                        Screened.Passed.class,
                        passed -> {
                            List<Message> messages = passed.example().messages();
                            assertThat(messages.get(0).content()).isEqualTo("You're brief.");
                            assertThat(messages.get(1)).isEqualTo(ASKED);
                            assertThat(messages.get(2)).isEqualTo(Examples.CALL);
                            assertThat(messages.get(3)).isSameAs(Examples.RESULT);
                            assertThat(messages.get(4).content()).isEqualTo("It's $1,628.89.");
                            assertThat(passed.fingerprint())
                                    .isEqualTo(Fingerprint.of(passed.example()));
                        });
    }

    @Test
    void the_standard_lengths_are_those_of_short_questions() {
        assertThat(ScreenSettings.standard())
                .isEqualTo(new ScreenSettings(3, 2_000, 1, 4_000, 16_000));
    }

    @Test
    void a_corpus_in_memory_is_screened_and_admitted() {
        Consolidation consolidation =
                Consolidation.of(
                        List.of(
                                Examples.talk("a", "What is a bond?", "A debt."),
                                Examples.talk("b", "What is a bond", "A debt"),
                                Examples.talk("c", "What is a stock?", "A 5% share.")),
                        SCREEN);
        assertThat(consolidation.examples()).extracting(Example::id).containsExactly("a");
        assertThat(consolidation.refused())
                .containsEntry(Reason.DUPLICATE_QUESTION, 1L)
                .containsEntry(Reason.FIGURE_WITHOUT_ORIGIN, 1L)
                .hasSize(2);
    }
}
