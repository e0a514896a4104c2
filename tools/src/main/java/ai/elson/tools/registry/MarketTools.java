package ai.elson.tools.registry;

import ai.elson.base.provenance.Provenance;
import ai.elson.tools.market.Answer;
import ai.elson.tools.market.CompareRequest;
import ai.elson.tools.market.CompareView;
import ai.elson.tools.market.HistoryRequest;
import ai.elson.tools.market.HistoryView;
import ai.elson.tools.market.MacroRequest;
import ai.elson.tools.market.MacroView;
import ai.elson.tools.market.Market;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.NewsRequest;
import ai.elson.tools.market.NewsView;
import ai.elson.tools.market.OptionsRequest;
import ai.elson.tools.market.OptionsView;
import ai.elson.tools.market.ProfileView;
import ai.elson.tools.market.QuoteView;
import ai.elson.tools.market.RatioSummaryView;
import ai.elson.tools.market.RatiosRequest;
import ai.elson.tools.market.RatiosView;
import ai.elson.tools.market.ScreenRequest;
import ai.elson.tools.market.ScreenView;
import ai.elson.tools.market.StatementsRequest;
import ai.elson.tools.market.StatementsView;
import ai.elson.tools.market.SymbolRequest;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Questions to the market as tools.
final class MarketTools {

    private static final String INVESTING = "investment_fundamentals";
    private static final String STATEMENTS = "accounting";

    private MarketTools() {}

    static List<Tool> of(Market market) {
        return List.of(
                tool(
                        "market_quote",
                        "Quote",
                        "Current price of a stock, fund or index with the day's change",
                        "share stock fund index ticker trades trading at now today price worth",
                        INVESTING,
                        SymbolRequest.class,
                        QuoteView.class,
                        market::quote),
                tool(
                        "price_history",
                        "Price history",
                        "Past prices of a stock with returns, dividends, splits and volatility",
                        "how did stock ticker do perform past return chart dividends included since from to",
                        INVESTING,
                        HistoryRequest.class,
                        HistoryView.class,
                        market::history),
                tool(
                        "company_profile",
                        "Company profile",
                        "What a listed company does, with sector, size and valuation multiples",
                        "what company does sector industry size market value",
                        INVESTING,
                        SymbolRequest.class,
                        ProfileView.class,
                        market::profile),
                tool(
                        "company_statements",
                        "Company statements",
                        "Reported income statement, balance sheet and cash flows of a listed company",
                        "income statement balance sheet cash flow report 10-K revenue assets listed ticker",
                        STATEMENTS,
                        StatementsRequest.class,
                        StatementsView.class,
                        market::statements),
                tool(
                        "company_ratios",
                        "Company ratios",
                        "Ratios of one category of a listed company from its own statements",
                        "ratios of listed company ticker profitability liquidity",
                        STATEMENTS,
                        RatiosRequest.class,
                        RatiosView.class,
                        market::ratios),
                tool(
                        "company_scorecard",
                        "Company scorecard",
                        "Key ratios and Piotroski, Altman and Beneish scores of a listed company",
                        "scores ratios of listed company ticker",
                        STATEMENTS,
                        SymbolRequest.class,
                        RatioSummaryView.class,
                        market::ratioSummary),
                tool(
                        "compare_companies",
                        "Companies side by side",
                        "Ratios of two to six listed companies by ticker side by side",
                        "compare listed companies tickers side by side",
                        STATEMENTS,
                        CompareRequest.class,
                        CompareView.class,
                        market::compare),
                tool(
                        "company_news",
                        "Company news",
                        "Latest headlines about a listed company",
                        "news headlines about ticker",
                        INVESTING,
                        NewsRequest.class,
                        NewsView.class,
                        market::news),
                tool(
                        "option_chain",
                        "Option chain",
                        "Listed calls and puts on a ticker with bids, asks and volatility",
                        "options listed calls puts bid ask strike expiration ticker",
                        "derivatives",
                        OptionsRequest.class,
                        OptionsView.class,
                        market::options),
                tool(
                        "macro_series",
                        "Economic series",
                        "Published observations of an economic series by its id",
                        "economic series observations inflation unemployment rate published",
                        INVESTING,
                        MacroRequest.class,
                        MacroView.class,
                        market::macro),
                tool(
                        "market_screen",
                        "Market screen",
                        "Today's most active stocks, greatest gainers or losers",
                        "stocks gained lost most active market today movers",
                        INVESTING,
                        ScreenRequest.class,
                        ScreenView.class,
                        market::screen));
    }

    private static <I extends Record, O extends Record> Tool tool(
            String name,
            String title,
            String purpose,
            String words,
            String domain,
            Class<I> input,
            Class<O> output,
            Function<I, Answer<O>> question) {
        return new RecordTool<>(
                new RecordTool.Description(name, title, purpose, words, domain, true),
                input,
                output,
                OriginJson.marketSchema(),
                (asked, hash) -> {
                    Answer<O> answer = question.apply(asked);
                    Origin origin =
                            new Origin.Market(
                                    answer.source().id(),
                                    answer.asOf(),
                                    answer.source().sample(),
                                    hash,
                                    Provenance.VERSION);
                    return new RecordTool.Computed<>(
                            answer.value(),
                            List.of(),
                            origin,
                            note(answer),
                            ToolResult.Effort.NONE);
                });
    }

    /// Who says so and when, and who did not answer: `Yahoo Finance, 2026-10-30T20:00:00Z: `.
    private static String note(Answer<?> answer) {
        String without =
                answer.passedOver().stream()
                        .map(MarketFailure::provider)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return (answer.source().sample() ? "made-up sample data, " : "")
                + answer.source().label()
                + ", "
                + answer.asOf()
                + (without.isEmpty() ? "" : ", as " + without + " did not answer")
                + ": ";
    }
}
