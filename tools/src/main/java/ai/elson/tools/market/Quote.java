package ai.elson.tools.market;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A price now and the day around it. What the provider does not say is null.
///
/// @param currency ISO 4217
/// @param volume shares traded today
/// @param time of the last trade
public record Quote(
        String symbol,
        @Nullable String name,
        String currency,
        @Nullable String exchange,
        BigDecimal price,
        @Nullable BigDecimal previousClose,
        @Nullable BigDecimal open,
        @Nullable BigDecimal dayLow,
        @Nullable BigDecimal dayHigh,
        @Nullable BigDecimal yearLow,
        @Nullable BigDecimal yearHigh,
        @Nullable BigDecimal volume,
        @Nullable BigDecimal marketCap,
        @Nullable Instant time) {}
