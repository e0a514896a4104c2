package ai.elson.tools.openbb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.elson.tools.market.MacroRequest;
import ai.elson.tools.market.MacroSeries;
import ai.elson.tools.market.MacroSeries.Observation;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketFailure.Kind;
import ai.elson.tools.market.News;
import ai.elson.tools.market.NewsRequest;
import ai.elson.tools.market.OptionChain;
import ai.elson.tools.market.OptionChain.Contract;
import ai.elson.tools.market.OptionChain.Type;
import ai.elson.tools.market.OptionsRequest;
import ai.elson.tools.market.Quote;
import ai.elson.tools.market.Screen;
import ai.elson.tools.market.ScreenRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// News, options, series and screens: the answers of many rows.
class OpenBbListsTest {

    private static final String NEWS_ROWS =
            """
            [{"date": "2026-06-01T10:00:00Z", "title": "Older", "url": "https://n/1",
              "source": "Wire", "author": "Wire"},
             {"date": null, "title": "Undated", "url": "ftp://n/2"},
             {"date": "2026-06-02T10:00:00+02:00", "title": "Newer", "url": "http://n/3"},
             {"date": "2026-06-03T10:00:00", "title": "Of no zone", "url": "https://n/4"}]
            """;

    @Test
    void headlines_come_newest_first_and_a_time_without_a_zone_is_none() {
        try (OpenBbStub stub =
                        OpenBbStub.v4("news/company=yfinance")
                                .answer("news/company", "yfinance", NEWS_ROWS);
                OpenBb openbb = stub.openbb()) {
            News news = openbb.news(new NewsRequest("ABC", 3)).value();

            assertThat(news.headlines())
                    .containsExactly(
                            new News.Headline(
                                    "Newer", null, Instant.parse("2026-06-02T08:00:00Z"), null),
                            new News.Headline(
                                    "Older",
                                    "Wire",
                                    Instant.parse("2026-06-01T10:00:00Z"),
                                    "https://n/1"),
                            new News.Headline("Undated", null, null, null));
            assertThat(stub.asked.getFirst().query()).containsEntry("limit", "3");
        }
    }

    @Test
    void v5_news_are_asked_without_their_texts() {
        try (OpenBbStub stub =
                        OpenBbStub.v5("yfinance/news")
                                .answer("yfinance/news", "yfinance", NEWS_ROWS);
                OpenBb openbb = stub.openbb()) {
            assertThat(openbb.news(new NewsRequest("ABC", 50)).value().headlines()).hasSize(4);
            assertThat(stub.asked.getFirst().query()).containsEntry("fetch_body", "false");
        }
    }

    private static final String CHAIN =
            """
            [{"contract_symbol": "P2", "expiration": "2026-09-18", "strike": 110,
              "option_type": "put", "currency": "USD", "underlying_price": 100},
             {"contract_symbol": "P1", "expiration": "2026-07-17", "strike": 100,
              "option_type": "put", "currency": "USD", "underlying_price": 101.5,
              "bid": 2.1, "ask": 2.2, "last_trade_price": 2.15, "volume": 0,
              "open_interest": 12, "implied_volatility": 0.2451},
             {"contract_symbol": "C1", "expiration": "2026-07-17", "strike": 100,
              "option_type": "call", "currency": "USD", "underlying_price": 101.5,
              "implied_volatility": 1.0000000000000003E-5}]
            """;

