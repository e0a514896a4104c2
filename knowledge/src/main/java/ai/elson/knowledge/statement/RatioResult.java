package ai.elson.knowledge.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What a ratio gives: a figure, the lines that it lacks, or why it would mislead.
public sealed interface RatioResult {

    /// The figure, unrounded.
    record Value(BigDecimal figure) implements RatioResult {}

    /// Lines without a figure; nothing is put in their place.
    record Missing(List<String> lines) implements RatioResult {
        public Missing {
            lines = List.copyOf(lines);
        }
    }

    /// The lines are there, and their ratio says nothing, as a multiple of negative earnings.
    record NotMeaningful(String reason) implements RatioResult {}

    /// The same with another figure.
    default RatioResult map(UnaryOperator<BigDecimal> change) {
        return this instanceof Value v ? new Value(change.apply(v.figure())) : this;
    }

    /// One figure of two; what both lack is named together, and lines that lack come before
    /// reasons.
    static RatioResult both(RatioResult a, RatioResult b, BinaryOperator<BigDecimal> join) {
        return switch (a) {
            case Missing lacking when b instanceof Missing more ->
                    new Missing(
                            Stream.concat(lacking.lines().stream(), more.lines().stream())
                                    .distinct()
                                    .toList());
            case Missing lacking -> lacking;
            case NotMeaningful unclear -> b instanceof Missing lacking ? lacking : unclear;
            case Value left -> b.map(right -> join.apply(left.figure(), right));
        };
    }

    /// Why there is no figure; empty where there is one.
    default String note() {
        return switch (this) {
            case Value v -> "";
            case Missing m -> "missing: " + String.join(", ", m.lines());
            case NotMeaningful n -> "not meaningful: " + n.reason();
        };
    }
}
