package ai.elson.tools.market;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import ai.elson.knowledge.statement.RatioCategory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which ratios of which period.
///
/// @param frequency a quarter has no ratios of flows
/// @param periodEnd null for the latest
public record RatiosRequest(
        @Field(value = "ticker symbol", unit = Unit.TEXT) String symbol,
        @Field(value = "which ratios", unit = Unit.TEXT) RatioCategory category,
        @Field(value = "annual or quarterly", unit = Unit.TEXT)
                StatementsRequest.Frequency frequency,
        @Field(value = "last day of the period, null for the latest", unit = Unit.TEXT)
                @Nullable LocalDate periodEnd) {

    /// The ratios of the latest year.
    public static RatiosRequest latest(String symbol, RatioCategory category) {
        return new RatiosRequest(symbol, category, StatementsRequest.Frequency.ANNUAL, null);
    }
}
