package ai.elson.corpus.curriculum;

import java.util.Optional;

/// The tier counts nearest to those asked for that the supply can give at the same total.
///
/// Nearest means: the least sum of absolute deviations; of those the least sum of their squares, so
/// that no tier bears all of it; of those the one with more in the easier tiers. The tier counts that can be drawn under the cap are the integer vectors of a polymatroid (their bounds
/// are the cuts), those with one total its bases, an M-convex set, on which a separable convex
/// function is least where no exchange of one record between two tiers makes it less (Murota 1998).
/// Steps of halving size lead there quickly; the last, of one record, decides.
///
/// Where `missing` records cannot be had in their tier, the least sum is exactly twice that:
/// a largest flow for the quotas extends to the whole total without giving up what it drew.
final class NearestMix {

    private final int[] asked;
    private final long cap;
    private final Cuts cuts;

    private NearestMix(int[] asked, long cap, Cuts cuts) {
        this.asked = asked;
        this.cap = cap;
        this.cuts = cuts;
    }

    /// Nothing where the supply of all tiers together cannot give the total.
    static Optional<int[]> to(int[] asked, long cap, Cuts cuts) {
        return new NearestMix(asked, cap, cuts).find();
    }

    private Optional<int[]> find() {
        int all = (1 << asked.length) - 1;
        long total = cuts.asked(asked, all);
        if (cuts.most(all, cap) < total) {
            return Optional.empty();
        }
        int[] counts = anyBase(total);
        for (int step = Integer.highestOneBit((int) Math.max(1, total)); step > 0; step /= 2) {
            boolean better = true;
            while (better) {
                better = exchange(counts, step);
            }
        }
        return Optional.of(counts);
    }

    /// As much as can be of the first tier, then of the first two, and so on.
    private int[] anyBase(long total) {
        int[] counts = new int[asked.length];
        long given = 0;
        for (int t = 0; t < counts.length; t++) {
            long reached = Math.min(total, cuts.most((1 << t + 1) - 1, cap));
            counts[t] = (int) (reached - given);
            given = reached;
        }
        return counts;
    }

    /// The best exchange of this size, if any is an improvement.
    private boolean exchange(int[] counts, int step) {
        int bestFrom = -1;
        int bestTo = -1;
        long bestSum = 0;
        double bestSquares = 0;
        long bestTiers = 0;
        for (int from = 0; from < counts.length; from++) {
            for (int to = 0; to < counts.length; to++) {
                if (from == to || counts[from] < step) {
                    continue;
                }
                long a = (long) counts[from] - asked[from];
                long b = (long) counts[to] - asked[to];
                long sum =
                        Math.abs(a - step) - Math.abs(a) + Math.abs(b + step) - Math.abs(b);
                double squares = 2.0 * step * (b - a + step);
                long tiers = (long) step * (to - from);
                if (sum < bestSum
                        || sum == bestSum
                                && (squares < bestSquares
                                        || squares == bestSquares && tiers < bestTiers)) {
                    counts[from] -= step;
                    counts[to] += step;
                    if (cuts.feasible(counts, cap)) {
                        bestFrom = from;
                        bestTo = to;
                        bestSum = sum;
                        bestSquares = squares;
                        bestTiers = tiers;
                    }
                    counts[from] += step;
                    counts[to] -= step;
                }
            }
        }
        if (bestFrom < 0) {
            return false;
        }
        counts[bestFrom] -= step;
        counts[bestTo] += step;
        return true;
    }
}
