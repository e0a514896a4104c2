package ai.elson.tools.sample;

import ai.elson.knowledge.statement.Line;
import ai.elson.tools.market.Capability;
import ai.elson.tools.market.DaysRequest;
import ai.elson.tools.market.History;
import ai.elson.tools.market.MacroRequest;
import ai.elson.tools.market.MacroSeries;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketProvider;
import ai.elson.tools.market.News;
import ai.elson.tools.market.NewsRequest;
import ai.elson.tools.market.OptionChain;
import ai.elson.tools.market.OptionsRequest;
import ai.elson.tools.market.Profile;
import ai.elson.tools.market.Quote;
import ai.elson.tools.market.Screen;
import ai.elson.tools.market.ScreenRequest;
import ai.elson.tools.market.Source;
import ai.elson.tools.market.Sourced;
import ai.elson.tools.market.Statements;
import ai.elson.tools.market.StatementsRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sample market: made companies with complete statements that tie, prices, options, headlines
/// and an economy. It is the same on every machine, stands still at the close of its last day, and
/// every answer says that it is made up.
public final class SampleMarket implements MarketProvider {

    private static final Source SOURCE = new Source("sample", "Sample market (made up)", true);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private static final int SCALE = 6;
    private static final World WORLD = new World();

    /// A company or fund of the sample.
    ///
    /// @param fund whether it is a fund, which has no statements
    public record Listing(String symbol, String name, boolean fund) {}

    /// All companies, then all funds, in a fixed order.
    public static List<Listing> companies() {
        return Stream.concat(
                        Cast.COMPANIES.stream().map(c -> new Listing(c.symbol(), c.name(), false)),
                        Fund.FUNDS.stream().map(f -> new Listing(f.symbol(), f.name(), true)))
                .toList();
    }

    /// The ids of all series of the economy.
    public static List<String> series() {
        return WORLD.series().stream().map(Series::id).toList();
    }

    /// The day at whose close the market stands still.
    public static LocalDate lastDay() {
        return Tape.LAST;
    }

    /// The first day that has prices.
    public static LocalDate firstDay() {
        return Tape.DAYS.getFirst();
    }

    @Override
    public String id() {
        return SOURCE.id();
    }

