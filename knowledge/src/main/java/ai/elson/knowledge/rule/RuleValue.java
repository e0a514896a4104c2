package ai.elson.knowledge.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One value of a rule on two time axes: the period it applies to, and the day it became known.
///
/// @param dimensions to whom it applies, as `filing_status: joint`; the same keys as the rule's
///   dimensions
/// @param from first day it applies to
/// @param to last day it applies to, or null where the law sets no end and does not index it
/// @param knownFrom the day it was published; of two values that apply, the one known last counts
/// @param status how firm it is
/// @param value the number, or null for a text
/// @param text what a rule of conduct requires, or null for a number
/// @param citation the source of this value where it is not the rule's own
public record RuleValue(
        SortedMap<String, String> dimensions,
        LocalDate from,
        @Nullable LocalDate to,
        LocalDate knownFrom,
        Status status,
        @Nullable BigDecimal value,
        @Nullable String text,
        @Nullable String citation) {

    /// How firm a value is.
    public enum Status {
        /// In force, or set for a year to come.
        ENACTED,
        /// Somebody's estimate of what will be set.
        PROJECTED,
        /// Once published for its period and replaced by a value known later.
        SUPERSEDED
    }

    @SuppressWarnings("NullAway") // a record read from a file may lack any component
    public RuleValue {
        dimensions =
                Collections.unmodifiableSortedMap(
                        dimensions == null ? new TreeMap<>() : new TreeMap<>(dimensions));
        if (from == null || knownFrom == null || status == null) {
            throw new IllegalArgumentException(
                    "found a value without from, knownFrom or status; accepted: all three");
        }
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("found to " + to + " before from " + from);
        }
        if ((value == null) == (text == null)) {
            throw new IllegalArgumentException(
                    "found "
                            + (value == null ? "neither" : "both")
                            + " value and text; accepted: one of the two");
        }
    }

    boolean appliesOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /// Whether both are said of the same people and the same days, and became known on one day, so
    /// that nothing tells which of them counts.
    boolean contradicts(RuleValue other) {
        return overlaps(other) && knownFrom.equals(other.knownFrom);
    }

    /// Whether this one, known later, counts instead of the other on some day.
    boolean overrides(RuleValue other) {
        return overlaps(other) && knownFrom.isAfter(other.knownFrom);
    }

    /// Whether this one, known later, counts instead of the other on all its days.
    boolean replaces(RuleValue other) {
        return overrides(other)
                && !from.isAfter(other.from)
                && (to == null || (other.to != null && !to.isBefore(other.to)));
    }

    /// Whether both are said of the same people, and of at least one day.
    private boolean overlaps(RuleValue other) {
        return dimensions.equals(other.dimensions)
                && (to == null || !other.from.isAfter(to))
                && (other.to == null || !from.isAfter(other.to));
    }

    /// The number.
    ///
    /// @throws IllegalStateException where the value is a text
    public BigDecimal number() {
        if (value == null) {
            throw new IllegalStateException("this rule's value is a text, not a number: " + text);
        }
        return value;
    }
}
