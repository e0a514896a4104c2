package ai.elson.corpus.curriculum;

import ai.elson.base.seed.Seeds;
import ai.elson.corpus.bucket.BucketPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which records of a cell are taken: those whose SHA-256 over seed, phase and id is smallest, so
/// that nothing but these three decides, and more records elsewhere change nothing here.
final class Selection {

    private final BucketPool pool;
    private final String phase;
    private final long seed;

    Selection(BucketPool pool, String phase, long seed) {
        this.pool = pool;
        this.phase = phase;
        this.seed = seed;
    }

    /// A record of the phase.
    ///
    /// @param copy 1, or more where it was drawn before in this phase
    record Pick(int record, int copy, int domain, int tier) {}

    /// @param counts by bucket and tier; more than a cell has repeats its records, as evenly as can
    ///   be
    List<Pick> picks(Stock stock, int[][] counts) {
        int[] domainOf = stock.supply().domainOf();
        List<List<Pick>> byBucket =
                IntStream.range(0, counts.length)
                        .parallel()
                        .mapToObj(b -> {
                            List<Pick> picks = new ArrayList<>();
                            int[][] records = stock.shelves().get(b).records();
                            for (int t = 0; t < counts[b].length; t++) {
                                int n = counts[b][t];
                                int held = records[t].length;
                                for (int copy = 1; n > 0; copy++) {
                                    for (int r : smallest(records[t], Math.min(n, held))) {
                                        picks.add(new Pick(r, copy, domainOf[b], t));
                                    }
                                    n -= Math.min(n, held);
                                }
                            }
                            return picks;
                        })
                        .toList();
        return byBucket.stream().flatMap(List::stream).toList();
    }

    /// The first eight bytes of the digest decide; the rest of it, and the id, where they are equal.
    private int[] smallest(int[] records, int n) {
        if (n == records.length) {
            return records;
        }
        if (n == 0) {
            return new int[0];
        }
        long[] keys = new long[records.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] =
                    Seeds.derive(seed, "curriculum", phase, pool.id(records[i])) ^ Long.MIN_VALUE;
        }
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        long last = sorted[n - 1];
        List<Integer> taken = new ArrayList<>();
        List<Integer> level = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] < last) {
                taken.add(records[i]);
            } else if (keys[i] == last) {
                level.add(records[i]);
            }
        }
        level.sort(
                Comparator.comparing((Integer r) ->
                                Seeds.rank(seed, "curriculum", phase, pool.id(r)))
                        .thenComparing(pool::id));
        taken.addAll(level.subList(0, n - taken.size()));
        return taken.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
