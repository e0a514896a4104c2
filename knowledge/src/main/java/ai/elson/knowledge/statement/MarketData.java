package ai.elson.knowledge.statement;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What the market says at the end of a period. The price is the raw close of the last trading day,
/// not adjusted for later dividends or splits, so that it fits the share count of that day;
/// dividends per share are those declared in the year. What is not known is null.
public record MarketData(
        @Field(value = "share price", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal price,
        @Field(value = "shares outstanding", unit = Unit.SHARES, min = 0, max = 1e15)
                @Nullable BigDecimal sharesOutstanding,
        @Field(value = "dividends per share", unit = Unit.USD, min = 0, max = 1e15)
                @Nullable BigDecimal dividendsPerShare,
        @Field(
                        value = "expected yearly earnings growth",
                        unit = Unit.PERCENT,
                        min = -100,
                        max = 1000)
                @Nullable BigDecimal expectedGrowth) {

    /// Nothing reported.
    public static final MarketData NONE = new MarketData(null, null, null, null);
}
