package ai.elson.corpus.curriculum;

import java.util.Arrays;

/// How many records there are to draw from.
///
/// @param domains how many there are
/// @param domainOf the domain of each bucket, from 0
/// @param first whether a domain is drawn from before the others
/// @param records by bucket and tier
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Supply(int domains, int[] domainOf, boolean[] first, int[][] records) {

    int buckets() {
        return domainOf.length;
    }

    int tiers() {
        return records.length == 0 ? 0 : records[0].length;
    }

    /// The buckets of each domain, ascending.
    int[][] bucketsByDomain() {
        int[] sizes = new int[domains];
        for (int d : domainOf) {
            sizes[d]++;
        }
        int[][] buckets = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int b = buckets() - 1; b >= 0; b--) {
            buckets[domainOf[b]][--sizes[domainOf[b]]] = b;
        }
        return buckets;
    }

    /// Records by domain and tier, each counted `times` times, up to the largest int.
    int[][] byDomain(long times) {
        long[][] sums = new long[domains][tiers()];
        for (int b = 0; b < buckets(); b++) {
            for (int t = 0; t < tiers(); t++) {
                sums[domainOf[b]][t] += records[b][t] * times;
            }
        }
        return Arrays.stream(sums)
                .map(row ->
                        Arrays.stream(row)
                                .mapToInt(n -> (int) Math.min(n, Integer.MAX_VALUE))
                                .toArray())
                .toArray(int[][]::new);
    }
}
