package ai.elson.tools.openbb;

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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A server on loopback in the shape of OpenBB's, with answers written by hand. A path has a queue
/// of answers; the last one stays.
final class OpenBbStub implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-06-30T15:00:00Z");

    record Answer(int status, String body, Map<String, String> headers) {}

    /// What was asked, without the questions for the server's description.
    record Asked(String path, Map<String, String> query, @Nullable String authorization) {}

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
    int descriptionsRead;
    Instant now = NOW;

    private OpenBbStub() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /// Without a description.
    static OpenBbStub bare() {
        return new OpenBbStub();
    }

    /// With shared routes, as `equity/profile=yfinance,fmp`.
    static OpenBbStub v4(String... routes) {
        return bare().answer("/openapi.json", 200, openapi4(routes));
    }

    /// With provider-owned routes, as `yfinance/equity/profile`.
    static OpenBbStub v5(String... routes) {
        return bare().answer("/openapi.json", 200, openapi5(routes));
    }

    static String openapi4(String... routes) {
        StringBuilder paths = new StringBuilder("\"/api/v1/coverage/providers\": {\"get\": {}}");
        for (String route : routes) {
            String[] parts = route.split("=", 2);
            String providers = "\"" + parts[1].replace(",", "\", \"") + "\"";
            paths.append(
                    """
                    , "/api/v1/%s": {"get": {"parameters": [
                      {"name": "symbol", "in": "query", "schema": {"type": "string"}},
                      {"name": "provider", "in": "query", "schema": {"enum": [%s]}}]}}
                    """
                            .formatted(parts[0], providers));
        }
        return "{\"openapi\": \"3.1.0\", \"paths\": {" + paths + "}}";
    }

    static String openapi5(String... routes) {
        StringBuilder paths = new StringBuilder("\"/api/v1/coverage/providers\": {\"get\": {}}");
        for (String route : routes) {
            paths.append(", \"/api/v1/" + route + "\": {\"get\": {\"parameters\": []}}");
        }
        return "{\"openapi\": \"3.1.0\", \"paths\": {" + paths + "}}";
    }

    /// OpenBB's envelope.
    static String envelope(String provider, String results) {
        return """
        {"id": "0", "results": %s, "provider": "%s", "warnings": null, "chart": null, "extra": {}}
        """
                .formatted(results, provider);
    }

    OpenBbStub answer(String path, int status, String body) {
        return answer(path, status, body, Map.of());
    }

    OpenBbStub answer(String path, int status, String body, Map<String, String> headers) {
        answers.computeIfAbsent(path, ignored -> new ArrayDeque<>())
                .add(new Answer(status, body, headers));
        return this;
    }

    OpenBbStub answer(String path, String provider, String results) {
        return answer("/api/v1/" + path, 200, envelope(provider, results));
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        if (uri.getPath().equals("/openapi.json")) {
            descriptionsRead++;
        } else {
            asked.add(
                    new Asked(
                            uri.getPath(),
                            query(uri.getRawQuery()),
                            exchange.getRequestHeaders().getFirst("Authorization")));
        }
        Deque<Answer> queue = answers.get(uri.getPath());
        Answer answer =
                queue == null
                        ? new Answer(404, "{\"detail\":\"Not Found\"}", Map.of())
                        : queue.size() > 1 ? queue.remove() : queue.peek();
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new TreeMap<>();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                String[] parts = pair.split("=", 2);
                query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// A provider that asks this server, waits nowhere and knows the stub's time.
    OpenBb openbb(String... upstreams) {
        OpenBbSettings usual = OpenBbSettings.at(base());
        return openbb(
                new OpenBbSettings(
                        usual.base(),
                        upstreams.length == 0 ? usual.upstreams() : List.of(upstreams),
                        null,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5)));
    }

    OpenBb openbb(OpenBbSettings settings) {
        return new OpenBb(settings, () -> now, waits::add, new SplittableRandom(7));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
