package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.FailedWork;
import ai.elson.base.file.Json;
import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.statement.RatioCategory;
import ai.elson.serving.market.Envelope;
import ai.elson.tools.market.Answer;
import ai.elson.tools.market.CompareRequest;
import ai.elson.tools.market.HistoryRequest;
import ai.elson.tools.market.MacroRequest;
import ai.elson.tools.market.Market;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketProvider;
import ai.elson.tools.market.NewsRequest;
import ai.elson.tools.market.OptionsRequest;
import ai.elson.tools.market.ProviderHealth;
import ai.elson.tools.market.RatiosRequest;
import ai.elson.tools.market.ScreenRequest;
import ai.elson.tools.market.StatementsRequest;
import ai.elson.tools.market.SymbolRequest;
import ai.elson.tools.registry.RecordJson;
import ai.elson.tools.sample.SampleMarket;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// Market data on the terminal: the same answers as the tools', in the same envelope with `--json`.
@Command(
        name = "market",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Asks for market data and says who gave it and when.",
        footer = {
            "%nExamples:",
            "  ./elson market companies",
            "  ./elson market quote ACORN.SMPL",
            "  ./elson market ratios ACORN.SMPL --category profitability",
            "  ./elson market quote MSFT --provider openbb,yahoo --openbb-url http://127.0.0.1:6900"
        })
final class MarketVerb implements Runnable {

    private static final String CATEGORIES =
            "liquidity, solvency, efficiency, profitability, cash_flow, valuation, per_share or growth.";

    @Mixin MarketOptions options;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Prints the envelope: request, response, source, time, what it took.")
    boolean json;

