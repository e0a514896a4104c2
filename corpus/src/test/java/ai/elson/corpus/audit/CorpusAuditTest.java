package ai.elson.corpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.base.file.Json;
import ai.elson.base.progress.Progress;
import ai.elson.corpus.consolidate.Benchmark;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.Origin;
import ai.elson.corpus.example.RuleRef;
import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.tools.registry.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A corpus made by hand, each fault of which is known.
class CorpusAuditTest {

    private static final Registry REGISTRY = Registry.standard();
    private static final Rule RULE = RuleBook.standard().rules().getFirst();
    private static final String ARGUMENTS = "{\"amount\":1000,\"rate\":5,\"years\":10}";
    private static final String ASKED = "What do 1000 dollars at 5 percent become in 10 years?";
    private static final String BENCHMARKED =
            "How much would a patient saver have at the end of a long career of work?";

    @TempDir Path folder;
    private Path base;
    private Path insurance;

    @BeforeEach
    void write_the_corpus() throws IOException {
        base = folder.resolve("base.jsonl");
        insurance = folder.resolve("insurance.jsonl");
        Files.writeString(
                base,
                lines(
                        calls("good", "base", ASKED, result(ARGUMENTS)),
                        // says the same with other figures: another question, the same wording
                        calls(
                                "masked",
                                "base",
                                "What do 2000 dollars at 6 percent become in 11 years?",
                                null),
                        // the id of the first, and the question of the first answered otherwise
                        talk("good", "base", "Is a bond a loan to its issuer?", "It is."),
                        talk("contradicts", "base", ASKED, "Nobody knows."),
                        talk("repeats", "base", "Is a bond a loan to its issuer?", "It is.")));
        Files.writeString(
                insurance,
                lines(
                                talk("whole", "insurance", BENCHMARKED, "That depends."),
                                talk(
                                        "words",
                                        "insurance",
                                        "Tell me how much would a patient saver have at the bank.",
                                        "That depends."),
                                talk("unsaid", "insurance", "What is a deductible?", "It is 777."),
                                calls(
                                        "wrong",
                                        "insurance",
                                        "And if I put 1000 away at 5 percent for 10 years?",
                                        "{\"made\":\"up\"}"),
                                cites("unknown rule", "no.such.rule", "26 USC 1"),
                                cites("wrong citation", RULE.id(), "26 USC 0"),
                                cites("cited", RULE.id(), RULE.citation()))
                        + "not JSON\n\n{\"id\":\"half\"}\n");
    }

    @Test
    void every_fault_is_counted_once_and_no_other_is_found() {
        Audit audit = audit(List.of(base, insurance), 2);

        assertThat(audit.read()).isEqualTo(14);
        assertThat(audit.unreadable()).isEqualTo(2);
        assertThat(audit.counts().examples()).isEqualTo(12);
        assertThat(audit.counts().bySource()).isEqualTo(Map.of("base", 5, "insurance", 7));
        assertThat(audit.repeats())
                .isEqualTo(
                        Map.of(
                                "duplicate id", 1L,
                                "duplicate question", 1L,
                                "contradictory answers", 1L,
                                "near duplicate", 0L));
        assertThat(audit.benchmark())
                .isEqualTo(
                        Map.of(
                                "benchmark: same question", 1L,
                                "benchmark: eight words", 2L,
                                "benchmark: same but for figures", 1L));
        assertThat(audit.proofs().failures())
                .isEqualTo(
                        Map.of(
                                "result differs", 1L,
                                "argument without origin", 0L,
                                "figure without origin", 1L,
                                "wrong answer", 0L,
                                "unknown rule", 1L,
                                "wrong citation", 1L));
        assertThat(audit.proofs().verified()).isEqualTo(8);
        assertThat(audit.proofs().calls()).isEqualTo(2);
        assertThat(audit.faults().stream().map(Fault::kind)).contains("not json", "not an example");
    }

    @Test
    void questions_that_differ_in_figures_alone_are_one_wording() {
        Audit audit = audit(List.of(base, insurance), 1);

        // of 12, one repeats a question and one contradicts another
        assertThat(audit.counts().distinctQuestions()).isEqualTo(10);
        assertThat(audit.counts().distinctMasked()).isEqualTo(9);
    }

