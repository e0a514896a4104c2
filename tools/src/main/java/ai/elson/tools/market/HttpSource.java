package ai.elson.tools.market;

import ai.elson.base.file.Json;
import java.net.CookieHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A provider's HTTP interface: time and size limits, and every way in which it can fail as a
/// [MarketFailure]. What a status means is the provider's to say.
public final class HttpSource implements AutoCloseable {

    /// Longer answers are no answers: the longest known, a full options chain, is below 4 MiB.
    private static final int MOST_BYTES = 16 << 20;

    private static final int SHOWN = 80;

    private final String provider;
    private final String label;
    private final Duration timeout;
    private final HttpClient client;

    /// @param provider its id, for failures
    /// @param label its name for people
    /// @param timeout for a whole answer, from the connection to its last byte
    /// @param cookies kept between requests, or null for none
    public HttpSource(
            String provider, String label, Duration timeout, @Nullable CookieHandler cookies) {
        this.provider = provider;
        this.label = label;
        this.timeout = timeout;
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(timeout);
        if (cookies != null) {
            builder.cookieHandler(cookies);
        }
        this.client = builder.build();
    }

    /// An answer of any status.
    public record Reply(URI uri, int status, HttpHeaders headers, String body) {}

    /// Gets.
    ///
    /// @throws MarketFailure `DOWN` without a connection, `SLOW` without an answer in time,
    ///   `NONSENSE` where it is too long
    public Reply get(URI uri, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(timeout).GET();
        headers.forEach(request::setHeader);
        return send(request.build());
    }

    private Reply send(HttpRequest request) {
        // the client's own limit ends with the headers: a body that trickles would never end
        var pending = client.sendAsync(request, ignored -> limited());
        try {
            HttpResponse<String> response = pending.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(
                    request.uri(), response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw slow();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HttpTimeoutException) {
                throw slow();
            }
            String reason =
                    e.getCause() == null || e.getCause().getMessage() == null
                            ? "no connection"
                            : e.getCause().getMessage();
            if (reason.contains("exceeds capacity")) {
                throw nonsense("more than " + MOST_BYTES + " bytes");
            }
            throw new MarketFailure(
                    MarketFailure.Kind.DOWN,
                    provider,
                    label + " cannot be reached at " + place(request.uri()) + ": " + reason);
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw new MarketFailure(
                    MarketFailure.Kind.SLOW, provider, label + ": the question was interrupted");
        }
    }

    private static HttpResponse.BodySubscriber<String> limited() {
        return HttpResponse.BodySubscribers.limiting(
                HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8), MOST_BYTES);
    }

    /// The body as JSON.
    ///
    /// @throws MarketFailure `NONSENSE` where it is none, as a page of HTML or a text cut short
    public JsonNode json(Reply reply) {
        try {
            return Json.MAPPER.readTree(reply.body());
        } catch (JacksonException e) {
            String body = reply.body().strip();
            String start = body.length() > SHOWN ? body.substring(0, SHOWN) + "…" : body;
            throw nonsense("«" + start + "», which is not JSON, with status " + reply.status());
        }
    }

    /// `NONSENSE`: what was found where something else was promised.
    public MarketFailure nonsense(String found) {
        return new MarketFailure(
                MarketFailure.Kind.NONSENSE, provider, label + " answered with " + found);
    }

    private MarketFailure slow() {
        return new MarketFailure(
                MarketFailure.Kind.SLOW,
                provider,
                label + " gave no answer within " + timeout.toMillis() + " ms");
    }

    /// How long a `Retry-After` header asks to wait, in seconds or until a date.
    ///
    /// Source: RFC 9110, section 10.2.3.
    public static Optional<Duration> retryAfter(HttpHeaders headers, InstantSource clock) {
        return headers.firstValue("Retry-After").map(String::strip).flatMap(v -> wait(v, clock));
    }

    private static Optional<Duration> wait(String value, InstantSource clock) {
        if (value.matches("\\d{1,6}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant until =
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration wait = Duration.between(clock.instant(), until);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String place(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
