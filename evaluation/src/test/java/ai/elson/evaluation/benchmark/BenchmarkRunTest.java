package ai.elson.evaluation.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.chat.ChatModel;
import ai.elson.base.chat.ChatReply;
import ai.elson.base.chat.ChatRequest;
import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.FailedWork;
import ai.elson.base.progress.Progress;
import ai.elson.evaluation.quiz.Suite;
import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.ToolIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkRunTest {

    private static final Suite SUITE = Suite.standard();
    private static final Registry REGISTRY = Registry.standard();
    private static final ToolIndex INDEX = ToolIndex.of(REGISTRY);

    @TempDir Path folder;

    @Test
    void a_model_that_knows_everything_gets_everything_right() {
        BenchmarkResult result = run(new ScriptedModel(SUITE, UnaryOperator.identity()));

        assertThat(
                        result.questions().stream()
                                .filter(r -> !r.right())
                                .map(r -> r.id() + ": " + r.reason()))
                .isEmpty();
        assertThat(result.overall().accuracy()).isEqualTo(1);
        assertThat(result.overall().low()).isBetween(0.95, 0.99);
        assertThat(result.byDomain()).hasSize(27).allMatch(d -> d.accuracy() == 1);
        assertThat(result.latency().p95()).isGreaterThanOrEqualTo(result.latency().p50());
        assertThat(result.tokensPerSecond()).isPositive();
        assertThat(result.impostors()).hasSize(11);
    }

    @Test
    void a_model_that_swaps_digits_gets_nothing() {
        UnaryOperator<String> swap =
                text ->
                        text.chars()
                                .mapToObj(c -> String.valueOf((char) swapped(c)))
                                .collect(Collectors.joining());
        BenchmarkResult result = run(new ScriptedModel(SUITE, swap));

        assertThat(
                        result.questions().stream()
                                .filter(QuestionRecord::right)
                                .map(r -> r.id() + ": " + r.answer()))
                .isEmpty();
        assertThat(result.grounding().rate()).isGreaterThan(0.5);
    }

    /// Each digit becomes the next, and each letter of an option the next.
    private static int swapped(int c) {
        return Character.isDigit(c)
                ? '0' + (c - '0' + 1) % 10
                : c >= 'A' && c <= 'D' ? 'A' + (c - 'A' + 1) % 4 : c;
    }

    @Test
    void a_result_reads_back_as_it_was_written() {
        BenchmarkResult result = run(new ScriptedModel(SUITE, UnaryOperator.identity()));
        Path file = folder.resolve(BenchmarkResult.FILE_NAME);
        result.write(file);

        assertThat(BenchmarkResult.read(file)).isEqualTo(result);
    }

    @Test
    void an_unknown_model_stops_the_run_with_the_names_there_are() {
        ScriptedModel model = new ScriptedModel(SUITE, UnaryOperator.identity());
        assertThatThrownBy(() ->
                        BenchmarkRun.run(
                                model,
                                "gpt",
                                SUITE.questions(),
                                REGISTRY,
                                INDEX,
                                Settings.standard(),
                                Progress.SILENT,
                                folder.resolve("answers.jsonl")))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("gpt", "scripted");
        assertThat(model.asked).hasValue(0);
    }

    @Test
    void a_failed_request_is_a_failure_and_not_a_fast_wrong_answer() {
        ChatModel model =
                new Failing(
                        new ScriptedModel(SUITE, UnaryOperator.identity()),
                        q -> q.startsWith("I "));
        BenchmarkResult result = run(model);

        long failed = SUITE.questions().stream().filter(q -> q.prompt().startsWith("I ")).count();
        assertThat(failed).isPositive();
        assertThat(result.overall().failed()).isEqualTo((int) failed);
        assertThat(result.overall().accuracy()).isEqualTo(1);
        assertThat(result.questions().stream().filter(r -> !r.answered()))
                .allMatch(r -> "no room".equals(r.failure()) && r.millis() == 0);
        assertThat(result.latency().p50()).isPositive();
    }

    @Test
    void a_run_goes_on_without_asking_twice() throws Exception {
        ChatModel first =
                new Failing(
                        new ScriptedModel(SUITE, UnaryOperator.identity()),
                        q -> q.startsWith("A "));
        run(first);
        long open = SUITE.questions().stream().filter(q -> q.prompt().startsWith("A ")).count();
        // a crash in the middle of a line
        Files.writeString(log(), "{\"id\":\"half", StandardOpenOption.APPEND);

        ScriptedModel second = new ScriptedModel(SUITE, UnaryOperator.identity());
        BenchmarkResult result = run(second);

        assertThat(second.asked).hasValue((int) open);
        assertThat(result.overall().accuracy()).isEqualTo(1);
        assertThat(result.overall().failed()).isZero();
    }

    @Test
    void answers_of_another_run_are_not_taken() throws Exception {
        Files.writeString(
                log(),
                "{\"suite\":\"x\",\"model\":\"y\",\"tools\":true,\"candidates\":4,\"turns\":1,\"tokens\":9}\n");
        assertThatThrownBy(() -> run(new ScriptedModel(SUITE, UnaryOperator.identity())))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("another run");
    }

    @Test
    void a_dead_server_is_failed_work() {
        ChatModel dead = new Failing(new ScriptedModel(SUITE, UnaryOperator.identity()), _ -> true);
        assertThatThrownBy(() -> run(dead))
                .isInstanceOf(FailedWork.class)
                .hasMessageContaining("no room");
    }

    @Test
    void a_cancelled_run_stops_and_keeps_what_it_has() {
        Progress cancelling =
                new Progress() {
                    @Override
                    public Bar start(String name, long total) {
                        return new Bar() {
                            @Override
                            public void at(long done, String note) {
                                if (done == 10) {
                                    throw new CancellationException();
                                }
                            }

                            @Override
                            public void close() {}
                        };
                    }

                    @Override
                    public void line(String text) {}
                };
        ScriptedModel model = new ScriptedModel(SUITE, UnaryOperator.identity());
        assertThatThrownBy(() -> run(model, cancelling)).isInstanceOf(CancellationException.class);
        assertThat(log()).content().hasLineCount(11);
    }

    @Test
    void without_tools_nothing_is_called() {
        Settings bare = new Settings(false, 4, 4, 100, 1, 0.95);
        BenchmarkResult result =
                BenchmarkRun.run(
                        new ScriptedModel(SUITE, UnaryOperator.identity()),
                        "scripted",
                        SUITE.questions(),
                        REGISTRY,
                        INDEX,
                        bare,
                        Progress.SILENT,
                        log());
        assertThat(result.toolUse().calls()).isZero();
        assertThat(result.questions().stream().filter(r -> r.kind().equals("tool_call")))
                .noneMatch(QuestionRecord::right);
    }

    private Path log() {
        return folder.resolve("answers.jsonl");
    }

    private BenchmarkResult run(ChatModel model) {
        return run(model, Progress.SILENT);
    }

    private BenchmarkResult run(ChatModel model, Progress progress) {
        return BenchmarkRun.run(
                model,
                "scripted",
                SUITE.questions(),
                REGISTRY,
                INDEX,
                Settings.standard(),
                progress,
                log());
    }

    /// Has no room for some questions.
    private record Failing(ChatModel model, Predicate<String> refused) implements ChatModel {
        @Override
        public List<String> models() {
            return model.models();
        }

        @Override
        public ChatReply chat(ChatRequest request, Consumer<String> onText) {
            if (refused.test(request.messages().getFirst().content())) {
                throw new FailedWork("no room");
            }
            return model.chat(request, onText);
        }
    }
}
