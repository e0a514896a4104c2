package ai.elson.tools.market;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a company is, and its key figures as the provider states them. What it does not say is
/// null.
///
/// @param currency ISO 4217, of the market figures
/// @param dividendYield percent, as 1.5
/// @param beta against the provider's own index
public record Profile(
        String symbol,
        String name,
        @Nullable String currency,
        @Nullable String exchange,
        @Nullable String country,
        @Nullable String sector,
        @Nullable String industry,
        @Nullable BigDecimal employees,
        @Nullable String description,
        @Nullable BigDecimal marketCap,
        @Nullable BigDecimal sharesOutstanding,
        @Nullable BigDecimal trailingEps,
        @Nullable BigDecimal forwardEps,
        @Nullable BigDecimal trailingPe,
        @Nullable BigDecimal forwardPe,
        @Nullable BigDecimal priceToBook,
        @Nullable BigDecimal dividendYield,
        @Nullable BigDecimal beta) {}
