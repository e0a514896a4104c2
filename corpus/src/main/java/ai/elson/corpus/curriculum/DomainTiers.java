package ai.elson.corpus.curriculum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The tiers of one domain: what can be exchanged between two of them within its buckets, and at
/// what cost.
final class DomainTiers {

    private static final int NONE = -1;

    private final Deviations deviations;
    private final Cancelling cancelling;
    private final int domain;
    private final int[] buckets;
    private final List<int[]> cycles;
    private final long[][] cost;
    private final int[][] through;
    private final int[][] between;

    /// @param cycles of tiers
    DomainTiers(
            Deviations deviations,
            Cancelling cancelling,
            int domain,
            int[] buckets,
            List<int[]> cycles) {
        this.deviations = deviations;
        this.cancelling = cancelling;
        this.domain = domain;
        this.buckets = buckets;
        this.cycles = cycles;
        int tiers = cycles.stream().mapToInt(c -> c.length).max().orElse(1);
        cost = new long[tiers][tiers];
        through = new int[tiers][tiers];
        between = new int[tiers][tiers];
    }

    /// Exchanges among the buckets until no exchange of this size improves.
    void settle(int step) {
        measure(step);
        for (int[] cycle = improving(); cycle.length > 0; cycle = improving()) {
            List<Integer> nodes = new ArrayList<>();
            for (int i = 0; i < cycle.length; i++) {
                nodes.add(deviations.pair(domain, cycle[i]));
                nodes.add(through[cycle[i]][cycle[(i + 1) % cycle.length]]);
            }
            cancelling.cancel(nodes, step);
            measure(step);
        }
        shorten();
    }

    /// The cost of a way from tier t to tier u: one more of t here, one fewer of u.
    long across(int t, int u, int step) {
        return Deviations.sum(
                cost[t][u],
                deviations.domainUp(domain, t, step) + deviations.domainDown(domain, u, step));
    }

    /// The nodes of that way, without the tiers at its ends.
    void addPath(int t, int u, List<Integer> nodes) {
        nodes.add(deviations.pair(domain, t));
        addInner(t, u, nodes);
        nodes.add(deviations.pair(domain, u));
    }

    private void addInner(int t, int u, List<Integer> nodes) {
        int middle = between[t][u];
        if (middle == NONE) {
            nodes.add(through[t][u]);
        } else {
            addInner(t, middle, nodes);
            nodes.add(deviations.pair(domain, middle));
            addInner(middle, u, nodes);
        }
    }

    /// The cheapest bucket between each two tiers.
    private void measure(int step) {
        for (int t = 0; t < cost.length; t++) {
            Arrays.fill(cost[t], Deviations.BARRED);
            Arrays.fill(between[t], NONE);
        }
        for (int b : buckets) {
            for (int t = 0; t < cost.length; t++) {
                long up = deviations.bucketUp(b, t, step);
                for (int u = 0; u < cost.length && up != Deviations.BARRED; u++) {
                    long sum = Deviations.sum(up, deviations.bucketDown(b, u, step));
                    if (t != u && sum < cost[t][u]) {
                        cost[t][u] = sum;
                        through[t][u] = deviations.bucket(b);
                    }
                }
            }
        }
    }

    private int[] improving() {
        for (int[] cycle : cycles) {
            long sum = 0;
            for (int i = 0; i < cycle.length; i++) {
                sum = Deviations.sum(sum, cost[cycle[i]][cycle[(i + 1) % cycle.length]]);
            }
            if (sum < 0) {
                return cycle;
            }
        }
        return new int[0];
    }

    /// Ways by way of other tiers, where cheaper (Floyd 1962): no cycle is below 0 here.
    private void shorten() {
        for (int m = 0; m < cost.length; m++) {
            for (int t = 0; t < cost.length; t++) {
                for (int u = 0; u < cost.length; u++) {
                    long sum = Deviations.sum(cost[t][m], cost[m][u]);
                    if (t != u && t != m && u != m && sum < cost[t][u]) {
                        cost[t][u] = sum;
                        between[t][u] = m;
                    }
                }
            }
        }
    }
}
