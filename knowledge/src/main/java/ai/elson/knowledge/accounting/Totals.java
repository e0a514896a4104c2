package ai.elson.knowledge.accounting;

import static ai.elson.knowledge.calculator.Working.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Sums, and amounts split so that the parts add up to the whole.
final class Totals {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private Totals() {}

    static <T> BigDecimal of(List<T> items, Function<T, BigDecimal> amount) {
        return items.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Splits whole cents by weight: each part is rounded down, and the cents that are left go one
    /// each to the largest remainders, the earlier first among equals.
    ///
    /// @param weights none negative, not all zero
    static List<BigDecimal> split(BigDecimal amount, List<BigDecimal> weights) {
        BigDecimal whole = cents(amount);
        BigDecimal sum = of(weights, w -> w);
        List<BigDecimal> exact = weights.stream().map(w -> divide(whole.multiply(w), sum)).toList();
        List<BigDecimal> parts = new ArrayList<>();
        exact.forEach(part -> parts.add(part.setScale(2, RoundingMode.FLOOR)));
        int left = whole.subtract(of(parts, p -> p)).movePointRight(2).intValueExact();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i).subtract(exact.get(i))))
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i).add(CENT)));
        return parts;
    }
}
