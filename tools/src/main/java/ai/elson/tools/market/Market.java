package ai.elson.tools.market;

import ai.elson.base.failure.BadInput;
import ai.elson.tools.market.AnswerCache.Held;
import ai.elson.tools.market.Chain.Served;
import ai.elson.tools.sample.SampleMarket;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Market data with their origin: providers in a chain, each answer kept while it is fresh, and
/// what is computed from raw data.
///
/// Made-up data never stand in for real ones: the sample market is asked only where it is alone or
/// was chosen by its id.
///
/// Every question throws [MarketFailure] where no provider of the chain answers, and
/// [ai.elson.knowledge.calculator.BadField] where it is one that none could answer. Safe to use
/// from many threads.
public final class Market implements AutoCloseable {

    private static final String SAMPLE = "sample";

    private static final Map<String, String> HOW_TO_CONFIGURE =
            Map.of(
                    "openbb",
                    "give the address of an OpenBB Platform server, as http://127.0.0.1:6900",
                    "yahoo",
                    "accept Yahoo's terms of personal use where the providers are configured");

    private final List<MarketProvider> all;
    private final Chain chain;
    private final AnswerCache cache;
    private final InstantSource clock;

    private Market(
            List<MarketProvider> all,
            List<MarketProvider> chain,
            AnswerCache cache,
            InstantSource clock) {
        this.all = all;
        this.chain = new Chain(chain, clock);
        this.cache = cache;
        this.clock = clock;
    }

    /// A market over these providers, asked in this order.
    ///
    /// @throws BadInput without a provider, with one twice, or with the sample among real ones
    public static Market of(List<MarketProvider> providers, InstantSource clock) {
        List<String> ids = providers.stream().map(MarketProvider::id).toList();
        Set<String> once = new HashSet<>(ids);
        if (ids.isEmpty() || once.size() < ids.size()) {
            throw BadInput.at(
                    "market providers",
                    ids.isEmpty() ? "none" : String.join(", ", ids),
                    "one or more, each once");
        }
        if (once.contains(SAMPLE) && once.size() > 1) {
            throw BadInput.at(
                    "market providers",
                    String.join(", ", ids),
                    "real providers, or the sample alone: made-up data never stand in for real"
                            + " ones");
        }
        return new Market(
                List.copyOf(providers), List.copyOf(providers), new AnswerCache(clock), clock);
    }

    /// The sample market alone.
    public static Market sample() {
        return of(List.of(new SampleMarket()), InstantSource.system());
    }

    /// The same market and cache, asking this provider first and then the others in their order;
    /// the sample is asked alone. Closing it closes the whole market.
    ///
    /// @throws MarketFailure `NOT_CONFIGURED`, saying how to configure it
    public Market startingWith(String providerId) {
        if (providerId.equals(SAMPLE)) {
            List<MarketProvider> sample =
                    all.stream().filter(p -> p.id().equals(SAMPLE)).findFirst().stream().toList();
            return new Market(
                    all, sample.isEmpty() ? List.of(new SampleMarket()) : sample, cache, clock);
        }
        MarketProvider first =
                all.stream()
                        .filter(p -> p.id().equals(providerId))
                        .findFirst()
                        .orElseThrow(() -> notConfigured(providerId));
        List<MarketProvider> ordered =
                Stream.concat(Stream.of(first), all.stream().filter(p -> p != first)).toList();
        return new Market(all, ordered, cache, clock);
    }

    private MarketFailure notConfigured(String id) {
        String known = HOW_TO_CONFIGURE.get(id);
        String shown = id.length() > 40 ? id.substring(0, 40) + "…" : id;
        String configured = String.join(", ", all.stream().map(MarketProvider::id).toList());
        return new MarketFailure(
                MarketFailure.Kind.NOT_CONFIGURED,
                shown,
                known == null
                        ? "no provider «" + shown + "»; accepted: " + SAMPLE + ", openbb, yahoo"
                        : "provider "
                                + id
                                + " is not configured: "
                                + known
                                + "; configured: "
                                + configured);
    }

    /// The providers in the order in which they are asked.
    public List<MarketProvider> providers() {
        return chain.providers();
    }

    /// How each provider of the chain is now; asks them all.
    public List<ProviderHealth> health() {
        return Health.of(chain.providers(), clock);
    }

    public Answer<QuoteView> quote(SymbolRequest request) {
        String symbol = Asked.symbol(request.symbol());
        return chain.ask(p ->
                shown(
                        ask(p, Capability.QUOTE, new SymbolRequest(symbol), () -> p.quote(symbol)),
                        QuoteView::of));
    }

