package ai.elson.evaluation.statistics;

import java.util.Arrays;

/// Percentiles by nearest rank: always a value that was measured, never one between two.
public final class Percentiles {

    private Percentiles() {}

    /// The smallest value that at least `percent` of all values do not exceed: the one at rank
    /// ceil(percent / 100 n).
    ///
    /// @param values at least one, in any order
    /// @param percent above 0, at most 100
    public static double nearestRank(double[] values, double percent) {
        if (values.length == 0) {
            throw new IllegalArgumentException("found no values; accepted: at least one");
        }
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException(
                    "found percent " + percent + "; accepted: above 0, at most 100");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        // multiplied before it is divided, so that 95 of 100 values is rank 95 and not 96
        return sorted[(int) Math.ceil(percent * sorted.length / 100) - 1];
    }
}
