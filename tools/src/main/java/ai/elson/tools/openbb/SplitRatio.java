package ai.elson.tools.openbb;

import ai.elson.tools.market.History.Split;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

/// The two whole numbers behind a split that is stated as one binary fraction: 0.333333333333 is
/// one new share for three old ones.
final class SplitRatio {

    /// Splits of listed shares have small parts; the largest reverse splits are near 1 for 5000.
    private static final int LARGEST_PART = 10_000;

    /// Far above the rounding of a binary fraction, far below the distance between two splits.
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    private SplitRatio() {}

    /// The smallest denominator that gives the ratio; the ratio itself for one where none does.
    static Split split(LocalDate date, BigDecimal ratio) {
        BigDecimal most = ratio.multiply(TOLERANCE);
        for (int denominator = 1; denominator <= LARGEST_PART; denominator++) {
            BigDecimal part = BigDecimal.valueOf(denominator);
            BigDecimal numerator = ratio.multiply(part).setScale(0, RoundingMode.HALF_EVEN);
            if (numerator.signum() > 0
                    && numerator
                                    .divide(part, MathContext.DECIMAL64)
                                    .subtract(ratio)
                                    .abs()
                                    .compareTo(most)
                            <= 0) {
                return new Split(date, numerator, part);
            }
        }
        return new Split(date, ratio, BigDecimal.ONE);
    }
}
