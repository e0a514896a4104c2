package ai.elson.corpus.curriculum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Brings the tiers of every bucket, and of every domain, as near to the mix of the phase as can
/// be: least is the sum, over buckets and over domains, of (records of a tier - total x share)^2.
/// The totals of buckets, and so of domains, and of tiers stay; no supply is exceeded, and records
/// repeat as rarely as before. Domains have a term of their own, as equal rounding in each of their
/// buckets would add up.
///
/// Records flow from tiers to pairs of domain and tier to buckets, at a separable convex cost.
/// Whole numbers are best if and only if no cycle of the residual network has a cost below 0 (Klein
/// 1967; for convex costs Ahuja, Magnanti and Orlin 1993, chapter 14). Such cycles are cancelled,
/// in steps of halving size down to one record.
///
/// A cycle either stays between the tiers of one domain, or leads from tier to tier through
/// domains. [DomainTiers] settles the former and knows the cheapest way through its domain; a
/// [Tournament] for each pair of tiers knows the cheapest domain. So a step costs what the domains
/// that it touches have of buckets, whatever the number of the others.
final class TierSpread {

    private final int tiers;
    private final Deviations deviations;
    private final Cancelling cancelling;
    private final DomainTiers[] domains;
    private final Tournament[][] cheapest;
    private final List<int[]> cycles;

    /// @param bounds of `counts`
    /// @param counts by bucket and tier, changed in place
    TierSpread(Supply supply, CellBounds bounds, int[] quota, int[][] counts) {
        tiers = quota.length;
        deviations = new Deviations(supply, bounds, quota, counts);
        cancelling = new Cancelling(deviations);
        cycles = Cycles.of(tiers).stream().filter(c -> c.length > 1).toList();
        domains = new DomainTiers[supply.domains()];
        int[][] buckets = supply.bucketsByDomain();
        Arrays.setAll(domains, d -> new DomainTiers(deviations, cancelling, d, buckets[d], cycles));
        cheapest = new Tournament[tiers][tiers];
        for (Tournament[] row : cheapest) {
            Arrays.setAll(row, u -> new Tournament(domains.length));
        }
    }

    void settle() {
        for (int step = Integer.highestOneBit(deviations.largest()); step > 0; step /= 2) {
            for (int d = 0; d < domains.length; d++) {
                settle(d, step);
            }
            for (int[] cycle = improving(); cycle.length > 0; cycle = improving()) {
                for (int d : cancelling.cancel(walk(cycle), step)) {
                    settle(d, step);
                }
            }
        }
    }

    private void settle(int domain, int step) {
        domains[domain].settle(step);
        for (int t = 0; t < tiers; t++) {
            for (int u = 0; u < tiers; u++) {
                if (t != u) {
                    cheapest[t][u].set(domain, domains[domain].across(t, u, step));
                }
            }
        }
    }

    /// The cycle of tiers that improves most; empty where none does.
    private int[] improving() {
        int[] best = {};
        long least = 0;
        for (int[] cycle : cycles) {
            long cost = 0;
            for (int i = 0; i < cycle.length && cost < Deviations.BARRED; i++) {
                cost =
                        Deviations.sum(
                                cost, cheapest[cycle[i]][cycle[(i + 1) % cycle.length]].least());
            }
            if (cost < least) {
                least = cost;
                best = cycle;
            }
        }
        return best;
    }

    private List<Integer> walk(int[] cycle) {
        List<Integer> nodes = new ArrayList<>();
        for (int i = 0; i < cycle.length; i++) {
            int t = cycle[i];
            int u = cycle[(i + 1) % cycle.length];
            nodes.add(deviations.tier(t));
            domains[cheapest[t][u].winner()].addPath(t, u, nodes);
        }
        return nodes;
    }
}
