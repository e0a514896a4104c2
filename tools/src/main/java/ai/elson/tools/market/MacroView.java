package ai.elson.tools.market;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A series of an economy, its latest value first.
public record MacroView(
        @Field(value = "latest value", unit = Unit.NUMBER) BigDecimal latest,
        @Field(value = "date of the latest value", unit = Unit.TEXT) LocalDate latestDate,
        @Field(value = "id of the series", unit = Unit.TEXT) String series,
        @Field(value = "title", unit = Unit.TEXT) @Nullable String title,
        @Field(value = "units as the source names them", unit = Unit.TEXT) @Nullable String units,
        @Field(value = "how often", unit = Unit.TEXT) @Nullable String frequency,
        @Field(value = "each observation, oldest first", unit = Unit.TEXT, maxItems = 30_000)
                List<Observation> observations) {

    public MacroView {
        observations = List.copyOf(observations);
    }

    /// A date's value.
    public record Observation(
            @Field(value = "date", unit = Unit.TEXT) LocalDate date,
            @Field(value = "value", unit = Unit.NUMBER) BigDecimal value) {}

    /// @param macro with at least one observation
    static MacroView of(MacroSeries macro) {
        MacroSeries.Observation last = macro.observations().getLast();
        return new MacroView(
                last.value(),
                last.date(),
                macro.series(),
                Text.orNull(macro.title()),
                Text.orNull(macro.units()),
                Text.orNull(macro.frequency()),
                macro.observations().stream()
                        .map(o -> new Observation(o.date(), o.value()))
                        .toList());
    }
}
