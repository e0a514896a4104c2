package ai.elson.tools.registry;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import org.jspecify.annotations.Nullable;

/// The arguments of `look_up_rule`.
///
/// @param topic what is looked for, in a person's words
/// @param year the tax or plan year; null for the latest that the rule book knows
/// @param filingStatus whose value, where the rule has several
public record RuleQuery(
        @Field(value = "what to look up", unit = Unit.TEXT) String topic,
        @Field(value = "null for the latest", unit = Unit.YEAR, min = 1900, max = 2100)
                @Nullable Integer year,
        @Field(value = "none if not asked", unit = Unit.TEXT) FilingStatus filingStatus) {

    /// Whose value is asked for.
    public enum FilingStatus {
        SINGLE,
        JOINT,
        HEAD,
        SEPARATE,
        NONE
    }
}
