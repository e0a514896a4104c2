package ai.elson.tools.market;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.time.LocalDate;

/// Which prices.
///
/// @param from first day, included
/// @param to last day, included
public record HistoryRequest(
        @Field(value = "ticker symbol", unit = Unit.TEXT) String symbol,
        @Field(value = "first day", unit = Unit.TEXT) LocalDate from,
        @Field(value = "last day", unit = Unit.TEXT) LocalDate to,
        @Field(value = "day, week or month", unit = Unit.TEXT) Interval interval) {

    /// The days that it rests on.
    DaysRequest days() {
        return new DaysRequest(symbol, from, to);
    }

    /// How much trading a bar holds.
    public enum Interval {
        DAY,
        WEEK,
        MONTH
    }
}
