package ai.elson.tools.openbb;

import ai.elson.tools.market.PriceUnit;
import ai.elson.tools.market.Quote;
import ai.elson.tools.market.Sourced;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Quotes of every upstream that has them.
final class Quotes {

    /// Cboe writes the time of its exchanges, without a zone.
    private static final ZoneId CBOE = ZoneId.of("America/New_York");

    private Quotes() {}

    static Sourced<Quote> ask(Question question) {
        PriceUnit unit = null;
        if (question.route().upstream() == Upstream.FMP) {
            // its quote names no currency, its profile does
            unit = question.ask(Endpoint.PROFILE).only().priceUnit("currency");
        }
        Row row = question.ask(Endpoint.QUOTE).only();
        question.sameSymbol(row);
        if (unit == null) {
            unit = unit(question, row);
        }
        BigDecimal price = row.amount("last_price");
        if (price == null || price.signum() == 0) {
            throw question.nothing("states no last price of " + question.subject());
        }
        Instant time = time(question.route().upstream(), row);
        return question.answer(quote(row, unit, "last_price", "prev_close", time), time);
    }

    /// The fields that quotes and screens have in common.
    static Quote quote(
            Row row, PriceUnit unit, String last, String previous, @Nullable Instant time) {
        return new Quote(
                row.requiredText("symbol"),
                row.text("name"),
                unit.currency(),
                row.text("exchange"),
                required(row, last, unit),
                unit.scaledOrNull(row.amount(previous)),
                unit.scaledOrNull(row.amount("open")),
                unit.scaledOrNull(row.amount("low")),
                unit.scaledOrNull(row.amount("high")),
                unit.scaledOrNull(row.amount("year_low")),
                unit.scaledOrNull(row.amount("year_high")),
                row.amount("volume"),
                row.amount("market_cap"),
                time);
    }

    private static BigDecimal required(Row row, String field, PriceUnit unit) {
        BigDecimal price = unit.scaledOrNull(row.amount(field));
        if (price == null) {
            throw row.unexpected(field, null, "a price");
        }
        return price;
    }

    /// Yahoo states the currency; Cboe's exchanges trade in US dollars; Toronto's in Canadian
    /// dollars but for the units in US dollars, whose symbols end in `.U`.
    private static PriceUnit unit(Question question, Row row) {
        return switch (question.route().upstream()) {
            case CBOE -> PriceUnit.whole("USD");
            case TMX -> PriceUnit.whole(row.requiredText("symbol").endsWith(".U") ? "USD" : "CAD");
            default -> row.priceUnit("currency");
        };
    }

    private static @Nullable Instant time(Upstream upstream, Row row) {
        return switch (upstream) {
            case CBOE -> row.time("last_timestamp", CBOE);
            case FMP -> row.time("last_timestamp", ZoneOffset.UTC);
            default -> null;
        };
    }
}
