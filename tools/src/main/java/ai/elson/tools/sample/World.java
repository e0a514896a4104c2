package ai.elson.tools.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// All securities and series of the sample. Each depends on [Draws#SEED] and its own name alone and
/// is made when it is first asked for.
final class World {

    private final Map<String, Security> made = new ConcurrentHashMap<>();
    private final List<Series> series = Series.all();

    /// Companies, then funds.
    List<Security> securities() {
        return Stream.concat(
                        Cast.COMPANIES.stream().map(Business::symbol),
                        Fund.FUNDS.stream().map(Fund::symbol))
                .flatMap(s -> find(s).stream())
                .toList();
    }

    List<Series> series() {
        return series;
    }

    Optional<Security> find(String symbol) {
        Optional<Business> business =
                Cast.COMPANIES.stream().filter(c -> c.symbol().equals(symbol)).findFirst();
        if (business.isPresent()) {
            return Optional.of(made.computeIfAbsent(symbol, s -> Security.of(business.get())));
        }
        return Fund.FUNDS.stream()
                .filter(f -> f.symbol().equals(symbol))
                .findFirst()
                .map(f -> made.computeIfAbsent(symbol, s -> Security.of(f)));
    }
}
