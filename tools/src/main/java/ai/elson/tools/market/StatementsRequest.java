package ai.elson.tools.market;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;

/// Which statements.
///
/// @param periods how many, the newest first
public record StatementsRequest(
        @Field(value = "ticker symbol", unit = Unit.TEXT) String symbol,
        @Field(value = "annual or quarterly", unit = Unit.TEXT) Frequency frequency,
        @Field(value = "how many periods", unit = Unit.COUNT, min = 1, max = 20) int periods) {

    /// How long a period is.
    public enum Frequency {
        ANNUAL,
        QUARTERLY
    }
}
