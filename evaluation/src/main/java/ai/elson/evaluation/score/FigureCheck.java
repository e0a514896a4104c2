package ai.elson.evaluation.score;

import ai.elson.evaluation.figure.Figure;
import ai.elson.evaluation.figure.Figures;
import ai.elson.evaluation.quiz.Item;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds the figures of an answer against those that a right answer may contain: the question's
/// own, those of the reference with its working, and the key's coarser roundings. Any other figure
/// contradicts, so that listing candidates does not win.
final class FigureCheck {

    private final List<Figure> allowed = new ArrayList<>();

    FigureCheck(Item item, String prompt) {
        allowed.addAll(Figures.in(prompt));
        allowed.addAll(Figures.in(item.reference().working()));
        allowed.addAll(Figures.in(item.reference().answer()));
        item.reference()
                .calls()
                .forEach(call -> {
                    allowed.addAll(Figures.in(call.arguments()));
                    allowed.addAll(Figures.in(call.result()));
                });
    }

    /// Whether one of the figures states the amount and is not denied.
    static boolean states(
            List<Figure> figures, BigDecimal amount, Unit unit, BigDecimal tolerance) {
        return figures.stream().anyMatch(f -> !f.negated() && f.states(amount, unit, tolerance));
    }

    /// Whether a figure denies the amount.
    static boolean denies(
            List<Figure> figures, BigDecimal amount, Unit unit, BigDecimal tolerance) {
        return figures.stream().anyMatch(f -> f.negated() && f.states(amount, unit, tolerance));
    }

    /// The first figure that a right answer has no business with.
    Optional<Figure> contradicting(List<Figure> figures) {
        return figures.stream()
                .filter(f -> !f.negated() && !f.looksLikeYear())
                .filter(f -> allowed.stream().noneMatch(f::repeats))
                .findFirst();
    }

    /// The same, where the amount itself and its roundings to fewer decimals are allowed too.
    Optional<Figure> contradicting(
            List<Figure> figures, BigDecimal amount, Unit unit, BigDecimal tolerance) {
        BigDecimal whole = amount.setScale(0, RoundingMode.HALF_UP);
        BigDecimal tenth = amount.setScale(1, RoundingMode.HALF_UP);
        return contradicting(
                figures.stream()
                        .filter(f ->
                                !f.states(amount, unit, tolerance)
                                        && !f.states(whole, unit, BigDecimal.ZERO)
                                        && !f.states(tenth, unit, BigDecimal.ZERO))
                        .toList());
    }
}
