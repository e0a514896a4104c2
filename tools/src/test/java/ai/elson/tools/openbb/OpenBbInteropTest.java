package ai.elson.tools.openbb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.elson.base.file.Json;
import ai.elson.tools.market.Capability;
import ai.elson.tools.market.DaysRequest;
import ai.elson.tools.market.MacroRequest;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketFailure.Kind;
import ai.elson.tools.market.NewsRequest;
import ai.elson.tools.market.OptionsRequest;
import ai.elson.tools.market.ScreenRequest;
import ai.elson.tools.market.StatementsRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The real servers of both generations are understood: what they describe, what they compute, and
/// how they fail. yfinance asks a port of loopback where nobody listens, and keys there are none,
/// so that no question leaves the machine. Needs the Pythons named by
/// `ELSON_INTEROP_OPENBB5_PYTHON` and `ELSON_INTEROP_OPENBB4_PYTHON`, with
/// `interop/requirements-openbb5.txt` and `requirements-openbb4.txt` installed.
@Tag("interop")
class OpenBbInteropTest {

    private static final String PRICES =
            """
            [{"date": "2026-01-01", "close": 1.0}, {"date": "2026-01-02", "close": 2.0},
             {"date": "2026-01-03", "close": 4.5}]
            """;

    @TempDir Path folder;

    @Test
    void v5_is_discovered_computes_and_fails_in_known_ways() throws Exception {
        try (OpenBbProcess server = started("ELSON_INTEROP_OPENBB5_PYTHON");
                OpenBb openbb = openbb(server.base(), OpenBbSettings.DEFAULT_UPSTREAMS)) {
            openbb.ping();
            assertThat(openbb.describe())
                    .contains("V5, provider-owned routes")
                    .contains("quote: yfinance at /api/v1/yfinance/equity/price/quote")
                    .contains("quote: cboe at /api/v1/cboe/equity/quote")
                    .contains("macro: fred at /api/v1/fred/economy/fred_series");
            assertThat(openbb.capabilities()).containsExactlyInAnyOrder(Capability.values());

            JsonNode means =
                    computed(
                            server.base().resolve("/api/v1/technical/sma"),
                            "{\"data\": " + PRICES + ", \"length\": 2}");
            assertThat(means.get(1).path("sma").decimalValue())
                    .isEqualByComparingTo(new BigDecimal("3.25"));

            fails(openbb(server.base(), List.of("yfinance", "fred")), Kind.DOWN);
        }
    }

    @Test
    void v4_is_discovered_computes_and_fails_in_known_ways() throws Exception {
        try (OpenBbProcess server = started("ELSON_INTEROP_OPENBB4_PYTHON");
                OpenBb openbb = openbb(server.base(), OpenBbSettings.DEFAULT_UPSTREAMS)) {
            openbb.ping();
            assertThat(openbb.describe())
                    .contains("V4, shared routes")
                    .contains("quote: yfinance at /api/v1/equity/price/quote")
                    .contains("quote: fmp at /api/v1/equity/price/quote")
                    .contains("macro: fred at /api/v1/economy/fred_series");
            assertThat(openbb.capabilities()).containsExactlyInAnyOrder(Capability.values());

            JsonNode means =
                    computed(server.base().resolve("/api/v1/technical/sma?length=2"), PRICES);
            assertThat(means.get(2).path("close_SMA_2").decimalValue())
                    .isEqualByComparingTo(new BigDecimal("3.25"));

            // its yfinance says of no news and of no network the same
            fails(openbb(server.base(), List.of("yfinance", "fred")), Kind.NO_DATA);
            try (OpenBb fmp = openbb(server.base(), List.of("fmp"))) {
                MarketFailure refused = failure(() -> fmp.quote("ABC"));
                assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
                assertThat(refused).hasMessageContaining("Missing credential 'fmp_api_key'");
            }
        }
    }

    /// @param news what becomes of news without a network
    private static void fails(OpenBb openbb, Kind news) {
        LocalDate from = LocalDate.parse("2026-01-02");
        LocalDate to = LocalDate.parse("2026-03-31");
        Map<Capability, ThrowingCallable> questions = new LinkedHashMap<>();
        questions.put(Capability.QUOTE, () -> openbb.quote("ABC"));
        questions.put(Capability.HISTORY, () -> openbb.history(new DaysRequest("ABC", from, to)));
        questions.put(Capability.PROFILE, () -> openbb.profile("ABC"));
        questions.put(
                Capability.STATEMENTS,
                () ->
                        openbb.statements(
                                new StatementsRequest(
                                        "ABC", StatementsRequest.Frequency.ANNUAL, 4)));
        questions.put(Capability.NEWS, () -> openbb.news(new NewsRequest("ABC", 5)));
        questions.put(Capability.OPTIONS, () -> openbb.options(new OptionsRequest("ABC", null)));
        questions.put(
                Capability.SCREEN,
                () -> openbb.screen(new ScreenRequest(ScreenRequest.Kind.DAY_GAINERS, 5)));
        questions.put(Capability.MACRO, () -> openbb.macro(new MacroRequest("GDP", from, to)));
        List<String> wrong = new ArrayList<>();
        questions.forEach((capability, question) -> {
            MarketFailure failure = failure(question);
            System.out.println(
                    capability.id() + ": " + failure.kind() + ", " + failure.getMessage());
            Kind expected =
                    switch (capability) {
                        case MACRO -> Kind.REFUSED;
                        case NEWS -> news;
                        default -> Kind.DOWN;
                    };
            if (failure.kind() != expected) {
                wrong.add(capability + " is " + failure.kind() + ", not " + expected);
            }
        });
        openbb.close();
        assertThat(wrong).isEmpty();
    }

    private static MarketFailure failure(ThrowingCallable question) {
        MarketFailure failure = catchThrowableOfType(MarketFailure.class, question);
        assertThat(failure).as("an answer without a network").isNotNull();
        return failure;
    }

    private static JsonNode computed(URI route, String body)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response =
                    client.send(
                            HttpRequest.newBuilder(route)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            JsonNode envelope = Json.MAPPER.readTree(response.body());
            assertThat(envelope.propertyNames()).contains("results", "provider");
            return envelope.path("results");
        }
    }

    private static OpenBb openbb(URI base, List<String> upstreams) {
        return new OpenBb(
                new OpenBbSettings(
                        base, upstreams, null, Duration.ofSeconds(60), Duration.ofSeconds(120)));
    }

    private OpenBbProcess started(String variable) throws IOException, InterruptedException {
        String python = System.getenv(variable);
        boolean there = python != null && Files.isExecutable(Path.of(python));
        String reason = variable + " names no Python with OpenBB";
        if (!there) {
            System.out.println("skipped, because " + reason);
        }
        Assumptions.assumeTrue(there, reason);
        OpenBbProcess process =
                new OpenBbProcess(python, folder, Map.of("ELSON_YAHOO_STUB", "http://127.0.0.1:9"));
        System.out.println(
                variable + ": started in " + process.start.toMillis() + " ms at " + process.base());
        return process;
    }
}
