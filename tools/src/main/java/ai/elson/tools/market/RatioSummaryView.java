package ai.elson.tools.market;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import ai.elson.knowledge.statement.RatioCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ratios that people ask for first, and the scores made of many, of a company's latest year.
///
/// @param computed of all ratios of all categories, not only of the key ones
/// @param total how many ratios there are
public record RatioSummaryView(
        @Field(value = "key ratios", unit = Unit.TEXT, maxItems = 60)
                List<RatiosView.RatioRow> ratios,
        @Field(value = "scores", unit = Unit.TEXT, maxItems = 10) List<Score> scores,
        @Field(value = "how many of each category have a value", unit = Unit.TEXT, maxItems = 10)
                List<Coverage> coverage,
        @Field(value = "ratios that have a value", unit = Unit.COUNT) int computed,
        @Field(value = "ratios that there are", unit = Unit.COUNT) int total,
        @Field(value = "ticker symbol", unit = Unit.TEXT) String symbol,
        @Field(value = "last day of the year", unit = Unit.TEXT) LocalDate periodEnd,
        @Field(value = "ISO 4217 code of the statements", unit = Unit.TEXT) String currency,
        @Field(value = "what was left out, and why", unit = Unit.TEXT, minItems = 0, maxItems = 60)
                List<String> notes) {

    public RatioSummaryView {
        ratios = List.copyOf(ratios);
        scores = List.copyOf(scores);
        coverage = List.copyOf(coverage);
        notes = List.copyOf(notes);
    }

    /// A score of one of the calculators.
    ///
    /// @param calculator its id
    /// @param verdict what the score means by its own scale
    public record Score(
            @Field(value = "name of the score", unit = Unit.TEXT) String name,
            @Field(value = "calculator that gave it", unit = Unit.TEXT) String calculator,
            @Field(value = "the score", unit = Unit.NUMBER) @Nullable BigDecimal value,
            @Field(value = "what it means", unit = Unit.TEXT) @Nullable String verdict,
            @Field(value = "why there is no value", unit = Unit.TEXT) @Nullable String note) {}

    /// How much of a category could be computed.
    public record Coverage(
            @Field(value = "category", unit = Unit.TEXT) RatioCategory category,
            @Field(value = "ratios that have a value", unit = Unit.COUNT) int computed,
            @Field(value = "ratios that there are", unit = Unit.COUNT) int total) {}
}
