package ai.elson.cli;

import ai.elson.base.provenance.Provenance;
import ai.elson.corpus.bucket.BucketExamples;
import ai.elson.corpus.bucket.BucketPool;
import ai.elson.corpus.build.MissingRecords;
import ai.elson.corpus.curriculum.CurriculumRecipe;
import ai.elson.corpus.curriculum.Generation;
import ai.elson.tools.registry.Registry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            description = {
                "Draws phases from a folder of buckets, ours or made by others: lines with at least id and messages, folder name as bucket, file name as difficulty.",
                "A: mix 35/35/25/5 (easy/medium/hard/extremely complex), one domain after the other. B: 20/40/30/10, no domain above 15 %% of what is drawn. C: 10/25/35/30, from compliance, securities_regulation and derivatives as far as they reach, then from the others."
            },
            footer = {
                "%nExamples:",
                "  ./elson curriculum sample --buckets work/domain_buckets --phase B --target-records 15000 --seed 42 --output work/curriculum_runs",
                "  ./elson curriculum sample --buckets work/domain_buckets --target-records A=12000,B=15000,C=9000 --output work/curriculum_runs"
            })
    int sample(
            @Option(
                            names = "--buckets",
                            required = true,
                            paramLabel = "FOLDER",
                            description =
                                    "{bucket}/{difficulty}.jsonl, as «elson corpus buckets» writes it.")
                    Path buckets,
            @Option(
                            names = {"--output", "--out"},
                            required = true,
                            paramLabel = "FOLDER",
                            description =
                                    "Gets phase_A.jsonl, manifest_A.jsonl, ..., statistics.json, curriculum.svg and curriculum.html.")
                    Path output,
            @Option(
                            names = "--domain-map",
                            paramLabel = "FILE",
                            description =
                                    "YAML or JSON, bucket: domain. Without: the taxonomy's domain, else the bucket is a domain of its own.")
                    @Nullable Path domainMap,
            @Option(
                            names = "--seed",
                            defaultValue = "42",
                            description = "Default: ${DEFAULT-VALUE}")
                    long seed,
            @Mixin CurriculumOptions options) {
        CurriculumRecipe recipe = options.recipe();
        System.out.println(
                Corpora.curriculum(
                        BucketPool.load(buckets, domainMap),
                        recipe,
                        seed,
                        missingRecords(buckets),
                        output));
        List<Provenance.Input> inputs = new ArrayList<>();
        inputs.add(Provenance.Input.of("buckets", buckets));
        if (options.recipe != null) {
            inputs.add(Provenance.Input.of("recipe", options.recipe));
        }
        if (domainMap != null) {
            inputs.add(Provenance.Input.of("domain map", domainMap));
        }
        Map<String, String> configuration = new TreeMap<>();
        configuration.put("reuse", "" + recipe.reuseAcrossPhases());
        recipe.phases().forEach(p -> configuration.put("phase " + p.name(), p.toString()));
        Provenance.of("curriculum", seed, configuration, inputs).write(output);
        return 0;
    }

    /// What writes missing records; nothing is made until a phase lacks some.
    private static Generation missingRecords(Path buckets) {
        Registry registry = Registry.standard();
        return new MissingRecords(
                registry,
                new CorpusMaker(registry, Console.progress()).screen(),
                () -> BucketExamples.of(buckets),
                Runtime.getRuntime().availableProcessors(),
                Console.progress());
    }
}
