package ai.elson.corpus.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.progress.Progress;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.ExampleFiles;
import ai.elson.corpus.example.Origin;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.tools.registry.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundTripTest {

    private static final int SEEDS = 3;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"JSONL, a.jsonl", "CSV, a.csv", "PARQUET, a.parquet", "HF, a"})
    void what_is_written_is_read_back_without_loss(Format format, String name) {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Example> examples = new ArrayList<>(Nasty.generated(seed, 60));
            examples.addAll(Nasty.handMade());
            ExportCounts counts = export(examples, format, folder.resolve(name));
            assertThat(counts.written()).isEqualTo(examples.size());

            assertThat(imported(folder.resolve(name), ImportSettings.none()))
                    .as("%s, seed %d", format, seed)
                    .isEqualTo(examples);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SHAREGPT, a.jsonl",
        "SHAREGPT, a.json",
        "ALPACA, a.jsonl",
        "ALPACA, a.json",
        "OPENAI, a.jsonl"
    })
    void what_a_narrow_format_carries_comes_back_and_the_rest_is_counted(
            Format format, String name) {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Example> examples = new ArrayList<>(Nasty.generated(seed, 60));
            examples.addAll(Nasty.handMade());
            ExportCounts counts = export(examples, format, folder.resolve(name));
            long skipped = counts.skipped().values().stream().mapToLong(Long::longValue).sum();
            assertThat(counts.written() + skipped).isEqualTo(counts.read());
            assertThat(counts.read()).isEqualTo(examples.size());

            List<Example> back =
                    imported(
                            folder.resolve(name),
                            new ImportSettings(
                                    null,
                                    "credit_debt",
                                    "credit_scores",
                                    Difficulty.HARD,
                                    "",
                                    "",
                                    new LinkedHashMap<>()));
            assertThat(back).hasSize((int) counts.written()).isNotEmpty();
            List<Example> expected = examples.stream().filter(e -> carries(format, e)).toList();
            assertThat(back).hasSameSizeAs(expected);
            for (int i = 0; i < back.size(); i++) {
                Example mine = expected.get(i);
                Example theirs = back.get(i);
                assertThat(texts(theirs)).as("%s, seed %d", mine, seed).isEqualTo(texts(mine));
                assertThat(theirs.tools()).isEqualTo(mine.tools());
                assertThat(theirs.answer()).isNull();
                assertThat(theirs.origin()).isEqualTo(new Origin("import", "1", 0));
                if (format == Format.OPENAI) {
                    assertThat(theirs.messages()).isEqualTo(mine.messages());
                } else {
                    assertThat(theirs.id()).isEqualTo(mine.id());
                    assertThat(theirs.bucket()).isEqualTo(mine.bucket());
                    assertThat(theirs.difficulty()).isEqualTo(mine.difficulty());
                    assertThat(theirs.task()).isEqualTo(mine.task());
                }
            }
        }
    }

    @Test
    void shards_are_named_by_their_number_and_the_card_counts_rows() throws IOException {
        List<Example> examples = Nasty.handMade();
        Path in = folder.resolve("in.jsonl");
        ExampleFiles.write(in, examples);
        Path hub = folder.resolve("hub");
        Export.run(
                in,
                hub,
                new ExportSettings(Format.HF, "cc-by-4.0", 10),
                tools(in),
                Progress.SILENT);

        try (var files = Files.list(hub.resolve("data"))) {
            assertThat(files.map(p -> p.getFileName().toString()).sorted())
                    .containsExactly(
                            "train-00000-of-00003.parquet",
                            "train-00001-of-00003.parquet",
                            "train-00002-of-00003.parquet");
        }
        assertThat(hub.resolve("README.md"))
                .content()
                .startsWith("---\nlicense: cc-by-4.0\n")
                .contains("n<1K", "num_examples: " + examples.size())
                .doesNotContain("{rows}", "{bytes}", "{size}", "{license}");
        assertThat(imported(hub, ImportSettings.none())).isEqualTo(examples);
    }

    @ParameterizedTest
    @CsvSource({"JSONL", "CSV", "PARQUET", "SHAREGPT", "OPENAI", "ALPACA"})
    void the_same_examples_give_the_same_bytes(Format format) {
        export(Nasty.handMade(), format, folder.resolve("one"));
        export(Nasty.handMade(), format, folder.resolve("two"));
        assertThat(folder.resolve("one")).hasSameBinaryContentAs(folder.resolve("two"));
    }

    @ParameterizedTest
    @CsvSource({"0, n<1K", "999, n<1K", "1000, 1K<n<10K", "100000, 100K<n<1M", "1000000000, n>1B"})
    void size_categories_are_those_of_the_hub(long rows, String size) {
        assertThat(HubFolder.size(rows)).isEqualTo(size);
    }

    private static boolean carries(Format format, Example example) {
        return format != Format.ALPACA
                || (example.tools().isEmpty()
                        && example.messages().stream()
                                        .filter(m -> !m.role().equals("system"))
                                        .count()
                                == 2);
    }

    private static List<String> texts(Example example) {
        return example.messages().stream().map(m -> m.role() + ": " + m.content()).toList();
    }

    private ExportCounts export(List<Example> examples, Format format, Path out) {
        Path in = folder.resolve("examples.jsonl");
        ExampleFiles.write(in, examples);
        return Export.run(in, out, new ExportSettings(format, "", 100), tools(in), Progress.SILENT);
    }

    private List<Example> imported(Path file, ImportSettings settings) {
        Path out = folder.resolve("imported");
        ImportCounts counts = Import.run(file, out, settings, Progress.SILENT);
        assertThat(counts.quarantined()).as(counts.summary()).isZero();
        return ExampleFiles.read(out.resolve(Import.EXAMPLES));
    }

    private static ToolDefinitions tools(Path in) {
        Registry registry = Registry.standard();
        return ToolDefinitions.of(registry.definitions(), in);
    }
}
