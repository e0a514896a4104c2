package ai.elson.tools.market;

import java.util.Set;

/// A source of market data. Each method gives what the source has, or throws a [MarketFailure];
/// none makes up a value. A provider is safe to call from many threads; it has its own limits,
/// retries and breaker, and no cache, which is [Market]'s.
///
/// Amounts are whole units of the currency that the answer names: pence, cents and agorot are
/// already scaled (GBp to GBP, ZAc to ZAR, ILA to ILS).
public interface MarketProvider extends AutoCloseable {

    /// As a person chooses it: `sample`, `openbb`, `yahoo`.
    String id();

    /// For people.
    String label();

    /// What it can be asked for now. May ask the source the first time.
    ///
    /// @throws MarketFailure where that cannot be known because the source is down
    Set<Capability> capabilities();

    /// What stands behind it in a few lines for people, as an OpenBB server's generation and the
    /// upstream of each capability. May ask the source.
    ///
    /// @throws MarketFailure where that cannot be known because the source is down
    default String describe() {
        return label();
    }

    /// Asks the source for a sign of life, at most a few seconds.
    ///
    /// @throws MarketFailure where it is down, slow, rate-limiting or refuses
    void ping();

    default Sourced<Quote> quote(String symbol) {
        throw MarketFailure.notOffered(this, Capability.QUOTE);
    }

    default Sourced<History> history(DaysRequest request) {
        throw MarketFailure.notOffered(this, Capability.HISTORY);
    }

    default Sourced<Profile> profile(String symbol) {
        throw MarketFailure.notOffered(this, Capability.PROFILE);
    }

    default Sourced<Statements> statements(StatementsRequest request) {
        throw MarketFailure.notOffered(this, Capability.STATEMENTS);
    }

    default Sourced<News> news(NewsRequest request) {
        throw MarketFailure.notOffered(this, Capability.NEWS);
    }

    default Sourced<OptionChain> options(OptionsRequest request) {
        throw MarketFailure.notOffered(this, Capability.OPTIONS);
    }

    default Sourced<MacroSeries> macro(MacroRequest request) {
        throw MarketFailure.notOffered(this, Capability.MACRO);
    }

    default Sourced<Screen> screen(ScreenRequest request) {
        throw MarketFailure.notOffered(this, Capability.SCREEN);
    }

    @Override
    default void close() {}
}
