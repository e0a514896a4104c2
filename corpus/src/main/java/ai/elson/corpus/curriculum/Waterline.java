package ai.elson.corpus.curriculum;

import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/// An answer to start from that is nearly fair, so that little is left to be made so.
///
/// A level is how many records a bucket would give if all gave as many; a domain with k buckets is
/// let give k times the level, up to the cap. The lowest level at which as many records can be
/// drawn as without one is found by the closed form: the least cut over the sets of tiers (see
/// [Cuts]) with a bound for each domain. First the first domains alone, then all.
final class Waterline {

    private final Supply supply;
    private final int[][] held;
    private final int[] quota;
    private final int cap;
    private final int times;
    private final int[][] buckets;
    private final Cuts cuts;

    /// @param cap the most of one domain
    /// @param times how often one record may be drawn
    Waterline(Supply supply, int[] quota, int cap, int times) {
        this.supply = supply;
        this.times = times;
        this.held = supply.byDomain(times);
        this.cuts = new Cuts(quota.length, held);
        this.quota = quota;
        this.cap = cap;
        this.buckets = supply.bucketsByDomain();
    }

    /// By domain and tier: a largest flow that takes from the first domains as much as can be.
    /// Theirs is sent first, and what has entered the sink stays.
    int[][] byDomain() {
        int tiers = quota.length;
        int domains = supply.domains();
        int sink = tiers + domains + 1;
        Flow flow = new Flow(sink + 1, 0, sink);
        int[][] edges = new int[domains][tiers];
        for (int t = 0; t < tiers; t++) {
            flow.edge(0, 1 + t, quota[t]);
            for (int d = 0; d < domains; d++) {
                edges[d][t] = flow.edge(1 + t, 1 + tiers + d, held[d][t]);
            }
        }
        int[] first = first();
        int[] all = all(first);
        int[] out = new int[domains];
        for (int d = 0; d < domains; d++) {
            out[d] = flow.edge(1 + tiers + d, sink, first[d]);
        }
        flow.augment();
        for (int d = 0; d < domains; d++) {
            flow.widen(out[d], all[d] - first[d]);
        }
        flow.augment();
        int[][] counts = new int[domains][tiers];
        for (int d = 0; d < domains; d++) {
            for (int t = 0; t < tiers; t++) {
                counts[d][t] = (int) flow.through(edges[d][t]);
            }
        }
        return counts;
    }

    /// The bounds of the first domains at their lowest level; 0 for the others.
    private int[] first() {
        return lowest((level, d) -> supply.first()[d] ? bound(level, d) : 0);
    }

    private int[] all(int[] first) {
        return lowest((level, d) -> supply.first()[d] ? first[d] : bound(level, d));
    }

    private int bound(int level, int domain) {
        return (int) Math.min(cap, (long) level * buckets[domain].length);
    }

    /// The bounds at the lowest level that loses nothing.
    private int[] lowest(IntBinaryOperator bound) {
        long most = cuts.largest(quota, bounds(bound, cap));
        int low = 0;
        int high = cap;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cuts.largest(quota, bounds(bound, middle)) == most) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return bounds(bound, low);
    }

    private int[] bounds(IntBinaryOperator bound, int level) {
        return IntStream.range(0, supply.domains()).map(d -> bound.applyAsInt(level, d)).toArray();
    }

    /// By bucket and tier: the counts of each domain divided among its buckets, to those with the
    /// lowest totals first, in portions that become smaller.
    int[][] byBucket() {
        int[][] counts = new int[supply.buckets()][quota.length];
        int[] totals = new int[counts.length];
        int[][] byDomain = byDomain();
        for (int d = 0; d < byDomain.length; d++) {
            for (int t = 0; t < quota.length; t++) {
                int left = byDomain[d][t];
                while (left > 0) {
                    int b = lowest(buckets[d], counts, totals, t);
                    long room = (long) supply.records()[b][t] * times - counts[b][t];
                    int portion = Math.max(1, left / (2 * buckets[d].length));
                    int given = (int) Math.min(room, portion);
                    counts[b][t] += given;
                    totals[b] += given;
                    left -= given;
                }
            }
        }
        return counts;
    }

    private int lowest(int[] candidates, int[][] counts, int[] totals, int t) {
        int lowest = -1;
        for (int b : candidates) {
            boolean room = counts[b][t] < (long) supply.records()[b][t] * times;
            if (room && (lowest < 0 || totals[b] < totals[lowest])) {
                lowest = b;
            }
        }
        return lowest;
    }
}
