package ai.elson.corpus.build;

import ai.elson.base.progress.Progress;
import ai.elson.corpus.consolidate.Admission;
import ai.elson.corpus.consolidate.CorpusCounts;
import ai.elson.corpus.consolidate.Reason;
import ai.elson.corpus.consolidate.Screen;
import ai.elson.corpus.generate.Candidates;
import ai.elson.corpus.generate.Pack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;

/// Writes the packs of a corpus: every example drawn, screened, verified, admitted against all
/// before it, and counted. The packs come in their order, so that consolidating the files in that
/// order again refuses nothing.
public final class CorpusBuild {

    /// What was made.
    ///
    /// @param counts of all packs together
    /// @param refused candidates that did not ship, by reason
    /// @param taught what became of a teacher's paraphrases; empty without one
    public record Built(
            CorpusCounts counts, SortedMap<Reason, Long> refused, SortedMap<String, Long> taught) {}

    private final Candidates candidates;
    private final Screen screen;
    private final Teaching teaching;
    private final int threads;

    /// @param threads 1 or more; they change how long it takes and nothing else
    public CorpusBuild(Candidates candidates, Screen screen, Teaching teaching, int threads) {
        this.candidates = candidates;
        this.screen = screen;
        this.teaching = teaching;
        this.threads = threads;
    }

    /// Fills a folder.
    ///
    /// @param sizes examples by pack; a pack of none has no file
    /// @throws ai.elson.base.failure.FailedWork where the generators cannot say so much that is new
    public Built write(Map<Pack, Integer> sizes, Path folder, Progress progress)
            throws IOException {
        CorpusCounts.Counter counter = new CorpusCounts.Counter();
        try (ForkJoinPool pool = new ForkJoinPool(threads);
                Progress.Bar bar =
                        progress.start(
                                "examples",
                                sizes.values().stream().mapToLong(Integer::longValue).sum())) {
            Waves waves = new Waves(candidates, screen, new Admission(), pool, teaching);
            long done = 0;
            for (Pack pack : Pack.values()) {
                int size = sizes.getOrDefault(pack, 0);
                if (size == 0) {
                    continue;
                }
                List<Shard> shards = new ArrayList<>();
                pack.quotas(size)
                        .forEach((subject, room) -> shards.add(new Shard(pack, subject, room)));
                try (PackWriter writer = new PackWriter(pack, folder)) {
                    waves.fill(
                            shards,
                            bar,
                            done,
                            admitted -> {
                                writer.write(admitted.example());
                                counter.add(admitted.example(), admitted.fingerprint());
                            });
                }
                done += size;
            }
            return new Built(
                    counter.counts(), new TreeMap<>(waves.refused()), waves.taught().byName());
        }
    }
}
