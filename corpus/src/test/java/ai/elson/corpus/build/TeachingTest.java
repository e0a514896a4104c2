package ai.elson.corpus.build;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.chat.ChatModel;
import ai.elson.base.chat.ChatReply;
import ai.elson.base.chat.ChatRequest;
import ai.elson.base.chat.Message;
import ai.elson.base.progress.Progress;
import ai.elson.corpus.consolidate.Benchmark;
import ai.elson.corpus.consolidate.Screen;
import ai.elson.corpus.consolidate.ScreenSettings;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.ExampleFiles;
import ai.elson.corpus.generate.Candidates;
import ai.elson.corpus.generate.Pack;
import ai.elson.corpus.teach.Teacher;
import ai.elson.corpus.verify.Verification;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.tools.registry.Registry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeachingTest {

    @TempDir Path folder;

    /// A model that answers with a change of what it is sent.
    private record Changing(UnaryOperator<String> change) implements ChatModel {
        @Override
        public List<String> models() {
            return List.of("changing");
        }

        @Override
        public ChatReply chat(ChatRequest request, Consumer<String> onText) {
            String said = change.apply(request.messages().getLast().content());
            return new ChatReply(
                    new Message.Assistant(said), ChatReply.Finish.STOP, said.length(), 1);
        }
    }

    @Test
    void other_words_ship_and_a_changed_figure_does_not() throws Exception {
        CorpusBuild.Built faithful = build(text -> "Kindly tell me: " + text);
        assertThat(faithful.taught().get("examples in other words")).isGreaterThan(30);
        List<Example> examples =
                ExampleFiles.read(folder.resolve(Pack.ACCOUNTING.fileName() + ".jsonl"));
        assertThat(examples).hasSize(40);
        assertThat(examples)
                .filteredOn(e -> e.origin().generator().contains("said by changing"))
                .hasSizeGreaterThan(30)
                .allSatisfy(e -> assertThat(e.question()).contains("Kindly tell me: "));

        CorpusBuild.Built wrong = build(text -> "Kindly tell me: " + text.replaceAll("\\d", "7"));
        assertThat(wrong.taught().get("refused: changed number")).isGreaterThan(20);
        assertThat(wrong.counts().examples()).isEqualTo(40);
    }

    private CorpusBuild.Built build(UnaryOperator<String> change) throws Exception {
        Registry registry = Registry.standard();
        Screen screen =
                new Screen(
                        ScreenSettings.standard(),
                        Benchmark.of(List.of()),
                        new Verification(registry, RuleBook.standard()));
        Teaching teaching = new Teaching(new Teacher(new Changing(change), "changing", 1), 100, 1);
        return new CorpusBuild(new Candidates(registry, 5), screen, teaching, 2)
                .write(Map.of(Pack.ACCOUNTING, 40), folder, Progress.SILENT);
    }
}
