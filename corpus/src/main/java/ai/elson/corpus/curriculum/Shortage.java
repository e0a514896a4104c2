package ai.elson.corpus.curriculum;

import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.ArrayList;
import java.util.List;

/// The proof that a phase cannot be drawn as asked: the tiers in which the cut of least capacity
/// lies.
///
/// By max-flow min-cut the largest total is the minimum over sets T of tiers of `sum of quota
/// outside T + sum over domains of min(cap, supply within T)`; the set that attains it is the
/// certificate.
///
/// @param tiers the set T: here supply or cap is what limits, not the quota; empty where nothing is
///   short
/// @param asked records asked for
/// @param feasible the most that can be drawn
public record Shortage(List<Difficulty> tiers, int asked, int feasible) {

    /// How many records are missing.
    public int missing() {
        return asked - feasible;
    }

    static Shortage of(int[][] supply, int[] quota, int cap) {
        int asked = 0;
        for (int q : quota) {
            asked += q;
        }
        int best = asked;
        int bestSet = 0;
        for (int set = 1; set < 1 << quota.length; set++) {
            int bound = bound(supply, quota, cap, set);
            if (bound < best) {
                best = bound;
                bestSet = set;
            }
        }
        List<Difficulty> tiers = new ArrayList<>();
        for (Difficulty d : Difficulty.values()) {
            if ((bestSet >> d.ordinal() & 1) == 1) {
                tiers.add(d);
            }
        }
        return new Shortage(List.copyOf(tiers), asked, best);
    }

    private static int bound(int[][] supply, int[] quota, int cap, int set) {
        int bound = 0;
        for (int t = 0; t < quota.length; t++) {
            bound += (set >> t & 1) == 1 ? 0 : quota[t];
        }
        for (int[] domain : supply) {
            int within = 0;
            for (int t = 0; t < quota.length; t++) {
                within += (set >> t & 1) == 1 ? domain[t] : 0;
            }
            bound += Math.min(cap, within);
        }
        return bound;
    }

    /// In words, with what would mend it.
    String inWords() {
        return missing()
                + " of "
                + asked
                + " records are missing: in "
                + String.join(", ", tiers.stream().map(Difficulty::id).toList())
                + " the domains hold too few, or the cap on a domain cuts them off; add that many records there, raise domainCapPercent, or ask for "
                + feasible;
    }
}
