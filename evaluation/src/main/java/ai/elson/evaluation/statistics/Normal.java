package ai.elson.evaluation.statistics;

/// The standard normal distribution.
final class Normal {

    /// Beyond this the series below loses digits; a confidence of 1 - 1e-12 is within it.
    private static final double FARTHEST = 7.5;

    private Normal() {}

    /// The value that a share of `probability` lies below, by halving an interval until it is one
    /// unit in the last place wide.
    ///
    /// @param probability above 3e-14 and below 1 - 3e-14
    static double quantile(double probability) {
        double low = -FARTHEST;
        double high = FARTHEST;
        if (!(probability > distribution(low) && probability < distribution(high))) {
            throw new IllegalArgumentException(
                    "found probability " + probability + "; accepted: 3e-14 to 1 - 3e-14");
        }
        for (double middle = 0; middle > low && middle < high; middle = (low + high) / 2) {
            if (distribution(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// The share below `x`: 1/2 + density(x) (x + x^3/3 + x^5/(3 5) + ...), Abramowitz and Stegun
    /// 26.2.11.
    static double distribution(double x) {
        double term = x;
        double sum = x;
        for (int k = 1; Math.abs(term) > Math.abs(sum) * 1e-17; k++) {
            term *= x * x / (2 * k + 1);
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
