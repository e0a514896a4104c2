package ai.elson.corpus.build;

import ai.elson.base.progress.Progress;
import ai.elson.corpus.consolidate.Benchmark;
import ai.elson.corpus.consolidate.Screen;
import ai.elson.corpus.consolidate.ScreenSettings;
import ai.elson.corpus.generate.Candidates;
import ai.elson.corpus.generate.Pack;
import ai.elson.corpus.verify.Verification;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.tools.registry.Registry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// As a program: `BuildTrial FOLDER PERCENT`, the packs at that percentage of their sizes.
final class BuildTrial {

    private BuildTrial() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int percent = Integer.parseInt(arguments[1]);
        Map<Pack, Integer> sizes = new EnumMap<>(Pack.class);
        Pack.sizes().forEach((pack, size) -> sizes.put(pack, size * percent / 100));
        Registry registry = Registry.standard();
        Screen screen =
                new Screen(
                        ScreenSettings.standard(),
                        Benchmark.of(List.of()),
                        new Verification(registry, RuleBook.standard()));
        long start = System.nanoTime();
        Candidates candidates = new Candidates(registry, 42);
        System.out.printf("ready in %.1f s%n", (System.nanoTime() - start) / 1e9);
        CorpusBuild.Built built =
                new CorpusBuild(candidates, screen, Teaching.NONE, 2)
                        .write(sizes, folder, Progress.SILENT);
        System.out.printf(
                "%d examples in %.1f s (%.1f s of processor)%n%s%n%s masked %d answers %d%n%s%n",
                built.counts().examples(),
                (System.nanoTime() - start) / 1e9,
                ProcessHandle.current()
                                .info()
                                .totalCpuDuration()
                                .orElse(java.time.Duration.ZERO)
                                .toMillis()
                        / 1e3,
                built.refused(),
                built.counts().byDifficulty(),
                built.counts().distinctMasked(),
                built.counts().distinctAnswers(),
                built.counts().byTask());
    }
}
