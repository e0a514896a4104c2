package ai.elson.cli;

import ai.elson.base.provenance.Provenance;
import ai.elson.evaluation.quiz.QuizBuilder;
import ai.elson.tools.registry.Registry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "corpus",
        mixinStandardHelpOptions = true,
        description = "Writes verified training examples, and sorts them into buckets.",
        subcommands = {CorpusImport.class, CorpusExport.class},
        synopsisSubcommandLabel = "VERB")
final class CorpusVerb {

    @Command(
            name = "build",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Generates, verifies and consolidates the examples.",
            footer = {
                "%nExample:",
                "  ./elson corpus build --examples 5000 --seed 1 --out work/corpus"
            })
    int build(
            @Option(
                            names = "--examples",
                            defaultValue = "5000",
                            description =
                                    "How many to write before consolidation. Default: ${DEFAULT-VALUE}")
                    int examples,
            @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}")
                    long seed,
            @Option(names = "--out", required = true, paramLabel = "FOLDER") Path out) {
        System.out.println(
                Corpora.build(
                        Registry.standard(),
                        seed,
                        examples,
                        QuizBuilder.standard().questionTexts(),
                        out));
        Provenance.of("corpus", seed, Map.of("examples", "" + examples), List.of()).write(out);
        return 0;
    }

    @Command(
            name = "buckets",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Sorts a corpus into domain_buckets/{bucket}/{difficulty}.jsonl.",
            footer = {
                "%nExample:",
                "  ./elson corpus buckets --corpus work/corpus --out work/domain_buckets"
            })
    int buckets(
            @Option(names = "--corpus", required = true, paramLabel = "FOLDER") Path corpus,
            @Option(names = "--out", required = true, paramLabel = "FOLDER") Path out) {
        System.out.println(Corpora.buckets(corpus, out));
        Provenance.of("buckets", 0, Map.of(), List.of(Provenance.Input.of("corpus", corpus)))
                .write(out);
        return 0;
    }
}
