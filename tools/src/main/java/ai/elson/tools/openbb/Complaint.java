package ai.elson.tools.openbb;

import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketFailure.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What an answer that is no data means. OpenBB has few statuses for many reasons (its yfinance
/// says 400 both for a symbol that nobody knows and for a network that is down), so that the words
/// decide first and the status after them.
final class Complaint {

    private static final int MOST_SHOWN = 300;

    /// A server may repeat the address that it asked, with the key that its owner gave it.
    private static final Pattern SECRET =
            Pattern.compile(
                    "(?i)((?:api[_-]?key|token|crumb|password|secret)['\"]?\\s*[=:]\\s*)[^&\\s,;]+");

    private record Words(Kind kind, List<String> parts) {}

    /// The order matters: a refusal may be wrapped in words about a symbol.
    private static final List<Words> KNOWN =
            List.of(
                    new Words(
                            Kind.REFUSED,
                            List.of(
                                    "missing credential",
                                    "unauthorized",
                                    "forbidden",
                                    "invalid api key",
                                    "invalid crumb",
                                    "api_key is not",
                                    "your credentials",
                                    "subscription")),
                    new Words(
                            Kind.RATE_LIMITED,
                            List.of("too many requests", "rate limit", "ratelimit")),
                    new Words(Kind.SLOW, List.of("timeout", "timed out", "took too long")),
                    new Words(
                            Kind.DOWN,
                            List.of(
                                    "could not resolve",
                                    "cannot connect",
                                    "connection",
                                    "dnserror",
                                    "connectorerror",
                                    "failed to perform, curl")),
                    new Words(
                            Kind.UNKNOWN_SYMBOL,
                            List.of(
                                    "not found",
                                    "symbol error",
                                    "invalid symbol",
                                    "unknown symbol",
                                    "possibly delisted",
                                    "series does not exist")),
                    new Words(
                            Kind.NO_DATA,
                            List.of(
                                    "no data",
                                    "no results",
                                    "no options found",
                                    "no options available",
                                    "returned empty",
                                    "no news")));

    private Complaint() {}

    /// What a status other than 200 says.
    ///
    /// @param who asked, as `OpenBB (fmp)`
    /// @param about what was asked for, as `quote of AAPL`
    static MarketFailure of(
            String who,
            String about,
            int status,
            @Nullable String detail,
            @Nullable Duration retryAfter) {
        Kind kind = kind(status, detail);
        return new MarketFailure(
                kind,
                OpenBb.ID,
                who + phrase(kind) + about + ": " + said(status, detail),
                kind.temporary() ? retryAfter : null);
    }

    private static Kind kind(int status, @Nullable String detail) {
        if (status == 401 || status == 403) {
            return Kind.REFUSED;
        }
        if (status == 429) {
            return Kind.RATE_LIMITED;
        }
        if (status == 404) {
            return Kind.NOT_OFFERED;
        }
        Kind spoken = detail == null ? null : spoken(detail);
        if (spoken != null) {
            return spoken;
        }
        if (status == 204) {
            return Kind.NO_DATA;
        }
        if (status == 422 || (status >= 300 && status < 400)) {
            return Kind.NONSENSE;
        }
        // OpenBB's own 502 is an upstream's refusal; a gateway's has no detail
        return status == 502 && detail != null ? Kind.REFUSED : Kind.DOWN;
    }

    /// What words alone say, or null where they are not known.
    static @Nullable Kind spoken(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        for (Words known : KNOWN) {
            for (String part : known.parts()) {
                if (lower.contains(part)) {
                    return known.kind();
                }
            }
        }
        return null;
    }

    private static String phrase(Kind kind) {
        return switch (kind) {
            case REFUSED -> " refuses the ";
            case RATE_LIMITED -> " asks to wait before the ";
            case UNKNOWN_SYMBOL, NO_DATA -> " has no ";
            case NOT_OFFERED -> " no longer offers the ";
            case NONSENSE -> " does not accept the question for the ";
            default -> " failed at the ";
        };
    }

    private static String said(int status, @Nullable String detail) {
        if (status == 204) {
            return "its answer is empty, which OpenBB also says where its upstream is out of reach";
        }
        String text = "status " + status;
        return detail == null ? text : text + ", «" + shown(detail) + "»";
    }

    /// Words for a person: no secrets, no line feeds, not too many.
    static String shown(String words) {
        String safe = SECRET.matcher(words).replaceAll("$1…").replaceAll("\\s+", " ").strip();
        return safe.length() > MOST_SHOWN ? safe.substring(0, MOST_SHOWN) + "…" : safe;
    }

    /// The words of an error's envelope: a text, or a list of fields and what is wrong with them.
    static @Nullable String detail(JsonNode body) {
        JsonNode detail = body.path("detail");
        if (detail.isString()) {
            return detail.asString();
        }
        if (detail.isObject()) {
            return line(detail);
        }
        if (detail.isArray() && !detail.isEmpty()) {
            StringBuilder text = new StringBuilder();
            for (JsonNode entry : detail.values()) {
                text.append(text.isEmpty() ? "" : "; ").append(line(entry));
            }
            return text.toString();
        }
        return null;
    }

    private static String line(JsonNode entry) {
        if (!entry.isObject()) {
            return entry.asString("");
        }
        StringBuilder place = new StringBuilder();
        for (JsonNode part : entry.path("loc").values()) {
            place.append(place.isEmpty() ? "" : ".").append(part.asString(""));
        }
        return place + ": " + entry.path("msg").asString("");
    }
}
