package ai.elson.serving.market;

import ai.elson.knowledge.statement.RatioCategory;
import ai.elson.serving.market.MarketRoute.Family;
import ai.elson.serving.market.MarketRoute.Parameter;
import ai.elson.tools.market.CompareRequest;
import ai.elson.tools.market.HistoryRequest;
import ai.elson.tools.market.HistoryRequest.Interval;
import ai.elson.tools.market.MacroRequest;
import ai.elson.tools.market.Market;
import ai.elson.tools.market.NewsRequest;
import ai.elson.tools.market.OptionsRequest;
import ai.elson.tools.market.RatiosRequest;
import ai.elson.tools.market.ScreenRequest;
import ai.elson.tools.market.StatementsRequest;
import ai.elson.tools.market.StatementsRequest.Frequency;
import ai.elson.tools.market.SymbolRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// All addresses, in one list that the server answers from and the OpenAPI document is written
/// from.
final class MarketRoutes {

    private static final Parameter FROM =
            new Parameter("from", false, "date", "first day; a year before the last by default");
    private static final Parameter TO = new Parameter("to", false, "date", "last day; today");
    private static final Parameter INTERVAL =
            new Parameter("interval", false, "string", "day (default), week or month");
    private static final Parameter FREQUENCY =
            new Parameter("frequency", false, "string", "annual (default) or quarterly");
    private static final Parameter PERIODS =
            new Parameter("periods", false, "integer", "1 to 20, 4 by default, the newest first");
    private static final Parameter CATEGORY =
            new Parameter(
                    "category",
                    true,
                    "string",
                    "liquidity, solvency, efficiency, profitability, cash_flow, valuation, per_share or growth");

    private final InstantSource clock;

    private MarketRoutes(InstantSource clock) {
        this.clock = clock;
    }

    /// @param clock for the day up to which data are asked for where an address names none
    static List<MarketRoute<?>> of(InstantSource clock) {
        MarketRoutes routes = new MarketRoutes(clock);
        List<MarketRoute<?>> all = new ArrayList<>(routes.openBb());
        all.addAll(routes.ratios());
        all.addAll(routes.yahoo());
        return List.copyOf(all);
    }

    private List<MarketRoute<?>> openBb() {
        return List.of(
                quote(Family.OPENBB, "symbol"),
                history(Family.OPENBB, "/ohlcv/{symbol}", "symbol"),
                profile(Family.OPENBB, "symbol"),
                new MarketRoute<>(
                        Family.OPENBB,
                        "/news/{symbol}",
                        "company_news",
                        "Headlines about a company",
                        List.of(new Parameter("limit", false, "integer", "1 to 50, 10 by default")),
                        q -> new NewsRequest(q.path("symbol"), q.number("limit", 10)),
                        Market::news),
                new MarketRoute<>(
                        Family.OPENBB,
                        "/options/{symbol}",
                        "option_chain",
                        "Listed options of one expiration",
                        List.of(new Parameter("expiration", false, "date", "the nearest")),
                        q -> new OptionsRequest(q.path("symbol"), q.day("expiration").orElse(null)),
                        Market::options),
                new MarketRoute<>(
                        Family.OPENBB,
                        "/macro/{series}",
                        "macro_series",
                        "Observations of an economic series",
                        List.of(FROM, TO),
                        q -> {
                            LocalDate to = last(q);
                            return new MacroRequest(q.path("series"), first(q, to), to);
                        },
                        Market::macro));
    }

    private List<MarketRoute<?>> ratios() {
        return List.of(
                new MarketRoute<>(
                        Family.RATIOS,
                        "/statements/{symbol}",
                        "company_statements",
                        "The three statements, line by line",
                        List.of(FREQUENCY, PERIODS),
                        q ->
                                new StatementsRequest(
                                        q.path("symbol"), frequency(q), q.number("periods", 4)),
                        Market::statements),
                new MarketRoute<>(
                        Family.RATIOS,
                        "/summary/{symbol}",
                        "company_scorecard",
                        "Key ratios and scores of the latest year",
                        List.of(),
                        q -> new SymbolRequest(q.path("symbol")),
                        Market::ratioSummary),
                category(Family.RATIOS, "/category/{symbol}", "symbol"),
                new MarketRoute<>(
                        Family.RATIOS,
                        "/compare",
                        "compare_companies",
                        "Ratios of several companies side by side",
                        List.of(
                                new Parameter(
                                        "symbols", true, "string", "2 to 6, with commas between"),
                                CATEGORY),
                        q ->
                                new CompareRequest(
                                        List.of(q.text("symbols", "2 to 6 symbols").split(",")),
                                        ratioCategory(q)),
                        Market::compare));
    }

    private List<MarketRoute<?>> yahoo() {
        return List.of(
                quote(Family.YFINANCE, "ticker"),
                history(Family.YFINANCE, "/history/{ticker}", "ticker"),
                profile(Family.YFINANCE, "ticker"),
                category(Family.YFINANCE, "/ratios/{ticker}", "ticker"),
                new MarketRoute<>(
                        Family.YFINANCE,
                        "/screen/{screen}",
                        "market_screen",
                        "Most active shares, greatest gainers or losers",
                        List.of(new Parameter("limit", false, "integer", "1 to 50, 10 by default")),
                        q ->
                                new ScreenRequest(
                                        Query.choice(
                                                "screen",
                                                q.path("screen"),
                                                ScreenRequest.Kind.class),
                                        q.number("limit", 10)),
                        Market::screen));
    }

    private MarketRoute<SymbolRequest> quote(Family family, String variable) {
        return new MarketRoute<>(
                family,
                "/quote/{" + variable + "}",
                "market_quote",
                "Price now, with the day's change",
                List.of(),
                q -> new SymbolRequest(q.path(variable)),
                Market::quote);
    }

    private MarketRoute<HistoryRequest> history(Family family, String path, String variable) {
        return new MarketRoute<>(
                family,
                path,
                "price_history",
                "Prices over time with dividends and splits",
                List.of(FROM, TO, INTERVAL),
                q -> {
                    LocalDate to = last(q);
                    return new HistoryRequest(
                            q.path(variable),
                            first(q, to),
                            to,
                            q.choice("interval", Interval.class).orElse(Interval.DAY));
                },
                Market::history);
    }

    private MarketRoute<SymbolRequest> profile(Family family, String variable) {
        return new MarketRoute<>(
                family,
                "/fundamentals/{" + variable + "}",
                "company_profile",
                "What a company is, and its key figures",
                List.of(),
                q -> new SymbolRequest(q.path(variable)),
                Market::profile);
    }

    private MarketRoute<RatiosRequest> category(Family family, String path, String variable) {
        return new MarketRoute<>(
                family,
                path,
                "company_ratios",
                "Ratios of a category",
                List.of(
                        CATEGORY,
                        FREQUENCY,
                        new Parameter("period_end", false, "date", "the latest")),
                q ->
                        new RatiosRequest(
                                q.path(variable),
                                ratioCategory(q),
                                frequency(q),
                                q.day("period_end").orElse(null)),
                Market::ratios);
    }

    private LocalDate last(Query query) {
        return query.day("to")
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static LocalDate first(Query query, LocalDate last) {
        return query.day("from").orElseGet(() -> last.minusYears(1));
    }

    private static Frequency frequency(Query query) {
        return query.choice("frequency", Frequency.class).orElse(Frequency.ANNUAL);
    }

    private static RatioCategory ratioCategory(Query query) {
        return Query.choice(
                "category", query.text("category", "a category of ratios"), RatioCategory.class);
    }
}
