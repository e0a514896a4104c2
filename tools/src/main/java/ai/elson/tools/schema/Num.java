package ai.elson.tools.schema;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;

/// A figure of a document. A figure without an origin does not validate.
///
/// @param value in `unit`; of a percentage 6.5 for 6.5 %
/// @param unit what it is counted in; every [Unit] except words
/// @param asOf the day for which it holds, never after the document's own
/// @param origin where it comes from
public record Num(
        @Field(value = "the figure", unit = Unit.NUMBER, min = -1e15, max = 1e15) BigDecimal value,
        @Field(value = "what it is counted in", unit = Unit.TEXT) Unit unit,
        @Field(value = "day for which it holds", unit = Unit.TEXT) LocalDate asOf,
        @Field(value = "where it comes from", unit = Unit.TEXT) NumOrigin origin) {}
