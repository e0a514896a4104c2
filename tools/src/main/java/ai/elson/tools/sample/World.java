package ai.elson.tools.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All securities and series of the sample, made in one go from [Draws#SEED].
record World(List<Security> securities, List<Series> series) {

    static World make() {
        List<Security> securities = new ArrayList<>();
        Cast.COMPANIES.forEach(c -> securities.add(Security.of(c)));
        Fund.FUNDS.forEach(f -> securities.add(Security.of(f)));
        return new World(List.copyOf(securities), Series.all());
    }

    Optional<Security> find(String symbol) {
        return securities.stream().filter(s -> s.symbol().equals(symbol)).findFirst();
    }
}
