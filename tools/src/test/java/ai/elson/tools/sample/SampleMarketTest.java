package ai.elson.tools.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.elson.tools.market.Answer;
import ai.elson.tools.market.DaysRequest;
import ai.elson.tools.market.History;
import ai.elson.tools.market.MacroRequest;
import ai.elson.tools.market.Market;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.NewsRequest;
import ai.elson.tools.market.OptionChain.Type;
import ai.elson.tools.market.OptionsRequest;
import ai.elson.tools.market.OptionsView;
import ai.elson.tools.market.RatioSummaryView;
import ai.elson.tools.market.ScreenRequest;
import ai.elson.tools.market.StatementsRequest;
import ai.elson.tools.market.StatementsRequest.Frequency;
import ai.elson.tools.market.SymbolRequest;
import ai.elson.tools.sample.SampleMarket.Listing;
import com.opengamma.strata.basics.ReferenceData;
import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarIds;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleMarketTest {

    private static final Market MARKET = Market.sample();

    static Stream<String> companies() {
        return SampleMarket.companies().stream().filter(l -> !l.fund()).map(Listing::symbol);
    }

    @Test
    void it_is_the_same_each_time_it_is_made() {
        World one = new World();
        World other = new World();
        assertThat(one.securities()).hasSize(14).isEqualTo(other.securities());
        assertThat(one.series()).isEqualTo(other.series());
        // who is asked first makes no difference
        World third = new World();
        assertThat(third.find("LANTERN.SMPL")).isEqualTo(one.find("LANTERN.SMPL"));
    }

    @Test
    void trading_days_are_those_of_the_exchange() {
        HolidayCalendar exchange = HolidayCalendarIds.NYSE.resolve(ReferenceData.standard());
        assertThat(Tape.DAYS)
                .isEqualTo(
                        SampleMarket.firstDay()
                                .datesUntil(SampleMarket.lastDay().plusDays(1))
                                .filter(exchange::isBusinessDay)
                                .toList());
        assertThat(TradingDays.between(LocalDate.of(2027, 1, 1), LocalDate.of(2032, 12, 31)))
                .isEqualTo(
                        LocalDate.of(2027, 1, 1)
                                .datesUntil(LocalDate.of(2033, 1, 1))
                                .filter(exchange::isBusinessDay)
                                .toList());
    }

    @Test
    void every_answer_says_that_it_is_made_up_and_stands_at_the_last_close() {
        SymbolRequest acorn = new SymbolRequest("ACORN.SMPL");
        List<Answer<?>> answers =
                List.of(
                        MARKET.quote(acorn),
                        MARKET.profile(acorn),
                        MARKET.ratioSummary(acorn),
                        MARKET.news(new NewsRequest("ACORN.SMPL", 5)),
                        MARKET.options(new OptionsRequest("ACORN.SMPL", null)),
                        MARKET.screen(new ScreenRequest(ScreenRequest.Kind.MOST_ACTIVES, 5)),
                        MARKET.statements(
                                new StatementsRequest("ACORN.SMPL", Frequency.QUARTERLY, 8)));
        assertThat(answers).allMatch(a -> a.source().sample());
        assertThat(answers)
                .extracting(Answer::asOf)
                .containsOnly(Instant.parse("2026-10-30T20:00:00Z"));
        assertThat(MARKET.news(new NewsRequest("ACORN.SMPL", 5)).value().headlines())
                .hasSize(5)
                .allMatch(h -> h.title().startsWith("[Made up]"));
    }

    @ParameterizedTest
    @MethodSource("companies")
    void bars_are_those_of_an_exchange(String symbol) {
        History history =
                new SampleMarket()
                        .history(
                                new DaysRequest(
                                        symbol, LocalDate.of(2019, 1, 1), LocalDate.of(2030, 1, 1)))
                        .value();
        assertThat(history.bars()).hasSize(Tape.DAYS.size());
        assertThat(history.bars())
                .allMatch(b -> b.low().compareTo(b.open()) <= 0)
                .allMatch(b -> b.low().compareTo(b.close()) <= 0)
                .allMatch(b -> b.high().compareTo(b.open()) >= 0)
                .allMatch(b -> b.high().compareTo(b.close()) >= 0)
                .allMatch(b -> b.low().signum() > 0);
        assertThat(history.dividends()).allMatch(d -> Tape.DAYS.contains(d.exDate()));
        assertThat(history.splits()).allMatch(s -> Tape.DAYS.contains(s.date()));
    }

    @ParameterizedTest
    @MethodSource("companies")
    void calls_and_puts_keep_their_parity(String symbol) {
        BigDecimal rate = new World().series().get(2).latest();
        for (LocalDate expiration : OptionDesk.expirations()) {
            OptionsView chain = MARKET.options(new OptionsRequest(symbol, expiration)).value();
            assertThat(chain.expirations()).hasSize(6);
            double spot = chain.underlyingPrice().doubleValue();
            double yield = dividendYield(symbol);
            double years = OptionDesk.years(expiration);
            Map<BigDecimal, Map<Type, OptionsView.Contract>> byStrike =
                    chain.contracts().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            OptionsView.Contract::strike,
                                            Collectors.toMap(OptionsView.Contract::type, c -> c)));
            byStrike.forEach((strike, pair) -> {
                double gap =
                        pair.get(Type.CALL)
                                .last()
                                .subtract(pair.get(Type.PUT).last())
                                .doubleValue();
                double parity =
                        spot * Math.exp(-yield * years)
                                - strike.doubleValue()
                                        * Math.exp(-rate.doubleValue() / 100 * years);
                assertThat(gap).as("%s %s", symbol, strike).isCloseTo(parity, within(0.0101));
            });
        }
    }

    private static double dividendYield(String symbol) {
        return MARKET.profile(new SymbolRequest(symbol)).value().dividendYield().doubleValue()
                / 100;
    }

    @ParameterizedTest
    @MethodSource("companies")
    void most_ratios_and_all_scores_have_a_value(String symbol) {
        RatioSummaryView summary = MARKET.ratioSummary(new SymbolRequest(symbol)).value();
        assertThat(summary.total()).isEqualTo(106);
        // a forecast of growth is made by nobody, and negative equity has no return
        assertThat(summary.computed())
                .isGreaterThanOrEqualTo(symbol.equals("HARBOR.SMPL") ? 96 : 104);
        assertThat(summary.notes()).isEmpty();
        assertThat(summary.scores()).allMatch(s -> s.value() != null);
    }

    @Test
    void what_it_does_not_have_is_a_failure_that_names_what_it_has() {
        SampleMarket sample = new SampleMarket();
        assertThatThrownBy(() -> sample.quote("AAPL"))
                .isInstanceOfSatisfying(
                        MarketFailure.class,
                        f -> assertThat(f.kind()).isEqualTo(MarketFailure.Kind.UNKNOWN_SYMBOL))
                .hasMessageContaining("ACORN.SMPL");
        assertThatThrownBy(() ->
                        sample.statements(
                                new StatementsRequest("MOSAIC.SMPL", Frequency.ANNUAL, 1)))
                .isInstanceOfSatisfying(
                        MarketFailure.class,
                        f -> assertThat(f.kind()).isEqualTo(MarketFailure.Kind.NO_DATA));
        assertThatThrownBy(() ->
                        sample.options(
                                new OptionsRequest("ACORN.SMPL", LocalDate.of(2026, 11, 19))))
                .hasMessageContaining("2026-11-20");
        assertThatThrownBy(() ->
                        sample.macro(
                                new MacroRequest(
                                        "CPIAUCSL",
                                        LocalDate.of(2020, 1, 1),
                                        LocalDate.of(2021, 1, 1))))
                .hasMessageContaining("CPI.SMPL");
    }

    @Test
    void four_series_describe_its_economy() {
        for (String series : SampleMarket.series()) {
            var view =
                    MARKET.macro(
                                    new MacroRequest(
                                            series,
                                            LocalDate.of(2020, 1, 1),
                                            LocalDate.of(2026, 12, 31)))
                            .value();
            assertThat(view.observations()).hasSizeGreaterThanOrEqualTo(27);
            assertThat(view.latest()).isPositive();
        }
        assertThat(SampleMarket.series()).hasSize(4);
    }

    @Test
    void screens_are_in_their_order() {
        var gainers = MARKET.screen(new ScreenRequest(ScreenRequest.Kind.DAY_GAINERS, 50)).value();
        var losers = MARKET.screen(new ScreenRequest(ScreenRequest.Kind.DAY_LOSERS, 50)).value();
        var active = MARKET.screen(new ScreenRequest(ScreenRequest.Kind.MOST_ACTIVES, 3)).value();
        assertThat(gainers.quotes().size() + losers.quotes().size()).isBetween(10, 12);
        assertThat(gainers.quotes()).allMatch(q -> q.changePercent().signum() > 0);
        assertThat(losers.quotes()).allMatch(q -> q.changePercent().signum() < 0);
        assertThat(losers.quotes().getFirst().changePercent())
                .isLessThanOrEqualTo(losers.quotes().getLast().changePercent());
        assertThat(active.quotes()).hasSize(3);
        assertThat(active.quotes().getFirst().volume())
                .isGreaterThanOrEqualTo(active.quotes().getLast().volume());
    }
}
