package ai.elson.tools.schema;

import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Arithmetic by which a figure follows from others of its document.
public enum Operation {
    /// All added.
    SUM(1, false),
    /// The first less the others.
    DIFFERENCE(2, false),
    /// The first less the second, and zero where that is below zero.
    SHORTFALL(2, true),
    /// All multiplied.
    PRODUCT(2, false),
    /// The first over the second.
    QUOTIENT(2, true),
    /// The first in percent of the second.
    PERCENT(2, true),
    /// By how many percent the first is above the second.
    PERCENT_CHANGE(2, true),
    /// Figures and their weights in percent by turns: figure, weight, figure, weight.
    WEIGHTED_SUM(2, false);

    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private final int least;
    private final boolean exactly;

    Operation(int least, boolean exactly) {
        this.least = least;
        this.exactly = exactly;
    }

    /// The name on the wire.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// How many figures it takes.
    boolean takes(int count) {
        return (exactly ? count == least : count >= least)
                && (this != WEIGHTED_SUM || count % 2 == 0);
    }

    /// How many figures it takes, in words.
    String takes() {
        return this == WEIGHTED_SUM
                ? "pairs of a figure and its weight"
                : (exactly ? "exactly " : "at least ")
                        + least
                        + (least == 1 ? " figure" : " figures");
    }

    /// Whether the units of the figures allow this result.
    boolean fits(Unit result, List<Unit> of) {
        return switch (this) {
            case SUM, DIFFERENCE, SHORTFALL -> of.stream().allMatch(result::equals);
            case PERCENT, PERCENT_CHANGE -> result == Unit.PERCENT && of.getFirst() == of.getLast();
            case WEIGHTED_SUM -> {
                boolean fits = true;
                for (int i = 0; i < of.size(); i++) {
                    fits &= of.get(i) == (i % 2 == 0 ? result : Unit.PERCENT);
                }
                yield fits;
            }
            case PRODUCT ->
                    count(of, Operation::money) == (money(result) ? 1 : 0)
                            && count(of, Unit.PERCENT::equals) == (result == Unit.PERCENT ? 1 : 0);
            case QUOTIENT ->
                    over(result, of, Operation::money) && over(result, of, Unit.PERCENT::equals);
        };
    }

    private static long count(List<Unit> of, Predicate<Unit> kind) {
        return of.stream().filter(kind).count();
    }

    /// Money over money, or percent over percent, is neither; over anything else it stays; and
    /// nothing else is divided by it.
    private static boolean over(Unit result, List<Unit> of, Predicate<Unit> kind) {
        boolean above = kind.test(of.getFirst());
        boolean below = kind.test(of.getLast());
        return below ? above && !kind.test(result) : above == kind.test(result);
    }

    private static boolean money(Unit unit) {
        return unit == Unit.USD || unit == Unit.AMOUNT;
    }

    /// The units that the figures must have, in words.
    String units(Unit result) {
        return switch (this) {
            case SUM, DIFFERENCE, SHORTFALL -> "figures in " + DocumentJson.wire(result);
            case PERCENT, PERCENT_CHANGE -> "a result in percent of two figures in one unit";
            case WEIGHTED_SUM -> "figures in " + DocumentJson.wire(result) + ", weights in percent";
            case PRODUCT ->
                    "money once for money, percent once for percent, and else neither; a share in"
                            + " percent of money is a weighted_sum";
            case QUOTIENT ->
                    "money over a number for money, percent over a number for percent, and else"
                            + " neither or both";
        };
    }

    /// The result, unrounded.
    ///
    /// @throws ArithmeticException where it divides by zero
    BigDecimal of(List<BigDecimal> figures) {
        BigDecimal first = figures.getFirst();
        List<BigDecimal> others = figures.subList(1, figures.size());
        return switch (this) {
            case SUM -> others.stream().reduce(first, BigDecimal::add);
            case DIFFERENCE -> others.stream().reduce(first, BigDecimal::subtract);
            case SHORTFALL -> first.subtract(others.getFirst()).max(BigDecimal.ZERO);
            case PRODUCT -> others.stream().reduce(first, (a, b) -> a.multiply(b, DIGITS));
            case QUOTIENT -> first.divide(others.getFirst(), DIGITS);
            case PERCENT -> first.movePointRight(2).divide(others.getFirst(), DIGITS);
            case PERCENT_CHANGE ->
                    first.subtract(others.getFirst())
                            .movePointRight(2)
                            .divide(others.getFirst(), DIGITS);
            case WEIGHTED_SUM -> {
                BigDecimal sum = BigDecimal.ZERO;
                for (int i = 0; i < figures.size(); i += 2) {
                    sum = sum.add(figures.get(i).multiply(figures.get(i + 1)).movePointLeft(2));
                }
                yield sum;
            }
        };
    }
}
