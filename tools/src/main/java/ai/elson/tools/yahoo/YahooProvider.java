package ai.elson.tools.yahoo;

import ai.elson.base.failure.BadInput;
import ai.elson.tools.market.Capability;
import ai.elson.tools.market.DaysRequest;
import ai.elson.tools.market.History;
import ai.elson.tools.market.MarketProvider;
import ai.elson.tools.market.News;
import ai.elson.tools.market.NewsRequest;
import ai.elson.tools.market.OptionChain;
import ai.elson.tools.market.OptionsRequest;
import ai.elson.tools.market.Profile;
import ai.elson.tools.market.Quote;
import ai.elson.tools.market.Screen;
import ai.elson.tools.market.ScreenRequest;
import ai.elson.tools.market.Sleeper;
import ai.elson.tools.market.Source;
import ai.elson.tools.market.Sourced;
import ai.elson.tools.market.Statements;
import ai.elson.tools.market.StatementsRequest;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Yahoo Finance, through the addresses that its own pages use. Yahoo promises nothing about them
/// and gives the data for personal use only, so that a person has to accept that first.
public final class YahooProvider implements MarketProvider {

    private static final Set<Capability> CAPABILITIES =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Capability.MACRO)));

    /// Yahoo's statements begin here at the earliest.
    private static final LocalDate FIRST_STATEMENT = LocalDate.of(2016, 12, 31);

    private final YahooSettings settings;
    private final InstantSource clock;
    private final YahooClient client;

    public YahooProvider(YahooSettings settings) {
        this(settings, InstantSource.system(), Sleeper.THREAD, RandomGenerator.getDefault());
    }

    YahooProvider(
            YahooSettings settings, InstantSource clock, Sleeper sleeper, RandomGenerator random) {
        this.settings = settings;
        this.clock = clock;
        this.client = new YahooClient(settings, clock, sleeper, new Throttle(clock, random));
    }

    @Override
    public String id() {
        return Failures.PROVIDER;
    }

    @Override
    public String label() {
        return Failures.LABEL;
    }

    /// All but macro series. Known without a question, and before the terms are accepted too: who
    /// asks then is told how.
    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public void ping() {
        checkAccepted();
        client.ping(
                question(
                        "^GSPC",
                        settings.query2(),
                        "/v8/finance/chart/%5EGSPC",
                        Map.of("range", "1d", "interval", "1d"),
                        false));
    }

    @Override
    public Sourced<Quote> quote(String symbol) {
        String known = checked(symbol);
        Reading results =
                client.results(
                        question(
                                known,
                                settings.query1(),
                                "/v7/finance/quote",
                                parameters("symbols", known, "formatted", "false"),
                                true),
                        "quoteResponse");
        Reading found = only(results, known);
        found.field("symbol").requireSymbol(known);
        if (found.field("regularMarketPrice").absent()) {
            // as for a share that is no longer listed
            throw Failures.noData(known, "no price");
        }
        QuoteRow row = QuoteRow.of(found);
        return sourced(row.quote(known), row.time());
    }

    /// @throws BadInput where the first day is after the last
    @Override
    public Sourced<History> history(DaysRequest request) {
        String symbol = checked(request.symbol());
        if (request.from().isAfter(request.to())) {
            throw BadInput.at("from", request.from().toString(), "a day until " + request.to());
        }
        // a day early, for exchanges east of Greenwich; until now, for the splits since
        long from = request.from().minusDays(1).toEpochSecond(LocalTime.MIN, ZoneOffset.UTC);
        long now = clock.instant().getEpochSecond();
        if (from > now) {
            throw Failures.noData(symbol, "no prices from " + request.from() + ", in the future,");
        }
        Reading results =
                client.results(
                        question(
                                symbol,
                                settings.query2(),
                                "/v8/finance/chart/" + Question.encoded(symbol),
                                parameters(
                                        "period1", Long.toString(from),
                                        "period2", Long.toString(now),
                                        "interval", "1d",
                                        "includePrePost", "false",
                                        "events", "div,splits,capitalGains"),
                                false),
                        "chart");
        Reading found = only(results, symbol);
        found.field("meta").field("symbol").requireSymbol(symbol);
        PriceChart chart = PriceChart.of(found);
        return sourced(chart.history(request, symbol), chart.lastTrade());
    }

    @Override
    public Sourced<Profile> profile(String symbol) {
        String known = checked(symbol);
        Reading results =
                client.results(
                        question(
                                known,
                                settings.query2(),
                                "/v10/finance/quoteSummary/" + Question.encoded(known),
                                parameters("modules", CompanyProfile.MODULES, "formatted", "false"),
                                true),
                        "quoteSummary");
        Reading found = only(results, known);
        found.field("quoteType").field("symbol").requireSymbol(known);
        return sourced(CompanyProfile.of(found).profile(known), null);
    }

    @Override
    public Sourced<Statements> statements(StatementsRequest request) {
        String symbol = checked(request.symbol());
        LocalDate tomorrow = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        Reading results =
                client.results(
                        question(
                                symbol,
                                settings.query2(),
                                "/ws/fundamentals-timeseries/v1/finance/timeseries/"
                                        + Question.encoded(symbol),
                                parameters(
                                        "symbol", symbol,
                                        "type", StatementTable.types(request.frequency()),
                                        "period1", midnight(FIRST_STATEMENT),
                                        "period2", midnight(tomorrow)),
                                false),
                        "timeseries");
        return sourced(StatementTable.of(results, request, symbol), null);
    }

    @Override
    public Sourced<News> news(NewsRequest request) {
        String symbol = checked(request.symbol());
        Reading answer =
                client.whole(
                        question(
                                symbol,
                                settings.query2(),
                                "/v1/finance/search",
                                parameters(
                                        "q", symbol,
                                        "quotesCount", "1",
                                        // some turn out to be about others
                                        "newsCount", Integer.toString(2 * request.limit()),
                                        "enableFuzzyQuery", "false",
                                        "newsQueryId", "news_cie_vespa"),
                                false));
        return sourced(Headlines.of(answer, symbol, request.limit()), null);
    }

    @Override
    public Sourced<OptionChain> options(OptionsRequest request) {
        String symbol = checked(request.symbol());
        LocalDate expiration = request.expiration();
        Reading results =
                client.results(
                        question(
                                symbol,
                                settings.query2(),
                                "/v7/finance/options/" + Question.encoded(symbol),
                                expiration == null
                                        ? Map.of()
                                        : Map.of("date", midnight(expiration)),
                                true),
                        "optionChain");
        Reading found = only(results, symbol);
        found.field("quote").field("symbol").requireSymbol(symbol);
        OptionTable table = OptionTable.of(found);
        return sourced(table.options(symbol, expiration), table.underlying().time());
    }

    @Override
    public Sourced<Screen> screen(ScreenRequest request) {
        checkAccepted();
        String id = request.screen().id();
        Reading results =
                client.results(
                        question(
                                id,
                                settings.query1(),
                                "/v1/finance/screener/predefined/saved",
                                parameters(
                                        "scrIds", id,
                                        "count", Integer.toString(request.limit()),
                                        "formatted", "false",
                                        "lang", "en-US",
                                        "region", "US"),
                                true),
                        "finance");
        List<Reading> found = results.findList();
        List<Reading> rows = found.isEmpty() ? found : found.getFirst().field("quotes").list();
        if (rows.isEmpty()) {
            throw Failures.noData(id, "no companies");
        }
        List<Quote> quotes = new ArrayList<>();
        for (Reading row : rows.subList(0, Math.min(rows.size(), request.limit()))) {
            quotes.add(QuoteRow.of(row).quote(row.field("symbol").text()));
        }
        return sourced(new Screen(id, quotes), null);
    }

    private static Reading only(Reading results, String symbol) {
        List<Reading> found = results.findList();
        if (found.isEmpty()) {
            throw Failures.unknown(symbol, "");
        }
        return found.getFirst();
    }

    private void checkAccepted() {
        if (!settings.personalUseAccepted()) {
            throw Failures.notAccepted();
        }
    }

    /// The symbol in capitals, once the terms are accepted.
    private String checked(String symbol) {
        checkAccepted();
        String stripped = symbol.strip();
        if (!stripped.matches("[A-Za-z0-9^][A-Za-z0-9.^=&_-]{0,31}")) {
            String shown = symbol.length() > 40 ? symbol.substring(0, 40) + "…" : symbol;
            throw BadInput.at(
                    "symbol",
                    "«" + shown.replaceAll("\\p{Cntrl}", " ") + "»",
                    "1 to 32 letters, digits and . ^ = & _ -, as BRK-B, ^GSPC or VOD.L");
        }
        return stripped.toUpperCase(Locale.ROOT);
    }

    private static Question question(
            String symbol, URI base, String path, Map<String, String> parameters, boolean crumbed) {
        return new Question(symbol, base, path, parameters, crumbed);
    }

    private static Map<String, String> parameters(String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return parameters;
    }

    private static String midnight(LocalDate day) {
        return Long.toString(day.toEpochSecond(LocalTime.MIN, ZoneOffset.UTC));
    }

    private <T> Sourced<T> sourced(T value, @Nullable Instant stated) {
        return new Sourced<>(
                value,
                new Source(Failures.PROVIDER, Failures.LABEL, false),
                stated == null ? clock.instant() : stated);
    }

    @Override
    public void close() {
        client.close();
    }
}
