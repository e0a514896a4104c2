package ai.elson.tools.openbb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.elson.base.file.Json;
import ai.elson.tools.market.Capability;
import ai.elson.tools.market.MacroRequest;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketFailure.Kind;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OpenBbDiscoveryTest {

    private static final String QUOTE =
            "[{\"symbol\": \"ABC\", \"last_price\": 10.5, \"currency\": \"USD\"}]";

    @Test
    void shared_routes_are_v4_and_serve_only_the_upstreams_they_accept() {
        Routes routes =
                Routes.read(
                        Json.MAPPER.readTree(
                                OpenBbStub.openapi4(
                                        "equity/price/quote=fmp,intrinio,yfinance",
                                        "equity/profile=fmp,intrinio",
                                        "economy/fred_series=fred,intrinio")),
                        OpenBbSettings.DEFAULT_UPSTREAMS);

        assertThat(routes.generations()).containsExactly(Generation.V4);
        assertThat(routes.capabilities())
                .containsExactlyInAnyOrder(Capability.QUOTE, Capability.PROFILE, Capability.MACRO);
        assertThat(routes.summary())
                .isEqualTo("quote (yfinance, fmp), profile (fmp), macro (fred)");
    }

    @Test
    void provider_owned_routes_are_v5() {
        Routes routes =
                Routes.read(
                        Json.MAPPER.readTree(
                                OpenBbStub.openapi5(
                                        "yfinance/equity/price/quote",
                                        "cboe/equity/quote",
                                        "cboe/options/chains",
                                        "sec/income_statement",
                                        "sec/balance_sheet",
                                        "sec/cash_flow")),
                        List.of("cboe", "yfinance", "sec"));

        assertThat(routes.generations()).containsExactly(Generation.V5);
        assertThat(routes.summary())
                .isEqualTo("quote (cboe, yfinance), statements (sec), options (cboe)");
        assertThat(routes.describe())
                .startsWith("OpenBB V5, provider-owned routes\n  quote: cboe at")
                .contains("quote: yfinance at /api/v1/yfinance/equity/price/quote")
                .contains("macro: not offered");
    }

    @Test
    void a_capability_of_which_a_part_is_missing_is_not_there() {
        Routes routes =
                Routes.read(
                        Json.MAPPER.readTree(
                                OpenBbStub.openapi5(
                                        "sec/income_statement",
                                        "sec/balance_sheet",
                                        "yfinance/equity/price/historical")),
                        OpenBbSettings.DEFAULT_UPSTREAMS);

        assertThat(routes.capabilities()).isEmpty();
    }

    @Test
    void an_upstream_that_is_not_wanted_is_not_asked() {
        Routes routes =
                Routes.read(
                        Json.MAPPER.readTree(
                                OpenBbStub.openapi4("equity/price/quote=fmp,yfinance")),
                        List.of("fmp"));

        assertThat(routes.capabilities()).isEmpty();
    }

    @Test
    void the_prefix_is_the_servers_own() {
        String described =
                OpenBbStub.openapi5("yfinance/equity/price/quote").replace("/api/v1", "/finance");

        Routes routes =
                Routes.read(Json.MAPPER.readTree(described), OpenBbSettings.DEFAULT_UPSTREAMS);

        assertThat(routes.prefix()).isEqualTo("/finance");
        assertThat(routes.to(Capability.QUOTE).getFirst().path(Endpoint.QUOTE))
                .isEqualTo("/finance/yfinance/equity/price/quote");
    }

    @Test
    void what_is_not_there_is_named_with_what_is() {
        try (OpenBbStub stub = OpenBbStub.v4("equity/price/quote=yfinance");
                OpenBb openbb = stub.openbb()) {
            assertThatThrownBy(() -> openbb.macro(inflation()))
                    .asInstanceOf(type(MarketFailure.class))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NOT_OFFERED))
                    .extracting(MarketFailure::getMessage)
                    .asString()
                    .contains("no macro", "/api/v1/fred/economy/fred_series")
                    .contains("It offers quote (yfinance)");
        }
    }

    @Test
    void a_page_of_html_for_a_description_is_nonsense() {
        try (OpenBbStub stub =
                        OpenBbStub.bare().answer("/openapi.json", 200, "<html>Welcome</html>");
                OpenBb openbb = stub.openbb()) {
            assertThatThrownBy(openbb::capabilities)
                    .asInstanceOf(type(MarketFailure.class))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NONSENSE))
                    .extracting(MarketFailure::getMessage)
                    .asString()
                    .contains("<html>");
        }
    }

    @Test
    void a_description_without_paths_is_nonsense() {
        try (OpenBbStub stub = OpenBbStub.bare().answer("/openapi.json", 200, "{\"paths\": []}");
                OpenBb openbb = stub.openbb()) {
            assertThatThrownBy(openbb::capabilities)
                    .asInstanceOf(type(MarketFailure.class))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NONSENSE));
        }
    }

    @Test
    void a_server_without_a_description_is_no_openbb() {
        try (OpenBbStub stub = OpenBbStub.bare();
                OpenBb openbb = stub.openbb()) {
            assertThatThrownBy(openbb::describe)
                    .asInstanceOf(type(MarketFailure.class))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NONSENSE))
                    .extracting(MarketFailure::getMessage)
                    .asString()
                    .contains("no OpenBB server");
        }
    }

    @Test
    void a_description_is_read_once_and_again_after_ten_minutes() {
        try (OpenBbStub stub =
                        OpenBbStub.v4("equity/price/quote=yfinance")
                                .answer("equity/price/quote", "yfinance", QUOTE);
                OpenBb openbb = stub.openbb()) {
            openbb.quote("ABC");
            stub.now = stub.now.plusSeconds(599);
            openbb.quote("ABC");
            assertThat(stub.descriptionsRead).isEqualTo(1);

            stub.now = stub.now.plusSeconds(1);
            openbb.quote("ABC");
            assertThat(stub.descriptionsRead).isEqualTo(2);
        }
    }

    @Test
    @Timeout(20)
    void who_waits_for_a_description_has_its_failure_too() throws Exception {
        int threads = 8;
        CountDownLatch answer = new CountDownLatch(1);
        AtomicInteger reads = new AtomicInteger();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        reads.incrementAndGet();
                        answer.await();
                        exchange.sendResponseHeaders(500, -1);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        List<MarketFailure> failures = new CopyOnWriteArrayList<>();
        try (OpenBb openbb = new OpenBb(OpenBbSettings.at(base))) {
            List<Thread> askers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                askers.add(
                        Thread.startVirtualThread(() ->
                                failures.add(
                                        catchThrowableOfType(
                                                MarketFailure.class, () -> openbb.quote("ABC")))));
            }
            while (reads.get() == 0 || !askers.stream().allMatch(OpenBbDiscoveryTest::waits)) {
                Thread.sleep(Duration.ofMillis(5));
            }
            answer.countDown();
            for (Thread asker : askers) {
                asker.join();
            }
        } finally {
            server.stop(0);
        }
        assertThat(reads).hasValue(1);
        assertThat(failures).hasSize(threads).allMatch(f -> f.kind() == Kind.DOWN);
    }

    private static boolean waits(Thread thread) {
        return thread.getState() == Thread.State.WAITING
                || thread.getState() == Thread.State.TIMED_WAITING;
    }

    @Test
    void a_route_that_is_gone_has_the_description_read_again() {
        try (OpenBbStub stub = OpenBbStub.v4("equity/price/quote=yfinance");
                OpenBb openbb = stub.openbb()) {
            assertThatThrownBy(() -> openbb.quote("ABC"))
                    .asInstanceOf(type(MarketFailure.class))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NOT_OFFERED));

            openbb.capabilities();
            assertThat(stub.descriptionsRead).isEqualTo(2);
        }
    }

    @Test
    void a_sign_of_life_is_the_list_of_upstreams() {
        try (OpenBbStub stub =
                        OpenBbStub.bare()
                                .answer("/api/v1/coverage/providers", 200, "{\"fred\": []}");
                OpenBb openbb = stub.openbb()) {
            openbb.ping();
            assertThat(stub.asked).hasSize(1);
        }
        try (OpenBbStub stub = OpenBbStub.bare();
                OpenBb openbb = stub.openbb()) {
            assertThatThrownBy(openbb::ping)
                    .asInstanceOf(type(MarketFailure.class))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NONSENSE));
        }
    }

    private static MacroRequest inflation() {
        return new MacroRequest(
                "CPIAUCSL", LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-01"));
    }
}
