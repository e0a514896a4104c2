package ai.elson.tools.openbb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.elson.base.failure.BadInput;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketFailure.Kind;
import ai.elson.tools.market.Quote;
import ai.elson.tools.market.Source;
import ai.elson.tools.market.Sourced;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenBbQuoteTest {

    private static final String PATH4 = "equity/price/quote";
    private static final String PATH5 = "yfinance/equity/price/quote";

    private static final String ROW =
            """
            {"symbol": "ABC", "name": "Alpha Beta", "exchange": "NMS", "last_price": 210.25,
             "open": 208, "high": 211.5, "low": 207.75, "prev_close": 209.5, "volume": 1234567,
             "year_high": 260.1, "year_low": 164.08, "currency": "USD", "ma_50d": 205.1}
            """;

    @Test
    void v4_names_the_upstream_in_a_parameter() {
        try (OpenBbStub stub =
                        OpenBbStub.v4(PATH4 + "=fmp,yfinance")
                                .answer(PATH4, "yfinance", "[" + ROW + "]");
                OpenBb openbb = stub.openbb("yfinance")) {
            Sourced<Quote> quote = openbb.quote("ABC");

            assertThat(quote.source()).isEqualTo(new Source("openbb", "OpenBB (yfinance)", false));
            assertThat(quote.asOf()).isEqualTo(OpenBbStub.NOW);
            assertThat(quote.value())
                    .isEqualTo(
                            new Quote(
                                    "ABC",
                                    "Alpha Beta",
                                    "USD",
                                    "NMS",
                                    new BigDecimal("210.25"),
                                    new BigDecimal("209.5"),
                                    new BigDecimal("208"),
                                    new BigDecimal("207.75"),
                                    new BigDecimal("211.5"),
                                    new BigDecimal("164.08"),
                                    new BigDecimal("260.1"),
                                    new BigDecimal("1234567"),
                                    null,
                                    null));
            assertThat(stub.asked.getFirst().query())
                    .isEqualTo(Map.of("symbol", "ABC", "provider", "yfinance"));
        }
    }

    @Test
    void v5_has_the_upstream_in_the_path() {
        try (OpenBbStub stub = OpenBbStub.v5(PATH5).answer(PATH5, "yfinance", "[" + ROW + "]");
                OpenBb openbb = stub.openbb()) {
            assertThat(openbb.quote("ABC").value().price()).isEqualByComparingTo("210.25");
            assertThat(stub.asked.getFirst().path()).isEqualTo("/api/v1/" + PATH5);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GBp,GBP,2.1025",
        "GBX,GBP,2.1025",
        "ZAc,ZAR,2.1025",
        "ZAC,ZAR,2.1025",
        "ZAX,ZAR,2.1025",
        "ILA,ILS,2.1025",
        "KWF,KWD,0.21025",
        "USX,USD,2.1025",
        "EUR,EUR,210.25"
    })
    void minor_units_of_a_currency_are_scaled(String stated, String currency, String price) {
        String row = ROW.replace("\"USD\"", "\"" + stated + "\"");
        try (OpenBbStub stub = OpenBbStub.v5(PATH5).answer(PATH5, "yfinance", "[" + row + "]");
                OpenBb openbb = stub.openbb()) {
            Quote quote = openbb.quote("ABC").value();

            assertThat(quote.currency()).isEqualTo(currency);
            assertThat(quote.price()).isEqualByComparingTo(price);
            assertThat(quote.volume()).isEqualByComparingTo("1234567");
        }
    }

    @Test
    void cboe_trades_in_dollars_and_states_its_time_in_new_york() {
        String row =
                """
                [{"symbol": "ABC", "last_price": 5.5, "last_timestamp": "2026-06-29T15:59:58"}]
                """;
        try (OpenBbStub stub =
                        OpenBbStub.v5("cboe/equity/quote")
                                .answer("cboe/equity/quote", "cboe", row);
                OpenBb openbb = stub.openbb()) {
            Sourced<Quote> quote = openbb.quote("ABC");

            assertThat(quote.value().currency()).isEqualTo("USD");
            assertThat(quote.asOf()).isEqualTo(Instant.parse("2026-06-29T19:59:58Z"));
        }
    }

    @Test
    void toronto_is_asked_for_its_own_symbols_alone() {
        String row = "[{\"symbol\": \"REI.UN\", \"last_price\": 18.2}]";
        try (OpenBbStub stub =
                        OpenBbStub.v5("tmx/equity/quote").answer("tmx/equity/quote", "tmx", row);
                OpenBb openbb = stub.openbb()) {
            assertThat(openbb.quote("REI-UN.TO").value().currency()).isEqualTo("CAD");
            assertThat(stub.asked.getFirst().query()).containsEntry("symbol", "REI.UN");

            assertFailure(openbb, "T", Kind.UNKNOWN_SYMBOL, "Toronto alone");
            assertThat(stub.asked).hasSize(1);
        }
    }

    @Test
    void fmp_takes_the_currency_from_its_profile() {
        try (OpenBbStub stub =
                        OpenBbStub.v4(PATH4 + "=fmp", "equity/profile=fmp")
                                .answer(
                                        "equity/profile",
                                        "fmp",
                                        "[{\"symbol\": \"ABC\", \"currency\": \"USD\"}]")
                                .answer(
                                        PATH4,
                                        "fmp",
                                        """
                                        [{"symbol": "ABC", "last_price": 7, "market_cap": 70,
                                          "last_timestamp": "2026-06-29T20:00:01"}]
                                        """);
                OpenBb openbb = stub.openbb()) {
            Sourced<Quote> quote = openbb.quote("ABC");

            assertThat(quote.value().currency()).isEqualTo("USD");
            assertThat(quote.value().marketCap()).isEqualByComparingTo("70");
            assertThat(quote.asOf()).isEqualTo(Instant.parse("2026-06-29T20:00:01Z"));
            assertThat(quote.source().label()).isEqualTo("OpenBB (fmp)");
        }
    }

    @Test
    void the_next_upstream_serves_where_the_preferred_one_refuses() {
        try (OpenBbStub stub =
                        OpenBbStub.v5(PATH5, "cboe/equity/quote")
                                .answer("/api/v1/" + PATH5, 502, "{\"detail\": \"Unauthorized\"}")
                                .answer(
                                        "cboe/equity/quote",
                                        "cboe",
                                        "[{\"symbol\": \"ABC\", \"last_price\": 5.5}]");
                OpenBb openbb = stub.openbb()) {
            assertThat(openbb.quote("ABC").source().label()).isEqualTo("OpenBB (cboe)");
        }
    }

    @Test
    void where_all_upstreams_fail_each_is_heard_and_the_preferred_one_decides() {
        try (OpenBbStub stub =
                        OpenBbStub.v5(PATH5, "cboe/equity/quote")
                                .answer("/api/v1/" + PATH5, 204, "")
                                .answer(
                                        "/api/v1/cboe/equity/quote",
                                        400,
                                        "{\"detail\": \"Symbol not found: ABC\"}");
                OpenBb openbb = stub.openbb()) {
            assertFailure(openbb, "ABC", Kind.NO_DATA, "OpenBB (yfinance)", "OpenBB (cboe)");
        }
    }

    @Test
    void an_upstream_that_may_answer_later_decides_over_one_that_has_nothing() {
        try (OpenBbStub stub =
                        OpenBbStub.v5(PATH5, "cboe/equity/quote")
                                .answer("/api/v1/" + PATH5, 204, "")
                                .answer(
                                        "/api/v1/cboe/equity/quote",
                                        429,
                                        "{\"detail\": \"Too many requests\"}",
                                        Map.of("Retry-After", "60"));
                OpenBb openbb = stub.openbb()) {
            assertThatThrownBy(() -> openbb.quote("ABC"))
                    .isInstanceOfSatisfying(
                            MarketFailure.class,
                            e -> {
                                assertThat(e.kind()).isEqualTo(Kind.RATE_LIMITED);
                                assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(60));
                                assertThat(e).hasMessageContaining("OpenBB (yfinance)");
                            });
        }
    }

    @Test
    void a_row_without_a_last_price_is_no_quote() {
        String row = ROW.replace("210.25", "null");
        try (OpenBbStub stub = OpenBbStub.v5(PATH5).answer(PATH5, "yfinance", "[" + row + "]");
                OpenBb openbb = stub.openbb()) {
            assertFailure(openbb, "ABC", Kind.NO_DATA, "no last price of ABC");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"last_price\": 210.25 | \"last_price\": \"210.25\" | results[0].last_price",
                "\"last_price\": 210.25 | \"last_price\": -3 | results[0].last_price",
                "\"last_price\": 210.25 | \"last_price\": 1e400 | results[0].last_price",
                "\"volume\": 1234567 | \"volume\": true | results[0].volume",
                "\"currency\": \"USD\" | \"currency\": null | results[0].currency",
                "\"currency\": \"USD\" | \"currency\": \"dollars\" | results[0].currency",
                "\"symbol\": \"ABC\" | \"symbol\": \"XYZ\" | results[0].symbol",
                "\"name\": \"Alpha Beta\" | \"name\": 7 | results[0].name",
            })
    void a_field_of_another_kind_is_nonsense_and_named(String good, String bad, String field) {
        String row = ROW.replace(good, bad);
        try (OpenBbStub stub = OpenBbStub.v5(PATH5).answer(PATH5, "yfinance", "[" + row + "]");
                OpenBb openbb = stub.openbb()) {
            assertFailure(openbb, "ABC", Kind.NONSENSE, field);
        }
    }

    @Test
    void two_rows_for_one_symbol_are_nonsense() {
        String rows = "[" + ROW + "," + ROW + "]";
        try (OpenBbStub stub = OpenBbStub.v5(PATH5).answer(PATH5, "yfinance", rows);
                OpenBb openbb = stub.openbb()) {
            assertFailure(openbb, "ABC", Kind.NONSENSE, "second row");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A,B", "A B", "A\nB", "../x?", "A%2CB", "é"})
    void a_symbol_that_could_be_another_question_is_refused(String symbol) {
        try (OpenBbStub stub = OpenBbStub.v5(PATH5);
                OpenBb openbb = stub.openbb()) {
            assertThatThrownBy(() -> openbb.quote(symbol)).isInstanceOf(BadInput.class);
            assertThat(stub.asked).isEmpty();
        }
    }

    @Test
    void a_symbol_is_encoded() {
        String row = ROW.replace("ABC", "^A&B=C/D");
        try (OpenBbStub stub = OpenBbStub.v5(PATH5).answer(PATH5, "yfinance", "[" + row + "]");
                OpenBb openbb = stub.openbb()) {
            openbb.quote("^A&B=C/D");
            assertThat(stub.asked.getFirst().query()).containsEntry("symbol", "^A&B=C/D");
        }
    }

    static void assertFailure(OpenBb openbb, String symbol, Kind kind, String... words) {
        assertThatThrownBy(() -> openbb.quote(symbol))
                .asInstanceOf(type(MarketFailure.class))
                .satisfies(e -> assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind))
                .satisfies(e -> assertThat(e.provider()).isEqualTo("openbb"))
                .extracting(MarketFailure::getMessage)
                .asString()
                .contains(words);
    }
}
