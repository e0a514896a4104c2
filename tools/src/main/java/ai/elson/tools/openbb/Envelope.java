package ai.elson.tools.openbb;

import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketFailure.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// OpenBB's answer: the rows, and what it says about them.
///
/// @param rows at least one
/// @param metadata about the rows, as an upstream adds it; missing where it adds none
record Envelope(List<Row> rows, JsonNode metadata) {

    Envelope {
        rows = List.copyOf(rows);
    }

    /// Opens an answer with status 200.
    ///
    /// @throws MarketFailure `NONSENSE` where it is no envelope or not from the upstream that was
    ///   asked; what its warnings say, or `NO_DATA`, where it has no rows
    static Envelope read(JsonNode body, Route route, String about) {
        JsonNode results = body.path("results");
        if (!body.isObject() || results.isMissingNode()) {
            throw Row.nonsense(route, "results", "no such field", "OpenBB's envelope");
        }
        JsonNode provider = body.path("provider");
        if (provider.isString() && !provider.asString().equals(route.upstream().id())) {
            throw Row.nonsense(
                    route, "provider", Row.shown(provider), "«" + route.upstream().id() + "»");
        }
        List<Row> rows = new ArrayList<>();
        if (results.isArray()) {
            for (JsonNode node : results.values()) {
                rows.add(Row.of(route, "results[" + rows.size() + "]", node));
            }
        } else if (!results.isNull()) {
            rows.add(Row.of(route, "results", results));
        }
        if (rows.isEmpty()) {
            throw empty(route, about, warnings(body.path("warnings")));
        }
        return new Envelope(rows, body.path("extra").path("results_metadata"));
    }

    private static @Nullable String warnings(JsonNode warnings) {
        StringBuilder text = new StringBuilder();
        for (JsonNode warning : warnings.values()) {
            text.append(text.isEmpty() ? "" : "; ").append(warning.path("message").asString(""));
        }
        return text.isEmpty() ? null : text.toString();
    }

    private static MarketFailure empty(Route route, String about, @Nullable String warnings) {
        Kind spoken = warnings == null ? null : Complaint.spoken(warnings);
        return new MarketFailure(
                spoken == null ? Kind.NO_DATA : spoken,
                OpenBb.ID,
                route.label()
                        + " gives no "
                        + about
                        + (warnings == null
                                ? ": its answer has no results"
                                : ": «" + Complaint.shown(warnings) + "»"));
    }

    /// The one row that a question about one symbol has.
    Row only() {
        if (rows.size() > 1) {
            throw rows.get(1).unexpected("a second row", "one, for one symbol");
        }
        return rows.getFirst();
    }
}
