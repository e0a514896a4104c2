package ai.elson.tools.market;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import ai.elson.knowledge.statement.RatioCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ratios of a category over a provider's statements, computed here.
///
/// @param notes what they rest on and what was left out, with the reason
public record RatiosView(
        @Field(value = "each ratio", unit = Unit.TEXT, maxItems = 60) List<RatioRow> ratios,
        @Field(value = "ratios that have a value", unit = Unit.COUNT) int computed,
        @Field(value = "ticker symbol", unit = Unit.TEXT) String symbol,
        @Field(value = "which ratios", unit = Unit.TEXT) RatioCategory category,
        @Field(value = "annual or quarterly", unit = Unit.TEXT)
                StatementsRequest.Frequency frequency,
        @Field(value = "last day of the period", unit = Unit.TEXT) LocalDate periodEnd,
        @Field(value = "ISO 4217 code of the statements", unit = Unit.TEXT) String currency,
        @Field(value = "what was left out, and why", unit = Unit.TEXT, minItems = 0, maxItems = 60)
                List<String> notes) {

    public RatiosView {
        ratios = List.copyOf(ratios);
        notes = List.copyOf(notes);
    }

    /// A ratio.
    public record RatioRow(
            @Field(value = "name of the ratio", unit = Unit.TEXT) String name,
            @Field(value = "the ratio", unit = Unit.NUMBER) @Nullable BigDecimal value,
            @Field(value = "what it is counted in", unit = Unit.TEXT) String unit,
            @Field(value = "why there is no value", unit = Unit.TEXT) @Nullable String note) {}
}
