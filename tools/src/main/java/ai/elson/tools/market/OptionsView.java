package ai.elson.tools.market;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The listed options of one expiration.
public record OptionsView(
        @Field(value = "each contract, by strike, calls first", unit = Unit.TEXT, maxItems = 5000)
                List<Contract> contracts,
        @Field(value = "ticker symbol of the underlying", unit = Unit.TEXT) String symbol,
        @Field(value = "ISO 4217 code", unit = Unit.TEXT) String currency,
        @Field(value = "price of the underlying", unit = Unit.AMOUNT)
                @Nullable BigDecimal underlyingPrice,
        @Field(value = "expiration of these", unit = Unit.TEXT) LocalDate expiration,
        @Field(value = "all expirations", unit = Unit.TEXT, minItems = 0, maxItems = 200)
                List<LocalDate> expirations) {

    public OptionsView {
        contracts = List.copyOf(contracts);
        expirations = List.copyOf(expirations);
    }

    /// One contract, a price being for one share.
    public record Contract(
            @Field(value = "contract symbol", unit = Unit.TEXT) String contract,
            @Field(value = "call or put", unit = Unit.TEXT) OptionChain.Type type,
            @Field(value = "strike price", unit = Unit.AMOUNT) BigDecimal strike,
            @Field(value = "bid", unit = Unit.AMOUNT) @Nullable BigDecimal bid,
            @Field(value = "ask", unit = Unit.AMOUNT) @Nullable BigDecimal ask,
            @Field(value = "last price", unit = Unit.AMOUNT) @Nullable BigDecimal last,
            @Field(value = "contracts traded today", unit = Unit.COUNT) @Nullable BigDecimal volume,
            @Field(value = "open interest in contracts", unit = Unit.COUNT)
                    @Nullable BigDecimal openInterest,
            @Field(value = "implied volatility a year", unit = Unit.PERCENT)
                    @Nullable BigDecimal impliedVolatility) {}

    static OptionsView of(OptionChain chain) {
        return new OptionsView(
                chain.contracts().stream()
                        .map(c ->
                                new Contract(
                                        c.contract(),
                                        c.type(),
                                        c.strike(),
                                        c.bid(),
                                        c.ask(),
                                        c.last(),
                                        c.volume(),
                                        c.openInterest(),
                                        c.impliedVolatility()))
                        .toList(),
                chain.symbol(),
                chain.currency(),
                chain.underlyingPrice(),
                chain.expiration(),
                chain.expirations());
    }
}
