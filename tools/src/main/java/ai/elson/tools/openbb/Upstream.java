package ai.elson.tools.openbb;

import ai.elson.tools.market.Capability;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The providers behind OpenBB whose answers are understood, those that need no key first. What one
/// does not serve here is left out on purpose: fmp's prices over time name neither currency nor
/// time zone, and its screens no currency.
enum Upstream {
    YFINANCE,
    SEC,
    CBOE,
    TMX,
    FRED,
    FMP;

    private static final String TORONTO = ".TO";

    /// OpenBB's own name for it.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Everything that has to be there for a capability; nothing where it does not serve it.
    List<Endpoint> needs(Capability capability) {
        return switch (this) {
            case YFINANCE -> yfinance(capability);
            case SEC -> capability == Capability.STATEMENTS ? statements() : List.of();
            case CBOE ->
                    switch (capability) {
                        case QUOTE -> List.of(Endpoint.QUOTE);
                        case OPTIONS -> List.of(Endpoint.OPTIONS);
                        default -> List.of();
                    };
            case TMX -> capability == Capability.QUOTE ? List.of(Endpoint.QUOTE) : List.of();
            case FRED -> capability == Capability.MACRO ? List.of(Endpoint.SERIES) : List.of();
            case FMP ->
                    switch (capability) {
                        case QUOTE -> List.of(Endpoint.PROFILE, Endpoint.QUOTE);
                        case PROFILE -> List.of(Endpoint.PROFILE);
                        case STATEMENTS -> statements();
                        case NEWS -> List.of(Endpoint.NEWS);
                        default -> List.of();
                    };
        };
    }

    /// Whether a symbol means the same to it as to Yahoo. In Toronto T is Telus and in New York
    /// AT&T, so that tmx is asked for symbols with Toronto's suffix alone.
    boolean knows(String symbol) {
        return this != TMX || symbol.toUpperCase(Locale.ROOT).endsWith(TORONTO);
    }

    /// The symbol as the upstream writes it.
    String written(String symbol) {
        return this == TMX
                ? symbol.substring(0, symbol.length() - TORONTO.length())
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '.')
                : symbol;
    }

    private static List<Endpoint> yfinance(Capability capability) {
        return switch (capability) {
            case QUOTE -> List.of(Endpoint.QUOTE);
            case HISTORY -> List.of(Endpoint.PROFILE, Endpoint.HISTORY);
            case PROFILE -> List.of(Endpoint.PROFILE, Endpoint.METRICS);
            case STATEMENTS ->
                    List.of(Endpoint.METRICS, Endpoint.INCOME, Endpoint.BALANCE, Endpoint.CASH);
            case NEWS -> List.of(Endpoint.NEWS);
            case OPTIONS -> List.of(Endpoint.OPTIONS);
            case SCREEN -> List.of(Endpoint.ACTIVE, Endpoint.GAINERS, Endpoint.LOSERS);
            default -> List.of();
        };
    }

    private static List<Endpoint> statements() {
        return List.of(Endpoint.INCOME, Endpoint.BALANCE, Endpoint.CASH);
    }

    static Optional<Upstream> named(String id) {
        return Arrays.stream(values()).filter(u -> u.id().equals(id)).findFirst();
    }
}
