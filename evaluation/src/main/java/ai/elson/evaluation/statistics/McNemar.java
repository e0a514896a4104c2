package ai.elson.evaluation.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/// Whether two models that answered the same questions differ, from the questions that only one of
/// them got right.
///
/// Source: Q. McNemar, Note on the sampling error of the difference between correlated proportions
/// or percentages, Psychometrika 12, 1947; here the exact test, not the chi-square approximation.
public final class McNemar {

    private McNemar() {}

    /// The two-sided probability of a split at least this uneven if both models are equally good: 2
    /// P(X <= min) for X binomial with probability 1/2, at most 1.
    ///
    /// @param onlyFirst questions that the first alone got right
    /// @param onlySecond questions that the second alone got right
    public static double exact(int onlyFirst, int onlySecond) {
        if (onlyFirst < 0 || onlySecond < 0) {
            throw new IllegalArgumentException(
                    "found " + onlyFirst + " and " + onlySecond + "; accepted: counts from 0");
        }
        int n = onlyFirst + onlySecond;
        BigInteger choose = BigInteger.ONE;
        BigInteger tail = BigInteger.ONE;
        for (int k = 1; k <= Math.min(onlyFirst, onlySecond); k++) {
            choose = choose.multiply(BigInteger.valueOf(n - k + 1)).divide(BigInteger.valueOf(k));
            tail = tail.add(choose);
        }
        BigDecimal both = new BigDecimal(tail.shiftLeft(1));
        BigDecimal all = new BigDecimal(BigInteger.ONE.shiftLeft(n));
        return Math.min(1, both.divide(all, MathContext.DECIMAL64).doubleValue());
    }
}
