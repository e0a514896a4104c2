package ai.elson.tools.market;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What prices are stated in: a currency, or a hundredth or thousandth of one, as London's pence.
/// Yahoo does so, and OpenBB hands it on. Prices, dividends and strikes are in it; market value,
/// earnings a share and statements are always in the currency itself, and volumes in neither.
///
/// @param currency ISO 4217
/// @param places by which the decimal point moves to the left
public record PriceUnit(String currency, int places) {

    /// Written differently from their currency on purpose; nothing else of Yahoo's is.
    private static final Map<String, PriceUnit> MINOR =
            Map.of(
                    "GBp", new PriceUnit("GBP", 2),
                    "GBX", new PriceUnit("GBP", 2),
                    "ZAc", new PriceUnit("ZAR", 2),
                    "ZAC", new PriceUnit("ZAR", 2),
                    "ZAX", new PriceUnit("ZAR", 2),
                    "ILA", new PriceUnit("ILS", 2),
                    // fils: a dinar has a thousand
                    "KWF", new PriceUnit("KWD", 3),
                    // United States cents, of grain futures
                    "USX", new PriceUnit("USD", 2));

    /// The currency itself.
    public static PriceUnit whole(String currency) {
        return new PriceUnit(currency, 0);
    }

    /// Empty for what is neither a code of three capitals nor a known minor unit.
    public static Optional<PriceUnit> of(String code) {
        PriceUnit minor = MINOR.get(code);
        if (minor != null) {
            return Optional.of(minor);
        }
        return code.matches("[A-Z]{3}") ? Optional.of(whole(code)) : Optional.empty();
    }

    public boolean minor() {
        return places > 0;
    }

    /// An amount in the currency itself.
    public BigDecimal scaled(BigDecimal amount) {
        return minor() ? amount.movePointLeft(places) : amount;
    }

    /// The same for an amount that may not be stated.
    public @Nullable BigDecimal scaledOrNull(@Nullable BigDecimal amount) {
        return amount == null ? null : scaled(amount);
    }
}
