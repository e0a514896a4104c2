package ai.elson.tools.market;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a company is, and its key figures as the provider states them; none is computed here.
public record ProfileView(
        @Field(value = "name", unit = Unit.TEXT) String name,
        @Field(value = "ticker symbol", unit = Unit.TEXT) String symbol,
        @Field(value = "sector", unit = Unit.TEXT) @Nullable String sector,
        @Field(value = "industry", unit = Unit.TEXT) @Nullable String industry,
        @Field(value = "country", unit = Unit.TEXT) @Nullable String country,
        @Field(value = "exchange", unit = Unit.TEXT) @Nullable String exchange,
        @Field(value = "ISO 4217 code of the market figures", unit = Unit.TEXT)
                @Nullable String currency,
        @Field(value = "people employed", unit = Unit.COUNT) @Nullable BigDecimal employees,
        @Field(value = "what it does", unit = Unit.TEXT) @Nullable String description,
        @Field(value = "price of all shares", unit = Unit.AMOUNT) @Nullable BigDecimal marketCap,
        @Field(value = "shares outstanding", unit = Unit.SHARES)
                @Nullable BigDecimal sharesOutstanding,
        @Field(value = "earnings per share, last four quarters", unit = Unit.AMOUNT)
                @Nullable BigDecimal trailingEps,
        @Field(value = "earnings per share, forecast", unit = Unit.AMOUNT)
                @Nullable BigDecimal forwardEps,
        @Field(value = "price over trailing earnings", unit = Unit.NUMBER)
                @Nullable BigDecimal trailingPe,
        @Field(value = "price over forecast earnings", unit = Unit.NUMBER)
                @Nullable BigDecimal forwardPe,
        @Field(value = "price over book value per share", unit = Unit.NUMBER)
                @Nullable BigDecimal priceToBook,
        @Field(value = "dividends of a year over price", unit = Unit.PERCENT)
                @Nullable BigDecimal dividendYield,
        @Field(value = "beta against the provider's index", unit = Unit.NUMBER)
                @Nullable BigDecimal beta) {

    static ProfileView of(Profile profile) {
        return new ProfileView(
                profile.name(),
                profile.symbol(),
                Text.orNull(profile.sector()),
                Text.orNull(profile.industry()),
                Text.orNull(profile.country()),
                Text.orNull(profile.exchange()),
                Text.orNull(profile.currency()),
                profile.employees(),
                Text.orNull(profile.description()),
                profile.marketCap(),
                profile.sharesOutstanding(),
                profile.trailingEps(),
                profile.forwardEps(),
                profile.trailingPe(),
                profile.forwardPe(),
                profile.priceToBook(),
                profile.dividendYield(),
                profile.beta());
    }
}
