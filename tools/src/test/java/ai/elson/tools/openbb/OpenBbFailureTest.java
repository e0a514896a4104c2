package ai.elson.tools.openbb;

import static ai.elson.tools.openbb.OpenBbQuoteTest.assertFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketFailure.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenBbFailureTest {

    private static final String PATH = "/api/v1/yfinance/equity/price/quote";
    private static final String ROW =
            "[{\"symbol\": \"ABC\", \"last_price\": 1, \"currency\": \"USD\"}]";

    private static OpenBbStub stub() {
        return OpenBbStub.v5("yfinance/equity/price/quote");
    }

    /// Details as real servers of both generations word them.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | \"Missing credential 'fred_api_key'. Check https://x to get it.\" | REFUSED",
                "502 | \"Unauthorized FMP API request. Please check your FMP credentials and subscription access.\" | REFUSED",
                "502 | \"Something upstream\" | REFUSED",
                "401 | \"Incorrect email or password\" | REFUSED",
                "403 | null | REFUSED",
                "400 | \"Error getting data for ABC -> YFRateLimitError: Too Many Requests. Rate limited.\" | RATE_LIMITED",
                "429 | null | RATE_LIMITED",
                "400 | \"Error getting data for ABC -> DNSError: Failed to perform, curl: (6) Could not resolve host: h\\nNo data found for ABC\" | DOWN",
                "500 | \"Unexpected Error -> ClientConnectorDNSError -> Cannot connect to host h:443\" | DOWN",
                "500 | \"Unexpected Error -> ConnectTimeout -> curl: (28) Connection timed out\" | SLOW",
                "500 | \"Unexpected Error -> KeyError -> 'x'\" | DOWN",
                "400 | \"Error getting data for ABC -> HTTPError: HTTP Error 404: Quote not found for symbol: ABC\" | UNKNOWN_SYMBOL",
                "400 | \"No data was returned for ABC\" | NO_DATA",
                "400 | \"No options found for ABC\" | NO_DATA",
                "400 | \"No options available for ABC.\" | NO_DATA",
                "422 | [{\"loc\": [\"query\", \"period\"], \"msg\": \"Input should be 'annual'\"}] | NONSENSE",
                "422 | {\"loc\": [\"query\"], \"msg\": \"Field required\"} | NONSENSE",
                "404 | \"Not Found\" | NOT_OFFERED",
                "503 | null | DOWN",
                "302 | null | NONSENSE",
            })
    void an_error_says_what_kind_it_is(int status, String detail, Kind kind) {
        try (OpenBbStub stub = stub().answer(PATH, status, "{\"detail\": " + detail + "}");
                OpenBb openbb = stub.openbb()) {
            assertFailure(openbb, "ABC", kind, "status " + status);
        }
    }

    @Test
    void the_words_of_a_validation_error_name_its_field() {
        String body =
                """
                {"detail": [{"loc": ["query", "period"], "msg": "Input should be 'annual'"},
                            {"loc": ["query", "limit"], "msg": "too large"}]}
                """;
        try (OpenBbStub stub = stub().answer(PATH, 422, body);
                OpenBb openbb = stub.openbb()) {
            assertFailure(
                    openbb,
                    "ABC",
                    Kind.NONSENSE,
                    "query.period: Input should be 'annual'; query.limit: too large");
        }
    }

    @Test
    void a_key_in_the_words_is_not_repeated() {
        String detail =
                "{\"detail\": \"Forbidden: https://h/q?symbol=ABC&apikey=SECRET99&x=1 api_key: SECRET98\"}";
        try (OpenBbStub stub = stub().answer(PATH, 400, detail);
                OpenBb openbb = stub.openbb()) {
            assertThatThrownBy(() -> openbb.quote("ABC"))
                    .hasMessageContaining("apikey=…&x=1")
                    .message()
                    .doesNotContain("SECRET");
        }
    }

    @Test
    void a_gateway_without_words_is_down_and_html_for_data_is_nonsense() {
        try (OpenBbStub stub = stub().answer(PATH, 502, "<html>Bad Gateway</html>");
                OpenBb openbb = stub.openbb()) {
            assertFailure(openbb, "ABC", Kind.DOWN, "status 502");
        }
        try (OpenBbStub stub = stub().answer(PATH, 200, "<html>Login</html>");
                OpenBb openbb = stub.openbb()) {
            assertFailure(openbb, "ABC", Kind.NONSENSE, "<html>");
        }
        try (OpenBbStub stub = stub().answer(PATH, 200, "{\"results\": [{\"symb");
                OpenBb openbb = stub.openbb()) {
            assertFailure(openbb, "ABC", Kind.NONSENSE, "not JSON");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | NONSENSE",
                "[] | NONSENSE",
                "{\"results\": [7]} | NONSENSE",
                "{\"results\": \"none\"} | NONSENSE",
                "{\"results\": [], \"provider\": \"fmp\"} | NONSENSE",
                "{\"results\": null} | NO_DATA",
                "{\"results\": [], \"warnings\": null} | NO_DATA",
                "{\"results\": [], \"warnings\": [{\"message\": \"Could not resolve host: h\"}]} | DOWN",
                "{\"results\": [], \"warnings\": [{\"message\": \"Too Many Requests\"}]} | RATE_LIMITED",
                "{\"results\": [], \"warnings\": [{\"message\": \"something else\"}]} | NO_DATA",
            })
    void an_envelope_without_rows_says_what_kind_it_is(String body, Kind kind) {
        try (OpenBbStub stub = stub().answer(PATH, 200, body);
                OpenBb openbb = stub.openbb()) {
            assertFailure(openbb, "ABC", kind, "OpenBB (yfinance)");
        }
    }

    @Test
    void an_empty_answer_admits_that_the_upstream_may_be_out_of_reach() {
        try (OpenBbStub stub = stub().answer(PATH, 204, "");
                OpenBb openbb = stub.openbb()) {
            assertFailure(openbb, "ABC", Kind.NO_DATA, "its upstream is out of reach");
        }
    }

    @Test
    void a_short_retry_after_is_waited_for() {
        try (OpenBbStub stub =
                        stub().answer(PATH, 429, "", Map.of("Retry-After", "2"))
                                .answer(PATH, 200, OpenBbStub.envelope("yfinance", ROW));
                OpenBb openbb = stub.openbb()) {
            assertThat(openbb.quote("ABC").value().price()).isEqualByComparingTo("1");
            assertThat(stub.waits).containsExactly(Duration.ofSeconds(2));
        }
    }

    @Test
    void a_long_retry_after_is_handed_on() {
        try (OpenBbStub stub = stub().answer(PATH, 429, "", Map.of("Retry-After", "90"));
                OpenBb openbb = stub.openbb()) {
            assertThatThrownBy(() -> openbb.quote("ABC"))
                    .asInstanceOf(type(MarketFailure.class))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.RATE_LIMITED))
                    .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(90)));
            assertThat(stub.waits).isEmpty();
            assertThat(stub.asked).hasSize(1);
        }
    }

    @Test
    void a_server_that_is_not_there_is_asked_twice_and_down() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (OpenBbStub waits = stub();
                OpenBb openbb =
                        waits.openbb(OpenBbSettings.at(URI.create("http://127.0.0.1:" + free)))) {
            assertFailure(
                    openbb, "ABC", Kind.DOWN, "cannot be reached at http://127.0.0.1:" + free);
            assertThat(waits.waits).hasSize(1);
            assertThat(waits.waits.getFirst())
                    .isBetween(Duration.ofMillis(100), Duration.ofMillis(300));
        }
    }

    @Test
    void a_lost_server_is_not_asked_for_its_other_upstreams() {
        OpenBbStub stub = OpenBbStub.v5("yfinance/equity/price/quote", "cboe/equity/quote");
        try (OpenBb openbb = stub.openbb()) {
            openbb.capabilities();
            stub.close();
            assertFailure(openbb, "ABC", Kind.DOWN, "cannot be reached");
            assertThat(stub.waits).hasSize(1);
        }
    }

    @Test
    void a_connection_that_is_cut_once_is_tried_again() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread answers =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    socket.accept().close();
                                    try (var second = socket.accept()) {
                                        second.getInputStream().read(new byte[4096]);
                                        String body = OpenBbStub.openapi5("cboe/equity/quote");
                                        second.getOutputStream()
                                                .write(
                                                        ("HTTP/1.1 200 OK\r\nContent-Length: "
                                                                        + body.length()
                                                                        + "\r\n\r\n"
                                                                        + body)
                                                                .getBytes(StandardCharsets.UTF_8));
                                    }
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
            URI base = URI.create("http://127.0.0.1:" + socket.getLocalPort());
            try (OpenBb openbb =
                    new OpenBb(
                            OpenBbSettings.at(base),
                            () -> OpenBbStub.NOW,
                            wait -> {},
                            new SplittableRandom(1))) {
                assertThat(openbb.describe()).contains("quote: cboe");
            }
            answers.join();
        }
    }

    @Test
    void a_server_that_says_nothing_is_slow() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            OpenBbSettings settings =
                    new OpenBbSettings(
                            URI.create("http://127.0.0.1:" + silent.getLocalPort()),
                            OpenBbSettings.DEFAULT_UPSTREAMS,
                            null,
                            Duration.ofMillis(60),
                            Duration.ofMillis(60));
            try (OpenBb openbb = new OpenBb(settings)) {
                assertFailure(openbb, "ABC", Kind.SLOW, "60 ms");
                assertThatThrownBy(openbb::ping)
                        .asInstanceOf(type(MarketFailure.class))
                        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.SLOW));
            }
        }
    }

    @Test
    void a_login_is_sent_and_shown_nowhere() {
        try (OpenBbStub stub =
                stub().answer(PATH, 401, "{\"detail\": \"Incorrect email or password\"}")) {
            OpenBbSettings settings =
                    new OpenBbSettings(
                            stub.base(),
                            List.of("yfinance", "cboe"),
                            new OpenBbSettings.Login("ann", "hunter2"),
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(5));
            try (OpenBb openbb = stub.openbb(settings)) {
                assertFailure(openbb, "ABC", Kind.REFUSED, "Incorrect email or password");
            }
            assertThat(stub.asked.getFirst().authorization()).isEqualTo("Basic YW5uOmh1bnRlcjI=");
            assertThat(settings.toString()).doesNotContain("hunter2");
        }
    }
}
