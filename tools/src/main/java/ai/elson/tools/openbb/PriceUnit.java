package ai.elson.tools.openbb;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an upstream states prices in: a currency, or its hundredth part, as Yahoo does for London
/// (GBp), Johannesburg (ZAc) and Tel Aviv (ILA).
///
/// @param currency ISO 4217
/// @param scale times a stated price is the price in the currency
record PriceUnit(String currency, BigDecimal scale) {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final Map<String, String> HUNDREDTHS =
            Map.of("GBp", "GBP", "GBX", "GBP", "ZAc", "ZAR", "ZAX", "ZAR", "ILA", "ILS");
    private static final Pattern ISO = Pattern.compile("[A-Z]{3}");

    static PriceUnit of(String code) {
        String whole = HUNDREDTHS.get(code);
        return whole == null
                ? new PriceUnit(code, BigDecimal.ONE)
                : new PriceUnit(whole, HUNDREDTH);
    }

    /// From a field that has to state it.
    static PriceUnit of(Row row, String field) {
        String code = row.text(field);
        if (code == null || (!HUNDREDTHS.containsKey(code) && !ISO.matcher(code).matches())) {
            throw row.unexpected(field, code, "a currency");
        }
        return of(code);
    }

    boolean whole() {
        return scale.compareTo(BigDecimal.ONE) == 0;
    }

    @Nullable BigDecimal price(@Nullable BigDecimal stated) {
        return stated == null || whole() ? stated : stated.multiply(scale);
    }
}
