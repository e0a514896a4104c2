package ai.elson.evaluation.statistics;

/// The Wilson score interval of a share of right answers. It stays within 0 and 1 and holds near
/// its ends, where the textbook interval does not.
///
/// Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference,
/// Journal of the American Statistical Association 22, 1927.
public final class Wilson {

    private Wilson() {}

    /// The interval, without continuity correction.
    ///
    /// @param right how many were right, 0 to `n`
    /// @param n how many were asked; nothing is known from 0, and the interval is all of [0, 1]
    /// @param confidence as 0.95
    public static Interval interval(int right, int n, double confidence) {
        if (right < 0 || right > n) {
            throw new IllegalArgumentException(
                    "found " + right + " right of " + n + "; accepted: 0 <= right <= n");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "found confidence " + confidence + "; accepted: above 0 and below 1");
        }
        if (n == 0) {
            return new Interval(0, 1);
        }
        double z = Normal.quantile((1 + confidence) / 2);
        double share = (double) right / n;
        double spread = z * z / n;
        double centre = (share + spread / 2) / (1 + spread);
        double half = z / (1 + spread) * Math.sqrt((share * (1 - share) + spread / 4) / n);
        // at the ends the formula gives 0 and 1 but for rounding
        double low = right == 0 ? 0 : Math.max(0, centre - half);
        double high = right == n ? 1 : Math.min(1, centre + half);
        return new Interval(low, high);
    }
}
