package ai.elson.cli;

import ai.elson.base.provenance.Provenance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "curriculum",
        mixinStandardHelpOptions = true,
        description =
                "Draws the three-phase curriculum: exact counts, or the proof that they cannot be had.",
        synopsisSubcommandLabel = "VERB")
final class CurriculumVerb {

    @Command(
            name = "sample",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Draws every phase of a recipe.",
            footer = {
                "%nExample:",
                "  ./elson curriculum sample --corpus work/corpus --recipe recipes/curriculum.yaml --seed 1 --out work/curriculum_runs"
            })
    int sample(
            @Option(names = "--corpus", required = true, paramLabel = "FOLDER") Path corpus,
            @Option(names = "--recipe", required = true, paramLabel = "FILE") Path recipe,
            @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}")
                    long seed,
            @Option(names = "--out", required = true, paramLabel = "FOLDER") Path out) {
        System.out.println(Corpora.curriculum(corpus, recipe, seed, out));
        Provenance.of(
                        "curriculum",
                        seed,
                        Map.of(),
                        List.of(
                                Provenance.Input.of("corpus", corpus),
                                Provenance.Input.of("recipe", recipe)))
                .write(out);
        return 0;
    }
}
