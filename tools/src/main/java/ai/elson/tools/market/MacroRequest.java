package ai.elson.tools.market;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.time.LocalDate;

/// Which observations of which series.
public record MacroRequest(
        @Field(value = "id of the series, as CPIAUCSL", unit = Unit.TEXT) String series,
        @Field(value = "first day", unit = Unit.TEXT) LocalDate from,
        @Field(value = "last day", unit = Unit.TEXT) LocalDate to) {}
