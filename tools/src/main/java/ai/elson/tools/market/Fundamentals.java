package ai.elson.tools.market;

import ai.elson.knowledge.statement.Measure;
import ai.elson.knowledge.statement.Ratio;
import ai.elson.knowledge.statement.RatioCategory;
import ai.elson.knowledge.statement.RatioResult;
import ai.elson.knowledge.statement.RatioResult.Missing;
import ai.elson.knowledge.statement.RatioResult.Value;
import ai.elson.tools.market.AnswerCache.Held;
import ai.elson.tools.market.Chain.Served;
import ai.elson.tools.market.RatioSummaryView.Coverage;
import ai.elson.tools.market.RatiosView.RatioRow;
import ai.elson.tools.market.StatementsRequest.Frequency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ratios over the statements and prices of one provider.
///
/// @param statements asks for statements, of which there is at least one then
/// @param days asks for daily prices, of which there is at least one then
record Fundamentals(
        MarketProvider provider,
        Function<StatementsRequest, Held<Statements>> statements,
        Function<DaysRequest, Held<History>> days) {

    /// The periods that the latest ratios and scores take: what most sources give without charge.
    private static final int FEW = 5;

    private static final int MOST = 20;

    private static final List<Ratio> KEY =
            List.of(
                    Ratio.CURRENT_RATIO,
                    Ratio.QUICK_RATIO,
                    Ratio.DEBT_TO_EQUITY,
                    Ratio.NET_DEBT_TO_EBITDA,
                    Ratio.INTEREST_COVERAGE,
                    Ratio.ASSET_TURNOVER,
                    Ratio.CASH_CYCLE,
                    Ratio.GROSS_PROFIT_MARGIN,
                    Ratio.OPERATING_MARGIN,
                    Ratio.NET_MARGIN,
                    Ratio.RETURN_ON_ASSETS,
                    Ratio.RETURN_ON_EQUITY,
                    Ratio.RETURN_ON_INVESTED_CAPITAL,
                    Ratio.FREE_CASH_FLOW,
                    Ratio.FREE_CASH_FLOW_MARGIN,
                    Ratio.CASH_TO_INCOME,
                    Ratio.PRICE_EARNINGS,
                    Ratio.PRICE_TO_BOOK,
                    Ratio.PRICE_TO_SALES,
                    Ratio.EV_TO_EBITDA,
                    Ratio.DIVIDEND_YIELD,
                    Ratio.EARNINGS_PER_SHARE,
                    Ratio.BOOK_VALUE_PER_SHARE,
                    Ratio.REVENUE_GROWTH,
                    Ratio.NET_INCOME_GROWTH,
                    Ratio.DIVIDEND_PAYOUT,
                    Ratio.SUSTAINABLE_GROWTH);

    /// A period's figures with the market's, and what they came from.
    private record Case(
            FiscalPeriod period,
            String currency,
            Held<Statements> statements,
            @Nullable Held<History> prices) {

        <T extends Record> Served<T> serves(T view) {
            return with(Served.of(view, statements));
        }

        <T extends Record> Served<T> with(Served<T> served) {
            return prices == null ? served : served.and(prices);
        }
    }

    Served<RatiosView> ratios(RatiosRequest asked) {
        Case found = find(asked.symbol(), asked.frequency(), asked.periodEnd());
        List<RatioRow> rows = rows(found, Ratio.of(asked.category()));
        return found.serves(
                new RatiosView(
                        rows,
                        computed(rows),
                        asked.symbol(),
                        asked.category(),
                        asked.frequency(),
                        found.period().end(),
                        found.currency(),
                        found.period().notes()));
    }

    Served<RatioSummaryView> summary(String symbol) {
        Case found = find(symbol, Frequency.ANNUAL, null);
        List<Coverage> coverage = new ArrayList<>();
        for (RatioCategory category : RatioCategory.values()) {
            List<RatioRow> rows = rows(found, Ratio.of(category));
            coverage.add(new Coverage(category, computed(rows), rows.size()));
        }
        return found.serves(
                new RatioSummaryView(
                        rows(found, KEY),
                        StatementScores.of(found.period()),
                        coverage,
                        coverage.stream().mapToInt(Coverage::computed).sum(),
                        coverage.stream().mapToInt(Coverage::total).sum(),
                        symbol,
                        found.period().end(),
                        found.currency(),
                        found.period().notes()));
    }

    Served<CompareView> compare(CompareRequest asked) {
        List<Case> cases =
                asked.symbols().stream().map(s -> find(s, Frequency.ANNUAL, null)).toList();
        List<List<RatioRow>> columns =
                cases.stream().map(c -> rows(c, Ratio.of(asked.category()))).toList();
        List<CompareView.CompareRow> rows = new ArrayList<>();
        for (int i = 0; i < columns.getFirst().size(); i++) {
            List<CompareView.Cell> cells = new ArrayList<>();
            for (int company = 0; company < cases.size(); company++) {
                RatioRow row = columns.get(company).get(i);
                cells.add(
                        new CompareView.Cell(
                                asked.symbols().get(company), row.value(), row.note()));
            }
            Ratio ratio = Ratio.of(asked.category()).get(i);
            rows.add(new CompareView.CompareRow(ratio.label(), unit(ratio, cases), cells));
        }
        List<CompareView.Company> companies = new ArrayList<>();
        for (int company = 0; company < cases.size(); company++) {
            companies.add(
                    new CompareView.Company(
                            asked.symbols().get(company),
                            cases.get(company).period().end(),
                            cases.get(company).currency(),
                            cases.get(company).period().notes()));
        }
        Served<CompareView> served =
                cases.getFirst().serves(new CompareView(rows, companies, asked.category()));
        for (Case other : cases.subList(1, cases.size())) {
            served = other.with(served.and(other.statements()));
        }
        return served;
    }

    private Case find(String symbol, Frequency frequency, @Nullable LocalDate end) {
        Held<Statements> held =
                statements.apply(
                        new StatementsRequest(symbol, frequency, end == null ? FEW : MOST));
        Held<History> prices = null;
        MarketLines market;
        try {
            prices = days.apply(span(symbol, held.value()));
            market =
                    MarketLines.of(
                            PriceHistory.adjusted(provider, prices.value()),
                            prices.value().currency(),
                            held.value().currency());
        } catch (MarketFailure failure) {
            market = MarketLines.none("there are no prices: " + failure.getMessage());
        }
        FiscalPeriod period = FiscalPeriod.of(provider, held.value(), end, market);
        return new Case(period, held.value().currency(), held, prices);
    }

    /// All days that the statements' periods may need, so that one question serves them all.
    private static DaysRequest span(String symbol, Statements statements) {
        List<LocalDate> ends =
                statements.reports().stream().map(Statements.Report::end).sorted().toList();
        return new DaysRequest(
                symbol, ends.getFirst().minusDays(MarketLines.OLDEST_PRICE_DAYS), ends.getLast());
    }

    private static List<RatioRow> rows(Case found, List<Ratio> ratios) {
        return ratios.stream().map(r -> row(found, r)).toList();
    }

    private static RatioRow row(Case found, Ratio ratio) {
        RatioResult result = ratio.of(found.period().years());
        String note =
                switch (result) {
                    case Value v -> null;
                    case Missing m when found.period().quarterly() && flows(ratio) ->
                            "not computed: it takes flows of a year, and these are of a quarter";
                    default -> result.note();
                };
        return new RatioRow(
                ratio.label(),
                result instanceof Value v ? ratio.measure().round(v.figure()) : null,
                unit(ratio, List.of(found)),
                note);
    }

    private static boolean flows(Ratio ratio) {
        String convention = ratio.convention();
        return Stream.of("flows of the year", "dividends declared in the year")
                .anyMatch(convention::contains);
    }

    /// An amount is counted in the statements' currency, which only then is dollars.
    private static String unit(Ratio ratio, List<Case> cases) {
        if (ratio.measure() != Measure.DOLLARS) {
            return ratio.measure().words();
        }
        List<String> currencies = cases.stream().map(Case::currency).distinct().toList();
        return currencies.size() == 1 ? currencies.getFirst() : "each company's currency";
    }

    private static int computed(List<RatioRow> rows) {
        return (int) rows.stream().filter(r -> r.value() != null).count();
    }
}
