package ai.elson.tools.yahoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import ai.elson.tools.market.Capability;
import ai.elson.tools.market.DaysRequest;
import ai.elson.tools.market.MacroRequest;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketFailure.Kind;
import ai.elson.tools.market.News;
import ai.elson.tools.market.NewsRequest;
import ai.elson.tools.market.OptionChain;
import ai.elson.tools.market.OptionsRequest;
import ai.elson.tools.market.Profile;
import ai.elson.tools.market.Quote;
import ai.elson.tools.market.Screen;
import ai.elson.tools.market.ScreenRequest;
import ai.elson.tools.market.StatementsRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Quotes, profiles, options, news and screens, and who may ask for them.
class YahooCompanyTest {

    private final YahooStub stub = new YahooStub(TestClock.NOW);
    private final YahooProvider yahoo = stub.provider(new TestClock());

    @AfterEach
    void close() {
        yahoo.close();
        stub.close();
    }

    @Test
    void a_quote_is_what_yahoo_says() {
        var answer = yahoo.quote(" zztest ");
        assertThat(answer.asOf()).isEqualTo(TestClock.NOW.minusSeconds(60));
        assertThat(answer.value())
                .isEqualTo(
                        new Quote(
                                "ZZTEST",
                                "Made Test Company",
                                "USD",
                                "NYSE",
                                new BigDecimal("111.75"),
                                new BigDecimal("109.5"),
                                new BigDecimal("110.5"),
                                new BigDecimal("109.5"),
                                new BigDecimal("112.25"),
                                new BigDecimal("88.125"),
                                new BigDecimal("121.5"),
                                new BigDecimal("2000500"),
                                new BigDecimal("55875000000"),
                                TestClock.NOW.minusSeconds(60)));
    }

    @Test
    void a_quote_in_pence_is_given_in_pounds_and_its_market_value_stays() {
        Quote quote = yahoo.quote("ZZGBP").value();
        assertThat(quote.currency()).isEqualTo("GBP");
        assertThat(quote.name()).isEqualTo("MADE PLC ORD");
        assertThat(quote.price()).isEqualByComparingTo("4.7275");
        assertThat(quote.previousClose()).isEqualByComparingTo("4.7");
        assertThat(quote.yearHigh()).isEqualByComparingTo("5.12");
        assertThat(quote.open()).isNull();
        assertThat(quote.volume()).isEqualByComparingTo("5300");
        assertThat(quote.marketCap()).isEqualByComparingTo("4727500000");
    }

    @Test
    void symbols_that_yahoo_does_not_know_are_unknown_everywhere() {
        YahooHistoryTest.assertFailure(() -> yahoo.quote("ZZWHO"), Kind.UNKNOWN_SYMBOL, "ZZWHO");
        YahooHistoryTest.assertFailure(
                () -> yahoo.profile("ZZWHO"), Kind.UNKNOWN_SYMBOL, "Quote not found");
        YahooHistoryTest.assertFailure(
                () -> yahoo.options(new OptionsRequest("ZZWHO", null)),
                Kind.UNKNOWN_SYMBOL,
                "ZZWHO");
        YahooHistoryTest.assertFailure(
                () -> yahoo.news(new NewsRequest("ZZWHO", 3)), Kind.UNKNOWN_SYMBOL, "ZZWHO");
    }

    @Test
    void an_answer_about_another_symbol_is_no_answer() {
        stub.always(YahooStub.Answer.json(stub.body("/v7/finance/quote?symbols=ZZTEST")));
        YahooHistoryTest.assertFailure(() -> yahoo.quote("ZZGBP"), Kind.NONSENSE, "ZZTEST");
        stub.always(
                YahooStub.Answer.json(
                        stub.body(
                                "/v8/finance/chart/ZZTEST?period1=0&period2="
                                        + TestClock.NOW.getEpochSecond())));
        YahooHistoryTest.assertFailure(
                () -> yahoo.history(YahooHistoryTest.days("ZZGBP", "2025-10-01", "2025-11-14")),
                Kind.NONSENSE,
                "ZZTEST");
        stub.always(YahooStub.Answer.json(stub.body("/v10/finance/quoteSummary/ZZTEST")));
        YahooHistoryTest.assertFailure(() -> yahoo.profile("ZZGBP"), Kind.NONSENSE, "ZZTEST");
        stub.always(YahooStub.Answer.json(stub.body("/v7/finance/options/ZZTEST")));
        YahooHistoryTest.assertFailure(
                () -> yahoo.options(new OptionsRequest("ZZGBP", null)), Kind.NONSENSE, "ZZTEST");
    }

    @Test
    void a_share_that_has_no_price_any_more_has_no_data() {
        stub.always(
                YahooStub.Answer.json(
                        """
                        {"quoteResponse":{"result":[{"symbol":"ZZOLD","quoteType":"NONE"}],\
                        "error":null}}\
                        """));
        YahooHistoryTest.assertFailure(() -> yahoo.quote("ZZOLD"), Kind.NO_DATA, "no price");
    }

