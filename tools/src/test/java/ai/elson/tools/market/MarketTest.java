package ai.elson.tools.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.base.failure.BadInput;
import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.statement.RatioCategory;
import ai.elson.tools.market.HistoryRequest.Interval;
import ai.elson.tools.market.MarketFailure.Kind;
import ai.elson.tools.sample.SampleMarket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarketTest {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-01T12:00:00Z"));
    private final StubProvider openbb = new StubProvider("openbb");
    private final StubProvider yahoo = new StubProvider("yahoo");
    private final Market market = Market.of(List.of(openbb, yahoo), now::get);
    private final SymbolRequest apple = new SymbolRequest("AAPL");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_of_failure_goes_on_to_the_next_provider(Kind kind) {
        openbb.quote = s -> openbb.fail(kind);
        Answer<QuoteView> answer = market.quote(apple);
        assertThat(answer.source().id()).isEqualTo("yahoo");
        assertThat(answer.passedOver()).extracting(MarketFailure::kind).containsExactly(kind);
        assertThat(answer.asOf()).isEqualTo(StubProvider.AS_OF);
    }

    @Test
    void what_a_provider_breaks_with_is_nonsense_and_goes_on_too() {
        openbb.quote =
                s -> {
                    throw new IllegalStateException("surprise");
                };
        Answer<QuoteView> answer = market.quote(apple);
        assertThat(answer.source().id()).isEqualTo("yahoo");
        assertThat(answer.passedOver())
                .singleElement()
                .satisfies(f -> assertThat(f.kind()).isEqualTo(Kind.NONSENSE))
                .satisfies(f -> assertThat(f).hasMessageContaining("surprise"));
    }

    @Test
    void an_answer_that_no_view_can_be_made_of_is_nonsense() {
        openbb.quote = s -> StubProvider.price(s, null);
        Answer<QuoteView> answer = market.quote(apple);
        assertThat(answer.source().id()).isEqualTo("yahoo");
        assertThat(answer.passedOver())
                .extracting(MarketFailure::kind)
                .containsExactly(Kind.NONSENSE);
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_SYMBOL, UNKNOWN_SYMBOL, UNKNOWN_SYMBOL",
        "UNKNOWN_SYMBOL, DOWN, DOWN",
        "SLOW, UNKNOWN_SYMBOL, SLOW",
        "UNKNOWN_SYMBOL, NONSENSE, NONSENSE",
        "NOT_OFFERED, NO_DATA, NO_DATA",
        "NOT_OFFERED, UNKNOWN_SYMBOL, UNKNOWN_SYMBOL",
        "NOT_OFFERED, REFUSED, REFUSED"
    })
    void where_all_fail_the_most_telling_failure_names_all(Kind first, Kind second, Kind told) {
        openbb.quote = s -> openbb.fail(first);
        yahoo.quote = s -> yahoo.fail(second);
        MarketFailure failure =
                catchThrowableOfType(MarketFailure.class, () -> market.quote(apple));
        assertThat(failure.kind()).isEqualTo(told);
        assertThat(failure)
                .hasMessageContaining("openbb says " + first.id())
                .hasMessageContaining("yahoo says " + second.id());
    }

    @Test
    void of_two_that_may_answer_later_the_sooner_is_told() {
        openbb.quote =
                s -> {
                    throw new MarketFailure(
                            Kind.RATE_LIMITED, "openbb", "too many", Duration.ofSeconds(90));
                };
        yahoo.quote =
                s -> {
                    throw new MarketFailure(
                            Kind.RATE_LIMITED, "yahoo", "too many", Duration.ofSeconds(30));
                };
        MarketFailure failure =
                catchThrowableOfType(MarketFailure.class, () -> market.quote(apple));
        assertThat(failure.provider()).isEqualTo("yahoo");
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void an_answer_is_given_again_until_its_time_is_over() {
        assertThat(market.quote(apple).cached()).isFalse();
        now.set(now.get().plusSeconds(59));
        Answer<QuoteView> again = market.quote(new SymbolRequest(" aapl "));
        assertThat(again.cached()).isTrue();
        assertThat(again.ttl()).isEqualTo(Duration.ofSeconds(1));
        assertThat(openbb.calls).hasValue(1);
        now.set(now.get().plusSeconds(2));
        assertThat(market.quote(apple).cached()).isFalse();
        assertThat(openbb.calls).hasValue(2);
    }

    @Test
    void a_failure_is_not_kept() {
        openbb.quote = s -> openbb.fail(Kind.DOWN);
        assertThat(market.quote(apple).source().id()).isEqualTo("yahoo");
        openbb.quote = s -> StubProvider.price(s, "101");
        assertThat(market.quote(apple).source().id()).isEqualTo("openbb");
    }

    @Test
    @Timeout(20)
    void fifty_equal_questions_at_once_are_put_once() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        openbb.quote =
                s -> {
                    asked.countDown();
                    await(answer);
                    return StubProvider.price(s, "100");
                };
        CountDownLatch waiting = new CountDownLatch(50);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer<QuoteView>>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                answers.add(
                        threads.submit(() -> {
                            waiting.countDown();
                            return market.quote(apple);
                        }));
            }
            asked.await();
            waiting.await();
            answer.countDown();
            for (Future<Answer<QuoteView>> one : answers) {
                assertThat(one.get().value().price()).isEqualByComparingTo("100");
            }
        }
        assertThat(openbb.calls).hasValue(1);
        assertThat(yahoo.calls).hasValue(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Timeout(20)
    void who_is_interrupted_asks_nobody_else() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        openbb.quote =
                s -> {
                    asked.countDown();
                    await(never);
                    return StubProvider.price(s, "100");
                };
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread asker =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                market.quote(apple);
                            } catch (MarketFailure e) {
                                thrown.set(e);
                            }
                        });
        asked.await();
        asker.interrupt();
        asker.join();
        never.countDown();
        assertThat(thrown.get())
                .isInstanceOfSatisfying(
                        MarketFailure.class, f -> assertThat(f.kind()).isEqualTo(Kind.SLOW));
        assertThat(yahoo.calls).hasValue(0);
    }

    @Test
    void another_provider_may_start_with_the_same_cache() {
        Market other = market.startingWith("yahoo");
        assertThat(other.providers()).containsExactly(yahoo, openbb);
        assertThat(other.quote(apple).source().id()).isEqualTo("yahoo");
        assertThat(market.startingWith("yahoo").quote(apple).cached()).isTrue();
        assertThat(market.quote(apple).source().id()).isEqualTo("openbb");
    }

    @Test
    void a_provider_that_is_not_there_says_how_to_configure_it() {
        Market alone = Market.of(List.of(openbb), now::get);
        assertThatThrownBy(() -> alone.startingWith("yahoo"))
                .isInstanceOfSatisfying(
                        MarketFailure.class,
                        f -> assertThat(f.kind()).isEqualTo(Kind.NOT_CONFIGURED))
                .hasMessageContaining("terms")
                .hasMessageContaining("configured: openbb");
        assertThatThrownBy(() -> alone.startingWith("bloomberg"))
                .hasMessageContaining("«bloomberg»")
                .hasMessageContaining("sample, openbb, yahoo");
    }

    @Test
    void made_up_data_never_stand_in_for_real_ones() {
        assertThatThrownBy(() -> Market.of(List.of(yahoo, new SampleMarket()), now::get))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("yahoo, sample");
        openbb.quote = s -> openbb.fail(Kind.DOWN);
        yahoo.quote = s -> yahoo.fail(Kind.DOWN);
        assertThatThrownBy(() -> market.quote(new SymbolRequest("ACORN.SMPL")))
                .isInstanceOf(MarketFailure.class);
        Market chosen = market.startingWith("sample");
        assertThat(chosen.providers()).extracting(MarketProvider::id).containsExactly("sample");
        Answer<QuoteView> sample = chosen.quote(new SymbolRequest("ACORN.SMPL"));
        assertThat(sample.source().sample()).isTrue();
        assertThatThrownBy(() -> chosen.quote(apple)).isInstanceOf(MarketFailure.class);
        assertThat(chosen.startingWith("yahoo").providers()).containsExactly(yahoo, openbb);
    }

    @Test
    void a_real_provider_that_gives_made_up_data_is_not_believed() {
        Market odd = Market.of(List.of(new StubProvider("openbb", true), yahoo), now::get);
        Answer<QuoteView> answer = odd.quote(apple);
        assertThat(answer.source().id()).isEqualTo("yahoo");
        assertThat(answer.passedOver())
                .extracting(MarketFailure::kind)
                .containsExactly(Kind.NONSENSE);
    }

    @Test
    void no_provider_and_one_twice_are_refused() {
        assertThatThrownBy(() -> Market.of(List.of(), now::get)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> Market.of(List.of(yahoo, yahoo), now::get))
                .isInstanceOf(BadInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "A B", "../etc", "AAPL?x=1", ".A", "A23456789012345678901", "Ä"})
    void a_text_that_is_no_symbol_is_refused(String symbol) {
        assertThatThrownBy(() -> market.quote(new SymbolRequest(symbol)))
                .isInstanceOfSatisfying(
                        BadField.class, f -> assertThat(f.field()).isEqualTo("symbol"));
        assertThat(openbb.calls).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "brk-b", "^GSPC", "EURUSD=X", "RY.TO", "ACORN.SMPL", "0700.HK"})
    void a_symbol_of_any_exchange_is_accepted(String symbol) {
        assertThat(market.quote(new SymbolRequest(symbol)).value().symbol())
                .isEqualTo(symbol.toUpperCase(Locale.ROOT));
    }

    @Test
    void spans_and_counts_beyond_their_limits_are_refused() {
        LocalDate day = LocalDate.of(2026, 10, 30);
        assertRefused("from", () -> history(day, day.minusDays(1)));
        assertRefused("from", () -> history(day.minusYears(41), day));
        assertRefused("to", () -> history(day, LocalDate.MAX));
        assertRefused("limit", () -> market.news(new NewsRequest("AAPL", 51)));
        assertRefused(
                "periods",
                () ->
                        market.statements(
                                new StatementsRequest(
                                        "AAPL", StatementsRequest.Frequency.ANNUAL, 0)));
        assertRefused(
                "symbols",
                () ->
                        market.compare(
                                new CompareRequest(List.of("AAPL", "aapl"), RatioCategory.GROWTH)));
        assertRefused("series", () -> market.macro(new MacroRequest("a/b", day.minusDays(1), day)));
    }

    private void history(LocalDate from, LocalDate to) {
        market.history(new HistoryRequest("AAPL", from, to, Interval.DAY));
    }

    private static void assertRefused(String field, Runnable question) {
        assertThat(catchThrowableOfType(BadField.class, question::run))
                .extracting(BadField::field)
                .isEqualTo(field);
    }

    @Test
    void the_change_of_a_quote_is_computed_and_empty_words_are_none() {
        QuoteView view = market.quote(apple).value();
        assertThat(view.change()).isEqualByComparingTo("20");
        assertThat(view.changePercent()).isEqualByComparingTo("25");
        assertThat(view.name()).isNull();
    }

    @Test
    void health_says_who_answers_and_why_not() {
        yahoo.ping = () -> yahoo.fail(Kind.RATE_LIMITED);
        List<ProviderHealth> health = market.health();
        assertThat(health).extracting(ProviderHealth::id).containsExactly("openbb", "yahoo");
        assertThat(health.getFirst().up()).isTrue();
        assertThat(health.getFirst().capabilities()).containsExactly(Capability.QUOTE);
        assertThat(health.getLast().up()).isFalse();
        assertThat(health.getLast().failure()).startsWith("rate_limited: ");
    }
}
