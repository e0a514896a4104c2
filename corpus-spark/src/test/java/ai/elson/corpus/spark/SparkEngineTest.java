package ai.elson.corpus.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import ai.elson.base.progress.Progress;
import ai.elson.corpus.build.CorpusBuild;
import ai.elson.corpus.consolidate.Benchmark;
import ai.elson.corpus.consolidate.Consolidator;
import ai.elson.corpus.consolidate.Consolidator.Outcome;
import ai.elson.corpus.consolidate.Engine;
import ai.elson.corpus.consolidate.EngineProvider;
import ai.elson.corpus.consolidate.EngineSettings;
import ai.elson.corpus.consolidate.Reason;
import ai.elson.corpus.consolidate.Screen;
import ai.elson.corpus.consolidate.ScreenSettings;
import ai.elson.corpus.generate.Candidates;
import ai.elson.corpus.generate.Pack;
import ai.elson.corpus.verify.Verification;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.tools.registry.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("interop")
class SparkEngineTest {

    private static final Registry REGISTRY = Registry.standard();
    private static final List<String> BENCHMARK =
            List.of("Which of all the bonds on the market pays the most interest this year?");
    private static final Screen SCREEN =
            new Screen(
                    ScreenSettings.standard(),
                    Benchmark.of(BENCHMARK),
                    new Verification(REGISTRY, RuleBook.standard()));

    @TempDir Path folder;

    @Test
    void random_corpora_give_the_bytes_of_the_embedded_engine() throws IOException {
        Set<Reason> met = EnumSet.noneOf(Reason.class);
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            List<Path> inputs = RandomCorpus.write(random, folder.resolve("in" + seed));
            long bytes = 0;
            for (Path input : inputs) {
                bytes += Files.size(input);
            }
            int parts = 1 + seed % 7;
            Outcome outcome = same("seed " + seed, inputs, Math.max(1, bytes / parts));
            met.addAll(outcome.refused().keySet());
        }
        assertThat(met)
                .contains(
                        Reason.NOT_JSON,
                        Reason.NOT_AN_EXAMPLE,
                        Reason.FIGURE_WITHOUT_ORIGIN,
                        Reason.BENCHMARK_EXACT,
                        Reason.DUPLICATE_ID,
                        Reason.DUPLICATE_QUESTION,
                        Reason.CONTRADICTORY_ANSWERS,
                        Reason.NEAR_DUPLICATE);
    }

    @Test
    void lines_keep_their_numbers_wherever_files_are_cut() throws IOException {
        Path input = folder.resolve("in.jsonl");
        Files.writeString(input, "\uFEFF{a\r\n\n \n{b}\n\n{ccccccccccccccccccccc\n{d");
        for (int bytes : new int[] {1, 3, 7, 50}) {
            same("slices of " + bytes, List.of(input, input), bytes);
        }
    }

    @Test
    void generated_examples_with_repeats_give_the_bytes_of_the_embedded_engine()
            throws IOException {
        Path packs = folder.resolve("packs");
        Files.createDirectories(packs);
        new CorpusBuild(new Candidates(REGISTRY, 5), SCREEN, 2)
                .write(Map.of(Pack.INSURANCE, 1_500), packs, Progress.SILENT);
        List<String> lines = new ArrayList<>();
        try (var files = Files.list(packs)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            lines.add(lines.get(random.nextInt(1_500)).replaceFirst("\"id\":\"", "\"id\":\"x" + i));
        }
        Collections.shuffle(lines, random);
        Path one = folder.resolve("one.jsonl");
        Path two = folder.resolve("two.jsonl");
        Files.write(one, lines.subList(0, 700));
        Files.write(two, lines.subList(700, lines.size()));
        Outcome outcome = same("generated", List.of(one, two), 1 << 18);
        assertThat(outcome.read()).isEqualTo(2_000);
        assertThat(outcome.kept()).isEqualTo(1_500);
    }

    @Test
    void nothing_to_read_gives_empty_files() throws IOException {
        Path empty = folder.resolve("empty.jsonl");
        Files.writeString(empty, "");
        assertThat(same("empty", List.of(empty), 100).read()).isZero();
        assertThat(same("none", List.of(), 100).read()).isZero();
    }

    @Test
    void a_cancelled_run_leaves_the_old_folder_and_bad_inputs_are_refused() throws IOException {
        Path input = folder.resolve("in.jsonl");
        Files.writeString(input, "{oops\n");
        Path out = folder.resolve("out");
        Files.createDirectories(out);
        Files.writeString(out.resolve("old.txt"), "kept");
        assertThatThrownBy(() -> spark(100, new Cancelling()).run(List.of(input), out))
                .isInstanceOf(CancellationException.class);
        assertThat(out).isDirectoryContaining("glob:**/old.txt");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(input, out);
        }
        assertThatThrownBy(
                        () -> spark(100, Progress.SILENT).run(List.of(folder.resolve("none")), out))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no such file");
    }

    @Test
    void it_is_found_by_its_name_and_an_unknown_one_is_not() {
        assertThat(EngineProvider.named("spark")).isInstanceOf(SparkEngineProvider.class);
        assertThatThrownBy(() -> EngineProvider.named("flink"))
                .isInstanceOf(BadInput.class)
                .hasMessage("--engine: found «flink»; accepted: embedded, spark");
    }

    private static Engine spark(long sliceBytes, Progress progress) {
        return new SparkEngine(
                new EngineSettings(BENCHMARK, ScreenSettings.standard(), progress),
                "local[2]",
                sliceBytes,
                sliceBytes);
    }

    private Outcome same(String as, List<Path> inputs, long sliceBytes) {
        Path embedded = folder.resolve("embedded");
        Path spark = folder.resolve("spark");
        Outcome expected = new Consolidator(SCREEN, 2, Progress.SILENT).run(inputs, embedded);
        Outcome found = spark(sliceBytes, Progress.SILENT).run(inputs, spark);
        assertThat(found).as(as).isEqualTo(expected);
        for (String file : List.of(Consolidator.KEPT, Consolidator.QUARANTINE)) {
            assertThat(spark.resolve(file)).as(as).hasSameBinaryContentAs(embedded.resolve(file));
        }
        return found;
    }

    private record Cancelling() implements Progress {
        @Override
        public Bar start(String name, long total) {
            return new Bar() {
                @Override
                public void at(long done, String note) {
                    throw new CancellationException("enough");
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void line(String text) {}
    }
}
