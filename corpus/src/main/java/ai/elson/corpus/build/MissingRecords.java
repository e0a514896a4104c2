package ai.elson.corpus.build;

import ai.elson.base.progress.Progress;
import ai.elson.base.seed.Seeds;
import ai.elson.corpus.consolidate.Admission;
import ai.elson.corpus.consolidate.Fingerprint;
import ai.elson.corpus.consolidate.Screen;
import ai.elson.corpus.curriculum.Generation;
import ai.elson.corpus.curriculum.Missing;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.generate.Candidates;
import ai.elson.corpus.generate.Pack;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import ai.elson.tools.registry.Registry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the records that a curriculum lacks, through the same gates as a corpus, and none that
/// the pool already asks.
public final class MissingRecords implements Generation {

    private final Registry registry;
    private final Screen screen;
    private final Supplier<Stream<Example>> pool;
    private final int threads;
    private final Progress progress;

    /// @param pool the examples that are there, read again for each phase
    /// @param threads 1 or more; they change how long it takes and nothing else
    public MissingRecords(
            Registry registry,
            Screen screen,
            Supplier<Stream<Example>> pool,
            int threads,
            Progress progress) {
        this.registry = registry;
        this.screen = screen;
        this.pool = pool;
        this.threads = threads;
        this.progress = progress;
    }

    @Override
    public Set<String> domains() {
        return Taxonomy.standard().domains().stream()
                .map(Domain::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Example> write(List<Missing> missing, String phase, long seed) {
        Admission admission = new Admission();
        try (Stream<Example> known = pool.get()) {
            known.forEach(example -> admission.offer(Fingerprint.of(example)));
        }
        Map<String, Map<Difficulty, Integer>> rooms = new LinkedHashMap<>();
        missing.forEach(m ->
                rooms.computeIfAbsent(m.domain(), _ -> new EnumMap<>(Difficulty.class))
                        .merge(m.difficulty(), m.records(), Integer::sum));
        List<Shard> shards = new ArrayList<>();
        rooms.forEach((domain, room) -> shards.add(new Shard(Pack.BASE, domain, room)));
        Candidates candidates =
                new Candidates(
                        registry, Seeds.derive(seed, "missing", phase), "missing-" + phase + "-");
        List<Example> written = new ArrayList<>();
        try (ForkJoinPool workers = new ForkJoinPool(threads);
                Progress.Bar bar =
                        progress.start(
                                "phase " + phase + ", missing records",
                                shards.stream().mapToLong(Shard::wanted).sum())) {
            new Waves(candidates, screen, admission, workers, Teaching.NONE)
                    .fill(shards, bar, 0, admitted -> written.add(admitted.example()));
        }
        return written;
    }
}
