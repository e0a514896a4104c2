package ai.elson.corpus.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.base.progress.Progress;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.ExampleFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ConsolidatorTest {

    private static final Screen SCREEN = Examples.screen();

    @TempDir Path folder;

    @Test
    void files_are_one_corpus_in_their_order_and_nothing_is_lost() throws IOException {
        String bond = line(Examples.talk("a", "What is a bond?", "A debt."));
        String again = line(Examples.talk("b", "What is a bond", "A share."));
        String misspelt = bond.replace("\"task\"", "\"tusk\"").replace("\"a\"", "\"z\"");
        byte[] latin = "{\"id\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        Path one = folder.resolve("one.jsonl");
        Path two = folder.resolve("two.jsonl");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                ("\uFEFF" + bond + "\r\n\n{oops\n" + misspelt + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(latin);
        Files.write(one, bytes.toByteArray());
        Files.writeString(
                two, again + "\n" + line(Examples.talk("c", "What is a stock?", "A share.")));
        Path out = folder.resolve("out");
        Consolidator.Outcome outcome =
                new Consolidator(SCREEN, 2, Progress.SILENT).run(List.of(one, two), out);
        assertThat(outcome.read()).isEqualTo(6);
        assertThat(outcome.kept()).isEqualTo(2);
        assertThat(outcome.refused())
                .containsEntry(Reason.NOT_JSON, 2L)
                .containsEntry(Reason.NOT_AN_EXAMPLE, 1L)
                .containsEntry(Reason.CONTRADICTORY_ANSWERS, 1L)
                .hasSize(3);
        assertThat(outcome.counts().examples()).isEqualTo(2);
        assertThat(ExampleFiles.read(out.resolve(Consolidator.KEPT)))
                .extracting(Example::id)
                .containsExactly("a", "c");
        List<JsonNode> quarantine = quarantine(out);
        assertThat(quarantine).extracting(n -> n.get("line").asInt()).containsExactly(3, 4, 5, 1);
        assertThat(quarantine)
                .extracting(n -> n.get("file").asString())
                .containsExactly(one.toString(), one.toString(), one.toString(), two.toString());
        assertThat(quarantine)
                .extracting(n -> n.get("id").asString())
                .containsExactly("", "z", "", "b");
        assertThat(quarantine.get(0).get("raw").asString()).isEqualTo("{oops");
        assertThat(quarantine.get(1).get("detail").asString())
                .contains("one.jsonl:4")
                .contains("«tusk»");
        assertThat(quarantine.get(1).get("raw").asString()).isEqualTo(misspelt);
        assertThat(Base64.getDecoder().decode(quarantine.get(2).get("raw_base64").asString()))
                .isEqualTo(latin);
        assertThat(quarantine.get(3).get("reason").asString()).isEqualTo("contradictory answers");
        assertThat(quarantine.get(3).get("raw").asString()).isEqualTo(again);
    }

    @Test
    void the_outcome_does_not_depend_on_the_number_of_threads() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            examples.add(
                    Examples.talk(
                            "id-" + i % 2_900, "What of case number " + i % 2_500 + "?", "None."));
        }
        Path input = folder.resolve("in.jsonl");
        ExampleFiles.write(input, examples);
        List<Path> outs = new ArrayList<>();
        for (int threads : new int[] {1, 2, 7}) {
            Path out = folder.resolve("out" + threads);
            assertThat(
                            new Consolidator(SCREEN, threads, Progress.SILENT)
                                    .run(List.of(input), out)
                                    .kept())
                    .isEqualTo(2_500);
            outs.add(out);
        }
        for (Path out : outs) {
            for (String file : List.of(Consolidator.KEPT, Consolidator.QUARANTINE)) {
                assertThat(out.resolve(file)).hasSameBinaryContentAs(outs.getFirst().resolve(file));
            }
        }
        List<String> ids = new ArrayList<>();
        ExampleFiles.read(outs.getFirst().resolve(Consolidator.KEPT)).forEach(e -> ids.add(e.id()));
        assertThat(ids).isEqualTo(examples.subList(0, 2_500).stream().map(Example::id).toList());
    }

    @Test
    void a_cancelled_or_interrupted_run_leaves_the_old_folder() throws IOException {
        Path input = folder.resolve("in.jsonl");
        ExampleFiles.write(input, List.of(Examples.talk("a", "What is a bond?", "A debt.")));
        Path out = folder.resolve("out");
        Files.createDirectories(out);
        Files.writeString(out.resolve("old.txt"), "kept");
        assertThatThrownBy(() -> new Consolidator(SCREEN, 1, cancelling()).run(List.of(input), out))
                .isInstanceOf(CancellationException.class);
        Thread.currentThread().interrupt();
        assertThatThrownBy(
                        () -> new Consolidator(SCREEN, 1, Progress.SILENT).run(List.of(input), out))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(out).isDirectoryContaining("glob:**/old.txt");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(input, out);
        }
    }

    @Test
    void inputs_that_are_not_there_or_would_be_removed_are_refused() throws IOException {
        Consolidator consolidator = new Consolidator(SCREEN, 1, Progress.SILENT);
        assertThatThrownBy(() ->
                        consolidator.run(List.of(folder.resolve("none")), folder.resolve("o")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no such file");
        Path inside = folder.resolve("a.jsonl");
        Files.writeString(inside, "");
        assertThatThrownBy(() -> consolidator.run(List.of(inside), folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("made anew");
        assertThat(inside).exists();
    }

    private static Progress cancelling() {
        return new Progress() {
            @Override
            public Bar start(String name, long total) {
                return new Bar() {
                    @Override
                    public void at(long done, String note) {
                        throw new CancellationException("at " + done);
                    }

                    @Override
                    public void close() {}
                };
            }

            @Override
            public void line(String text) {}
        };
    }

    private static String line(Example example) {
        return Json.line(example.toJson());
    }

    private static List<JsonNode> quarantine(Path out) throws IOException {
        return Files.readAllLines(out.resolve(Consolidator.QUARANTINE)).stream()
                .map(Json.MAPPER::readTree)
                .toList();
    }
}
