package ai.elson.tools.openbb;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How a line of a statement stands in an upstream's row; null where the row does not state it.
@FunctionalInterface
interface Figure {

    @Nullable BigDecimal in(Row row);

    static Figure field(String field) {
        return row -> row.number(field);
    }

    /// An outflow that the upstream writes below zero.
    static Figure outflow(String field) {
        return row -> {
            BigDecimal stated = row.number(field);
            return stated == null ? null : stated.negate();
        };
    }

    /// The sum of two parts that are both stated.
    static Figure sum(String first, String second) {
        return row -> {
            BigDecimal a = row.number(first);
            BigDecimal b = row.number(second);
            return a == null || b == null ? null : a.add(b);
        };
    }

    /// The difference of two figures that are both stated.
    static Figure difference(String later, String earlier) {
        return row -> {
            BigDecimal a = row.number(later);
            BigDecimal b = row.number(earlier);
            return a == null || b == null ? null : a.subtract(b);
        };
    }

    /// The whole less a part that companies state only where they have it.
    static Figure less(String whole, String part) {
        return row -> {
            BigDecimal stated = row.number(whole);
            BigDecimal other = row.number(part);
            return stated == null || other == null ? stated : stated.subtract(other);
        };
    }

    /// A figure of which two readings are possible, where both come to the same.
    static Figure agreed(String first, String second) {
        return row -> {
            BigDecimal a = row.number(first);
            BigDecimal b = row.number(second);
            return a != null && b != null && a.compareTo(b) == 0 ? a : null;
        };
    }
}
