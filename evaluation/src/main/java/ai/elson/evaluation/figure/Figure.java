package ai.elson.evaluation.figure;

import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;

/// A number in a text, with what it counts.
///
/// @param value with its scale word applied: `2.5 million` is 2500000; percent as written
/// @param kind what it counts, as far as the text says
/// @param eitherSign it stands alone in parentheses, which accountants read as a minus
/// @param negated the words before it deny it, as in `not $500`
/// @param start where it begins in the text
public record Figure(BigDecimal value, Kind kind, boolean eitherSign, boolean negated, int start) {

    /// What a figure counts.
    public enum Kind {
        MONEY,
        PERCENT,
        YEARS,
        MONTHS,
        DAYS,
        CENTS,
        SHARES,
        /// Points, times, or no word at all.
        PLAIN
    }

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Whether it states an amount. A bare number may stand for any unit; another unit than the
    /// amount's never does, but for years told in months, months in years and cents in dollars.
    ///
    /// @param tolerance differences below it count as none
    public boolean states(BigDecimal amount, Unit unit, BigDecimal tolerance) {
        return states(amount, kindOf(unit), tolerance);
    }

    private boolean states(BigDecimal amount, Kind wanted, BigDecimal tolerance) {
        if (kind == Kind.PLAIN || kind == wanted) {
            return near(value, amount, tolerance);
        }
        if (wanted == Kind.YEARS && kind == Kind.MONTHS) {
            return near(value, amount.multiply(TWELVE), tolerance);
        }
        if (wanted == Kind.MONTHS && kind == Kind.YEARS) {
            return near(value.multiply(TWELVE), amount, tolerance);
        }
        return wanted == Kind.CENTS
                && kind == Kind.MONEY
                && near(value.multiply(HUNDRED), amount, tolerance);
    }

    /// Whether it repeats another figure, in either sign; a bare number repeats any unit, and
    /// months repeat years.
    public boolean repeats(Figure other) {
        BigDecimal mine = value.abs();
        BigDecimal theirs = other.value.abs();
        if (kind == other.kind || kind == Kind.PLAIN || other.kind == Kind.PLAIN) {
            if (mine.compareTo(theirs) == 0) {
                return true;
            }
        }
        if (kind == Kind.MONTHS && (other.kind == Kind.YEARS || other.kind == Kind.PLAIN)) {
            return mine.compareTo(theirs.multiply(TWELVE)) == 0;
        }
        return kind == Kind.YEARS
                && other.kind == Kind.MONTHS
                && mine.multiply(TWELVE).compareTo(theirs) == 0;
    }

    /// A year of the calendar, as `2026`: four digits from 1900 to 2100 that count nothing else.
    public boolean looksLikeYear() {
        return kind == Kind.PLAIN
                && value.scale() <= 0
                && value.compareTo(BigDecimal.valueOf(1900)) >= 0
                && value.compareTo(BigDecimal.valueOf(2100)) <= 0;
    }

    private boolean near(BigDecimal found, BigDecimal wanted, BigDecimal tolerance) {
        return within(found.subtract(wanted), tolerance)
                || (eitherSign && within(found.add(wanted), tolerance));
    }

    private static boolean within(BigDecimal difference, BigDecimal tolerance) {
        return difference.signum() == 0 || difference.abs().compareTo(tolerance) < 0;
    }

    private static Kind kindOf(Unit unit) {
        return switch (unit) {
            case USD -> Kind.MONEY;
            case PERCENT -> Kind.PERCENT;
            case YEARS -> Kind.YEARS;
            case MONTHS -> Kind.MONTHS;
            case DAYS -> Kind.DAYS;
            case CENTS -> Kind.CENTS;
            case SHARES -> Kind.SHARES;
            case AMOUNT, COUNT, RATIO, NUMBER, BASIS_POINTS, POINTS, YEAR, TEXT -> Kind.PLAIN;
        };
    }
}
