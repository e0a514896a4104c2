package ai.elson.tools.yahoo;

import ai.elson.tools.market.HttpSource;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketFailure.Kind;
import ai.elson.tools.market.Sleeper;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Asks Yahoo: with its cookie and crumb where it wants them, with tries, pauses and limits, and
/// with every refusal as a [MarketFailure].
final class YahooClient implements AutoCloseable {

    /// How often a question is asked that meets a busy or absent Yahoo.
    static final int TRIES = 3;

    private static final Duration PING = Duration.ofSeconds(4);

    private final YahooSettings settings;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final Throttle throttle;
    private final CookieJar cookies = new CookieJar();
    private final HttpSource http;
    private final HttpSource quick;
    private final Map<String, String> headers;
    private final Crumb crumb = new Crumb(this::fetchCrumb);

    YahooClient(YahooSettings settings, InstantSource clock, Sleeper sleeper, Throttle throttle) {
        this.settings = settings;
        this.clock = clock;
        this.sleeper = sleeper;
        this.throttle = throttle;
        this.http = new HttpSource(Failures.PROVIDER, Failures.LABEL, settings.timeout(), cookies);
        Duration shorter = settings.timeout().compareTo(PING) < 0 ? settings.timeout() : PING;
        this.quick = new HttpSource(Failures.PROVIDER, Failures.LABEL, shorter, null);
        this.headers =
                Map.of(
                        "User-Agent", settings.userAgent(),
                        "Accept", "application/json, text/plain, */*",
                        "Accept-Language", "en-US,en;q=0.9");
    }

    /// What Yahoo answers under the name of the service, as `chart`: its results.
    ///
    /// @throws MarketFailure for each way in which there are none
    Reading results(Question question, String service) {
        Patience patience = new Patience(sleeper);
        Crumb.Token token = question.crumbed() ? crumb.current() : null;
        HttpSource.Reply reply = ask(question.uri(token), patience);
        if (refused(reply)) {
            // an old crumb, or a service that asks for one now
            reply = ask(question.uri(crumb.renewed(token)), patience);
        }
        return Replies.results(http, reply, question.symbol(), service);
    }

    /// The whole answer of a service that does not name its results.
    Reading whole(Question question) {
        HttpSource.Reply reply = ask(question.uri(null), new Patience(sleeper));
        return Replies.whole(http, reply, question.symbol());
    }

    /// Asks once, for a few seconds at most.
    void ping(Question question) {
        throttle.enter(new Patience(sleeper, PING));
        HttpSource.Reply reply = answer(quick, question.uri(null));
        if (Replies.tooMany(reply) || Replies.broken(reply)) {
            throw busy(reply);
        }
        Replies.results(quick, reply, question.symbol(), "chart");
    }

    private HttpSource.Reply ask(URI uri, Patience patience) {
        for (int tries = 1; ; tries++) {
            throttle.enter(patience);
            Duration pause = throttle.pause(tries);
            MarketFailure failure;
            try {
                HttpSource.Reply reply = answer(http, uri);
                if (!Replies.tooMany(reply) && !Replies.broken(reply)) {
                    return reply;
                }
                failure = busy(reply);
                Duration asked = failure.retryAfter();
                pause = asked == null ? pause : asked;
            } catch (MarketFailure e) {
                if (e.kind() != Kind.DOWN) {
                    throw e;
                }
                failure = e;
            }
            if (tries == TRIES || !waited(patience, pause)) {
                throw given(failure);
            }
        }
    }

    /// What Yahoo asks for holds for all questions, from now on.
    private MarketFailure busy(HttpSource.Reply reply) {
        Optional<Duration> asked = HttpSource.retryAfter(reply.headers(), clock);
        asked.ifPresent(throttle::rest);
        return Replies.busy(reply, asked);
    }

    private boolean waited(Patience patience, Duration pause) {
        if (!patience.waited(pause)) {
            return false;
        }
        // a clock may lag behind a sleep, and Yahoo may have asked another question to wait longer
        Duration rest = throttle.resting();
        return !rest.isPositive() || patience.waited(rest);
    }

    /// The failure with which a question ends. A refusal that opened the breaker says for how long.
    private MarketFailure given(MarketFailure failure) {
        if (failure.retryAfter() != null) {
            return failure;
        }
        Duration resting = throttle.resting();
        return failure.kind() == Kind.RATE_LIMITED && resting.isPositive()
                ? Failures.limited(
                        "got too many requests; it is left alone for "
                                + Throttle.seconds(resting)
                                + " s",
                        resting)
                : failure;
    }

    private HttpSource.Reply answer(HttpSource source, URI uri) {
        boolean answered = false;
        try {
            HttpSource.Reply reply = source.get(uri, headers);
            answered = true;
            throttle.answered(Replies.tooMany(reply));
            return reply;
        } finally {
            // also after an error: a permit that is never given back would lock Yahoo out
            if (!answered) {
                throttle.unanswered();
            }
        }
    }

    private static boolean refused(HttpSource.Reply reply) {
        return reply.status() == 401 || reply.status() == 403;
    }

    /// The cookie first, whatever its page says (it is a 404 on good days), then the crumb that
    /// belongs to it.
    private String fetchCrumb() {
        Patience patience = new Patience(sleeper);
        cookies.clear();
        HttpSource.Reply page = ask(settings.cookies(), patience);
        if (page.status() / 100 == 3 && cookies.isEmpty()) {
            throw Replies.redirected(page);
        }
        Question question =
                new Question("", settings.query1(), "/v1/test/getcrumb", Map.of(), false);
        HttpSource.Reply reply = ask(question.uri(null), patience);
        if (reply.status() / 100 == 3) {
            throw Replies.redirected(reply);
        }
        if (refused(reply)) {
            throw Failures.of(
                    Kind.REFUSED,
                    "gives no crumb, without which it answers nothing (status "
                            + reply.status()
                            + ")");
        }
        String word = reply.body().strip();
        if (reply.status() != 200 || !word.matches("[!-;=?-~]{1,64}")) {
            throw http.nonsense(
                    "a page of "
                            + word.length()
                            + " characters where a crumb was promised, with status "
                            + reply.status());
        }
        return word;
    }

    /// The body as JSON, or null where it is none.
    static @Nullable JsonNode tryJson(HttpSource http, HttpSource.Reply reply) {
        try {
            return http.json(reply);
        } catch (MarketFailure | JacksonException e) {
            return null;
        }
    }

    @Override
    public void close() {
        http.close();
        quick.close();
    }
}
