package ai.elson.tools.yahoo;

import ai.elson.tools.market.MarketProvider;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGeneratorFactory;

/// All of Yahoo's hosts at one loopback address: its cookie and crumb, and the made symbols of
/// [StubMarket]. Good enough for other clients of Yahoo too.
public final class YahooStub implements AutoCloseable {

    /// What is answered, whatever was asked.
    record Answer(int status, Map<String, String> headers, String body) {
        static Answer of(int status, String body) {
            return new Answer(status, Map.of(), body);
        }

        static Answer json(String body) {
            return of(200, body);
        }

        static Answer later(int status, String retryAfter) {
            return new Answer(status, Map.of("Retry-After", retryAfter), "later");
        }

        /// Headers that promise more than what comes.
        static Answer cut() {
            return of(-1, "{\"chart\":");
        }
    }

    private static final List<String> CRUMBED =
            List.of("/v7/finance/quote", "/v7/finance/options", "/v10/", "/v1/finance/screener");

    /// Paths and queries of questions about data, in their order.
    final List<String> asked = new CopyOnWriteArrayList<>();

    final List<String> userAgents = new CopyOnWriteArrayList<>();
    final AtomicInteger crumbs = new AtomicInteger();
    final AtomicInteger cookies = new AtomicInteger();
    volatile Answer cookieAnswer = new Answer(404, Map.of("Set-Cookie", cookie(0)), "not here");
    volatile Answer crumbAnswer;

    private final Queue<Answer> next = new ConcurrentLinkedQueue<>();
    private volatile Answer always;
    private final StubMarket market;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public YahooStub(Instant now) {
        this.market = new StubMarket(now);
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// A provider that asks this stub at a time that stands still, whose terms are accepted.
    public MarketProvider provider(Instant time) {
        return provider(new TestClock(time));
    }

    /// A provider that asks this stub, whose terms are accepted.
    YahooProvider provider(TestClock clock) {
        return new YahooProvider(
                YahooSettings.standIn(address(), Duration.ofSeconds(5), true),
                clock,
                clock,
                RandomGeneratorFactory.of("L64X128MixRandom").create(7));
    }

    /// Answers the next questions about data with these, one each.
    YahooStub then(Answer... answers) {
        next.addAll(Arrays.asList(answers));
        return this;
    }

    /// Answers every question about data with this; null to answer them again.
    void always(Answer answer) {
        always = answer;
    }

    /// What it would answer.
    String body(String pathAndQuery) {
        URI uri = URI.create(pathAndQuery);
        return market.answer(uri.getPath(), parameters(uri), "").body();
    }

    private static String cookie(int number) {
        return "A3=stub" + number + "; Path=/; HttpOnly";
    }

    private String crumb() {
        return "stub.Cr/mb" + crumbs.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        String path = uri.getPath();
        userAgents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
        if (path.isEmpty() || path.equals("/")) {
            cookies.incrementAndGet();
            send(exchange, cookieAnswer);
        } else if (path.equals("/v1/test/getcrumb")) {
            crumbs.incrementAndGet();
            send(exchange, crumbAnswer != null ? crumbAnswer : Answer.of(200, crumb()));
        } else {
            asked.add(uri.toString());
            send(exchange, answer(exchange, path, parameters(uri)));
        }
    }

    private Answer answer(HttpExchange exchange, String path, Map<String, String> parameters)
            throws IOException {
        Answer first = next.poll();
        if (first != null) {
            return first;
        }
        if (always != null) {
            return always;
        }
        String cookie = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
        boolean crumbed = cookie.contains("A3=stub") && crumb().equals(parameters.get("crumb"));
        if (!crumbed && CRUMBED.stream().anyMatch(path::startsWith)) {
            return Answer.of(401, StubMarket.error("finance", "Unauthorized", "Invalid Crumb"));
        }
        String posted =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return market.answer(path, parameters, posted);
    }

    private static Map<String, String> parameters(URI uri) {
        Map<String, String> parameters = new HashMap<>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&", -1)) {
                String[] parts = pair.split("=", 2);
                parameters.put(
                        parts[0],
                        parts.length < 2
                                ? ""
                                : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            if (answer.status() < 0) {
                exchange.sendResponseHeaders(200, body.length + 100);
                exchange.getResponseBody().write(body);
                throw new IOException("cut");
            }
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
