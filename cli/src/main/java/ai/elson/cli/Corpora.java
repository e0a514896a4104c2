package ai.elson.cli;

import ai.elson.base.chat.Conversation;
import ai.elson.base.failure.FailedWork;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.corpus.bucket.BucketManifest;
import ai.elson.corpus.bucket.BucketPool;
import ai.elson.corpus.bucket.DomainBuckets;
import ai.elson.corpus.consolidate.Consolidation;
import ai.elson.corpus.consolidate.Contamination;
import ai.elson.corpus.consolidate.CorpusCounts;
import ai.elson.corpus.curriculum.Curriculum;
import ai.elson.corpus.curriculum.CurriculumFiles;
import ai.elson.corpus.curriculum.CurriculumRecipe;
import ai.elson.corpus.curriculum.Drawn;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.ExampleFiles;
import ai.elson.corpus.generate.CorpusGenerator;
import ai.elson.evaluation.report.CurriculumPage;
import ai.elson.tools.registry.Registry;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// From the registry to the curriculum.
final class Corpora {

    static final String EXAMPLES = "final_training_data.jsonl";
    static final String COUNTS = "counts.json";

    private Corpora() {}

    /// Writes the consolidated corpus and its counts. What shares words with a question of the
    /// benchmark is refused.
    static String build(
            Registry registry, long seed, int count, List<String> questions, Path folder) {
        List<Example> written = CorpusGenerator.generate(registry, seed, count);
        Consolidation consolidation = Consolidation.of(written);
        List<Example> clean = Contamination.without(questions, consolidation.examples());
        SortedMap<String, Integer> reasons = new TreeMap<>(consolidation.refused());
        reasons.put(
                "shares words with the benchmark", consolidation.examples().size() - clean.size());
        CorpusCounts counts = CorpusCounts.of(clean);
        AtomicFiles.writeFolder(
                folder,
                part -> {
                    ExampleFiles.write(part.resolve(EXAMPLES), clean);
                    ObjectNode node = Json.MAPPER.valueToTree(counts);
                    node.set("refused", Json.MAPPER.valueToTree(reasons));
                    AtomicFiles.writeString(part.resolve(COUNTS), Json.pretty(node));
                });
        int refused = reasons.values().stream().mapToInt(Integer::intValue).sum();
        return String.format(
                Locale.ROOT,
                "%,d examples, %d domains, %d buckets, %,d distinct wordings; %d refused",
                counts.examples(),
                counts.byDomain().size(),
                counts.byBucket().size(),
                counts.distinctMasked(),
                refused);
    }

    static String buckets(Path corpus, Path folder) {
        List<Example> examples = ExampleFiles.read(corpus.resolve(EXAMPLES));
        BucketManifest written =
                DomainBuckets.write(examples.stream(), folder, DomainBuckets.DEFAULT_MINIMUM);
        return String.format(
                Locale.ROOT,
                "%,d examples in %d bucket and difficulty cells, %d cells below %d",
                written.records(),
                written.filled(),
                written.gaps().size(),
                written.minimum());
    }

    /// Draws a curriculum and writes it with its pictures, whole or not at all.
    static String curriculum(BucketPool pool, CurriculumRecipe recipe, long seed, Path folder) {
        List<Drawn> phases = Curriculum.sample(recipe, pool, seed, null);
        AtomicFiles.writeFolder(
                folder,
                part -> {
                    CurriculumFiles.write(phases, part);
                    CurriculumPage.write(part, phases, seed);
                });
        return phases.stream()
                .map(p ->
                        String.format(
                                Locale.ROOT,
                                "%s %,d of %,d",
                                p.phase().name(),
                                p.total(),
                                p.phase().records()))
                .collect(Collectors.joining(", "));
    }

    /// The conversations of a phase, with the definitions that its prompts show.
    static List<Conversation> conversations(Registry registry, Path file) {
        return ExampleFiles.read(file).stream()
                .map(e -> new Conversation(e.id(), e.messages(), registry.definitions(e.tools())))
                .toList();
    }

    /// Refuses to go on where the corpus holds a question of the benchmark.
    static void refuseContamination(List<String> questions, Path corpus) {
        Contamination found =
                Contamination.check(questions, ExampleFiles.read(corpus.resolve(EXAMPLES)));
        if (!found.clean()) {
            throw new FailedWork(
                    "the corpus holds questions of the benchmark: %d exact, %d sharing eight words, %d similar; first: «%s»"
                            .formatted(
                                    found.exact().size(),
                                    found.eightGram().size(),
                                    found.similar().size(),
                                    java.util.stream.Stream.of(
                                                    found.exact(),
                                                    found.eightGram(),
                                                    found.similar())
                                            .flatMap(List::stream)
                                            .findFirst()
                                            .orElseThrow()));
        }
    }
}
