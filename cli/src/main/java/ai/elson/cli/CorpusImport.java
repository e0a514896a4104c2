package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.corpus.exchange.Format;
import ai.elson.corpus.exchange.Import;
import ai.elson.corpus.exchange.ImportSettings;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes training data of others in: alpaca, sharegpt, openai, jsonl, parquet, csv, hf.",
            "A record that cannot be used is put aside with file, line and reason; the run goes on."
        },
        footer = {
            "%nExample:",
            "  ./elson corpus import faq.csv --map question=Frage --map answer=Antwort \\",
            "    --domain credit_debt --bucket credit_scores --difficulty easy --out work/imported"
        })
final class CorpusImport implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A file, or a Hugging Face data set folder.")
    Path file = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FOLDER")
    Path out = Path.of("");

    @Option(names = "--format", description = "Default: found by extension and first bytes.")
    @Nullable String format;

    @Option(names = "--domain", defaultValue = "", description = "Of records without their own.")
    String domain = "";

    @Option(names = "--bucket", defaultValue = "", description = "A bucket of that domain.")
    String bucket = "";

    @Option(
            names = "--difficulty",
            description = "easy, medium, hard or extremely_complex; never guessed from the text.")
    @Nullable String difficulty;

    @Option(
            names = "--source",
            defaultValue = "",
            description = "Mark of where the records come from. Default: the file's name.")
    String source = "";

    @Option(
            names = "--license",
            defaultValue = "",
            description = "Written to the provenance, as cc-by-4.0.")
    String license = "";

    @Option(
            names = "--map",
            paramLabel = "OURS=THEIRS",
            description = "Another name for a field, as question=Frage; repeatable.")
    LinkedHashMap<String, String> columns = new LinkedHashMap<>();

    @Override
    public Integer call() {
        String name = format;
        ImportSettings settings =
                new ImportSettings(
                        name == null ? null : Format.of(name),
                        domain,
                        bucket,
                        difficulty(),
                        source,
                        license,
                        columns);
        System.out.println(Import.run(file, out, settings, Console.progress()).summary());
        return 0;
    }

    private @Nullable Difficulty difficulty() {
        String id = difficulty;
        try {
            return id == null ? null : Difficulty.of(id);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--difficulty: " + e.getMessage(), e);
        }
    }
}
