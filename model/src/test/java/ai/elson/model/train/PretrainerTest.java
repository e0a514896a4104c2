package ai.elson.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.chat.ChatReply;
import ai.elson.base.chat.ChatRequest;
import ai.elson.base.chat.Message;
import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Jsonl;
import ai.elson.base.progress.Progress;
import ai.elson.base.provenance.Provenance;
import ai.elson.base.provenance.Sha256;
import ai.elson.model.generate.LanguageModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PretrainerTest {

    @TempDir Path folder;

    private TrainingResult run(int steps, Path out, Progress progress) {
        return Pretrainer.run(
                TinyTraining.recipe(steps), () -> TinyTraining.conversations(40), out, progress);
    }

    @Test
    void learns_and_the_folder_answers_as_it_learned() throws Exception {
        Path out = folder.resolve("base");
        TrainingResult result = run(40, out, Progress.SILENT);
        assertThat(result.lastLoss()).isLessThan(result.firstLoss() / 3);
        assertThat(Provenance.read(out).seed()).isEqualTo(5);
        assertThat(out.resolve("config.json")).exists();
        assertThat(out.resolve("generation_config.json")).exists();
        assertThat(Pretrainer.work(out)).doesNotExist();
        try (LanguageModel model = LanguageModel.load(out, "tiny", 1);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ChatReply>> replies =
                    IntStream.range(0, 8)
                            .mapToObj(_ -> callers.submit(() -> model.chat(ask("say blue", 9))))
                            .toList();
            for (Future<ChatReply> reply : replies) {
                assertThat(reply.get().message().content()).isEqualTo("aye");
                assertThat(reply.get().finish()).isEqualTo(ChatReply.Finish.STOP);
            }
            StringBuilder streamed = new StringBuilder();
            model.chat(ask("say green please", 9), streamed::append);
            assertThat(streamed).hasToString("aye");
            assertThat(model.chat(ask("say black", 1)).finish()).isEqualTo(ChatReply.Finish.LENGTH);
            assertThatThrownBy(() -> model.chat(ask("say blue".repeat(40), 9)))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("shorten the conversation");
        }
    }

    private static ChatRequest ask(String text, int tokens) {
        return new ChatRequest("tiny", List.of(new Message.User(text)), List.of(), 0, tokens, 1);
    }

    @Test
    void a_stopped_run_goes_on_to_the_same_bytes() throws Exception {
        Path whole = folder.resolve("whole");
        Path stopped = folder.resolve("stopped");
        run(8, whole, Progress.SILENT);
        assertThatThrownBy(() -> run(8, stopped, TinyTraining.stoppingAfter("pretrain", 5)))
                .isInstanceOf(CancellationException.class);
        assertThat(stopped).doesNotExist();
        // A kill may cut the last line short.
        Path metrics = Pretrainer.work(stopped).resolve("steps").resolve(MetricsLog.FILE_NAME);
        Files.writeString(metrics, Files.readString(metrics) + "{\"phase\":\"pre");
        run(8, stopped, Progress.SILENT);
        for (String file : List.of("model.safetensors", "tokenizer.json", "config.json")) {
            assertThat(Sha256.of(stopped.resolve(file))).isEqualTo(Sha256.of(whole.resolve(file)));
        }
        assertThat(losses(stopped)).isEqualTo(losses(whole)).hasSize(8);
    }

    private static List<Double> losses(Path out) {
        return Jsonl.read(out.resolve(MetricsLog.FILE_NAME), StepMetrics.class).stream()
                .map(StepMetrics::loss)
                .toList();
    }
}
