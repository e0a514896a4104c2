package ai.elson.tools.yahoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.tools.market.DaysRequest;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketFailure.Kind;
import ai.elson.tools.market.Sleeper;
import ai.elson.tools.yahoo.YahooStub.Answer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Cookies, crumbs, tries, pauses, turns and the breaker.
class YahooLimitsTest {

    private final TestClock clock = new TestClock();
    private final YahooStub stub = new YahooStub(TestClock.NOW);
    private final YahooProvider yahoo = stub.provider(clock);

    @AfterEach
    void close() {
        yahoo.close();
        stub.close();
    }

    private MarketFailure failure() {
        return catchThrowableOfType(MarketFailure.class, () -> yahoo.quote("ZZTEST"));
    }

    @Test
    void fifty_threads_fetch_one_cookie_and_one_crumb() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> asked =
                    IntStream.range(0, 50)
                            .mapToObj(i -> threads.submit(() -> yahoo.quote("ZZTEST")))
                            .toList();
            for (Future<?> one : asked) {
                one.get();
            }
        }
        assertThat(stub.cookies).hasValue(1);
        assertThat(stub.crumbs).hasValue(1);
        assertThat(stub.asked).hasSize(50);
    }

    @Test
    void a_refused_crumb_is_renewed_once_and_the_question_asked_again() {
        yahoo.quote("ZZTEST");
        stub.crumbs.incrementAndGet(); // the stub's word is another now
        yahoo.quote("ZZTEST");
        assertThat(stub.crumbs).hasValue(3);
        assertThat(stub.cookies).hasValue(2);
        assertThat(stub.asked).hasSize(3);
        assertThat(stub.asked.getLast()).contains("crumb=stub.Cr%2Fmb3");
    }

    @Test
    void a_crumb_that_is_refused_twice_is_a_refusal() {
        stub.always(Answer.of(401, StubMarket.error("finance", "Unauthorized", "Invalid Crumb")));
        MarketFailure failure = failure();
        assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure).hasMessageContaining("401").hasMessageContaining("Invalid Crumb");
        assertThat(stub.asked).hasSize(2);
    }

    @Test
    void a_cookie_is_for_all_of_yahoos_hosts_whatever_its_attributes() {
        stub.cookieAnswer =
                new Answer(
                        200,
                        Map.of(
                                "Set-Cookie",
                                "A3=stub&S=x=y; Max-Age=31557600; Domain=.yahoo.com; Secure"),
                        "");
        yahoo.quote("ZZTEST");
        assertThat(stub.cookies).hasValue(1);
    }

    @Test
    void prices_need_neither_cookie_nor_crumb() {
        yahoo.history(YahooHistoryTest.days("ZZSPLIT", "2025-01-06", "2025-01-14"));
        assertThat(stub.cookies).hasValue(0);
        assertThat(stub.crumbs).hasValue(0);
        assertThat(stub.userAgents).containsOnly(YahooSettings.yahoo(true).userAgent());
    }

    @Test
    void two_requests_a_second_are_asked_and_no_more() {
        for (int i = 0; i < 10; i++) {
            yahoo.history(YahooHistoryTest.days("ZZSPLIT", "2025-01-06", "2025-01-14"));
        }
        assertThat(clock.slept()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void a_turn_that_comes_too_late_is_refused_at_once() {
        Throttle throttle = new Throttle(clock, new SplittableRandom(1));
        // turns are booked without time passing
        Sleeper still = wait -> {};
        for (int i = 0; i < 62; i++) {
            throttle.enter(new Patience(still));
        }
        MarketFailure late =
                catchThrowableOfType(
                        MarketFailure.class, () -> throttle.enter(new Patience(still)));
        assertThat(late.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(late.retryAfter()).isEqualTo(Patience.MOST);
    }

    @Test
    void a_busy_yahoo_is_asked_three_times_with_longer_pauses() {
        stub.then(Answer.of(503, "busy"), Answer.of(429, "busy"));
        yahoo.history(YahooHistoryTest.days("ZZSPLIT", "2025-01-06", "2025-01-14"));
        assertThat(stub.asked).hasSize(3);
        List<Long> pauses = clock.sleeps.stream().map(Duration::toMillis).toList();
        assertThat(pauses.get(0)).isBetween(250L, 750L);
        assertThat(pauses.get(1)).isBetween(500L, 1500L);
    }

    @Test
    void the_jitter_follows_its_seed() {
        Throttle one = new Throttle(clock, new SplittableRandom(5));
        Throttle other = new Throttle(clock, new SplittableRandom(5));
        for (int tries = 1; tries <= 3; tries++) {
            Duration pause = one.pause(tries);
            assertThat(pause).isEqualTo(other.pause(tries));
            long full = 500L << (tries - 1);
            assertThat(pause.toMillis()).isBetween(full / 2, full * 3 / 2);
        }
    }

    @Test
    void a_retry_after_is_waited_for() {
        stub.then(Answer.later(429, "7"));
        yahoo.history(YahooHistoryTest.days("ZZSPLIT", "2025-01-06", "2025-01-14"));
        assertThat(clock.sleeps).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void nobody_asks_while_one_waits_for_a_retry_after() {
        DaysRequest days = YahooHistoryTest.days("ZZSPLIT", "2025-01-06", "2025-01-14");
        AtomicReference<MarketFailure> other = new AtomicReference<>();
        AtomicInteger askedMeanwhile = new AtomicInteger();
        AtomicReference<YahooProvider> same = new AtomicReference<>();
        Sleeper whileWaiting =
                wait -> {
                    if (wait.equals(Duration.ofSeconds(7))) {
                        other.set(
                                catchThrowableOfType(
                                        MarketFailure.class, () -> same.get().history(days)));
                        askedMeanwhile.set(stub.asked.size());
                    }
                    clock.sleep(wait);
                };
        stub.then(Answer.later(429, "7"));
        try (YahooProvider provider =
                new YahooProvider(
                        YahooSettings.standIn(stub.address(), Duration.ofSeconds(5), true),
                        clock,
                        whileWaiting,
                        new SplittableRandom(1))) {
            same.set(provider);
            provider.history(days);
        }
        assertThat(askedMeanwhile).hasValue(1);
        assertThat(other.get().kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(other.get().retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(stub.asked).hasSize(2);
    }

    @Test
    void a_sign_of_life_does_not_wait_long_for_its_turn() {
        Throttle throttle = new Throttle(clock, new SplittableRandom(1));
        Sleeper still = wait -> {};
        for (int i = 0; i < 20; i++) {
            throttle.enter(new Patience(still));
        }
        try (YahooClient client =
                new YahooClient(
                        YahooSettings.standIn(stub.address(), Duration.ofSeconds(5), true),
                        clock,
                        clock,
                        throttle)) {
            Question question = new Question("", stub.address(), "/v8/ping", Map.of(), false);
            YahooHistoryTest.assertFailure(
                    () -> client.ping(question), Kind.RATE_LIMITED, "next turn");
        }
        assertThat(clock.sleeps).isEmpty();
    }

    @Test
    void a_retry_after_beyond_thirty_seconds_is_handed_on_and_kept() {
        stub.then(Answer.later(429, "90"));
        MarketFailure failure = failure();
        assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(90));
        assertThat(stub.asked).hasSize(1);

        clock.pass(Duration.ofSeconds(30));
        assertThat(failure().retryAfter()).isEqualTo(Duration.ofSeconds(60));
        assertThat(stub.asked).hasSize(1);

        clock.pass(Duration.ofSeconds(61));
        yahoo.quote("ZZTEST");
    }

    @Test
    void a_storm_of_refusals_opens_the_breaker_and_one_answer_closes_it() {
        stub.always(Answer.of(429, "Too Many Requests"));
        MarketFailure storm = failure();
        assertThat(storm.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(storm.retryAfter()).isEqualTo(Throttle.OPEN);
        // with cookie and crumb three of five answers were refusals
        int asked = stub.asked.size();
        assertThat(asked).isEqualTo(3);

        clock.pass(Duration.ofSeconds(20));
        MarketFailure open = failure();
        assertThat(open.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(open.retryAfter()).isEqualTo(Duration.ofSeconds(40));
        assertThat(stub.asked).hasSize(asked);

        clock.pass(Duration.ofSeconds(41));
        stub.always(null);
        yahoo.quote("ZZTEST");
        yahoo.quote("ZZTEST");
    }

    @Test
    void a_refused_probe_opens_the_breaker_again() {
        stub.always(Answer.of(429, "Too Many Requests"));
        failure();
        clock.pass(Duration.ofSeconds(61));
        int asked = stub.asked.size();
        failure();
        assertThat(stub.asked).hasSize(asked + 1);
        assertThat(failure().retryAfter()).isPositive();
        assertThat(stub.asked).hasSize(asked + 1);
    }

    @Test
    void errors_of_its_own_do_not_open_the_breaker() {
        stub.always(Answer.of(500, "oops"));
        for (int i = 0; i < 6; i++) {
            assertThat(failure().kind()).isEqualTo(Kind.DOWN);
        }
        assertThat(stub.asked).hasSize(18);
    }

    @Test
    void a_lost_connection_is_tried_again() {
        stub.then(Answer.cut(), Answer.cut());
        yahoo.history(YahooHistoryTest.days("ZZSPLIT", "2025-01-06", "2025-01-14"));
        assertThat(stub.asked).hasSize(3);
    }

    @Test
    void an_absent_yahoo_is_down() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + free);
        try (YahooProvider absent =
                new YahooProvider(
                        YahooSettings.standIn(nobody, Duration.ofSeconds(1), true),
                        clock,
                        clock,
                        new SplittableRandom(1))) {
            assertThatThrownBy(absent::ping)
                    .isInstanceOfSatisfying(
                            MarketFailure.class, e -> assertThat(e.kind()).isEqualTo(Kind.DOWN));
        }
    }

    @Test
    void a_yahoo_that_says_nothing_is_slow_and_is_not_asked_again() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
                YahooProvider waiting =
                        new YahooProvider(
                                YahooSettings.standIn(
                                        URI.create("http://127.0.0.1:" + silent.getLocalPort()),
                                        Duration.ofMillis(100),
                                        true),
                                clock,
                                clock,
                                new SplittableRandom(1))) {
            YahooHistoryTest.assertFailure(() -> waiting.quote("ZZTEST"), Kind.SLOW, "100 ms");
            assertThat(clock.sleeps).isEmpty();
        }
    }

    @Test
    void an_interrupted_wait_is_a_failure_and_the_thread_stays_interrupted() {
        Sleeper interrupted =
                wait -> {
                    throw new InterruptedException();
                };
        stub.then(Answer.of(503, "busy"));
        try (YahooProvider impatient =
                new YahooProvider(
                        YahooSettings.standIn(stub.address(), Duration.ofSeconds(5), true),
                        clock,
                        interrupted,
                        new SplittableRandom(1))) {
            YahooHistoryTest.assertFailure(
                    () ->
                            impatient.history(
                                    YahooHistoryTest.days("ZZSPLIT", "2025-01-06", "2025-01-14")),
                    Kind.SLOW,
                    "interrupted");
            // clears it too, for whoever comes next
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_service_that_wants_a_crumb_now_gets_one() {
        stub.then(Answer.of(401, StubMarket.error("finance", "Unauthorized", "Invalid Crumb")));
        yahoo.history(YahooHistoryTest.days("ZZSPLIT", "2025-01-06", "2025-01-14"));
        assertThat(stub.crumbs).hasValue(1);
        assertThat(stub.asked.getFirst()).doesNotContain("crumb=");
        assertThat(stub.asked.getLast()).contains("crumb=");
    }

    @Test
    void a_crumb_that_cannot_be_had_is_named() {
        stub.crumbAnswer = Answer.of(401, "no");
        assertThat(failure().kind()).isEqualTo(Kind.REFUSED);
        stub.crumbAnswer = Answer.of(200, "<html>hello</html>");
        assertThat(failure().kind()).isEqualTo(Kind.NONSENSE);
        stub.crumbAnswer = Answer.of(200, "Too Many Requests");
        assertThat(failure().kind()).isEqualTo(Kind.RATE_LIMITED);
        stub.crumbAnswer = null;
        clock.pass(Duration.ofMinutes(2));
        yahoo.quote("ZZTEST");
    }

    @Test
    void a_page_that_asks_for_consent_is_a_refusal() {
        Answer consent = new Answer(302, Map.of("Location", "https://guce.example/c?x=1"), "");
        stub.cookieAnswer = consent;
        assertThat(failure())
                .hasMessageContaining("guce.example")
                .hasMessageContaining("consent")
                .extracting(MarketFailure::kind)
                .isEqualTo(Kind.REFUSED);
        stub.then(consent);
        assertThatThrownBy(() ->
                        yahoo.history(YahooHistoryTest.days("ZZSPLIT", "2025-01-06", "2025-01-14")))
                .hasMessageContaining("consent");
    }
}
