package ai.elson.corpus.curriculum;

/// The largest total for which quotas by largest remainder can be met under a cap that is a share
/// of that same total: the fixed point of a phase that shrinks.
///
/// Feasibility is not monotone in the total n: 20 domains under a cap of 5 % can give 20 records
/// and not 19, as the cap is rounded down. But it is on multiples of 100, where quotas p n and cap
/// c n are whole: there n is feasible if and only if h_T(n) = sum over domains of min(c n, supply
/// within T) - p_T n is at least 0 for every set T of tiers; h_T is concave and h_T(0) = 0, so the
/// feasible multiples are all those up to one of them, M.
///
/// Above M only 499 totals are left to try. Some h_T is negative at M + 100 and not at M. It is
/// concave and its slopes are whole percents, so after M + 100 it falls by at least 1/100 a record,
/// and beyond M + 500 it is at most -4. The quotas of T are more than p_T n - |T| together and the
/// true cap is at most c n, so T lacks records wherever h_T <= -|T|, and |T| <= 4. Trying them from
/// above finds the largest.
///
/// Bound: log2(n / 100) + 499 tests of 16 cuts, whatever the supply.
final class LargestExact {

    private LargestExact() {}

    /// @param asked no more than this
    /// @return 0 where nothing can be drawn exactly
    static int total(CurriculumRecipe.Phase phase, Cuts cuts, int asked) {
        int low = 0;
        int high = asked / 100;
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            if (feasible(phase, cuts, middle * 100)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int multiple = low * 100;
        for (int n = (int) Math.min(asked, multiple + 499L); n > multiple; n--) {
            if (feasible(phase, cuts, n)) {
                return n;
            }
        }
        return multiple;
    }

    private static boolean feasible(CurriculumRecipe.Phase phase, Cuts cuts, int n) {
        return cuts.feasible(phase.mix().quotas(n), phase.cap(n));
    }
}