    @Spec CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    MarketVerb() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "companies",
            mixinStandardHelpOptions = true,
            description = "Lists what the sample market is made of.",
            footer = {"%nExample:", "  ./elson market companies"})
    int companies() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Made up, for trying things without a provider:");
        SampleMarket.companies()
                .forEach(c ->
                        out.printf(
                                Locale.ROOT,
                                "  %-12s %s%s%n",
                                c.symbol(),
                                c.name(),
                                c.fund() ? " (fund)" : ""));
        out.println("Series: " + String.join(", ", SampleMarket.series()));
        out.flush();
        return 0;
    }

    @Command(
            name = "providers",
            mixinStandardHelpOptions = true,
            description = "Asks each provider for a sign of life.",
            footer = {
                "%nExample:",
                "  ./elson market providers --provider yahoo --yahoo-personal-use"
            })
    int providers() {
        try (Market market = options.market()) {
            PrintWriter out = spec.commandLine().getOut();
            List<ProviderHealth> health = market.health();
            health.forEach(provider -> {
                if (json) {
                    out.println(Json.line(RecordJson.write(provider)));
                } else {
                    out.println(provider.label());
                    FigureTable.print(out, provider);
                }
            });
            if (!json) {
                describe(out, market, health);
            }
            out.flush();
            return health.stream().anyMatch(ProviderHealth::up) ? 0 : 1;
        }
    }

    /// What stands behind those that answer, where there is more to say than their name.
    private static void describe(PrintWriter out, Market market, List<ProviderHealth> health) {
        for (MarketProvider provider : market.providers()) {
            boolean up = health.stream().anyMatch(h -> h.up() && h.id().equals(provider.id()));
            if (up && !provider.describe().equals(provider.label())) {
                out.println(provider.describe());
            }
        }
    }

    @Command(
            name = "quote",
            mixinStandardHelpOptions = true,
            description = "The price now, with the day's change.",
            footer = {"%nExample:", "  ./elson market quote ACORN.SMPL"})
    int quote(@Parameters(paramLabel = "SYMBOL") String symbol) {
        return show("market_quote", new SymbolRequest(symbol), Market::quote);
    }

    @Command(
            name = "history",
            mixinStandardHelpOptions = true,
            description = "Prices over time, with returns, dividends and splits.",
            footer = {
                "%nExample:",
                "  ./elson market history ACORN.SMPL --from 2026-01-02 --to 2026-10-30 --interval month"
            })
    int history(
            @Parameters(paramLabel = "SYMBOL") String symbol,
            @Option(names = "--from", description = "First day; a year before the last.")
                    @Nullable LocalDate from,
            @Option(names = "--to", description = "Last day; today.") @Nullable LocalDate to,
            @Option(
                            names = "--interval",
                            defaultValue = "day",
                            description = "day, week or month; ${DEFAULT-VALUE}.")
                    HistoryRequest.Interval interval) {
        LocalDate last = to == null ? today() : to;
        return show(
                "price_history",
                new HistoryRequest(
                        symbol, from == null ? last.minusYears(1) : from, last, interval),
                Market::history);
    }

    @Command(
            name = "profile",
            mixinStandardHelpOptions = true,
            description = "What a company is, and its key figures.",
            footer = {"%nExample:", "  ./elson market profile ACORN.SMPL"})
    int profile(@Parameters(paramLabel = "SYMBOL") String symbol) {
        return show("company_profile", new SymbolRequest(symbol), Market::profile);
    }

    @Command(
            name = "statements",
            mixinStandardHelpOptions = true,
            description = "The three statements, line by line.",
            footer = {
                "%nExample:",
                "  ./elson market statements ACORN.SMPL --frequency quarterly --periods 8"
            })
    int statements(
            @Parameters(paramLabel = "SYMBOL") String symbol,
            @Option(
                            names = "--frequency",
                            defaultValue = "annual",
                            description = "annual or quarterly; ${DEFAULT-VALUE}.")
                    StatementsRequest.Frequency frequency,
            @Option(
                            names = "--periods",
                            defaultValue = "4",
                            description = "How many, the newest first; ${DEFAULT-VALUE}.")
                    int periods) {
        return show(
                "company_statements",
                new StatementsRequest(symbol, frequency, periods),
                Market::statements);
    }

    @Command(
            name = "ratios",
            mixinStandardHelpOptions = true,
            description = "The ratios of a category, from the statements.",
            footer = {"%nExample:", "  ./elson market ratios ACORN.SMPL --category profitability"})
    int ratios(
            @Parameters(paramLabel = "SYMBOL") String symbol,
            @Option(names = "--category", required = true, description = CATEGORIES)
                    RatioCategory category) {
        return show("company_ratios", RatiosRequest.latest(symbol, category), Market::ratios);
    }

    @Command(
            name = "scorecard",
            mixinStandardHelpOptions = true,
            description = "Key ratios and scores of the latest year.",
            footer = {"%nExample:", "  ./elson market scorecard ACORN.SMPL"})
    int scorecard(@Parameters(paramLabel = "SYMBOL") String symbol) {
        return show("company_scorecard", new SymbolRequest(symbol), Market::ratioSummary);
    }

    @Command(
            name = "compare",
            mixinStandardHelpOptions = true,
            description = "Ratios of several companies side by side.",
            footer = {
                "%nExample:",
                "  ./elson market compare ACORN.SMPL BOLT.SMPL --category liquidity"
            })
    int compare(
            @Parameters(arity = "2..6", paramLabel = "SYMBOL") List<String> symbols,
            @Option(names = "--category", required = true, description = CATEGORIES)
                    RatioCategory category) {
        return show("compare_companies", new CompareRequest(symbols, category), Market::compare);
    }

    @Command(
            name = "news",
            mixinStandardHelpOptions = true,
            description = "Headlines about a company.",
            footer = {"%nExample:", "  ./elson market news ACORN.SMPL --limit 5"})
    int news(
            @Parameters(paramLabel = "SYMBOL") String symbol,
            @Option(names = "--limit", defaultValue = "10", description = "At most so many.")
                    int limit) {
        return show("company_news", new NewsRequest(symbol, limit), Market::news);
    }

    @Command(
            name = "options",
            mixinStandardHelpOptions = true,
            description = "Listed options of one expiration.",
            footer = {"%nExample:", "  ./elson market options ACORN.SMPL"})
    int chain(
            @Parameters(paramLabel = "SYMBOL") String symbol,
            @Option(names = "--expiration", description = "The nearest by default.")
                    @Nullable LocalDate expiration) {
        return show("option_chain", new OptionsRequest(symbol, expiration), Market::options);
    }

    @Command(
            name = "macro",
            mixinStandardHelpOptions = true,
            description = "Observations of an economic series.",
            footer = {
                "%nExample:",
                "  ./elson market macro CPI.SMPL --from 2026-01-01 --to 2026-10-30"
            })
    int macro(
            @Parameters(paramLabel = "SERIES") String series,
            @Option(names = "--from", description = "First day; a year before the last.")
                    @Nullable LocalDate from,
            @Option(names = "--to", description = "Last day; today.") @Nullable LocalDate to) {
        LocalDate last = to == null ? today() : to;
        return show(
                "macro_series",
                new MacroRequest(series, from == null ? last.minusYears(1) : from, last),
                Market::macro);
    }

    @Command(
            name = "screen",
            mixinStandardHelpOptions = true,
            description = "Most active shares, greatest gainers or losers.",
            footer = {"%nExample:", "  ./elson market screen day_gainers --limit 5"})
    int screen(
            @Parameters(
                            paramLabel = "SCREEN",
                            description = "most_actives, day_gainers or day_losers.")
                    ScreenRequest.Kind screen,
            @Option(names = "--limit", defaultValue = "10", description = "At most so many.")
                    int limit) {
        return show("market_screen", new ScreenRequest(screen, limit), Market::screen);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private <R extends Record> int show(
            String tool, R request, BiFunction<Market, R, Answer<?>> question) {
        PrintWriter out = spec.commandLine().getOut();
        try (Market market = options.market()) {
            Answer<?> answer = question.apply(market, request);
            if (json) {
                out.print(Json.pretty(Envelope.of(tool, RecordJson.write(request), answer)));
            } else {
                out.println(
                        answer.source().label()
                                + (answer.source().sample() ? ", made up" : "")
                                + ", "
                                + answer.asOf());
                MarketTable.print(out, answer.value());
                answer.passedOver()
                        .forEach(failure -> out.println("passed over: " + failure.getMessage()));
            }
        } catch (BadField e) {
            throw BadInput.at(e.field(), "«" + e.found() + "»", e.accepted());
        } catch (MarketFailure e) {
            throw failure(e);
        }
        out.flush();
        return 0;
    }

    /// What a person can mend is bad input; the rest is failed work that may do later.
    private static RuntimeException failure(MarketFailure e) {
        String later =
                e.retryAfter() == null
                        ? ""
                        : "; ask again in " + e.retryAfter().toSeconds() + " seconds";
        String said = e.kind().id() + ": " + e.getMessage() + later;
        return switch (e.kind()) {
            case UNKNOWN_SYMBOL, NOT_OFFERED, NOT_CONFIGURED -> new BadInput(said);
            default -> new FailedWork(said);
        };
    }
}