    @Test
    void form_tools_and_rules_are_counted() {
        Audit audit = audit(List.of(base, insurance), 2);

        assertThat(audit.toolCalls()).isEqualTo(Map.of(0, 9L, 1, 3L));
        assertThat(audit.personTurns()).isEqualTo(Map.of(1, 12L));
        assertThat(audit.tools().times()).isEqualTo(Map.of("future_value", 3L));
        assertThat(audit.tools().known()).isEqualTo(REGISTRY.tools().size());
        assertThat(audit.tools().never()).hasSize(REGISTRY.tools().size() - 1);
        // one that the book does not know is no rule that is used
        assertThat(audit.rules().times()).isEqualTo(Map.of(RULE.id(), 2L));
        assertThat(audit.questions().texts()).isEqualTo(12);
        assertThat(audit.byBucketAndDifficulty())
                .isEqualTo(Map.of("bookkeeping", List.of(12L, 0L, 0L, 0L)));
    }

    @Test
    void threads_change_nothing() throws IOException {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            many.add(line(talk("n" + i, "base", "Is " + i % 1_200 + " more than one?", "Yes.")));
        }
        Path large = folder.resolve("large.jsonl");
        Files.writeString(large, String.join("\n", many));

        Audit one = audit(List.of(base, large, insurance), 1);
        Audit four = audit(List.of(base, large, insurance), 4);

        assertThat(four).isEqualTo(one);
        assertThat(one.faults()).hasSize(Audit.NAMED_FAULTS);
        assertThat(one.repeats().get("duplicate question")).isEqualTo(301);
    }

    @Test
    void the_sample_is_spread_and_does_not_depend_on_the_order_of_lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            lines.add(line(talk("b" + i, i < 180 ? "base" : "insurance", "Why " + i + "?", "So.")));
        }
        Path forward = folder.resolve("forward.jsonl");
        Files.writeString(forward, String.join("\n", lines));
        Path backward = folder.resolve("backward.jsonl");
        Files.writeString(backward, String.join("\n", lines.reversed()));

        List<Example> sample = audit(List.of(forward), 2).sample();

        assertThat(sample.stream().map(Example::source))
                .containsExactlyInAnyOrder("base", "insurance");
        assertThat(audit(List.of(backward), 2).sample()).isEqualTo(sample);
    }

    @Test
    void quantiles_are_by_nearest_rank() {
        Lengths.Counter counter = new Lengths.Counter();
        for (int length = 1; length <= 100; length++) {
            counter.add(length);
        }

        Lengths lengths = counter.finish();

        assertThat(lengths.quantiles()).containsExactly(1, 5, 25, 50, 75, 95, 100);
        assertThat(lengths.mean()).isEqualTo(51);
        assertThat(lengths.classes()).containsExactly(49L, 50L, 1L);
    }

    private Audit audit(List<Path> files, int threads) {
        return new CorpusAudit(
                        REGISTRY,
                        RuleBook.standard(),
                        Benchmark.of(List.of(BENCHMARKED)),
                        7,
                        threads,
                        Progress.SILENT)
                .run(files);
    }

    private static String result(String arguments) {
        return REGISTRY.call("future_value", arguments).text();
    }

    private static Example talk(String id, String pack, String question, String answer) {
        return example(
                id,
                pack,
                List.of(),
                List.of(new Message.User(question), new Message.Assistant(answer)));
    }

    private static Example cites(String id, String rule, String citation) {
        return example(
                id,
                "insurance",
                List.of(new RuleRef(rule, citation)),
                List.of(
                        new Message.User("Where does the " + id + " stand?"),
                        new Message.Assistant("In the law.")));
    }

    /// @param result that stands in the example; null for the tool's own
    private static Example calls(String id, String pack, String question, String result) {
        String arguments =
                id.equals("masked") ? "{\"amount\":2000,\"rate\":6,\"years\":11}" : ARGUMENTS;
        return example(
                id,
                pack,
                List.of(),
                List.of(
                        new Message.User(question),
                        new Message.Assistant(
                                "", List.of(new ToolCall("call_0", "future_value", arguments))),
                        new Message.Tool(
                                "call_0",
                                "future_value",
                                result == null ? result(arguments) : result),
                        new Message.Assistant("The tool says so.")));
    }

    private static Example example(
            String id, String pack, List<RuleRef> rules, List<Message> messages) {
        return new Example(
                id,
                messages,
                List.of("future_value"),
                "accounting",
                "bookkeeping",
                Difficulty.EASY,
                "calculation",
                "normal",
                pack,
                null,
                rules,
                new Origin("test", "1", 3));
    }

    private static String lines(Example... examples) {
        StringBuilder lines = new StringBuilder();
        for (Example example : examples) {
            lines.append(line(example)).append('\n');
        }
        return lines.toString();
    }

    private static String line(Example example) {
        return Json.line(example.toJson());
    }
}
