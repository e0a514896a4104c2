package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.base.progress.Progress;
import ai.elson.corpus.bucket.BucketManifest;
import ai.elson.corpus.bucket.DomainBuckets;
import ai.elson.corpus.build.CorpusBuild;
import ai.elson.corpus.build.Teaching;
import ai.elson.corpus.consolidate.Benchmark;
import ai.elson.corpus.consolidate.Consolidator;
import ai.elson.corpus.consolidate.CorpusCounts;
import ai.elson.corpus.consolidate.EngineProvider;
import ai.elson.corpus.consolidate.EngineSettings;
import ai.elson.corpus.consolidate.Reason;
import ai.elson.corpus.consolidate.Screen;
import ai.elson.corpus.consolidate.ScreenSettings;
import ai.elson.corpus.example.ExampleFiles;
import ai.elson.corpus.generate.Candidates;
import ai.elson.corpus.generate.Pack;
import ai.elson.corpus.verify.Verification;
import ai.elson.evaluation.quiz.QuizBuilder;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.tools.registry.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/// Makes a corpus and its parts; what it gives are lines of figures, for people.
final class CorpusMaker {

    /// The folder of the consolidated corpus in that of a build.
    static final String CONSOLIDATED = "consolidated";

    static final String BUCKETS = "domain_buckets";
    static final String COUNTS = "counts.json";

    private final Registry registry;
    private final Progress progress;
    private final List<String> questions;
    private final Screen screen;

    CorpusMaker(Registry registry, Progress progress) {
        this(registry, progress, QuizBuilder.standard().questionTexts());
    }

    /// @param questions of the benchmark, which must not be trained on
    CorpusMaker(Registry registry, Progress progress, List<String> questions) {
        this.registry = registry;
        this.progress = progress;
        this.questions = questions;
        this.screen =
                new Screen(
                        ScreenSettings.standard(),
                        Benchmark.of(questions),
                        new Verification(registry, RuleBook.standard()));
    }

    Screen screen() {
        return screen;
    }

    /// The packs, the consolidated corpus and its buckets, whole or not at all.
    List<String> build(CorpusMaking making, String engine) {
        List<String> lines = new ArrayList<>();
        AtomicFiles.writeFolder(
                making.output,
                part -> {
                    lines.addAll(
                            write(
                                    making.packs(),
                                    making.seed,
                                    making.teaching(),
                                    engine,
                                    making.threads(),
                                    part));
                    lines.add(
                            "buckets: "
                                    + buckets(
                                            kept(part),
                                            part.resolve(BUCKETS),
                                            DomainBuckets.DEFAULT_MINIMUM));
                });
        return lines;
    }

    /// The packs and the consolidated corpus, whole or not at all.
    List<String> build(Map<Pack, Integer> sizes, long seed, int threads, Path output) {
        List<String> lines = new ArrayList<>();
        AtomicFiles.writeFolder(
                output,
                part -> lines.addAll(write(sizes, seed, Teaching.NONE, "embedded", threads, part)));
        return lines;
    }

    private List<String> write(
            Map<Pack, Integer> sizes,
            long seed,
            Teaching teaching,
            String engine,
            int threads,
            Path folder)
            throws IOException {
        List<String> lines = new ArrayList<>(writePacks(sizes, seed, teaching, threads, folder));
        Consolidator.Outcome outcome =
                consolidate(engine, threads, packs(folder), folder.resolve(CONSOLIDATED));
        lines.add("consolidated: %,d of %,d kept".formatted(outcome.kept(), outcome.read()));
        return lines;
    }

    /// The packs alone, whole or not at all.
    List<String> generate(CorpusMaking making) {
        List<String> lines = new ArrayList<>();
        AtomicFiles.writeFolder(
                making.output,
                part ->
                        lines.addAll(
                                writePacks(
                                        making.packs(),
                                        making.seed,
                                        making.teaching(),
                                        making.threads(),
                                        part)));
        return lines;
    }

    private List<String> writePacks(
            Map<Pack, Integer> sizes, long seed, Teaching teaching, int threads, Path folder)
            throws IOException {
        CorpusBuild build =
                new CorpusBuild(new Candidates(registry, seed), screen, teaching, threads);
        CorpusBuild.Built built = build.write(sizes, folder, progress);
        writeCounts(folder, built.counts(), built.refused());
        List<String> lines = new ArrayList<>();
        lines.add("packs: " + summary(built.counts(), built.refused()));
        built.taught().forEach((what, n) -> lines.add("teacher: %,d %s".formatted(n, what)));
        return lines;
    }

    /// Screens and admits files as one corpus.
    Consolidator.Outcome consolidate(String engine, int threads, List<Path> files, Path output) {
        Consolidator.Outcome outcome =
                engine.equals("embedded")
                        ? new Consolidator(screen, threads, progress).run(files, output)
                        : EngineProvider.named(engine)
                                .open(
                                        new EngineSettings(
                                                questions, ScreenSettings.standard(), progress))
                                .run(files, output);
        writeCounts(output, outcome.counts(), outcome.refused());
        return outcome;
    }

    /// Sorts a consolidated corpus into buckets.
    static String buckets(Path kept, Path folder, int minimum) {
        BucketManifest written = DomainBuckets.write(ExampleFiles.stream(kept), folder, minimum);
        return String.format(
                Locale.ROOT,
                "%,d examples in %d bucket and difficulty cells, %d cells below %d",
                written.records(),
                written.filled(),
                written.gaps().size(),
                written.minimum());
    }

    /// The consolidated corpus that a path stands for: itself, or that of a build's folder.
    static Path kept(Path corpus) {
        if (!Files.isDirectory(corpus)) {
            return corpus;
        }
        Path kept = corpus.resolve(CONSOLIDATED).resolve(Consolidator.KEPT);
        if (!Files.exists(kept)) {
            kept = corpus.resolve(Consolidator.KEPT);
        }
        if (!Files.exists(kept)) {
            throw BadInput.at(
                    corpus.toString(),
                    "no " + Consolidator.KEPT,
                    "the folder of «elson corpus build» or «elson corpus consolidate»");
        }
        return kept;
    }

    /// The files of the packs that a folder has, in their order.
    private static List<Path> packs(Path folder) {
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
                "%,d examples, %d domains, %d buckets, %,d distinct wordings; %,d candidates refused",
                counts.examples(),
                counts.byDomain().size(),
                counts.byBucket().size(),
                counts.distinctMasked(),
                refused.values().stream().mapToLong(Long::longValue).sum());
    }
}
