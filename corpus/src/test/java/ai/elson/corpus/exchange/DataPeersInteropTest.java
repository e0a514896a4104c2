package ai.elson.corpus.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.file.Json;
import ai.elson.base.progress.Progress;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.ExampleFiles;
import ai.elson.tools.registry.Registry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Elson exports is what `datasets`, `pyarrow` and `pandas` read, and what those write is what
/// Elson imports. Needs the Python named by `ELSON_INTEROP_DATA_PYTHON`, with
/// `interop/requirements-data.txt` installed; nothing is downloaded here.
@Tag("interop")
class DataPeersInteropTest {

    private static final Path SCRIPT = Path.of("..", "interop", "exchange_data.py");

    @TempDir Path folder;

    @Test
    void peers_read_the_same_rows() throws Exception {
        python();
        List<Example> examples = new ArrayList<>(Nasty.generated(1, 200));
        // A NUL ends a text in some readers of CSV.
        Nasty.handMade().stream()
                .filter(e -> !e.finalAnswer().contains("\u0000"))
                .forEach(examples::add);
        Path in = folder.resolve("examples.jsonl");
        ExampleFiles.write(in, examples);
        for (var out :
                Map.of(
                                Format.HF, "hub",
                                Format.PARQUET, "examples.parquet",
                                Format.CSV, "examples.csv")
                        .entrySet()) {
            ExportCounts counts =
                    Export.run(
                            in,
                            folder.resolve(out.getValue()),
                            new ExportSettings(out.getKey(), "mit", 60),
                            ToolDefinitions.of(Registry.standard().definitions(), in),
                            Progress.SILENT);
            assertThat(counts.written()).isEqualTo(examples.size());
        }
        call("read");
    }

    @Test
    void what_peers_write_is_imported() throws Exception {
        python();
        call("write");
        List<String> texts = new ArrayList<>();
        Json.MAPPER
                .readTree(Files.readString(folder.resolve("texts.json")))
                .forEach(text -> texts.add(text.asString()));
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(p -> p.getFileName().toString().startsWith("foreign")).toList();
        }
        Map<String, List<String>> questions = new TreeMap<>();
        for (Path file : files) {
            Path out = folder.resolve("out");
            ImportCounts counts = Import.run(file, out, ImportSettings.none(), Progress.SILENT);
            assertThat(counts.quarantined()).as(file + " " + counts.summary()).isZero();
            List<Example> examples = ExampleFiles.read(out.resolve(Import.EXAMPLES));
            questions.put(
                    file.getFileName().toString(),
                    examples.stream().map(Example::question).toList());
            assertThat(examples)
                    .allSatisfy(e -> assertThat(e.finalAnswer()).isEqualTo(e.question()));
        }
        assertThat(questions).hasSize(10);
        assertThat(questions).allSatisfy((file, asked) -> assertThat(asked).isEqualTo(texts));
    }

    private void call(String verb) throws Exception {
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder =
                new ProcessBuilder(python(), SCRIPT.toString(), verb, folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().put("HF_HUB_OFFLINE", "1");
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(output);
        System.out.print(said);
        assertThat(process.exitValue()).as(said).isZero();
    }

    private static String python() {
        String python = System.getenv("ELSON_INTEROP_DATA_PYTHON");
        Assumptions.assumeTrue(
                python != null && Files.isExecutable(Path.of(python)),
                "skipped, because ELSON_INTEROP_DATA_PYTHON names no Python with datasets");
        return python;
    }
}