    @Override
    public String label() {
        return SOURCE.label();
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.values());
    }

    @Override
    public void ping() {}

    @Override
    public Sourced<Quote> quote(String symbol) {
        return sourced(find(symbol).quote());
    }

    @Override
    public Sourced<History> history(DaysRequest asked) {
        Security security = find(asked.symbol());
        List<History.Bar> bars =
                security.bars().stream()
                        .filter(b -> within(b.date(), asked.from(), asked.to()))
                        .toList();
        if (bars.isEmpty()) {
            throw failure(
                    MarketFailure.Kind.NO_DATA,
                    "no prices of "
                            + asked.symbol()
                            + " from "
                            + asked.from()
                            + " to "
                            + asked.to()
                            + "; it has those from "
                            + Tape.DAYS.getFirst()
                            + " to "
                            + Tape.LAST);
        }
        return sourced(
                new History(
                        security.symbol(),
                        security.currency(),
                        Security.ZONE,
                        History.Basis.AS_TRADED,
                        bars,
                        security.dividends().stream()
                                .filter(d -> within(d.exDate(), asked.from(), asked.to()))
                                .toList(),
                        security.splits().stream()
                                .filter(s -> !s.date().isBefore(bars.getFirst().date()))
                                .toList()));
    }

    @Override
    public Sourced<Profile> profile(String symbol) {
        Security s = find(symbol);
        Business business = s.business();
        BigDecimal earnings = perShare(s, earnings(s));
        BigDecimal equity = s.last(Line.TOTAL_EQUITY);
        BigDecimal preferred = s.last(Line.PREFERRED_EQUITY);
        BigDecimal book =
                equity == null || preferred == null
                        ? null
                        : perShare(s, equity.subtract(preferred));
        return sourced(
                new Profile(
                        s.symbol(),
                        s.name(),
                        s.currency(),
                        Security.EXCHANGE,
                        business == null ? null : business.country(),
                        business == null ? null : business.sector(),
                        business == null ? null : business.industry(),
                        business == null ? null : BigDecimal.valueOf(business.employees()),
                        "Made up for the sample market: " + s.description() + ".",
                        s.marketCap(),
                        s.last(Line.SHARES_OUTSTANDING),
                        earnings,
                        null,
                        multiple(s.price(), earnings),
                        null,
                        multiple(s.price(), book),
                        s.trailingDividends()
                                .movePointRight(2)
                                .divide(s.price(), SCALE, RoundingMode.HALF_EVEN),
                        null));
    }

    /// Income of the last four quarters that belongs to common stock.
    private static @Nullable BigDecimal earnings(Security s) {
        BigDecimal income = s.trailing(Line.NET_INCOME);
        BigDecimal preferred = s.trailing(Line.PREFERRED_DIVIDENDS);
        return income == null || preferred == null ? null : income.subtract(preferred);
    }

    private static @Nullable BigDecimal perShare(Security s, @Nullable BigDecimal amount) {
        BigDecimal shares = s.last(Line.SHARES_OUTSTANDING);
        return shares == null || amount == null
                ? null
                : amount.divide(shares, SCALE, RoundingMode.HALF_EVEN);
    }

    private static @Nullable BigDecimal multiple(BigDecimal price, @Nullable BigDecimal of) {
        return of == null || of.signum() <= 0
                ? null
                : price.divide(of, SCALE, RoundingMode.HALF_EVEN);
    }

    @Override
    public Sourced<Statements> statements(StatementsRequest asked) {
        Security security = find(asked.symbol());
        if (security.business() == null) {
            throw failure(
                    MarketFailure.Kind.NO_DATA,
                    "no statements of " + security.symbol() + ", which is a fund");
        }
        List<Statements.Report> all =
                asked.frequency() == StatementsRequest.Frequency.ANNUAL
                        ? security.years()
                        : security.quarters();
        return sourced(
                new Statements(
                        security.symbol(),
                        security.currency(),
                        asked.frequency(),
                        THOUSAND,
                        all.reversed().stream().limit(asked.periods()).toList()));
    }

    @Override
    public Sourced<News> news(NewsRequest asked) {
        return sourced(Headlines.of(find(asked.symbol()), asked.limit()));
    }

    @Override
    public Sourced<OptionChain> options(OptionsRequest asked) {
        Security security = find(asked.symbol());
        Business business = security.business();
        if (business == null) {
            throw failure(
                    MarketFailure.Kind.NO_DATA,
                    "no options on " + security.symbol() + ", which is a fund");
        }
        List<LocalDate> expirations = OptionDesk.expirations();
        LocalDate expiration =
                asked.expiration() == null ? expirations.getFirst() : asked.expiration();
        if (!expirations.contains(expiration)) {
            throw failure(
                    MarketFailure.Kind.NO_DATA,
                    "no options that expire on "
                            + expiration
                            + "; there are those of "
                            + expirations.stream()
                                    .map(LocalDate::toString)
                                    .collect(Collectors.joining(", ")));
        }
        BigDecimal rate = series("POLICY.SMPL").latest();
        return sourced(new OptionDesk(security, business, rate).chain(expiration));
    }

    @Override
    public Sourced<MacroSeries> macro(MacroRequest asked) {
        Series series = series(asked.series());
        return sourced(
                new MacroSeries(
                        series.id(),
                        series.title(),
                        series.units(),
                        series.frequency(),
                        series.observations().stream()
                                .filter(o -> within(o.date(), asked.from(), asked.to()))
                                .toList()));
    }

    @Override
    public Sourced<Screen> screen(ScreenRequest asked) {
        Comparator<Security> order =
                switch (asked.screen()) {
                    case MOST_ACTIVES -> Comparator.comparing(SampleMarket::volume).reversed();
                    case DAY_GAINERS -> Comparator.comparing(Security::change).reversed();
                    case DAY_LOSERS -> Comparator.comparing(Security::change);
                };
        List<Quote> quotes =
                WORLD.securities().stream()
                        .filter(s -> s.business() != null)
                        .filter(s ->
                                switch (asked.screen()) {
                                    case MOST_ACTIVES -> true;
                                    case DAY_GAINERS -> s.change().signum() > 0;
                                    case DAY_LOSERS -> s.change().signum() < 0;
                                })
                        .sorted(order)
                        .limit(asked.limit())
                        .map(Security::quote)
                        .toList();
        return sourced(new Screen(asked.screen().id(), quotes));
    }

    private static BigDecimal volume(Security s) {
        BigDecimal volume = s.bars().getLast().volume();
        return volume == null ? BigDecimal.ZERO : volume;
    }

    private static Security find(String symbol) {
        return WORLD.find(symbol)
                .orElseThrow(() ->
                        failure(
                                MarketFailure.Kind.UNKNOWN_SYMBOL,
                                "no symbol "
                                        + symbol
                                        + "; it has "
                                        + companies().stream()
                                                .map(Listing::symbol)
                                                .collect(Collectors.joining(", "))));
    }

    private static Series series(String id) {
        return WORLD.series().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        failure(
                                MarketFailure.Kind.UNKNOWN_SYMBOL,
                                "no series " + id + "; it has " + String.join(", ", series())));
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static <T> Sourced<T> sourced(T value) {
        return new Sourced<>(value, SOURCE, Security.CLOSE);
    }

    private static MarketFailure failure(MarketFailure.Kind kind, String has) {
        return new MarketFailure(kind, SOURCE.id(), "The sample market has " + has);
    }
}