    @Test
    void the_nearest_expiration_is_the_default_and_calls_come_first() {
        try (OpenBbStub stub = chain();
                OpenBb openbb = stub.openbb()) {
            OptionChain chain = openbb.options(new OptionsRequest("ABC", null)).value();

            assertThat(chain.expiration()).isEqualTo(LocalDate.parse("2026-07-17"));
            assertThat(chain.expirations())
                    .containsExactly(LocalDate.parse("2026-07-17"), LocalDate.parse("2026-09-18"));
            assertThat(chain.underlyingPrice()).isEqualByComparingTo("101.5");
            assertThat(chain.contracts())
                    .extracting(Contract::contract)
                    .containsExactly("C1", "P1");
            assertThat(chain.contracts().getFirst().impliedVolatility())
                    .as("Yahoo's sign for none")
                    .isNull();
            Contract put = chain.contracts().getLast();
            assertThat(put.type()).isEqualTo(Type.PUT);
            assertThat(put.impliedVolatility()).isEqualByComparingTo("24.51");
            assertThat(put.volume()).as("OpenBB's 0 for nothing").isNull();
            assertThat(put.openInterest()).isEqualByComparingTo("12");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "0.00001", "1.0000000000000003e-05"})
    void a_volatility_that_explains_no_price_is_none(String placeholder) {
        try (OpenBbStub stub =
                        OpenBbStub.v4("derivatives/options/chains=yfinance")
                                .answer(
                                        "derivatives/options/chains",
                                        "yfinance",
                                        CHAIN.replace("0.2451", placeholder));
                OpenBb openbb = stub.openbb()) {
            OptionChain chain = openbb.options(new OptionsRequest("ABC", null)).value();

            assertThat(chain.contracts().getLast().impliedVolatility()).isNull();
        }
    }

    @Test
    void an_expiration_that_is_not_there_is_no_data_and_the_others_are_named() {
        OptionsRequest other = new OptionsRequest("ABC", LocalDate.parse("2026-08-21"));
        try (OpenBbStub stub = chain();
                OpenBb openbb = stub.openbb()) {
            assertFailure(() -> openbb.options(other), Kind.NO_DATA, "2026-07-17, 2026-09-18");
        }
    }

    @Test
    void a_contract_that_is_neither_call_nor_put_is_nonsense() {
        String bad = CHAIN.replace("\"call\"", "\"straddle\"");
        try (OpenBbStub stub =
                        OpenBbStub.v4("derivatives/options/chains=yfinance")
                                .answer("derivatives/options/chains", "yfinance", bad);
                OpenBb openbb = stub.openbb()) {
            assertFailure(
                    () -> openbb.options(new OptionsRequest("ABC", null)),
                    Kind.NONSENSE,
                    "results[2].option_type");
        }
    }

    @Test
    void cboe_states_the_underlyings_price_in_its_metadata() {
        String body =
                """
                {"results": [{"contract_symbol": "C1", "expiration": "2026-07-17", "strike": 100,
                   "option_type": "call", "volume": 0}],
                 "provider": "cboe", "extra": {"results_metadata": {"current_price": 99.5}}}
                """;
        try (OpenBbStub stub =
                        OpenBbStub.v5("cboe/options/chains")
                                .answer("/api/v1/cboe/options/chains", 200, body);
                OpenBb openbb = stub.openbb()) {
            OptionChain chain = openbb.options(new OptionsRequest("ABC", null)).value();

            assertThat(chain.currency()).isEqualTo("USD");
            assertThat(chain.underlyingPrice()).isEqualByComparingTo("99.5");
            assertThat(chain.contracts().getFirst().volume()).isEqualByComparingTo("0");
        }
    }

    private static OpenBbStub chain() {
        return OpenBbStub.v4("derivatives/options/chains=intrinio,yfinance")
                .answer("derivatives/options/chains", "yfinance", CHAIN);
    }

    private static final String SERIES =
            """
            {"results": [{"date": "2026-02-01", "CPIAUCSL": 321.5}, {"date": "2026-01-01",
               "CPIAUCSL": 320.1}, {"date": "2026-03-01", "CPIAUCSL": null},
               {"date": "2026-07-01", "CPIAUCSL": 330}],
             "provider": "fred",
             "extra": {"results_metadata": {"CPIAUCSL": {"title": "Consumer prices",
               "units": "Index 1982-1984=100", "frequency": "Monthly"}}}}
            """;