    @Test
    void news_that_quotes_the_page_for_repairs_is_news() {
        String title = "Will be right back";
        stub.always(
                YahooStub.Answer.json(
                        stub.body("/v1/finance/search?q=ZZTEST")
                                .replace("Newer made news", title)));
        assertThat(yahoo.news(new NewsRequest("ZZTEST", 1)).value().headlines().getFirst().title())
                .isEqualTo(title);
    }

    @Test
    void a_profile_has_the_company_and_its_figures() {
        assertThat(yahoo.profile("ZZTEST").value())
                .isEqualTo(
                        new Profile(
                                "ZZTEST",
                                "Made Test Company",
                                "USD",
                                "NYQ",
                                "Nowhere",
                                "Industrials",
                                "Made Things",
                                new BigDecimal("1234"),
                                "Makes things up.",
                                new BigDecimal("55875000000"),
                                new BigDecimal("500000000"),
                                new BigDecimal("5.0"),
                                new BigDecimal("5.5"),
                                new BigDecimal("22.35"),
                                new BigDecimal("20.318182"),
                                new BigDecimal("2.5"),
                                new BigDecimal("0.93"),
                                new BigDecimal("1.125")));
    }

    @Test
    void ratios_of_pence_by_pounds_are_not_taken() {
        Profile profile = yahoo.profile("ZZGBP").value();
        assertThat(profile.currency()).isEqualTo("GBP");
        assertThat(profile.trailingEps()).isEqualByComparingTo("0.25");
        assertThat(profile.trailingPe()).isEqualByComparingTo("18.91");
        assertThat(profile.forwardPe()).isNull();
        assertThat(profile.priceToBook()).isNull();
        assertThat(profile.dividendYield()).isEqualByComparingTo("4.44");
        assertThat(profile.marketCap()).isEqualByComparingTo("4727500000");
    }

    @Test
    void figures_a_share_in_another_currency_than_the_price_are_not_taken() {
        Profile profile = yahoo.profile("ZZRUP").value();
        assertThat(profile.currency()).isEqualTo("INR");
        assertThat(profile.trailingEps()).isNull();
        assertThat(profile.trailingPe()).isNull();
        assertThat(profile.priceToBook()).isNull();
        assertThat(profile.marketCap()).isEqualByComparingTo("6000000000000");
    }

    @Test
    void a_fund_has_a_yield_and_no_company() {
        Profile profile = yahoo.profile("ZZFUND").value();
        assertThat(profile.name()).isEqualTo("Made Fund");
        assertThat(profile.dividendYield()).isEqualByComparingTo("2.15");
        assertThat(profile.sector()).isNull();
        assertThat(profile.sharesOutstanding()).isNull();
    }

    @Test
    void the_nearest_options_are_given_by_strike_calls_first() {
        OptionChain chain = yahoo.options(new OptionsRequest("ZZTEST", null)).value();
        assertThat(chain.expirations()).containsExactly(StubOptions.NEAR, StubOptions.FAR);
        assertThat(chain.expiration()).isEqualTo(StubOptions.NEAR);
        assertThat(chain.underlyingPrice()).isEqualByComparingTo("111.75");
        assertThat(chain.contracts())
                .extracting(OptionChain.Contract::contract)
                .containsExactly(
                        "ZZTEST270115C00110000",
                        "ZZTEST270115P00110000",
                        "ZZTEST270115C00115000",
                        "ZZTEST270115P00115000");
        OptionChain.Contract call = chain.contracts().getFirst();
        assertThat(call.type()).isEqualTo(OptionChain.Type.CALL);
        assertThat(call.impliedVolatility()).isEqualByComparingTo("24.560546875");
        assertThat(call.bid()).isEqualByComparingTo("3");
        OptionChain.Contract bare = chain.contracts().get(1);
        assertThat(bare.impliedVolatility()).isNull();
        assertThat(bare.bid()).isNull();
        assertThat(bare.volume()).isNull();
    }

    @Test
    void options_of_a_day_are_of_that_day() {
        assertThat(
                        yahoo.options(new OptionsRequest("ZZTEST", StubOptions.FAR))
                                .value()
                                .expiration())
                .isEqualTo(StubOptions.FAR);
        LocalDate other = LocalDate.of(2027, 1, 16);
        YahooHistoryTest.assertFailure(
                () -> yahoo.options(new OptionsRequest("ZZTEST", other)),
                Kind.NO_DATA,
                "2027-01-15, 2027-03-19");
        YahooHistoryTest.assertFailure(
                () -> yahoo.options(new OptionsRequest("ZZNONE", null)),
                Kind.NO_DATA,
                "no options");
    }

    @Test
    void strikes_in_pence_become_pounds() {
        OptionChain chain = yahoo.options(new OptionsRequest("ZZGBP", null)).value();
        assertThat(chain.currency()).isEqualTo("GBP");
        assertThat(chain.contracts().getFirst().strike()).isEqualByComparingTo("4.6");
        assertThat(chain.contracts().getFirst().ask()).isEqualByComparingTo("0.035");
        assertThat(chain.contracts().getFirst().openInterest()).isEqualByComparingTo("460");
    }

