package ai.elson.tools.openbb;

import ai.elson.base.file.Json;
import ai.elson.tools.market.HttpSource;
import ai.elson.tools.market.HttpSource.Reply;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.Sleeper;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The HTTP side of one OpenBB server: addresses, login, one retry, and its errors as
/// [MarketFailure]s.
final class Server implements AutoCloseable {

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final int SHORTEST_WAIT_MS = 100;
    private static final int WAIT_SPREAD_MS = 200;

    private final OpenBbSettings settings;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final RandomGenerator random;
    private final HttpSource questions;
    private final HttpSource descriptions;
    private final HttpSource signs;
    private final Map<String, String> headers;

    Server(OpenBbSettings settings, InstantSource clock, Sleeper sleeper, RandomGenerator random) {
        this.settings = settings;
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
        this.questions = source(settings.timeout());
        this.descriptions = source(settings.discoveryTimeout());
        this.signs =
                source(
                        settings.timeout().compareTo(SIGN_OF_LIFE) < 0
                                ? settings.timeout()
                                : SIGN_OF_LIFE);
        this.headers = headers(settings.login());
    }

    private static HttpSource source(Duration timeout) {
        return new HttpSource(OpenBb.ID, OpenBb.LABEL, timeout, null);
    }

    private static Map<String, String> headers(OpenBbSettings.@Nullable Login login) {
        if (login == null) {
            return Map.of("Accept", "application/json");
        }
        byte[] pair = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
        return Map.of(
                "Accept",
                "application/json",
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    Instant now() {
        return clock.instant();
    }

    /// The server's `openapi.json`.
    JsonNode openapi() {
        Reply reply = patient(descriptions, uri("/openapi.json", Map.of()));
        if (reply.status() == 404) {
            throw descriptions.nonsense("status 404 to openapi.json: this is no OpenBB server");
        }
        if (reply.status() != 200) {
            throw complaint(OpenBb.LABEL, "openapi.json of the server", reply);
        }
        return descriptions.json(reply);
    }

    /// Asks for a sign of life.
    void ping(String prefix) {
        Reply reply = signs.get(uri(prefix + Routes.COVERAGE, Map.of()), headers);
        if (reply.status() == 404) {
            throw signs.nonsense("status 404 to a route that every OpenBB server has");
        }
        if (reply.status() != 200) {
            throw complaint(OpenBb.LABEL, "list of upstream providers", reply);
        }
        if (!signs.json(reply).isObject()) {
            throw signs.nonsense("something that is not a list of upstream providers");
        }
    }

    /// Asks a question of an upstream.
    ///
    /// @param about what it is about, for failures, as `quote of AAPL`
    /// @throws ServerFailure where the server itself cannot be asked or does not let us in
    /// @throws MarketFailure where this upstream does not answer
    Envelope ask(Route route, Endpoint endpoint, String about, Map<String, String> parameters) {
        Map<String, String> query = new TreeMap<>(parameters);
        query.put("provider", route.upstream().id());
        Reply reply;
        try {
            reply = patient(questions, uri(route.path(endpoint), query));
        } catch (MarketFailure e) {
            throw e.kind().temporary() ? new ServerFailure(e) : e;
        }
        if (reply.status() == 401 || reply.status() == 403) {
            throw new ServerFailure(complaint(OpenBb.LABEL, about, reply));
        }
        if (reply.status() != 200) {
            throw complaint(route.label(), about, reply);
        }
        return Envelope.read(questions.json(reply), route, about);
    }

    /// Asks once more where the connection was lost, or where the server wants a wait that is
    /// short.
    private Reply patient(HttpSource source, URI uri) {
        Reply reply;
        try {
            reply = source.get(uri, headers);
        } catch (MarketFailure e) {
            if (e.kind() != MarketFailure.Kind.DOWN) {
                throw e;
            }
            rest(Duration.ofMillis(SHORTEST_WAIT_MS + random.nextInt(WAIT_SPREAD_MS)));
            return source.get(uri, headers);
        }
        Optional<Duration> wait = HttpSource.retryAfter(reply.headers(), clock);
        if ((reply.status() == 429 || reply.status() == 503)
                && wait.isPresent()
                && wait.get().compareTo(LONGEST_WAIT) <= 0) {
            rest(wait.get());
            return source.get(uri, headers);
        }
        return reply;
    }

    private void rest(Duration wait) {
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MarketFailure(
                    MarketFailure.Kind.SLOW, OpenBb.ID, "OpenBB: the question was interrupted");
        }
    }

    private MarketFailure complaint(String who, String about, Reply reply) {
        return Complaint.of(
                who,
                about,
                reply.status(),
                detail(reply.body()),
                HttpSource.retryAfter(reply.headers(), clock).orElse(null));
    }

    private static @Nullable String detail(String body) {
        try {
            return body.isBlank() ? null : Complaint.detail(Json.MAPPER.readTree(body));
        } catch (JacksonException e) {
            return null;
        }
    }

    private URI uri(String path, Map<String, String> query) {
        String pairs =
                query.entrySet().stream()
                        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
        return URI.create(settings.base() + path + (pairs.isEmpty() ? "" : "?" + pairs));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        questions.close();
        descriptions.close();
        signs.close();
    }
}
