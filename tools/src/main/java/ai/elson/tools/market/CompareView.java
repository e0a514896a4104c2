package ai.elson.tools.market;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import ai.elson.knowledge.statement.RatioCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ratios of several companies side by side, each of its latest year, all from one provider.
public record CompareView(
        @Field(value = "each ratio", unit = Unit.TEXT, maxItems = 60) List<CompareRow> ratios,
        @Field(value = "each company", unit = Unit.TEXT, maxItems = 6) List<Company> companies,
        @Field(value = "which ratios", unit = Unit.TEXT) RatioCategory category) {

    public CompareView {
        ratios = List.copyOf(ratios);
        companies = List.copyOf(companies);
    }

    /// A ratio of each company, in the order asked for.
    public record CompareRow(
            @Field(value = "name of the ratio", unit = Unit.TEXT) String name,
            @Field(value = "what it is counted in", unit = Unit.TEXT) String unit,
            @Field(value = "value of each company", unit = Unit.TEXT, maxItems = 6)
                    List<Cell> values) {

        public CompareRow {
            values = List.copyOf(values);
        }
    }

    /// A company's ratio.
    public record Cell(
            @Field(value = "ticker symbol", unit = Unit.TEXT) String symbol,
            @Field(value = "the ratio", unit = Unit.NUMBER) @Nullable BigDecimal value,
            @Field(value = "why there is no value", unit = Unit.TEXT) @Nullable String note) {}

    /// What a company's ratios rest on.
    public record Company(
            @Field(value = "ticker symbol", unit = Unit.TEXT) String symbol,
            @Field(value = "last day of its year", unit = Unit.TEXT) LocalDate periodEnd,
            @Field(value = "ISO 4217 code of the statements", unit = Unit.TEXT) String currency,
            @Field(
                            value = "what was left out, and why",
                            unit = Unit.TEXT,
                            minItems = 0,
                            maxItems = 60)
                    List<String> notes) {

        public Company {
            notes = List.copyOf(notes);
        }
    }
}
