package ai.elson.corpus.curriculum;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes a feasible answer the fairest: the smallest bucket total as large as can be, then the next
/// smallest, and so on (max-min fair, lexicographic), with the total of each tier, and of the first
/// domains, kept and no cap or supply exceeded. Where records repeat, the deepest repetition is made
/// rarest first, and fairness decides among what is left.
///
/// Why not water filling: the totals of buckets under both tiers and domain caps are an
/// intersection of two polymatroids, on which raising all buckets together can end in an answer
/// that is not the fairest (Frank and Murota 2022, «Decreasing minimization on integrally convex
/// sets» and «Fair integral network flows»). But the aim is a separable concave function with
/// values in an ordered group: let S_k be the sum over buckets of min(total, k); the ascending totals
/// are lexicographically largest if and only if (S_1, S_2, ...) is. So it is a flow of least convex
/// cost, and an answer is best if and only if no cycle of the residual network improves it (Klein
/// 1967; for convex costs Ahuja, Magnanti and Orlin 1993, chapter 14).
///
/// The network folds to a few nodes, the tiers and the one or two classes of domains (the first ones
/// and the others): a way from node to node leads through one domain, or through one bucket, and only
/// the best way counts. All cycles among them are tried, shortest first; a shortest improving one
/// meets no domain twice, as it could be split there and one half would improve already. A domain
/// below its cap is passed by way of its class.
///
/// Steps of halving size (Edmonds and Karp 1972) move records in bulk; the last size, one record,
/// decides, so that the result is exact. Every step improves, so it ends. A step costs
/// O(buckets x tiers) and at most 415 cycles.
final class FairSpread {

    private final int[][] supply;
    private final int[] domainOf;
    private final int[] classOf;
    private final int tiers;
    private final int classes;
    private final int cap;
    private final int times;
    private final int[][] counts;
    private final int[] bucketTotal;
    private final int[] domainTotal;
    private final List<int[]> cycles;
    private final Tally tally = new Tally();

    /// A way from one node to another.
    ///
    /// @param in the bucket that gains in the tier where the way begins; -1 where it begins at a
    ///   class
    /// @param out the bucket that loses in the tier where the way ends; -1 where it ends at a class
    private record Way(int in, int out) {}

    /// @param cap the most of one domain
    /// @param times how often one record may be drawn
    /// @param counts by bucket and tier, made fair in place
    FairSpread(Supply supply, int cap, int times, int[][] counts) {
        this.supply = supply.records();
        this.domainOf = supply.domainOf();
        this.tiers = supply.tiers();
        this.cap = cap;
        this.times = times;
        this.counts = counts;
        classOf = new int[supply.domains()];
        bucketTotal = new int[counts.length];
        domainTotal = new int[supply.domains()];
        boolean some = false;
        for (int d = 0; d < classOf.length; d++) {
            classOf[d] = supply.first()[d] ? 0 : 1;
            some |= supply.first()[d];
        }
        if (!some) {
            Arrays.fill(classOf, 0);
        }
        classes = some ? 2 : 1;
        for (int b = 0; b < counts.length; b++) {
            bucketTotal[b] = Arrays.stream(counts[b]).sum();
            domainTotal[domainOf[b]] += bucketTotal[b];
        }
        cycles = Cycles.of(tiers + classes);
    }

    void even() {
        int largest = Arrays.stream(bucketTotal).max().orElse(0);
        for (int step = Integer.highestOneBit(Math.max(1, largest)); step > 0; step /= 2) {
            boolean better = true;
            while (better) {
                better = improve(step);
            }
        }
    }

    private boolean improve(int step) {
        @Nullable Way[][] ways = new Way[tiers + classes][tiers + classes];
        throughClasses(ways, step);
        // Most improvements are an exchange within a tier and a class: no need to look further.
        for (int t = 0; t < tiers; t++) {
            for (int c = tiers; c < tiers + classes; c++) {
                if (improves(new int[] {t, c}, ways, step)) {
                    return push(new int[] {t, c}, ways, step);
                }
            }
        }
        throughFullDomains(ways, step);
        throughBuckets(ways, step);
        for (int[] cycle : cycles) {
            if (improves(cycle, ways, step)) {
                return push(cycle, ways, step);
            }
        }
        return false;
    }

    /// From each tier into each class by the domains below their cap, and back by all.
    private void throughClasses(@Nullable Way[][] ways, int step) {
        for (int b = 0; b < counts.length; b++) {
            int c = tiers + classOf[domainOf[b]];
            boolean room = domainTotal[domainOf[b]] <= cap - step;
            for (int t = 0; t < tiers; t++) {
                if (room && canGain(b, t, step)) {
                    ways[t][c] = better(ways[t][c], new Way(b, -1), t, c, step);
                }
                if (canLose(b, t, step)) {
                    ways[c][t] = better(ways[c][t], new Way(-1, b), c, t, step);
                }
            }
        }
    }