    @Test
    void headlines_are_about_the_symbol_and_the_newest_is_first() {
        News news = yahoo.news(new NewsRequest("ZZTEST", 10)).value();
        assertThat(news.headlines())
                .extracting(News.Headline::title)
                .containsExactly("Newer made news", "Older made news", "News with a bad link");
        assertThat(news.headlines())
                .extracting(News.Headline::link)
                .containsExactly("https://news.example/2", "https://news.example/1", null);
        assertThat(yahoo.news(new NewsRequest("ZZTEST", 1)).value().headlines()).hasSize(1);
        YahooHistoryTest.assertFailure(
                () -> yahoo.news(new NewsRequest("ZZGBP", 3)), Kind.NO_DATA, "no headlines");
    }

    @Test
    void a_screen_keeps_its_order() {
        Screen screen = yahoo.screen(new ScreenRequest(ScreenRequest.Kind.DAY_GAINERS, 50)).value();
        assertThat(screen.screen()).isEqualTo("day_gainers");
        assertThat(screen.quotes()).extracting(Quote::symbol).containsExactly("ZZGBP", "ZZTEST");
        assertThat(screen.quotes().getFirst().price()).isEqualByComparingTo("4.7275");
        assertThat(stub.asked.getLast()).contains("scrIds=day_gainers");
        assertThat(
                        yahoo.screen(new ScreenRequest(ScreenRequest.Kind.MOST_ACTIVES, 1))
                                .value()
                                .quotes())
                .hasSize(1);
    }

    @Test
    void nothing_is_asked_before_the_terms_are_accepted() {
        try (YahooProvider closed =
                new YahooProvider(
                        YahooSettings.standIn(stub.address(), Duration.ofSeconds(1), false))) {
            LocalDate day = LocalDate.of(2025, 1, 6);
            List<Runnable> questions =
                    List.of(
                            closed::ping,
                            () -> closed.quote("ZZTEST"),
                            () -> closed.history(new DaysRequest("ZZTEST", day, day)),
                            () -> closed.profile("ZZTEST"),
                            () ->
                                    closed.statements(
                                            new StatementsRequest(
                                                    "ZZTEST",
                                                    StatementsRequest.Frequency.ANNUAL,
                                                    1)),
                            () -> closed.news(new NewsRequest("ZZTEST", 1)),
                            () -> closed.options(new OptionsRequest("ZZTEST", null)),
                            () ->
                                    closed.screen(
                                            new ScreenRequest(ScreenRequest.Kind.DAY_LOSERS, 1)));
            for (Runnable question : questions) {
                YahooHistoryTest.assertFailure(
                        question, Kind.NOT_CONFIGURED, "ELSON_YAHOO_PERSONAL_USE=yes");
            }
        }
        assertThat(stub.userAgents).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A B", "../x", "A/B", "a?b", "ZZ\u00df", "-", "A\nB"})
    void a_symbol_that_cannot_be_one_is_the_askers_mistake(String symbol) {
        assertThatThrownBy(() -> yahoo.quote(symbol))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("symbol");
        assertThatThrownBy(() -> yahoo.quote("A".repeat(33))).isInstanceOf(BadInput.class);
        assertThat(stub.userAgents).isEmpty();
    }

    @Test
    void a_symbol_is_encoded_in_its_address() {
        YahooHistoryTest.assertFailure(() -> yahoo.profile("M&M=F"), Kind.UNKNOWN_SYMBOL, "M&M=F");
        assertThat(stub.asked.getFirst()).startsWith("/v10/finance/quoteSummary/M%26M%3DF?");
    }

    @Test
    void it_offers_all_but_macro_series() {
        assertThat(yahoo.capabilities())
                .hasSize(Capability.values().length - 1)
                .doesNotContain(Capability.MACRO);
        assertThat(yahoo.id()).isEqualTo("yahoo");
        assertThat(yahoo.label()).isEqualTo("Yahoo Finance");
        LocalDate day = LocalDate.of(2025, 1, 6);
        YahooHistoryTest.assertFailure(
                () -> yahoo.macro(new MacroRequest("CPI", day, day)), Kind.NOT_OFFERED, "macro");
    }

    @Test
    void a_ping_is_one_question() {
        yahoo.ping();
        assertThat(stub.asked).hasSize(1);
        stub.always(YahooStub.Answer.of(500, "x"));
        YahooHistoryTest.assertFailure(yahoo::ping, Kind.DOWN, "500");
        stub.always(YahooStub.Answer.later(429, "5"));
        assertThatThrownBy(yahoo::ping)
                .isInstanceOfSatisfying(
                        MarketFailure.class,
                        e -> {
                            assertThat(e.kind()).isEqualTo(Kind.RATE_LIMITED);
                            assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(5));
                        });
        assertThat(stub.asked).hasSize(3);
    }
}
