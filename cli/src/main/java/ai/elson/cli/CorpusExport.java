package ai.elson.cli;

import ai.elson.base.provenance.Provenance;
import ai.elson.corpus.exchange.Export;
import ai.elson.corpus.exchange.ExportCounts;
import ai.elson.corpus.exchange.ExportSettings;
import ai.elson.corpus.exchange.Format;
import ai.elson.corpus.exchange.ToolDefinitions;
import ai.elson.tools.registry.Registry;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sends examples out: alpaca, sharegpt, openai, jsonl, parquet, csv, or hf for a Hugging",
            "Face data set folder. What a format cannot carry is skipped and counted by reason."
        },
        footer = {
            "%nExample:",
            "  ./elson corpus export work/corpus/final_training_data.jsonl --format hf \\",
            "    --license apache-2.0 --out work/dataset"
        })
final class CorpusExport implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Examples as JSON lines.")
    Path file = Path.of("");

    @Option(names = "--format", required = true)
    String format = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PATH",
            description = "A file; a folder for hf. Alpaca and sharegpt under .json are one array.")
    Path out = Path.of("");

    @Option(
            names = "--license",
            defaultValue = "",
            description = "For the data set's card and the provenance.")
    String license = "";

    @Option(
            names = "--shard-rows",
            defaultValue = "" + ExportSettings.SHARD_ROWS,
            description = "Rows of one Parquet file of hf. Default: ${DEFAULT-VALUE}")
    int shardRows = ExportSettings.SHARD_ROWS;

    @Override
    public Integer call() {
        Format known = Format.of(format);
        ExportCounts counts =
                Export.run(
                        file,
                        out,
                        new ExportSettings(known, license, shardRows),
                        ToolDefinitions.of(Registry.standard().definitions(), file),
                        Console.progress());
        Provenance.of("export", 0, settings(known), List.of(Provenance.Input.of("examples", file)))
                .write(out);
        System.out.println(counts.summary());
        return 0;
    }

    private Map<String, String> settings(Format known) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("format", known.id());
        settings.put("license", license);
        settings.put("shard rows", "" + shardRows);
        return settings;
    }
}
