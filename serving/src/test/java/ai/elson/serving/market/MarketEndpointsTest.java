package ai.elson.serving.market;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.file.Json;
import ai.elson.serving.ToolServer;
import ai.elson.serving.ToolServer.Face;
import ai.elson.tools.market.Capability;
import ai.elson.tools.market.Market;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketProvider;
import ai.elson.tools.market.Quote;
import ai.elson.tools.market.Source;
import ai.elson.tools.market.Sourced;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MarketEndpointsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T15:00:00Z");

    private static ToolServer sample;
    private static ToolServer real;
    private static HttpClient http;

    /// A provider whose one answer or failure is given.
    private record Given(String id, Quote quote, MarketFailure failure) implements MarketProvider {
        @Override
        public String label() {
            return id;
        }

        @Override
        public Set<Capability> capabilities() {
            return Set.of(Capability.QUOTE);
        }

        @Override
        public void ping() {
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public Sourced<Quote> quote(String symbol) {
            ping();
            return new Sourced<>(quote, new Source(id, id, false), NOW);
        }
    }

    @BeforeAll
    static void start() {
        sample = ToolServer.start(Market.sample(), Set.of(Face.REST), "127.0.0.1", 0, null);
        MarketFailure busy =
                new MarketFailure(
                        MarketFailure.Kind.RATE_LIMITED,
                        "openbb",
                        "openbb asks to wait",
                        Duration.ofSeconds(7));
        Quote quote =
                new Quote(
                        "XYZ",
                        null,
                        "USD",
                        null,
                        new BigDecimal("12.5"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        real =
                ToolServer.start(
                        Market.of(
                                List.of(
                                        new Given("openbb", null, busy),
                                        new Given("yahoo", quote, null)),
                                InstantSource.fixed(NOW)),
                        Set.of(Face.REST),
                        "127.0.0.1",
                        0,
                        null);
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        http.close();
        sample.close();
        real.close();
    }

    @ParameterizedTest
    @CsvSource({
        "openbb/quote/ACORN.SMPL, market_quote",
        "openbb/ohlcv/ACORN.SMPL?from=2026-10-01&to=2026-10-30, price_history",
        "openbb/fundamentals/ACORN.SMPL, company_profile",
        "openbb/news/ACORN.SMPL?limit=3, company_news",
        "openbb/options/ACORN.SMPL, option_chain",
        "openbb/macro/CPI.SMPL?from=2026-01-01&to=2026-10-30, macro_series",
        "ratios/statements/ACORN.SMPL?frequency=quarterly&periods=2, company_statements",
        "ratios/summary/ACORN.SMPL, company_scorecard",
        "ratios/category/ACORN.SMPL?category=liquidity, company_ratios",
        "'ratios/compare?symbols=ACORN.SMPL,BOLT.SMPL&category=solvency', compare_companies",
        "yfinance/quote/ACORN.SMPL, market_quote",
        "yfinance/history/ACORN.SMPL?to=2026-10-30&interval=month, price_history",
        "yfinance/fundamentals/ACORN.SMPL, company_profile",
        "yfinance/ratios/ACORN.SMPL?category=valuation, company_ratios",
        "yfinance/screen/day_gainers?limit=3, market_screen",
    })
    void each_address_answers_in_the_envelope_that_openapi_describes(String path, String tool)
            throws Exception {
        HttpResponse<String> response = get(sample, "/api/v1/tools/" + path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode body = Json.MAPPER.readTree(response.body());
        assertThat(body.propertyNames())
                .containsExactly(
                        "tool",
                        "request",
                        "response",
                        "source",
                        "asOf",
                        "cached",
                        "ttl",
                        "latency",
                        "passedOver");
        assertThat(body.path("tool").asString()).isEqualTo(tool);
        assertThat(body.at("/source/sample").asBoolean()).isTrue();

        JsonNode document = Json.MAPPER.readTree(get(sample, "/openapi.json").body());
        String address =
                "/api/v1/tools/"
                        + path.replaceAll("\\?.*", "")
                                .replace("CPI.SMPL", "{series}")
                                .replace("day_gainers", "{screen}")
                                .replace(
                                        "ACORN.SMPL",
                                        path.startsWith("yfinance") ? "{ticker}" : "{symbol}");
        JsonNode schema =
                document.path("paths")
                        .path(address)
                        .at("/get/responses/200/content/application~1json/schema");
        assertThat(schema.isObject()).as(address).isTrue();
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(schema.toString(), InputFormat.JSON)
                                .validate(response.body(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    openbb/quote/AAPL                              | 404 | unknown_symbol
                    openbb/ohlcv/ACORN.SMPL?from=yesterday         | 400 | bad_argument
                    openbb/ohlcv/ACORN.SMPL?interval=hour          | 400 | bad_argument
                    openbb/news/ACORN.SMPL?limit=ten               | 400 | bad_argument
                    openbb/news/ACORN.SMPL?limit=1000              | 400 | bad_argument
                    ratios/category/ACORN.SMPL                     | 400 | bad_argument
                    ratios/category/ACORN.SMPL?category=liquidty   | 400 | bad_argument
                    ratios/compare?symbols=ACORN.SMPL&category=growth | 400 | bad_argument
                    yfinance/quote/%20%3Cscript%3E                 | 400 | bad_argument
                    """)
    void what_cannot_be_answered_has_a_kind(String path, int status, String kind) throws Exception {
        HttpResponse<String> response = get(sample, "/api/v1/tools/" + path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        JsonNode error = Json.MAPPER.readTree(response.body()).path("error");
        assertThat(error.path("kind").asString()).isEqualTo(kind);
        assertThat(error.path("message").asString()).isNotBlank();
    }

    @Test
    void another_provider_serves_where_the_first_is_busy_and_the_answer_says_so() throws Exception {
        JsonNode body = Json.MAPPER.readTree(get(real, "/api/v1/tools/openbb/quote/XYZ").body());
        assertThat(body.at("/response/price").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(body.at("/source/id").asString()).isEqualTo("yahoo");
        assertThat(body.at("/passedOver/0/kind").asString()).isEqualTo("rate_limited");
        assertThat(body.at("/passedOver/0/retryAfter").asInt()).isEqualTo(7);
    }

    @Test
    void the_same_question_is_answered_from_the_cache() throws Exception {
        get(real, "/api/v1/tools/yfinance/quote/XYZ");
        JsonNode body = Json.MAPPER.readTree(get(real, "/api/v1/tools/yfinance/quote/XYZ").body());
        assertThat(body.path("cached").asBoolean()).isTrue();
        assertThat(body.path("ttl").asInt()).isEqualTo(60);
    }

    @Test
    void a_service_that_nobody_offers_fails_and_never_by_the_sample() throws Exception {
        HttpResponse<String> response = get(real, "/api/v1/tools/openbb/news/ACORN.SMPL");
        assertThat(response.statusCode()).as(response.body()).isNotEqualTo(200);
        assertThat(response.body()).doesNotContain("\"response\"");
    }

    @ParameterizedTest
    @CsvSource({"openbb", "ratios", "yfinance"})
    void each_family_tells_its_health(String family) throws Exception {
        JsonNode body =
                Json.MAPPER.readTree(get(sample, "/api/v1/tools/" + family + "/health").body());
        assertThat(body.path("status").asString()).isEqualTo("up");
        assertThat(body.at("/providers/0/id").asString()).isEqualTo("sample");
    }

    private static HttpResponse<String> get(ToolServer server, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
