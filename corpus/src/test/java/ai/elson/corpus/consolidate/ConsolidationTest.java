package ai.elson.corpus.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.base.failure.BadInput;
import ai.elson.corpus.example.Answer;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.ExampleFiles;
import ai.elson.corpus.example.Origin;
import ai.elson.corpus.example.RuleRef;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsolidationTest {

    private static final Message CALL =
            new Message.Assistant("", List.of(new ToolCall("call_0", "future_value", "{}")));
    private static final Message RESULT =
            new Message.Tool("call_0", "future_value", "{\"text\":\"future value $12\"}");

    @Test
    void a_whole_conversation_stays_and_a_broken_one_goes() {
        Consolidation consolidation =
                Consolidation.of(
                        List.of(
                                example(
                                        "a",
                                        new Message.User("How much is 10 later?"),
                                        CALL,
                                        RESULT,
                                        new Message.Assistant("It is $12.")),
                                example(
                                        "b",
                                        new Message.User("And 11?"),
                                        CALL,
                                        new Message.Assistant("It is $12.")),
                                example("c", new Message.User("And 12?"), CALL, RESULT),
                                example("d", new Message.Assistant("Hello."))));
        assertThat(consolidation.examples()).extracting(Example::id).containsExactly("a");
        assertThat(consolidation.refused())
                .containsExactlyEntriesOf(
                        new java.util.TreeMap<>(java.util.Map.of("malformed conversation", 3)));
    }

    @Test
    void duplicates_and_contradictions_are_told_apart() {
        Consolidation consolidation =
                Consolidation.of(
                        List.of(
                                example(
                                        "a",
                                        new Message.User("What is $1,000 worth?"),
                                        new Message.Assistant("x")),
                                example(
                                        "b",
                                        new Message.User("what is  $1000 worth"),
                                        new Message.Assistant("x")),
                                example(
                                        "c",
                                        new Message.User("What is $1,000 worth"),
                                        new Message.Assistant("y")),
                                example(
                                        "a",
                                        new Message.User("Something else"),
                                        new Message.Assistant("x")),
                                example(
                                        "e",
                                        new Message.User("What is $1,001 worth?"),
                                        new Message.Assistant("x"))));
        assertThat(consolidation.examples()).extracting(Example::id).containsExactly("a", "e");
        assertThat(consolidation.refused())
                .containsEntry("duplicate question", 1)
                .containsEntry("contradictory answers to one question", 1)
                .containsEntry("duplicate id", 1);
    }

    @Test
    void a_domain_or_a_bucket_that_the_taxonomy_does_not_have_is_refused() {
        Example good = example("a", new Message.User("How?"), new Message.Assistant("So."));
        Consolidation consolidation =
                Consolidation.of(
                        List.of(
                                placed(good, "astrology", "bookkeeping"),
                                placed(good, "accounting", "medicare"),
                                good));
        assertThat(consolidation.examples()).containsExactly(good);
        assertThat(consolidation.refused())
                .containsEntry("unknown domain", 1)
                .containsEntry("bucket of another domain", 1);
    }

    @Test
    void contamination_is_found_in_each_tier() {
        List<Example> corpus =
                List.of(
                        example(
                                "a",
                                new Message.User(
                                        "What is the standard deduction for a single filer in 2026?"),
                                new Message.Assistant("x")),
                        example(
                                "b",
                                new Message.User(
                                        "My neighbour Ann asks what a loan of $5,000 at 4% over 3 years costs her each month, please"),
                                new Message.Assistant("x")));
        Contamination found =
                Contamination.check(
                        List.of(
                                "what is the STANDARD deduction for a single filer in 2026",
                                "Tell me: a loan of $5,000 at 4% over 3 years, is that good?",
                                "My neighbour Ann asks what a loan of $9,100 at 7% over 12 years costs her each month, please",
                                "Which rule covers insider trading by a client's brother?"),
                        corpus);
        assertThat(found.exact()).hasSize(1);
        assertThat(found.eightGram()).hasSize(3);
        assertThat(found.similar()).hasSize(2);
        assertThat(
                        Contamination.without(
                                List.of(
                                        "What is the standard deduction for a single filer in 2026?",
                                        "Who pays?"),
                                corpus))
                .extracting(Example::id)
                .containsExactly("b");
        assertThat(
                        Contamination.check(
                                        List.of(
                                                "Which rule covers insider trading by a client's brother?"),
                                        corpus)
                                .clean())
                .isTrue();
    }

    @Test
    void examples_travel_through_a_file_and_a_bad_line_is_named(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("a.jsonl");
        Example example =
                example(
                        "a",
                        new Message.User("How much?"),
                        CALL,
                        RESULT,
                        new Message.Assistant("It is $12."));
        ExampleFiles.write(file, List.of(example));
        assertThat(ExampleFiles.read(file)).containsExactly(example);
        Files.writeString(file, Files.readString(file) + "{\"id\": oops}\n");
        assertThatThrownBy(() -> ExampleFiles.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a.jsonl:2")
                .hasMessageContaining("oops");
        Files.writeString(file, example.toJson().put("dificulty", "easy").toString());
        assertThatThrownBy(() -> ExampleFiles.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a.jsonl:1")
                .hasMessageContaining("«dificulty»");
    }

    private static Example placed(Example e, String domain, String bucket) {
        return new Example(
                e.id(),
                e.messages(),
                e.tools(),
                domain,
                bucket,
                e.difficulty(),
                e.task(),
                e.risk(),
                e.source(),
                e.answer(),
                e.rules(),
                e.origin());
    }

    private static Example example(String id, Message... messages) {
        return new Example(
                id,
                List.of(messages),
                List.of("future_value"),
                "accounting",
                "bookkeeping",
                Difficulty.EASY,
                "calculation",
                "normal",
                "made",
                new Answer("number", "12", "USD", "0.01"),
                List.of(new RuleRef("a.b", "26 USC 1")),
                new Origin("test", "1", 3));
    }
}
