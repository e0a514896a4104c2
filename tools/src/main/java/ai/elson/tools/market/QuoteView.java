package ai.elson.tools.market;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A quote, and the change since the close before, which is computed here.
public record QuoteView(
        @Field(value = "last price", unit = Unit.AMOUNT) BigDecimal price,
        @Field(value = "ISO 4217 code", unit = Unit.TEXT) String currency,
        @Field(value = "price less previous close", unit = Unit.AMOUNT) @Nullable BigDecimal change,
        @Field(value = "change in percent of the previous close", unit = Unit.PERCENT)
                @Nullable BigDecimal changePercent,
        @Field(value = "ticker symbol", unit = Unit.TEXT) String symbol,
        @Field(value = "name", unit = Unit.TEXT) @Nullable String name,
        @Field(value = "exchange", unit = Unit.TEXT) @Nullable String exchange,
        @Field(value = "previous close", unit = Unit.AMOUNT) @Nullable BigDecimal previousClose,
        @Field(value = "first price of the day", unit = Unit.AMOUNT) @Nullable BigDecimal open,
        @Field(value = "lowest of the day", unit = Unit.AMOUNT) @Nullable BigDecimal dayLow,
        @Field(value = "highest of the day", unit = Unit.AMOUNT) @Nullable BigDecimal dayHigh,
        @Field(value = "lowest of a year", unit = Unit.AMOUNT) @Nullable BigDecimal yearLow,
        @Field(value = "highest of a year", unit = Unit.AMOUNT) @Nullable BigDecimal yearHigh,
        @Field(value = "shares traded today", unit = Unit.SHARES) @Nullable BigDecimal volume,
        @Field(value = "price of all shares", unit = Unit.AMOUNT) @Nullable BigDecimal marketCap,
        @Field(value = "time of the last trade", unit = Unit.TEXT) @Nullable Instant time) {

    private static final int PERCENT_SCALE = 4;

    static QuoteView of(Quote quote) {
        BigDecimal before = quote.previousClose();
        BigDecimal change = before == null ? null : quote.price().subtract(before);
        BigDecimal percent =
                before == null || change == null || before.signum() <= 0
                        ? null
                        : change.movePointRight(2)
                                .divide(before, PERCENT_SCALE, RoundingMode.HALF_EVEN);
        return new QuoteView(
                quote.price(),
                quote.currency(),
                change,
                percent,
                quote.symbol(),
                Text.orNull(quote.name()),
                Text.orNull(quote.exchange()),
                before,
                quote.open(),
                quote.dayLow(),
                quote.dayHigh(),
                quote.yearLow(),
                quote.yearHigh(),
                quote.volume(),
                quote.marketCap(),
                quote.time());
    }
}
