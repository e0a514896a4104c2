package ai.elson.corpus.curriculum;

/// How many records of each tier to draw from each bucket: whole numbers that meet every quota
/// exactly, exceed no supply and no domain's cap, take from the first domains as much as can be,
/// and of all such answers the fairest to the buckets (see [FairSpread]).
final class Transport {

    private Transport() {}

    /// @param quota by tier; [Cuts] must have found it feasible
    /// @param cap the most of one domain
    /// @param times how often one record may be drawn
    /// @return by bucket and tier
    static int[][] solve(Supply supply, int[] quota, int cap, int times) {
        int[][] counts = divide(supply, byDomain(supply, quota, cap, times), times);
        new FairSpread(supply, cap, times, counts).even();
        return counts;
    }

    /// Any largest flow from tiers to domains that takes from the first domains as much as can be:
    /// theirs is sent first, and what has entered the sink stays.
    static int[][] byDomain(Supply supply, int[] quota, int cap, int times) {
        int[][] held = supply.byDomain(times);
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
        int[] out = new int[domains];
        for (int d = 0; d < domains; d++) {
            out[d] = flow.edge(1 + tiers + d, sink, supply.first()[d] ? cap : 0);
        }
        flow.augment();
        for (int d = 0; d < domains; d++) {
            flow.widen(out[d], supply.first()[d] ? 0 : cap);
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

    /// Some division of each domain's counts among its buckets.
    private static int[][] divide(Supply supply, int[][] byDomain, int times) {
        int[][] counts = new int[supply.buckets()][supply.tiers()];
        for (int b = 0; b < counts.length; b++) {
            int[] left = byDomain[supply.domainOf()[b]];
            for (int t = 0; t < left.length; t++) {
                counts[b][t] = (int) Math.min(left[t], (long) supply.records()[b][t] * times);
                left[t] -= counts[b][t];
            }
        }
        return counts;
    }
}
