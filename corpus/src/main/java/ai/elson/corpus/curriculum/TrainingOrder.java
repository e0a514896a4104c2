package ai.elson.corpus.curriculum;

import ai.elson.base.seed.SeedSeries;
import ai.elson.corpus.bucket.BucketPool;
import ai.elson.corpus.curriculum.Selection.Pick;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How the records of a phase follow one another. Chance comes from SHA-256 over seed, phase, id
/// and copy, under another name than the one that selects: the selected have the smallest digests
/// of their cells, so an order by those would put thinly drawn cells first.
final class TrainingOrder {

    private static final int STRETCH = 1 << 12;

    private TrainingOrder() {}

    /// A pick with its place by chance, and among those of its domain.
    private record Placed(Pick pick, long chance, int place, int ofDomain) {}

    static List<Pick> of(
            CurriculumRecipe.Phase phase, List<Pick> picks, BucketPool pool, long seed) {
        Placed[] placed = placed(phase, picks, pool, seed);
        Comparator<Placed> byChance =
                Comparator.comparingLong(Placed::chance)
                        .thenComparing(p -> pool.id(p.pick().record()))
                        .thenComparing(p -> p.pick().copy());
        switch (phase.order()) {
            case RANDOM -> Arrays.parallelSort(placed, byChance);
            case BLOCK ->
                    Arrays.parallelSort(
                            placed,
                            Comparator.comparingInt((Placed p) -> p.pick().domain())
                                    .thenComparingInt(p -> p.pick().tier())
                                    .thenComparing(byChance));
            case INTERLEAVE -> {
                Arrays.parallelSort(
                        placed,
                        Comparator.comparingInt((Placed p) -> p.pick().domain())
                                .thenComparing(byChance));
                placeWithinDomains(placed);
                Arrays.parallelSort(placed, TrainingOrder::evenly);
            }
        }
        return Arrays.stream(placed).map(Placed::pick).toList();
    }

    /// Each pick with its chance, in stretches, as a series serves one thread.
    private static Placed[] placed(
            CurriculumRecipe.Phase phase, List<Pick> picks, BucketPool pool, long seed) {
        return IntStream.rangeClosed(0, picks.size() / STRETCH)
                .parallel()
                .mapToObj(i -> {
                    SeedSeries series = new SeedSeries(seed, "curriculum order", phase.name());
                    int to = Math.min(picks.size(), (i + 1) * STRETCH);
                    return picks.subList(i * STRETCH, to).stream()
                            .map(p -> new Placed(p, chance(p, pool, series), 0, 0));
                })
                .flatMap(stretch -> stretch)
                .toArray(Placed[]::new);
    }

    private static long chance(Pick pick, BucketPool pool, SeedSeries series) {
        return pool.seed(pick.record(), series, "" + pick.copy()) ^ Long.MIN_VALUE;
    }

    /// Record i of the n of its domain stands at (i + 1/2) / n of the phase: every stretch has each
    /// domain in its proportion.
    private static int evenly(Placed a, Placed b) {
        int byPlace =
                Long.compare(
                        (2L * a.place() + 1) * b.ofDomain(), (2L * b.place() + 1) * a.ofDomain());
        return byPlace != 0 ? byPlace : Integer.compare(a.pick().domain(), b.pick().domain());
    }

    /// @param sorted by domain and chance
    private static void placeWithinDomains(Placed[] sorted) {
        for (int from = 0, to = 0; from < sorted.length; from = to) {
            int domain = sorted[from].pick().domain();
            while (to < sorted.length && sorted[to].pick().domain() == domain) {
                to++;
            }
            for (int i = from; i < to; i++) {
                Placed p = sorted[i];
                sorted[i] = new Placed(p.pick(), p.chance(), i - from, to - from);
            }
        }
    }
}
