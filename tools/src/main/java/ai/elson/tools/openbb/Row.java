package ai.elson.tools.openbb;

import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.PriceUnit;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One object of an answer, read field by field. A field that is null or absent is not stated; a
/// field of another type is `NONSENSE`.
///
/// @param place for failures, as `results[3]`
record Row(Route route, String place, JsonNode node) {

    /// No amount of money and no count of shares has more digits before or after its point.
    private static final int MOST_DIGITS = 40;

    private static final int SHOWN = 60;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:[T ].*)?");

    static Row of(Route route, String place, JsonNode node) {
        if (!node.isObject()) {
            throw nonsense(route, place, shown(node), "an object");
        }
        return new Row(route, place, node);
    }

    private @Nullable JsonNode stated(String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : value;
    }

    /// A text, or null; a blank text says nothing.
    @Nullable String text(String field) {
        JsonNode value = stated(field);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw nonsense(field, value, "a text");
        }
        String text = value.asString().strip();
        return text.isEmpty() ? null : text;
    }

    String requiredText(String field) {
        String text = text(field);
        if (text == null) {
            throw nonsense(field, null, "a text");
        }
        return text;
    }

    /// What prices are stated in, from a field that has to say it.
    PriceUnit priceUnit(String field) {
        String code = text(field);
        return Optional.ofNullable(code)
                .flatMap(PriceUnit::of)
                .orElseThrow(() -> unexpected(field, code, "a currency"));
    }

    /// The currency of statements, which are never in a minor unit.
    String currency(String field) {
        PriceUnit unit = priceUnit(field);
        if (unit.minor()) {
            throw unexpected(field, text(field), "a currency, not a part of one");
        }
        return unit.currency();
    }

    /// A number, or null.
    @Nullable BigDecimal number(String field) {
        JsonNode value = stated(field);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            throw nonsense(field, value, "a number");
        }
        BigDecimal number = value.decimalValue();
        if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS
                || number.scale() > MOST_DIGITS) {
            throw nonsense(field, value, "a number of at most " + MOST_DIGITS + " digits");
        }
        return number;
    }

    BigDecimal requiredNumber(String field) {
        BigDecimal number = number(field);
        if (number == null) {
            throw nonsense(field, null, "a number");
        }
        return number;
    }

    /// A number that is not below zero, or null.
    @Nullable BigDecimal amount(String field) {
        BigDecimal number = number(field);
        if (number != null && number.signum() < 0) {
            throw nonsense(field, stated(field), "a number that is not negative");
        }
        return number;
    }

    /// A day, whether or not a time follows.
    LocalDate date(String field) {
        JsonNode value = stated(field);
        if (value != null && value.isString() && DAY.matcher(value.asString()).matches()) {
            try {
                return LocalDate.parse(value.asString().substring(0, 10));
            } catch (DateTimeException e) {
                throw nonsense(field, value, "a date, as 2026-01-31");
            }
        }
        throw nonsense(field, value, "a date, as 2026-01-31");
    }

    /// A time, or null.
    ///
    /// @param zone of a time that is written without one; null where the upstream says none, and
    ///   such a time says nothing
    @Nullable Instant time(String field, @Nullable ZoneId zone) {
        JsonNode value = stated(field);
        if (value == null) {
            return null;
        }
        String text = value.isString() ? value.asString().replace(' ', 'T') : "";
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                LocalDateTime time = LocalDateTime.parse(text);
                return zone == null ? null : time.atZone(zone).toInstant();
            } catch (DateTimeException e) {
                throw nonsense(field, value, "a time, as 2026-01-31T16:00:00");
            }
        }
    }

    /// `NONSENSE`, naming the field.
    MarketFailure unexpected(String field, @Nullable String found, String accepted) {
        return nonsense(route, place + "." + field, found == null ? "nothing" : found, accepted);
    }

    MarketFailure unexpected(String found, String accepted) {
        return nonsense(route, place, found, accepted);
    }

    private MarketFailure nonsense(String field, @Nullable JsonNode found, String accepted) {
        return unexpected(field, found == null ? null : shown(found), accepted);
    }

    static MarketFailure nonsense(Route route, String where, String found, String accepted) {
        return new MarketFailure(
                MarketFailure.Kind.NONSENSE,
                OpenBb.ID,
                route.label()
                        + " answered with "
                        + found
                        + " in "
                        + where
                        + "; accepted: "
                        + accepted);
    }

    static String shown(JsonNode found) {
        String text = Complaint.shown(found.toString());
        return "«" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "»";
    }
}
