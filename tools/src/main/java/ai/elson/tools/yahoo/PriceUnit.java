package ai.elson.tools.yahoo;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What Yahoo states prices in: a currency, or a hundredth or thousandth of one, as London's pence.
/// Prices, dividends and strikes are in it; market value, earnings a share and statements are
/// always in the currency itself, and volumes in neither.
///
/// @param currency ISO 4217
/// @param places by which the decimal point moves to the left
record PriceUnit(String currency, int places) {

    /// Written differently from their currency on purpose; nothing else of Yahoo's is.
    private static final Map<String, PriceUnit> MINOR =
            Map.of(
                    "GBp", new PriceUnit("GBP", 2),
                    "GBX", new PriceUnit("GBP", 2),
                    "ZAc", new PriceUnit("ZAR", 2),
                    "ZAC", new PriceUnit("ZAR", 2),
                    "ILA", new PriceUnit("ILS", 2),
                    // fils: a dinar has a thousand
                    "KWF", new PriceUnit("KWD", 3),
                    // United States cents, of grain futures
                    "USX", new PriceUnit("USD", 2));

    static PriceUnit of(Reading code) {
        String text = code.text();
        PriceUnit minor = MINOR.get(text);
        if (minor != null) {
            return minor;
        }
        if (!text.matches("[A-Z]{3}")) {
            throw code.wrong("a currency code of three capitals, or a known minor unit as GBp,");
        }
        return new PriceUnit(text, 0);
    }

    boolean minor() {
        return places > 0;
    }

    BigDecimal scaled(BigDecimal amount) {
        return minor() ? amount.movePointLeft(places) : amount;
    }

    @Nullable BigDecimal scaledOrNull(@Nullable BigDecimal amount) {
        return amount == null ? null : scaled(amount);
    }
}
