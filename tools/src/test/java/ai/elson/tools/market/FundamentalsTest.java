package ai.elson.tools.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.knowledge.statement.Line;
import ai.elson.knowledge.statement.RatioCategory;
import ai.elson.tools.market.MarketFailure.Kind;
import ai.elson.tools.market.RatiosView.RatioRow;
import ai.elson.tools.market.Statements.Report;
import ai.elson.tools.market.StatementsRequest.Frequency;
import ai.elson.tools.sample.SampleMarket;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// The sample's statements and prices behind a provider that a test can spoil.
class FundamentalsTest {

    private static final SampleMarket SAMPLE = new SampleMarket();

    private final StubProvider provider = new StubProvider("openbb");
    private final Market market = Market.of(List.of(provider), InstantSource.system());

    private static Statements statements(String symbol, Frequency frequency) {
        return SAMPLE.statements(new StatementsRequest(symbol, frequency, 20)).value();
    }

    private static Statements with(Statements s, UnaryOperator<Report> change) {
        return new Statements(
                s.symbol(),
                s.currency(),
                s.frequency(),
                s.roundedTo(),
                s.reports().stream().map(change).toList());
    }

    private static Report with(Report report, Line line, String amount) {
        Map<Line, BigDecimal> lines = new EnumMap<>(report.lines());
        lines.put(line, new BigDecimal(amount));
        return new Report(report.end(), lines);
    }

    private void given(Statements statements) {
        provider.statements = () -> statements;
        provider.history = r -> SAMPLE.history(r).value();
    }

    private RatiosView ratios(String symbol, RatioCategory category) {
        return market.ratios(RatiosRequest.latest(symbol, category)).value();
    }

