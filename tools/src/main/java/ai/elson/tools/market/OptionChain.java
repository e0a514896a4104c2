package ai.elson.tools.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The listed options on a symbol for one expiration, by strike, calls before puts.
///
/// @param currency ISO 4217
/// @param underlyingPrice price of the symbol when the chain was taken
/// @param expirations all that there are, in order
public record OptionChain(
        String symbol,
        String currency,
        @Nullable BigDecimal underlyingPrice,
        List<LocalDate> expirations,
        LocalDate expiration,
        List<Contract> contracts) {

    /// Right to buy or to sell.
    public enum Type {
        CALL,
        PUT
    }

    /// One contract.
    ///
    /// @param impliedVolatility percent a year, as 24.5
    public record Contract(
            String contract,
            Type type,
            BigDecimal strike,
            @Nullable BigDecimal bid,
            @Nullable BigDecimal ask,
            @Nullable BigDecimal last,
            @Nullable BigDecimal volume,
            @Nullable BigDecimal openInterest,
            @Nullable BigDecimal impliedVolatility) {}

    public OptionChain {
        expirations = List.copyOf(expirations);
        contracts = List.copyOf(contracts);
    }
}
