package ai.elson.cli;

import ai.elson.base.chat.Conversation;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.base.progress.Progress;
import ai.elson.corpus.bucket.BucketManifest;
import ai.elson.corpus.bucket.BucketPool;
import ai.elson.corpus.bucket.DomainBuckets;
import ai.elson.corpus.build.CorpusBuild;
import ai.elson.corpus.consolidate.Benchmark;
import ai.elson.corpus.consolidate.Consolidator;
import ai.elson.corpus.consolidate.CorpusCounts;
import ai.elson.corpus.consolidate.Reason;
import ai.elson.corpus.consolidate.Screen;
import ai.elson.corpus.consolidate.ScreenSettings;
import ai.elson.corpus.curriculum.Curriculum;
import ai.elson.corpus.curriculum.CurriculumFiles;
import ai.elson.corpus.curriculum.CurriculumRecipe;
import ai.elson.corpus.curriculum.Drawn;
import ai.elson.corpus.example.ExampleFiles;
import ai.elson.corpus.generate.Candidates;
import ai.elson.corpus.generate.Pack;
import ai.elson.corpus.verify.Verification;
import ai.elson.evaluation.report.CurriculumPage;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.tools.registry.Registry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// From the registry to the curriculum.
final class Corpora {

    /// The folder of the consolidated corpus in that of a build.
    static final String CONSOLIDATED = "consolidated";

    static final String COUNTS = "counts.json";

    private Corpora() {}

    /// The gates before a corpus.
    ///
    /// @param questions of the benchmark, which must not be trained on
    static Screen screen(Registry registry, List<String> questions) {
        return new Screen(
                ScreenSettings.standard(),
                Benchmark.of(questions),
                new Verification(registry, RuleBook.standard()));
    }

    /// Writes the packs and their counts into a folder, whole or not at all.
    static CorpusBuild.Built generate(
            Registry registry,
            long seed,
            Map<Pack, Integer> sizes,
            Screen screen,
            int threads,
            Path folder,
            Progress progress) {
        CorpusBuild build = new CorpusBuild(new Candidates(registry, seed), screen, threads);
        CorpusBuild.Built[] built = new CorpusBuild.Built[1];
        AtomicFiles.writeFolder(
                folder,
                part -> {
                    built[0] = build.write(sizes, part, progress);
                    writeCounts(part, built[0].counts(), built[0].refused());
                });
        return built[0];
    }

    /// Screens and admits what stands in the packs of a folder once more, as one corpus.
    static Consolidator.Outcome consolidate(
            Path packs, Screen screen, int threads, Progress progress) {
        Path folder = packs.resolve(CONSOLIDATED);
        Consolidator.Outcome outcome =
                new Consolidator(screen, threads, progress).run(packs(packs), folder);
        writeCounts(folder, outcome.counts(), outcome.refused());
        return outcome;
    }

    /// The files of the packs that a folder has, in their order.
    static List<Path> packs(Path folder) {
        return Arrays.stream(Pack.values())
                .map(pack -> folder.resolve(pack.fileName() + ".jsonl"))
                .filter(Files::exists)
                .toList();
    }

    private static void writeCounts(
            Path folder, CorpusCounts counts, SortedMap<Reason, Long> refused) {
        SortedMap<String, Long> reasons = new TreeMap<>();
        refused.forEach((reason, n) -> reasons.put(reason.id(), n));
        ObjectNode node = Json.MAPPER.valueToTree(counts);
        node.set("refused", Json.MAPPER.valueToTree(reasons));
        AtomicFiles.writeString(folder.resolve(COUNTS), Json.pretty(node));
    }

    /// One line of figures.
    static String summary(CorpusCounts counts, SortedMap<Reason, Long> refused) {
        return String.format(
                Locale.ROOT,
                "%,d examples, %d domains, %d buckets, %,d distinct wordings; %,d refused",
                counts.examples(),
                counts.byDomain().size(),
                counts.byBucket().size(),
                counts.distinctMasked(),
                refused.values().stream().mapToLong(Long::longValue).sum());
    }

    /// Sorts a consolidated corpus into buckets.
    static String buckets(Path kept, Path folder, int minimum) {
        BucketManifest written =
                DomainBuckets.write(ExampleFiles.stream(kept), folder, minimum);
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
}
