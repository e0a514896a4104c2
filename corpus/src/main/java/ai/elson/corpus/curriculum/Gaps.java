package ai.elson.corpus.curriculum;

import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which records to have written where a phase is short: as few as mend it, which is as many as are
/// missing. What there is is drawn as far as it reaches; each missing record goes to the domain that
/// would have the fewest, the first domains before the others, below the cap.
final class Gaps {

    private Gaps() {}

    /// Nothing where even with the missing records the cap would not hold.
    ///
    /// @param writable the domains that can get new records
    static Optional<List<Missing>> of(Stock stock, int[] quota, int cap, Set<String> writable) {
        Supply supply = stock.supply();
        int[][] reached = Transport.byDomain(supply, quota, cap, 1);
        int[] reachedByTier = new int[quota.length];
        for (int[] row : reached) {
            Arrays.setAll(reachedByTier, t -> reachedByTier[t] + row[t]);
        }
        int[] load = new int[supply.domains()];
        int[][] fair = Transport.solve(supply, reachedByTier, cap, 1);
        for (int b = 0; b < fair.length; b++) {
            load[supply.domainOf()[b]] += Arrays.stream(fair[b]).sum();
        }
        int[][] missing = new int[supply.domains()][quota.length];
        for (int t = 0; t < quota.length; t++) {
            for (int i = reachedByTier[t]; i < quota[t]; i++) {
                int domain = lightest(stock, load, cap, writable);
                if (domain < 0) {
                    return Optional.empty();
                }
                load[domain]++;
                missing[domain][t]++;
            }
        }
        List<Missing> all = new ArrayList<>();
        for (int d = 0; d < missing.length; d++) {
            for (Difficulty t : Difficulty.values()) {
                if (missing[d][t.ordinal()] > 0) {
                    all.add(new Missing(stock.domains().get(d), t, missing[d][t.ordinal()]));
                }
            }
        }
        return Optional.of(all);
    }

    private static int lightest(Stock stock, int[] load, int cap, Set<String> writable) {
        boolean[] first = stock.supply().first();
        int best = -1;
        for (int d = 0; d < load.length; d++) {
            if (load[d] < cap
                    && writable.contains(stock.domains().get(d))
                    && (best < 0
                            || first[d] && !first[best]
                            || first[d] == first[best] && load[d] < load[best])) {
                best = d;
            }
        }
        return best;
    }
}
