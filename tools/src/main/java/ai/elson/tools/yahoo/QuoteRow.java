package ai.elson.tools.yahoo;

import ai.elson.tools.market.PriceUnit;
import ai.elson.tools.market.Quote;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reads a quote, as quotes, screens and option chains have it.
record QuoteRow(Reading row, PriceUnit unit) {

    static QuoteRow of(Reading row) {
        return new QuoteRow(row, row.field("currency").priceUnit());
    }

    Quote quote(String symbol) {
        String name = row.field("longName").findText();
        String exchange = row.field("fullExchangeName").findText();
        return new Quote(
                symbol,
                name != null ? name : row.field("shortName").findText(),
                unit.currency(),
                exchange != null ? exchange : row.field("exchange").findText(),
                unit.scaled(row.field("regularMarketPrice").number()),
                price("regularMarketPreviousClose"),
                price("regularMarketOpen"),
                price("regularMarketDayLow"),
                price("regularMarketDayHigh"),
                price("fiftyTwoWeekLow"),
                price("fiftyTwoWeekHigh"),
                row.field("regularMarketVolume").findNumber(),
                row.field("marketCap").findNumber(),
                time());
    }

    @Nullable BigDecimal price(String name) {
        return unit.scaledOrNull(row.field(name).findNumber());
    }

    @Nullable Instant time() {
        return row.field("regularMarketTime").findInstant();
    }
}