    private static RatioRow row(RatiosView view, String name) {
        return view.ratios().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void a_statement_that_contradicts_itself_is_named_and_not_used() {
        Statements good = statements("ACORN.SMPL", Frequency.ANNUAL);
        LocalDate latest = good.reports().getFirst().end();
        given(with(good, r -> r.end().equals(latest) ? with(r, Line.TOTAL_EQUITY, "5000000") : r));
        RatiosView view = ratios("ACORN.SMPL", RatioCategory.LIQUIDITY);
        assertThat(view.periodEnd()).isEqualTo(latest.minusYears(1));
        assertThat(view.notes())
                .anyMatch(n ->
                        n.contains(latest.toString())
                                && n.contains("total assets = total liabilities"));
        assertThatThrownBy(() ->
                        market.ratios(
                                new RatiosRequest(
                                        "ACORN.SMPL",
                                        RatioCategory.LIQUIDITY,
                                        Frequency.ANNUAL,
                                        latest)))
                .isInstanceOfSatisfying(
                        MarketFailure.class, f -> assertThat(f.kind()).isEqualTo(Kind.NONSENSE));
        assertThat(
                        market.statements(new StatementsRequest("ACORN.SMPL", Frequency.ANNUAL, 5))
                                .value()
                                .periods()
                                .getFirst()
                                .contradiction())
                .contains("total assets");
    }

    @Test
    void a_year_before_that_is_not_there_is_missing_and_said() {
        Statements good = statements("ACORN.SMPL", Frequency.ANNUAL);
        given(
                new Statements(
                        good.symbol(),
                        good.currency(),
                        good.frequency(),
                        good.roundedTo(),
                        List.of(good.reports().get(0), good.reports().get(2))));
        RatiosView view = ratios("ACORN.SMPL", RatioCategory.GROWTH);
        assertThat(row(view, "revenue growth").value()).isNull();
        assertThat(row(view, "revenue growth").note()).contains("last year's revenue");
        assertThat(view.notes()).anyMatch(n -> n.contains("no statements of the year before"));
    }

    @Test
    void prices_in_another_currency_are_not_used() {
        Statements good = statements("IGLOO.SMPL", Frequency.ANNUAL);
        given(
                new Statements(
                        good.symbol(), "EUR", good.frequency(), good.roundedTo(), good.reports()));
        RatiosView view = ratios("IGLOO.SMPL", RatioCategory.VALUATION);
        assertThat(row(view, "price earnings").note()).contains("share price");
        assertThat(view.notes()).anyMatch(n -> n.contains("CAD") && n.contains("EUR"));
    }

    @Test
    void without_prices_the_other_ratios_stay() {
        Statements good = statements("ACORN.SMPL", Frequency.ANNUAL);
        provider.statements = () -> good;
        RatiosView view = ratios("ACORN.SMPL", RatioCategory.VALUATION);
        assertThat(row(view, "price earnings").value()).isNull();
        assertThat(view.notes()).anyMatch(n -> n.contains("openbb says not_offered"));
        assertThat(ratios("ACORN.SMPL", RatioCategory.LIQUIDITY).computed()).isEqualTo(10);
    }

    @Test
    void prices_that_do_not_fit_together_are_not_used() {
        Statements good = statements("ACORN.SMPL", Frequency.ANNUAL);
        provider.statements = () -> good;
        provider.history =
                r -> {
                    History h = SAMPLE.history(r).value();
                    return new History(
                            h.symbol(),
                            h.currency(),
                            h.zone(),
                            h.basis(),
                            h.bars(),
                            List.of(
                                    new History.Dividend(
                                            h.bars().get(9).date(), new BigDecimal("1000"))),
                            h.splits());
                };
        RatiosView view = ratios("ACORN.SMPL", RatioCategory.VALUATION);
        assertThat(row(view, "price earnings").value()).isNull();
        assertThat(view.notes()).anyMatch(n -> n.contains("dividends of 1000"));
        assertThatThrownBy(() ->
                        market.history(
                                new HistoryRequest(
                                        "ACORN.SMPL",
                                        LocalDate.of(2025, 1, 1),
                                        LocalDate.of(2025, 12, 31),
                                        HistoryRequest.Interval.DAY)))
                .isInstanceOfSatisfying(
                        MarketFailure.class, f -> assertThat(f.kind()).isEqualTo(Kind.NONSENSE));
    }

    @Test
    void a_quarter_has_ratios_of_balances_and_none_of_flows() {
        given(statements("ACORN.SMPL", Frequency.QUARTERLY));
        RatiosView liquidity =
                market.ratios(
                                new RatiosRequest(
                                        "ACORN.SMPL",
                                        RatioCategory.LIQUIDITY,
                                        Frequency.QUARTERLY,
                                        null))
                        .value();
        assertThat(liquidity.periodEnd()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(row(liquidity, "current ratio").value()).isPositive();
        assertThat(row(liquidity, "operating cash flow ratio").value()).isNull();
        assertThat(row(liquidity, "operating cash flow ratio").note()).contains("of a quarter");
        RatiosView growth =
                market.ratios(
                                new RatiosRequest(
                                        "ACORN.SMPL",
                                        RatioCategory.GROWTH,
                                        Frequency.QUARTERLY,
                                        null))
                        .value();
        assertThat(growth.ratios().stream().filter(r -> r.value() != null))
                .extracting(RatioRow::name)
                .containsExactly("asset growth", "equity growth");
    }

    @Test
    void share_counts_before_a_later_split_are_left_out() {
        given(statements("ECHO.SMPL", Frequency.ANNUAL));
        RatiosView before =
                market.ratios(
                                new RatiosRequest(
                                        "ECHO.SMPL",
                                        RatioCategory.PER_SHARE,
                                        Frequency.ANNUAL,
                                        LocalDate.of(2022, 6, 30)))
                        .value();
        assertThat(row(before, "earnings per share").value()).isNull();
        assertThat(before.notes()).anyMatch(n -> n.contains("a split came later"));
        RatiosView after =
                market.ratios(
                                new RatiosRequest(
                                        "ECHO.SMPL",
                                        RatioCategory.PER_SHARE,
                                        Frequency.ANNUAL,
                                        LocalDate.of(2023, 6, 30)))
                        .value();
        assertThat(row(after, "earnings per share").value()).isPositive();
    }

    @Test
    void dividends_and_price_are_those_of_the_period() {
        Answer<RatiosView> answer =
                Market.sample().ratios(RatiosRequest.latest("ACORN.SMPL", RatioCategory.PER_SHARE));
        HistoryView year =
                Market.sample()
                        .history(
                                new HistoryRequest(
                                        "ACORN.SMPL",
                                        LocalDate.of(2025, 1, 1),
                                        LocalDate.of(2025, 12, 31),
                                        HistoryRequest.Interval.DAY))
                        .value();
        BigDecimal paid =
                year.dividends().stream()
                        .map(HistoryView.CashDividend::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(year.dividends()).hasSize(4);
        assertThat(row(answer.value(), "dividend per share").value()).isEqualByComparingTo(paid);
        assertThat(row(answer.value(), "dividend per share").unit()).isEqualTo("USD");
        RatiosView valuation =
                Market.sample()
                        .ratios(RatiosRequest.latest("ACORN.SMPL", RatioCategory.VALUATION))
                        .value();
        double yield = 100 * paid.doubleValue() / year.bars().getLast().close().doubleValue();
        assertThat(row(valuation, "dividend yield").value().doubleValue())
                .isBetween(yield - 0.0051, yield + 0.0051);
    }

    @Test
    void companies_stand_side_by_side_with_their_currencies() {
        CompareView view =
                Market.sample()
                        .compare(
                                new CompareRequest(
                                        List.of("IGLOO.SMPL", "BOLT.SMPL", "COPPER.SMPL"),
                                        RatioCategory.PER_SHARE))
                        .value();
        assertThat(view.companies())
                .extracting(CompareView.Company::currency)
                .containsExactly("CAD", "USD", "USD");
        assertThat(view.companies())
                .extracting(CompareView.Company::periodEnd)
                .containsExactly(
                        LocalDate.of(2025, 12, 31),
                        LocalDate.of(2025, 12, 31),
                        LocalDate.of(2026, 9, 30));
        assertThat(view.ratios())
                .allSatisfy(r ->
                        assertThat(r.values())
                                .extracting(CompareView.Cell::symbol)
                                .containsExactly("IGLOO.SMPL", "BOLT.SMPL", "COPPER.SMPL"))
                .allMatch(r -> r.unit().equals("each company's currency"));
    }

    @Test
    void a_period_that_is_not_there_is_refused_with_those_that_are() {
        assertThatThrownBy(() ->
                        Market.sample()
                                .ratios(
                                        new RatiosRequest(
                                                "ACORN.SMPL",
                                                RatioCategory.GROWTH,
                                                Frequency.ANNUAL,
                                                LocalDate.of(2025, 6, 30))))
                .isInstanceOfSatisfying(
                        MarketFailure.class, f -> assertThat(f.kind()).isEqualTo(Kind.NO_DATA))
                .hasMessageContaining("2025-12-31");
    }

    @Test
    void scores_name_the_lines_that_lack() {
        Statements good = statements("ACORN.SMPL", Frequency.ANNUAL);
        given(
                with(
                        good,
                        r -> {
                            Map<Line, BigDecimal> lines = new EnumMap<>(r.lines());
                            lines.remove(Line.RETAINED_EARNINGS);
                            lines.remove(Line.RECEIVABLES);
                            return new Report(r.end(), lines);
                        }));
        var scores = market.ratioSummary(new SymbolRequest("ACORN.SMPL")).value().scores();
        assertThat(scores.get(0).value()).isNotNull();
        assertThat(scores.get(1).note()).isEqualTo("missing: retained earnings");
        assertThat(scores.get(3).note()).isEqualTo("missing: receivables, last year's receivables");
    }

    @Test
    void ratios_ask_each_source_once_and_are_as_fresh_as_their_parts() {
        given(statements("ACORN.SMPL", Frequency.ANNUAL));
        var first = market.ratios(RatiosRequest.latest("ACORN.SMPL", RatioCategory.GROWTH));
        var second = market.ratios(RatiosRequest.latest("ACORN.SMPL", RatioCategory.VALUATION));
        assertThat(first.cached()).isFalse();
        assertThat(second.cached()).isTrue();
        assertThat(provider.calls).hasValue(2);
        assertThat(second.ttl()).isLessThanOrEqualTo(Capability.HISTORY.ttl());
    }
}