    /// From tier to tier by the domains whose cap lets no more in.
    private void throughFullDomains(@Nullable Way[][] ways, int step) {
        int[][] in = new int[domainTotal.length][tiers];
        int[][] out = new int[domainTotal.length][tiers];
        for (int d = 0; d < in.length; d++) {
            Arrays.fill(in[d], -1);
            Arrays.fill(out[d], -1);
        }
        for (int b = 0; b < counts.length; b++) {
            int d = domainOf[b];
            if (domainTotal[d] <= cap - step) {
                continue;
            }
            for (int t = 0; t < tiers; t++) {
                if (canGain(b, t, step)
                        && (in[d][t] < 0 || gain(b, t, step) < gain(in[d][t], t, step))) {
                    in[d][t] = b;
                }
                if (canLose(b, t, step)
                        && (out[d][t] < 0 || loss(b, t, step) > loss(out[d][t], t, step))) {
                    out[d][t] = b;
                }
            }
        }
        for (int d = 0; d < in.length; d++) {
            for (int t = 0; t < tiers; t++) {
                for (int u = 0; u < tiers; u++) {
                    if (in[d][t] >= 0 && out[d][u] >= 0 && in[d][t] != out[d][u]) {
                        ways[t][u] = better(ways[t][u], new Way(in[d][t], out[d][u]), t, u, step);
                    }
                }
            }
        }
    }

    /// From tier to tier within one bucket, whose total stays.
    private void throughBuckets(@Nullable Way[][] ways, int step) {
        for (int b = 0; b < counts.length; b++) {
            for (int t = 0; t < tiers; t++) {
                for (int u = 0; u < tiers; u++) {
                    if (t != u && canGain(b, t, step) && canLose(b, u, step)) {
                        ways[t][u] = better(ways[t][u], new Way(b, b), t, u, step);
                    }
                }
            }
        }
    }

    private Way better(@Nullable Way old, Way way, int from, int to, int step) {
        if (old == null) {
            return way;
        }
        tally.clear();
        add(way, from, to, step, 1);
        add(old, from, to, step, -1);
        return tally.sign() > 0 ? way : old;
    }

    private boolean improves(int[] cycle, @Nullable Way[][] ways, int step) {
        tally.clear();
        for (int i = 0; i < cycle.length; i++) {
            int from = cycle[i];
            int to = cycle[(i + 1) % cycle.length];
            Way way = ways[from][to];
            if (way == null) {
                return false;
            }
            add(way, from, to, step, 1);
        }
        return tally.sign() > 0;
    }

    /// What a step along the way changes: levels of bucket totals from 1 up, repetitions below 0,
    /// the deepest first.
    private void add(Way way, int from, int to, int step, int sign) {
        if (way.in() >= 0) {
            int depth = counts[way.in()][from] / supply[way.in()][from];
            if (depth > 0) {
                tally.add(-depth, -sign);
            }
            if (way.in() != way.out()) {
                tally.add(bucketTotal[way.in()] + 1L, sign);
            }
        }
        if (way.out() >= 0) {
            int depth = (counts[way.out()][to] - 1) / supply[way.out()][to];
            if (depth > 0) {
                tally.add(-depth, sign);
            }
            if (way.in() != way.out()) {
                tally.add(bucketTotal[way.out()] - step + 1L, -sign);
            }
        }
    }

    private boolean push(int[] cycle, @Nullable Way[][] ways, int step) {
        for (int i = 0; i < cycle.length; i++) {
            int from = cycle[i];
            int to = cycle[(i + 1) % cycle.length];
            Way way = ways[from][to];
            if (way == null) {
                throw new IllegalStateException("a cycle without a way");
            }
            if (way.in() >= 0) {
                move(way.in(), from, step);
            }
            if (way.out() >= 0) {
                move(way.out(), to, -step);
            }
        }
        return true;
    }

    private void move(int bucket, int tier, int by) {
        counts[bucket][tier] += by;
        bucketTotal[bucket] += by;
        domainTotal[domainOf[bucket]] += by;
    }

    /// Whether all of the step lies at one depth of repetition that is allowed.
    private boolean canGain(int b, int t, int step) {
        int records = supply[b][t];
        if (records == 0) {
            return false;
        }
        int depth = counts[b][t] / records;
        return depth < times && (depth + 1L) * records - counts[b][t] >= step;
    }

    private boolean canLose(int b, int t, int step) {
        int drawn = counts[b][t];
        return drawn >= step && drawn - (drawn - 1) / supply[b][t] * supply[b][t] >= step;
    }

    /// Smaller is better to give to.
    private long gain(int b, int t, int step) {
        return (long) (counts[b][t] / supply[b][t]) << 32 | bucketTotal[b] + 1;
    }

    /// Greater is better to take from.
    private long loss(int b, int t, int step) {
        return (long) ((counts[b][t] - 1) / supply[b][t]) << 32 | bucketTotal[b] - step + 1;
    }
}
