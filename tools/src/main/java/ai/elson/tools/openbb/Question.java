package ai.elson.tools.openbb;

import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.Sourced;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A question put to one upstream.
///
/// @param subject the symbol, series or screen
record Question(Server server, Route route, String subject) {

    /// Asks about the symbol.
    Envelope ask(Endpoint endpoint) {
        return ask(endpoint, Map.of());
    }

    Envelope ask(Endpoint endpoint, Map<String, String> parameters) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.put("symbol", route.upstream().written(subject));
        return askAbout(endpoint, all);
    }

    /// Asks without a symbol.
    Envelope askAbout(Endpoint endpoint, Map<String, String> parameters) {
        return server.ask(route, endpoint, about(), parameters);
    }

    private String about() {
        return route.capability().id() + " of " + subject;
    }

    <T> Sourced<T> answer(T value, @Nullable Instant stated) {
        return new Sourced<>(value, route.source(), stated == null ? server.now() : stated);
    }

    /// The upstream knows the symbol and has nothing of what was asked for.
    MarketFailure nothing(String what) {
        return new MarketFailure(MarketFailure.Kind.NO_DATA, OpenBb.ID, route.label() + " " + what);
    }

    /// An answer about another symbol is no answer.
    void sameSymbol(Row row) {
        String found = row.requiredText("symbol");
        String asked = route.upstream().written(subject);
        if (!found.equalsIgnoreCase(asked)) {
            throw row.unexpected("symbol", "«" + found + "»", "«" + asked + "»");
        }
    }
}