    /// Bars of weeks and months are made of days here, so that they are the same of every provider.
    public Answer<HistoryView> history(HistoryRequest request) {
        HistoryRequest asked = Asked.history(request);
        return chain.ask(
                p -> shown(days(p, asked.days()), h -> PriceHistory.view(p, h, asked.interval())));
    }

    public Answer<ProfileView> profile(SymbolRequest request) {
        String symbol = Asked.symbol(request.symbol());
        return chain.ask(p ->
                shown(
                        ask(
                                p,
                                Capability.PROFILE,
                                new SymbolRequest(symbol),
                                () -> p.profile(symbol)),
                        ProfileView::of));
    }

    public Answer<StatementsView> statements(StatementsRequest request) {
        StatementsRequest asked = Asked.statements(request);
        return chain.ask(p -> shown(statements(p, asked), StatementsView::of));
    }

    /// The ratios of a category, over whichever statements the provider gives.
    public Answer<RatiosView> ratios(RatiosRequest request) {
        RatiosRequest asked = Asked.ratios(request);
        return chain.ask(p -> fundamentals(p).ratios(asked));
    }

    /// The key ratios and scores of the latest year.
    public Answer<RatioSummaryView> ratioSummary(SymbolRequest request) {
        String symbol = Asked.symbol(request.symbol());
        return chain.ask(p -> fundamentals(p).summary(symbol));
    }

    /// Ratios of several companies side by side, all from one provider.
    public Answer<CompareView> compare(CompareRequest request) {
        CompareRequest asked = Asked.compare(request);
        return chain.ask(p -> fundamentals(p).compare(asked));
    }

    public Answer<NewsView> news(NewsRequest request) {
        NewsRequest asked = Asked.news(request);
        return chain.ask(p ->
                shown(
                        ask(p, Capability.NEWS, asked, () -> p.news(asked)),
                        n -> NewsView.of(n, asked.limit())));
    }

    public Answer<OptionsView> options(OptionsRequest request) {
        OptionsRequest asked = Asked.options(request);
        return chain.ask(p ->
                shown(
                        ask(p, Capability.OPTIONS, asked, () -> p.options(asked)),
                        c -> {
                            requireSome(p, c.contracts(), "options", asked.symbol());
                            return OptionsView.of(c);
                        }));
    }

    public Answer<MacroView> macro(MacroRequest request) {
        MacroRequest asked = Asked.macro(request);
        return chain.ask(p ->
                shown(
                        ask(p, Capability.MACRO, asked, () -> p.macro(asked)),
                        m -> {
                            requireSome(p, m.observations(), "observations", asked.series());
                            return MacroView.of(m);
                        }));
    }

    public Answer<ScreenView> screen(ScreenRequest request) {
        ScreenRequest asked = Asked.screen(request);
        return chain.ask(p ->
                shown(
                        ask(p, Capability.SCREEN, asked, () -> p.screen(asked)),
                        s -> ScreenView.of(s, asked)));
    }

    private Fundamentals fundamentals(MarketProvider p) {
        return new Fundamentals(p, r -> statements(p, r), r -> days(p, r));
    }

    private Held<Statements> statements(MarketProvider p, StatementsRequest asked) {
        Held<Statements> held = ask(p, Capability.STATEMENTS, asked, () -> p.statements(asked));
        requireSome(p, held.value().reports(), "statements", asked.symbol());
        return held;
    }

    private Held<History> days(MarketProvider p, DaysRequest days) {
        Held<History> held = ask(p, Capability.HISTORY, days, () -> p.history(days));
        requireSome(p, held.value().bars(), "prices", days.symbol());
        return held;
    }

    private <T> Held<T> ask(
            MarketProvider p, Capability capability, Record asked, Supplier<Sourced<T>> provided) {
        Held<T> held = cache.ask(p, capability, asked, provided);
        if (held.answer().source().sample() != p.id().equals(SAMPLE)) {
            throw new MarketFailure(
                    MarketFailure.Kind.NONSENSE,
                    p.id(),
                    p.label() + " gave made-up data as real ones, or the other way round");
        }
        return held;
    }

    private static <T, V extends Record> Served<V> shown(Held<T> held, Function<T, V> view) {
        return Served.of(view.apply(held.value()), held);
    }

    private static void requireSome(MarketProvider p, List<?> found, String what, String symbol) {
        if (found.isEmpty()) {
            throw new MarketFailure(
                    MarketFailure.Kind.NO_DATA,
                    p.id(),
                    p.label() + " has no " + what + " of " + symbol + " for what was asked");
        }
    }

    @Override
    public void close() {
        try {
            all.forEach(MarketProvider::close);
        } finally {
            cache.close();
        }
    }
}
