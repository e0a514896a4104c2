package ai.elson.evaluation.statistics;

/// A confidence interval of a share.
///
/// @param low 0 to 1
/// @param high at least `low`, at most 1
public record Interval(double low, double high) {
    public Interval {
        if (!(low >= 0 && low <= high && high <= 1)) {
            throw new IllegalArgumentException(
                    "found [" + low + ", " + high + "]; accepted: 0 <= low <= high <= 1");
        }
    }
}
