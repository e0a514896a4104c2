package ai.elson.corpus.curriculum;

/// The closed form of what can be drawn.
///
/// Records x[d][t] of domain d and tier t with 0 <= x <= supply, at most quota[t] in a tier and at
/// most cap in a domain form a transportation polytope. It is totally unimodular (Hoffman and
/// Kruskal 1956), so its largest whole-numbered total is the largest flow, and by max-flow min-cut
/// (Ford and Fulkerson 1956) that is the least cut: over all sets T of tiers, the minimum of `sum
/// of quota outside T + sum over domains of min(cap, supply within T)`; a domain's side of the cut
/// follows from T. With four tiers these are 16 sums.
final class Cuts {

    private final int tiers;
    private final int[][] supply;
    private final long[][] within;

    /// @param supply by domain and tier
    Cuts(int tiers, int[][] supply) {
        this.tiers = tiers;
        this.supply = supply;
        within = new long[1 << tiers][supply.length];
        for (int set = 1; set < within.length; set++) {
            int lowest = Integer.numberOfTrailingZeros(set);
            for (int d = 0; d < supply.length; d++) {
                within[set][d] = within[set & set - 1][d] + supply[d][lowest];
            }
        }
    }

    int[][] supply() {
        return supply;
    }

    /// What a domain holds within a set of tiers.
    long held(int set, int domain) {
        return within[set][domain];
    }

    /// The most that a set of tiers can give.
    long most(int set, long cap) {
        long most = 0;
        for (long held : within[set]) {
            most += Math.min(cap, held);
        }
        return most;
    }

    /// The set of tiers that limits most; 0, the empty one, where the quotas can be met.
    int tightest(int[] quota, long cap) {
        int tightest = 0;
        long missing = 0;
        for (int set = 1; set < within.length; set++) {
            long lacking = asked(quota, set) - most(set, cap);
            if (lacking > missing) {
                missing = lacking;
                tightest = set;
            }
        }
        return tightest;
    }

    boolean feasible(int[] quota, long cap) {
        for (int set = 1; set < within.length; set++) {
            if (asked(quota, set) > most(set, cap)) {
                return false;
            }
        }
        return true;
    }

    /// The largest total under a bound for each domain.
    long largest(int[] quota, int[] bounds) {
        int all = within.length - 1;
        long largest = Long.MAX_VALUE;
        for (int set = 0; set <= all; set++) {
            long cut = asked(quota, all & ~set);
            for (int d = 0; d < bounds.length; d++) {
                cut += Math.min(bounds[d], within[set][d]);
            }
            largest = Math.min(largest, cut);
        }
        return largest;
    }

    /// What the quotas of a set of tiers ask for.
    long asked(int[] quota, int set) {
        long asked = 0;
        for (int t = 0; t < tiers; t++) {
            asked += (set >> t & 1) == 1 ? quota[t] : 0;
        }
        return asked;
    }

    int tiers() {
        return tiers;
    }
}
