package ai.elson.corpus.curriculum;

import java.util.Arrays;

/// How far the tiers of buckets and domains are from the mix, and what a change of it costs. The
/// network that records flow through has three kinds of nodes, all numbers: tiers, pairs of a
/// domain and a tier, and buckets.
///
/// Costs are of (records x all - total x quota)^2 / all, so that they are whole: exact in 64 bits
/// up to 2^28 records. A change by `step` is charged per record.
final class Deviations {

    /// The cost of what cannot be.
    static final long BARRED = Long.MAX_VALUE;

    private final int tiers;
    private final int domains;
    private final int[] domainOf;
    private final CellBounds bounds;
    private final long all;
    private final int[][] ofBucket;
    private final int[][] ofDomain;
    private final long[][] bucketTarget;
    private final long[][] domainTarget;

    Deviations(Supply supply, CellBounds bounds, int[] quota, int[][] counts) {
        this.bounds = bounds;
        tiers = quota.length;
        domains = supply.domains();
        domainOf = supply.domainOf();
        all = Arrays.stream(quota).asLongStream().sum();
        ofBucket = counts;
        ofDomain = new int[domains][tiers];
        for (int b = 0; b < counts.length; b++) {
            for (int t = 0; t < tiers; t++) {
                ofDomain[domainOf[b]][t] += counts[b][t];
            }
        }
        bucketTarget = targets(ofBucket, quota);
        domainTarget = targets(ofDomain, quota);
    }

    private static long[][] targets(int[][] counts, int[] quota) {
        return Arrays.stream(counts)
                .map(row -> {
                    long total = Arrays.stream(row).asLongStream().sum();
                    return Arrays.stream(quota).mapToLong(q -> total * q).toArray();
                })
                .toArray(long[][]::new);
    }

    static long sum(long a, long b) {
        return a == BARRED || b == BARRED ? BARRED : a + b;
    }

    /// The most records of one domain and tier.
    int largest() {
        return Arrays.stream(ofDomain).flatMapToInt(Arrays::stream).max().orElse(0);
    }

    int tier(int tier) {
        return tier;
    }

    int pair(int domain, int tier) {
        return tiers + domain * tiers + tier;
    }

    int bucket(int bucket) {
        return tiers + domains * tiers + bucket;
    }

    /// The domain of a node that is no tier.
    int domain(int node) {
        return isBucket(node) ? domainOf[node - bucket(0)] : (node - tiers) / tiers;
    }

    boolean isTier(int node) {
        return node < tiers;
    }

    private boolean isBucket(int node) {
        return node >= bucket(0);
    }

    /// The cost of sending `step` records from a node to a neighbour, for each of them.
    long cost(int from, int to, int step) {
        if (isTier(from)) {
            return domainUp(domain(to), from, step);
        }
        if (isTier(to)) {
            return domainDown(domain(from), to, step);
        }
        return isBucket(to)
                ? bucketUp(to - bucket(0), tierOf(from), step)
                : bucketDown(from - bucket(0), tierOf(to), step);
    }

    void send(int from, int to, int step) {
        if (isTier(from)) {
            ofDomain[domain(to)][from] += step;
        } else if (isTier(to)) {
            ofDomain[domain(from)][to] -= step;
        } else if (isBucket(to)) {
            ofBucket[to - bucket(0)][tierOf(from)] += step;
        } else {
            ofBucket[from - bucket(0)][tierOf(to)] -= step;
        }
    }

    private int tierOf(int pair) {
        return (pair - tiers) % tiers;
    }

    long domainUp(int d, int t, int step) {
        return 2 * (all * ofDomain[d][t] - domainTarget[d][t]) + all * step;
    }

    long domainDown(int d, int t, int step) {
        return 2 * (domainTarget[d][t] - all * ofDomain[d][t]) + all * step;
    }

    long bucketUp(int b, int t, int step) {
        return step > bounds.most()[b][t] - ofBucket[b][t]
                ? BARRED
                : 2 * (all * ofBucket[b][t] - bucketTarget[b][t]) + all * step;
    }

    long bucketDown(int b, int t, int step) {
        return step > ofBucket[b][t] - bounds.least()[b][t]
                ? BARRED
                : 2 * (bucketTarget[b][t] - all * ofBucket[b][t]) + all * step;
    }
}
