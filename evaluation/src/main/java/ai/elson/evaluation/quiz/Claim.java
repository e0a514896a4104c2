package ai.elson.evaluation.quiz;

import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that a right answer says: an amount, or words in one of their accepted forms.
///
/// @param about what it is about, for people
/// @param accepted forms of which one must occur; empty for an amount
/// @param contradictions forms of which none may occur
/// @param value the amount, or null for words
/// @param unit the amount's unit, or null for words
public record Claim(
        String about,
        List<String> accepted,
        List<String> contradictions,
        @Nullable BigDecimal value,
        @Nullable Unit unit) {

    public Claim {
        accepted = List.copyOf(accepted);
        contradictions = List.copyOf(contradictions);
        if ((value == null) != (unit == null) || (value == null) == accepted.isEmpty()) {
            throw new IllegalArgumentException(
                    "claim «" + about + "»: needs either accepted forms or a value with its unit");
        }
    }

    String spoken() {
        return unit == null || value == null ? accepted.getFirst() : unit.format(value);
    }
}
