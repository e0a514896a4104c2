package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.base.provenance.Provenance;
import ai.elson.corpus.consolidate.Consolidator;
import ai.elson.tools.registry.Registry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "consolidate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Holds examples against every gate: form, lengths, language, personal data, the benchmark, verification, duplicates and contradictions.",
            "Writes kept.jsonl, quarantine.jsonl (file, line, reason and the line itself) and counts.json. Earlier files and lines win."
        },
        footer = {
            "%nExample:",
            "  ./elson corpus consolidate work/packs/*.jsonl work/imported/imported.jsonl --output work/consolidated"
        })
final class CorpusConsolidateVerb implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Examples as JSON lines.")
    List<Path> files = List.of();

    @Option(
            names = {"--output", "--out"},
            required = true,
            paramLabel = "FOLDER")
    Path output = Path.of("");

    @Option(
            names = "--engine",
            defaultValue = "embedded",
            description = "embedded or spark; both give the same files. Default: ${DEFAULT-VALUE}")
    String engine = "embedded";

    @Option(names = "--threads", paramLabel = "N", description = "Default: all processors.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        if (threads < 1) {
            throw BadInput.at("--threads", "" + threads, "1 or more");
        }
        Consolidator.Outcome outcome =
                new CorpusMaker(Registry.standard(), Console.progress())
                        .consolidate(engine, threads, files, output);
        Provenance.of(
                        "consolidated",
                        0,
                        Map.of("engine", engine),
                        files.stream().map(file -> Provenance.Input.of("examples", file)).toList())
                .write(output);
        System.out.printf(
                "%,d read, %,d kept, %,d in quarantine%n",
                outcome.read(), outcome.kept(), outcome.read() - outcome.kept());
        outcome.refused().forEach((reason, n) -> System.out.printf("  %,8d  %s%n", n, reason.id()));
        return 0;
    }
}