    private static final MacroRequest INFLATION =
            new MacroRequest(
                    "CPIAUCSL", LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-30"));

    @Test
    void a_series_has_its_units_and_no_date_without_a_value() {
        for (OpenBbStub made :
                new OpenBbStub[] {
                    OpenBbStub.v4("economy/fred_series=fred,intrinio")
                            .answer("/api/v1/economy/fred_series", 200, SERIES),
                    OpenBbStub.v5("fred/economy/fred_series")
                            .answer("/api/v1/fred/economy/fred_series", 200, SERIES)
                }) {
            try (OpenBbStub stub = made;
                    OpenBb openbb = stub.openbb()) {
                MacroSeries series = openbb.macro(INFLATION).value();

                assertThat(series.units()).isEqualTo("Index 1982-1984=100");
                assertThat(series.observations())
                        .containsExactly(
                                new Observation(
                                        LocalDate.parse("2026-01-01"), new BigDecimal("320.1")),
                                new Observation(
                                        LocalDate.parse("2026-02-01"), new BigDecimal("321.5")));
                assertThat(stub.asked.getFirst().query())
                        .containsEntry("start_date", "2026-01-01")
                        .containsEntry("end_date", "2026-06-30");
            }
        }
    }

    @Test
    void a_series_under_another_name_is_nonsense_and_one_without_values_no_data() {
        try (OpenBbStub stub =
                        OpenBbStub.v5("fred/economy/fred_series")
                                .answer(
                                        "fred/economy/fred_series",
                                        "fred",
                                        "[{\"date\": \"2026-01-01\", \"value\": 1}]")
                                .answer(
                                        "fred/economy/fred_series",
                                        "fred",
                                        "[{\"date\": \"2026-01-01\", \"CPIAUCSL\": null}]");
                OpenBb openbb = stub.openbb()) {
            assertFailure(() -> openbb.macro(INFLATION), Kind.NONSENSE, "results[0].CPIAUCSL");
            assertFailure(() -> openbb.macro(INFLATION), Kind.NO_DATA, "no observations");
        }
    }

    private static final String SCREEN =
            """
            [{"symbol": "AAA", "name": "A", "price": 5, "previous_close": 6, "currency": "USD",
              "market_cap": 100},
             {"symbol": "BBB", "name": "B", "price": 7, "currency": "USD"},
             {"symbol": "CCC", "price": 7, "currency": "USD"}]
            """;

    @Test
    void the_greatest_losses_come_first_in_v4() {
        try (OpenBbStub stub =
                        OpenBbStub.v4(
                                        "equity/discovery/active=yfinance",
                                        "equity/discovery/gainers=yfinance",
                                        "equity/discovery/losers=yfinance")
                                .answer("equity/discovery/losers", "yfinance", SCREEN);
                OpenBb openbb = stub.openbb()) {
            Screen screen =
                    openbb.screen(new ScreenRequest(ScreenRequest.Kind.DAY_LOSERS, 2)).value();

            assertThat(screen.screen()).isEqualTo("day_losers");
            assertThat(screen.quotes()).extracting(Quote::symbol).containsExactly("AAA", "BBB");
            assertThat(stub.asked.getFirst().query())
                    .isEqualTo(Map.of("provider", "yfinance", "limit", "2", "sort", "asc"));
        }
    }

    @Test
    void v5_has_one_screener_with_presets() {
        try (OpenBbStub stub =
                        OpenBbStub.v5("yfinance/equity/screener")
                                .answer("yfinance/equity/screener", "yfinance", SCREEN);
                OpenBb openbb = stub.openbb()) {
            openbb.screen(new ScreenRequest(ScreenRequest.Kind.MOST_ACTIVES, 50));
            assertThat(stub.asked.getFirst().query())
                    .isEqualTo(
                            Map.of(
                                    "provider",
                                    "yfinance",
                                    "limit",
                                    "50",
                                    "preset",
                                    "most_actives"));
        }
    }

    @Test
    void a_screened_company_without_a_price_is_nonsense() {
        String bad = SCREEN.replace("\"price\": 7, ", "");
        try (OpenBbStub stub =
                        OpenBbStub.v5("yfinance/equity/screener")
                                .answer("yfinance/equity/screener", "yfinance", bad);
                OpenBb openbb = stub.openbb()) {
            assertFailure(
                    () -> openbb.screen(new ScreenRequest(ScreenRequest.Kind.DAY_GAINERS, 5)),
                    Kind.NONSENSE,
                    "results[1].price");
        }
    }

    private static void assertFailure(ThrowingCallable question, Kind kind, String words) {
        assertThatThrownBy(question)
                .asInstanceOf(type(MarketFailure.class))
                .satisfies(e -> assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind))
                .extracting(MarketFailure::getMessage)
                .asString()
                .contains(words);
    }
}
