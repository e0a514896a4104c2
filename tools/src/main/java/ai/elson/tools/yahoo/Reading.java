package ai.elson.tools.yahoo;

import ai.elson.tools.market.HttpSource;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.PriceUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A place in an answer. What is asked of it is there with the right type, or the failure names the
/// place: `chart.result[0].meta.currency`. `find...` gives null for what is absent or null.
///
/// @param path of the place, empty for the whole answer
record Reading(HttpSource http, String path, JsonNode node) {

    /// More digits than any amount has; so many would only fill memory.
    private static final int MOST_DIGITS = 40;

    /// How Yahoo writes a ratio over zero.
    private static final Set<String> NO_NUMBERS = Set.of("Infinity", "-Infinity", "NaN");

    private static final int SHOWN = 40;

    /// The year 9999.
    private static final long LAST_SECOND = 253_402_300_799L;

    boolean absent() {
        return node.isMissingNode() || node.isNull();
    }

    /// A component, absent or not.
    Reading field(String name) {
        if (!node.isObject()) {
            throw wrong("an object");
        }
        return new Reading(http, path.isEmpty() ? name : path + "." + name, node.path(name));
    }

    /// The component, or the absent one of an absent place.
    Reading optional(String name) {
        return absent() ? this : field(name);
    }

    /// All elements.
    List<Reading> list() {
        if (!node.isArray()) {
            throw wrong("a list");
        }
        return IntStream.range(0, node.size())
                .mapToObj(i -> new Reading(http, path + "[" + i + "]", node.path(i)))
                .toList();
    }

    /// All elements, none where there is no list.
    List<Reading> findList() {
        return absent() ? List.of() : list();
    }

    /// The values of an object whose names say nothing, none where there is no object.
    List<Reading> findValues() {
        if (absent()) {
            return List.of();
        }
        if (!node.isObject()) {
            throw wrong("an object");
        }
        return node.propertyNames().stream().map(this::field).toList();
    }

    String text() {
        String text = findText();
        if (text == null) {
            throw wrong("a text");
        }
        return text;
    }

    /// Null for an empty text too.
    @Nullable String findText() {
        if (absent()) {
            return null;
        }
        if (!node.isString()) {
            throw wrong("a text");
        }
        String text = node.asString().replace('\u00a0', ' ').strip();
        return text.isEmpty() ? null : text;
    }

    /// An answer about another symbol is no answer.
    void requireSymbol(String asked) {
        if (!asked.equals(text())) {
            throw wrong("the symbol asked for, " + asked + ",");
        }
    }

    BigDecimal number() {
        BigDecimal number = findNumber();
        if (number == null) {
            throw wrong("a number");
        }
        return number;
    }

    /// A number, plain or as the `raw` of a formatted one; null for a ratio over zero, which Yahoo
    /// writes as the text `Infinity`.
    @Nullable BigDecimal findNumber() {
        if (absent()) {
            return null;
        }
        if (node.isObject()) {
            return field("raw").number();
        }
        if (node.isString() && NO_NUMBERS.contains(node.asString())) {
            return null;
        }
        if (!node.isNumber() || (node.isFloatingPointNumber() && !node.isBigDecimal())) {
            throw wrong("a number");
        }
        BigDecimal number = node.decimalValue();
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw wrong("a number of at most " + MOST_DIGITS + " digits");
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /// What prices are stated in.
    PriceUnit priceUnit() {
        return PriceUnit.of(text())
                .orElseThrow(() ->
                        wrong("a currency code of three capitals, or a known minor unit as GBp,"));
    }

    /// Seconds since 1970, Yahoo's time.
    Instant instant() {
        Instant instant = findInstant();
        if (instant == null) {
            throw wrong("seconds since 1970");
        }
        return instant;
    }

    @Nullable Instant findInstant() {
        if (absent()) {
            return null;
        }
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || Math.abs(node.longValue()) > LAST_SECOND) {
            throw wrong("seconds since 1970");
        }
        return Instant.ofEpochSecond(node.longValue());
    }

    /// The day of seconds since 1970, for days that Yahoo writes as midnight in Greenwich.
    LocalDate utcDay() {
        return instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /// A day written as `2025-09-30`.
    LocalDate day() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw wrong("a day as 2025-09-30");
        }
    }

    /// `NONSENSE` that names this place, what stands there and what was expected.
    MarketFailure wrong(String expected) {
        String found = node.isMissingNode() ? "nothing" : node.toString();
        String shown = found.length() > SHOWN ? found.substring(0, SHOWN) + "…" : found;
        return http.nonsense(
                "«"
                        + shown
                        + "» at "
                        + (path.isEmpty() ? "the top" : path)
                        + ", where "
                        + expected
                        + " must be");
    }
}
