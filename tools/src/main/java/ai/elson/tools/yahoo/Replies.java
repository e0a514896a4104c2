package ai.elson.tools.yahoo;

import ai.elson.tools.market.HttpSource;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketFailure.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// What Yahoo's statuses and error objects mean.
final class Replies {

    private static final int SHOWN = 160;

    private Replies() {}

    /// 429, Yahoo's own 999, and the page of its edge that says so in words.
    static boolean tooMany(HttpSource.Reply reply) {
        return reply.status() == 429
                || reply.status() == 999
                || (reply.body().length() < 200 && reply.body().contains("Too Many Requests"));
    }

    /// An error of Yahoo's own, or its page for when it is being mended.
    static boolean broken(HttpSource.Reply reply) {
        return reply.status() / 100 == 5
                || (!reply.body().startsWith("{") && reply.body().contains("Will be right back"));
    }

    static MarketFailure busy(HttpSource.Reply reply, Optional<Duration> retryAfter) {
        Duration wait = retryAfter.orElse(null);
        String when = wait == null ? "" : "; it asks to wait " + Throttle.seconds(wait) + " s";
        if (tooMany(reply)) {
            return Failures.limited(
                    "got too many requests (status " + reply.status() + ")" + when, wait);
        }
        return new MarketFailure(
                Kind.DOWN,
                Failures.PROVIDER,
                Failures.LABEL + " is down (status " + reply.status() + ")" + when,
                wait);
    }

    static MarketFailure redirected(HttpSource.Reply reply) {
        String host = reply.headers().firstValue("Location").map(Replies::host).orElse("nowhere");
        return Failures.of(
                Kind.REFUSED,
                "sends on to "
                        + host
                        + " (status "
                        + reply.status()
                        + "), as where it wants a person's consent to its cookies; Elson gives none"
                        + " in your name");
    }

    private static String host(String location) {
        try {
            String host = URI.create(location).getHost();
            return host == null ? "another page" : host;
        } catch (IllegalArgumentException e) {
            return "another page";
        }
    }

    static Reading whole(HttpSource http, HttpSource.Reply reply, String symbol) {
        int status = reply.status();
        if (status / 100 == 3) {
            throw redirected(reply);
        }
        if (status == 401 || status == 403) {
            JsonNode body = YahooClient.tryJson(http, reply);
            String saying = body == null ? "" : saying(error(body));
            throw Failures.of(Kind.REFUSED, "refuses the question, status " + status + saying);
        }
        JsonNode body = http.json(reply);
        if (status != 200) {
            throw failure(http, error(body), status, symbol);
        }
        return new Reading(http, "", body);
    }

    static Reading results(HttpSource http, HttpSource.Reply reply, String symbol, String service) {
        Reading whole = whole(http, reply, symbol);
        JsonNode error = error(whole.node());
        if (!error.isMissingNode()) {
            throw failure(http, error, reply.status(), symbol);
        }
        return whole.field(service).field("result");
    }

    /// The error object of whichever service answered, or a missing node.
    private static JsonNode error(JsonNode body) {
        for (JsonNode service : body) {
            JsonNode error = service.path("error");
            if (error.isObject()) {
                return error;
            }
        }
        return MissingNode.getInstance();
    }

    private static MarketFailure failure(
            HttpSource http, JsonNode error, int status, String symbol) {
        String words =
                (error.path("code").asString("") + " " + error.path("description").asString(""))
                        .toLowerCase(Locale.ROOT);
        if (words.contains("data doesn't exist")) {
            return Failures.noData(symbol, "nothing for these dates");
        }
        if (!error.isMissingNode() && (status == 404 || words.contains("not found"))) {
            return Failures.unknown(symbol, saying(error));
        }
        if (words.contains("unauthorized") || words.contains("invalid crumb")) {
            return Failures.of(Kind.REFUSED, "refuses the question" + saying(error));
        }
        return http.nonsense("status " + status + saying(error));
    }

    private static String saying(JsonNode error) {
        String text = error.path("description").asString("").replaceAll("\\p{Cntrl}", " ").strip();
        if (text.isEmpty()) {
            return "";
        }
        return ": «" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "»";
    }
}
