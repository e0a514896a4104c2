package ai.elson.tools.market;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.util.Locale;

/// Which screen.
public record ScreenRequest(
        @Field(value = "which screen", unit = Unit.TEXT) Kind screen,
        @Field(value = "how many at most", unit = Unit.COUNT, min = 1, max = 50) int limit) {

    /// Screens that are the same everywhere.
    public enum Kind {
        MOST_ACTIVES,
        DAY_GAINERS,
        DAY_LOSERS;

        /// The name on the wire, which is Yahoo's too.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
