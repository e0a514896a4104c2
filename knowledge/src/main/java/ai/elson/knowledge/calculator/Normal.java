package ai.elson.knowledge.calculator;

/// The standard normal distribution in double precision, the same bits on every platform.
final class Normal {

    private static final double ROOT_TWO_PI = StrictMath.sqrt(2 * StrictMath.PI);

    private Normal() {}

    /// The probability of a value below x.
    ///
    /// The series 1/2 + phi(x) (x + x^3/3 + x^5/(3 5) + ...) converges for every x and is exact to
    /// about 1e-15 where |x| is at most 8; beyond, the answer is 0 or 1 to that precision.
    ///
    /// Source: G. Marsaglia, Evaluating the Normal Distribution, Journal of Statistical Software
    /// 11(4), 2004.
    static double below(double x) {
        if (x < -8) {
            return 0;
        }
        if (x > 8) {
            return 1;
        }
        double sum = x;
        double term = x;
        for (int k = 3; Math.abs(term) > 1e-18 * Math.abs(sum); k += 2) {
            term *= x * x / k;
            sum += term;
        }
        return 0.5 + sum * StrictMath.exp(-x * x / 2) / ROOT_TWO_PI;
    }

    /// The value that is exceeded with probability 1 - p, by bisection to 1e-12; p from 0.5 to
    /// below 1.
    static double quantile(double p) {
        double low = 0;
        double high = 8;
        while (high - low > 1e-12) {
            double middle = (low + high) / 2;
            if (below(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
