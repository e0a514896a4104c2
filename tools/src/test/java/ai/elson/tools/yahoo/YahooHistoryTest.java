package ai.elson.tools.yahoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import ai.elson.tools.market.DaysRequest;
import ai.elson.tools.market.History;
import ai.elson.tools.market.History.Bar;
import ai.elson.tools.market.History.Dividend;
import ai.elson.tools.market.History.Split;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketFailure.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class YahooHistoryTest {

    private final TestClock clock = new TestClock();
    private final YahooStub stub = new YahooStub(TestClock.NOW);
    private final YahooProvider yahoo = stub.provider(clock);

    @AfterEach
    void close() {
        yahoo.close();
        stub.close();
    }

    static DaysRequest days(String symbol, String from, String to) {
        return new DaysRequest(symbol, LocalDate.parse(from), LocalDate.parse(to));
    }

    private History history(String symbol, String from, String to) {
        return yahoo.history(days(symbol, from, to)).value();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    @Test
    void the_chart_is_cut_to_the_days_but_keeps_later_splits() {
        History history = history("zzsplit", "2025-01-07", "2025-01-13");
        assertThat(history.symbol()).isEqualTo("ZZSPLIT");
        assertThat(history.currency()).isEqualTo("USD");
        assertThat(history.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(history.basis()).isEqualTo(History.Basis.SPLIT_ADJUSTED);
        assertThat(history.bars())
                .extracting(Bar::date)
                .containsExactly(
                        day("2025-01-07"), day("2025-01-08"), day("2025-01-10"), day("2025-01-13"));
        assertThat(history.dividends())
                .containsExactly(new Dividend(day("2025-01-08"), new BigDecimal("0.25")));
        assertThat(history.splits())
                .containsExactly(
                        new Split(day("2025-01-13"), new BigDecimal("2.0"), new BigDecimal("1.0")),
                        new Split(
                                day("2025-06-02"), new BigDecimal("1.0"), new BigDecimal("10.0")));
        assertThat(stub.asked.getFirst())
                .contains("period2=" + TestClock.NOW.getEpochSecond())
                .contains("interval=1d")
                .contains("events=div%2Csplits%2CcapitalGains");
    }

    @Test
    void a_split_before_the_first_bar_is_not_given() {
        assertThat(history("ZZSPLIT", "2025-01-14", "2025-01-20").splits())
                .extracting(Split::date)
                .containsExactly(day("2025-06-02"));
    }

    @Test
    void a_bar_has_what_yahoo_says_to_the_last_digit() {
        Bar bar = history("ZZSPLIT", "2025-01-06", "2025-01-06").bars().getFirst();
        assertThat(bar)
                .isEqualTo(
                        new Bar(
                                day("2025-01-06"),
                                new BigDecimal("49.75"),
                                new BigDecimal("51.5"),
                                new BigDecimal("48.5"),
                                new BigDecimal("50.25"),
                                new BigDecimal("900"),
                                new BigDecimal("48.6796875")));
    }

    @Test
    void a_day_without_trading_has_no_bar_and_a_live_bar_replaces_its_day() {
        LocalDate today = day("2025-11-20");
        History history =
                yahoo.history(new DaysRequest("ZZTEST", today.minusDays(90), today)).value();
        assertThat(history.bars()).extracting(Bar::date).doesNotHaveDuplicates().isSorted();
        // 64 weekdays of which one is a gap, and today
        assertThat(history.bars()).hasSize(64);
        Bar last = history.bars().getLast();
        assertThat(last.date()).isEqualTo(today);
        assertThat(last.close()).isEqualByComparingTo("111.75");
        assertThat(last.volume()).isEqualByComparingTo("2000500");
        assertThat(history.bars()).allSatisfy(bar -> assertThat(bar.close()).isPositive());
    }

    @Test
    void the_answer_is_as_of_the_last_trade_and_names_its_source() {
        var answer = yahoo.history(days("ZZSPLIT", "2025-01-06", "2025-01-14"));
        assertThat(answer.asOf()).isEqualTo(TestClock.NOW.minusSeconds(60));
        assertThat(answer.source().id()).isEqualTo("yahoo");
        assertThat(answer.source().sample()).isFalse();
    }

    @Test
    void pence_become_pounds_and_volumes_stay() {
        History history = history("ZZGBP", "2025-03-27", "2025-04-01");
        assertThat(history.currency()).isEqualTo("GBP");
        Bar first = history.bars().getFirst();
        assertThat(first.open()).isEqualByComparingTo("4.8");
        assertThat(first.high()).isEqualByComparingTo("4.8175");
        assertThat(first.low()).isEqualByComparingTo("4.7875");
        assertThat(first.close()).isEqualByComparingTo("4.805");
        assertThat(first.adjustedClose()).isEqualByComparingTo("4.65484375");
        assertThat(first.volume()).isEqualByComparingTo("5000");
        // the second names pounds itself
        assertThat(history.dividends())
                .containsExactly(
                        new Dividend(day("2025-03-28"), new BigDecimal("0.0525")),
                        new Dividend(day("2025-04-01"), new BigDecimal("0.06")));
    }

    @Test
    void days_are_the_exchanges_own_across_a_change_of_clocks() {
        assertThat(history("ZZGBP", "2025-03-01", "2025-04-30").bars())
                .extracting(Bar::date)
                .containsExactly(
                        day("2025-03-27"), day("2025-03-28"), day("2025-03-31"), day("2025-04-01"));
        assertThat(history("ZZDST", "2025-03-01", "2025-11-30").bars())
                .extracting(Bar::date)
                .containsExactly(
                        day("2025-03-06"),
                        day("2025-03-07"),
                        day("2025-03-10"),
                        day("2025-10-31"),
                        day("2025-11-03"));
    }

    @Test
    void a_midnight_an_hour_early_is_the_next_day() {
        assertThat(history("ZZSAO", "2022-01-01", "2022-01-31").bars())
                .extracting(Bar::date)
                .containsExactly(day("2022-01-03"), day("2022-01-04"), day("2022-01-05"));
    }

    @Test
    void a_distribution_of_gains_is_paid_once() {
        assertThat(history("ZZFUND", "2024-12-01", "2024-12-31").dividends())
                .containsExactly(
                        new Dividend(day("2024-12-17"), new BigDecimal("1.5")),
                        new Dividend(day("2024-12-19"), new BigDecimal("0.75")));
    }

    @Test
    void an_unknown_symbol_and_days_without_prices_are_told_apart() {
        assertFailure(
                () -> history("ZZWHO", "2025-01-01", "2025-02-01"), Kind.UNKNOWN_SYMBOL, "ZZWHO");
        assertFailure(
                () -> history("ZZSPLIT", "2024-01-01", "2024-02-01"),
                Kind.NO_DATA,
                "its first are of 2006-01-04");
        assertFailure(() -> history("ZZNONE", "2025-01-01", "2025-02-01"), Kind.NO_DATA, "ZZNONE");
        assertFailure(
                () -> history("ZZSPLIT", "2031-01-01", "2031-02-01"),
                Kind.NO_DATA,
                "in the future");
        stub.then(
                YahooStub.Answer.of(
                        400,
                        StubMarket.error(
                                "chart", "Bad Request", "Data doesn't exist for startDate = 1")));
        assertFailure(() -> history("ZZSPLIT", "2024-01-01", "2024-02-01"), Kind.NO_DATA, "dates");
    }

    @Test
    void a_dividend_in_another_currency_is_not_mixed_in() {
        assertThat(history("ZZMIX", "2025-05-05", "2025-05-05").bars()).hasSize(1);
        assertFailure(() -> history("ZZMIX", "2025-05-05", "2025-05-06"), Kind.NO_DATA, "in USD");
    }

    @Test
    void days_in_the_wrong_order_are_the_askers_mistake() {
        assertThatThrownBy(() -> history("ZZSPLIT", "2025-02-01", "2025-01-01"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("from");
    }

    static void assertFailure(Runnable question, Kind kind, String saying) {
        assertThatThrownBy(question::run)
                .isInstanceOfSatisfying(
                        MarketFailure.class,
                        e -> {
                            assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind);
                            assertThat(e.provider()).isEqualTo("yahoo");
                        })
                .hasMessageContaining(saying);
    }
}
