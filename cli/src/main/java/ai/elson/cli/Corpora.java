package ai.elson.cli;

import ai.elson.base.chat.Conversation;
import ai.elson.base.failure.FailedWork;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.base.file.Recipes;
import ai.elson.corpus.bucket.DomainBuckets;
import ai.elson.corpus.consolidate.Benchmark;
import ai.elson.corpus.consolidate.Consolidation;
import ai.elson.corpus.consolidate.Contamination;
import ai.elson.corpus.consolidate.CorpusCounts;
import ai.elson.corpus.consolidate.Screen;
import ai.elson.corpus.consolidate.ScreenSettings;
import ai.elson.corpus.curriculum.Curriculum;
import ai.elson.corpus.curriculum.CurriculumRecipe;
import ai.elson.corpus.curriculum.Drawn;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.ExampleFiles;
import ai.elson.corpus.generate.CorpusGenerator;
import ai.elson.corpus.verify.Verification;
import ai.elson.knowledge.rule.RuleBook;
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
        Screen screen =
                new Screen(
                        ScreenSettings.standard(),
                        Benchmark.of(questions),
                        new Verification(registry, RuleBook.standard()));
        Consolidation consolidation = Consolidation.of(written, screen);
        List<Example> clean = consolidation.examples();
        SortedMap<String, Long> reasons = new TreeMap<>();
        consolidation.refused().forEach((reason, found) -> reasons.put(reason.id(), found));
        CorpusCounts counts = CorpusCounts.of(clean);
        AtomicFiles.writeFolder(
                folder,
                part -> {
                    ExampleFiles.write(part.resolve(EXAMPLES), clean);
                    ObjectNode node = Json.MAPPER.valueToTree(counts);
                    node.set("refused", Json.MAPPER.valueToTree(reasons));
                    AtomicFiles.writeString(part.resolve(COUNTS), Json.pretty(node));
                });
        long refused = reasons.values().stream().mapToLong(Long::longValue).sum();
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
        int[] cells = new int[1];
        AtomicFiles.writeFolder(folder, part -> cells[0] = DomainBuckets.write(examples, part));
        return String.format(
                Locale.ROOT,
                "%,d examples in %d bucket and difficulty cells",
                examples.size(),
                cells[0]);
    }

    static String curriculum(Path corpus, Path recipe, long seed, Path folder) {
        List<Example> examples = ExampleFiles.read(corpus.resolve(EXAMPLES));
        List<Drawn> phases =
                Curriculum.sample(Recipes.read(recipe, CurriculumRecipe.class), examples, seed);
        AtomicFiles.writeFolder(folder, part -> Curriculum.write(phases, part));
        return phases.stream()
                .map(p ->
                        "%s %,d of %,d"
                                .formatted(
                                        p.phase().name(),
                                        p.examples().size(),
                                        p.shortage().asked()))
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
