package ai.elson.corpus.curriculum;

import ai.elson.base.seed.Seeds;
import ai.elson.corpus.bucket.BucketPool;
import ai.elson.corpus.curriculum.Selection.Pick;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How the records of a phase follow one another. Chance comes from SHA-256 over seed, phase, id and
/// copy, under another name than the one that selects: the selected have the smallest digests of
/// their cells, so an order by those would put thinly drawn cells first.
final class TrainingOrder {

    private TrainingOrder() {}

    /// A pick with its place by chance, and among those of its domain.
    private record Placed(Pick pick, long chance, int place, int ofDomain) {}

    static List<Pick> of(
            CurriculumRecipe.Phase phase, List<Pick> picks, BucketPool pool, long seed) {
        List<Placed> placed =
                picks.parallelStream()
                        .map(p ->
                                new Placed(
                                        p,
                                        Seeds.derive(
                                                        seed,
                                                        "curriculum order",
                                                        phase.name(),
                                                        pool.id(p.record()),
                                                        "" + p.copy())
                                                ^ Long.MIN_VALUE,
                                        0,
                                        0))
                        .toList();
        Comparator<Placed> byChance =
                Comparator.comparingLong(Placed::chance)
                        .thenComparing(p -> pool.id(p.pick().record()))
                        .thenComparing(p -> p.pick().copy());
        Comparator<Placed> order =
                switch (phase.order()) {
                    case RANDOM -> byChance;
                    case BLOCK ->
                            Comparator.comparingInt((Placed p) -> p.pick().domain())
                                    .thenComparingInt(p -> p.pick().tier())
                                    .thenComparing(byChance);
                    case INTERLEAVE -> TrainingOrder::evenly;
                };
        List<Placed> all =
                phase.order() == CurriculumRecipe.Order.INTERLEAVE
                        ? withinDomains(placed, byChance)
                        : placed;
        return all.stream().sorted(order).map(Placed::pick).toList();
    }

    /// Record i of the n of its domain stands at (i + 1/2) / n of the phase: every stretch has each
    /// domain in its proportion.
    private static int evenly(Placed a, Placed b) {
        int byPlace =
                Long.compare(
                        (2L * a.place() + 1) * b.ofDomain(), (2L * b.place() + 1) * a.ofDomain());
        return byPlace != 0 ? byPlace : Integer.compare(a.pick().domain(), b.pick().domain());
    }

    private static List<Placed> withinDomains(List<Placed> placed, Comparator<Placed> byChance) {
        List<Placed> sorted =
                placed.stream()
                        .sorted(
                                Comparator.comparingInt((Placed p) -> p.pick().domain())
                                        .thenComparing(byChance))
                        .toList();
        List<Placed> all = new ArrayList<>();
        for (int from = 0, to = 0; from < sorted.size(); from = to) {
            int domain = sorted.get(from).pick().domain();
            while (to < sorted.size() && sorted.get(to).pick().domain() == domain) {
                to++;
            }
            for (int i = from; i < to; i++) {
                Placed p = sorted.get(i);
                all.add(new Placed(p.pick(), p.chance(), i - from, to - from));
            }
        }
        return all;
    }
}
