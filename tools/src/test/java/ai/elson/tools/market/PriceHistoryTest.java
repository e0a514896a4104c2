package ai.elson.tools.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.elson.tools.market.HistoryRequest.Interval;
import ai.elson.tools.market.HistoryView.PriceBar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceHistoryTest {

    private static final Market MARKET = Market.sample();
    private static final LocalDate FROM = LocalDate.of(2022, 6, 1);
    private static final LocalDate TO = LocalDate.of(2022, 7, 29);

    private static HistoryView view(String symbol, Interval interval) {
        return MARKET.history(new HistoryRequest(symbol, FROM, TO, interval)).value();
    }

    @Test
    void months_are_made_of_days() {
        List<PriceBar> days = view("ACORN.SMPL", Interval.DAY).bars();
        List<PriceBar> months = view("ACORN.SMPL", Interval.MONTH).bars();
        assertThat(months).hasSize(2);
        List<PriceBar> july = days.stream().filter(b -> b.date().getMonthValue() == 7).toList();
        PriceBar month = months.getLast();
        assertThat(month.date()).isEqualTo(july.getFirst().date());
        assertThat(month.open()).isEqualTo(july.getFirst().open());
        assertThat(month.close()).isEqualTo(july.getLast().close());
        assertThat(month.adjustedClose()).isEqualTo(july.getLast().adjustedClose());
        assertThat(month.high())
                .isEqualTo(july.stream().map(PriceBar::high).reduce(BigDecimal::max).orElseThrow());
        assertThat(month.low())
                .isEqualTo(july.stream().map(PriceBar::low).reduce(BigDecimal::min).orElseThrow());
        assertThat(month.volume())
                .isEqualTo(
                        july.stream().map(PriceBar::volume).reduce(BigDecimal::add).orElseThrow());
    }

    @Test
    void weeks_begin_on_monday_or_the_first_trading_day_after() {
        List<PriceBar> weeks = view("ACORN.SMPL", Interval.WEEK).bars();
        assertThat(weeks).hasSize(9);
        assertThat(weeks)
                .extracting(PriceBar::date)
                .contains(LocalDate.of(2022, 7, 5), LocalDate.of(2022, 6, 21));
        assertThat(weeks.subList(1, weeks.size()))
                .allMatch(w -> w.date().getDayOfWeek().getValue() <= 2);
    }

    @Test
    void a_split_changes_the_raw_close_and_no_return() {
        HistoryView echo = view("ECHO.SMPL", Interval.DAY);
        assertThat(echo.splits()).hasSize(1);
        assertThat(echo.basis()).isEqualTo(History.Basis.AS_TRADED);
        double fall =
                echo.bars().getLast().close().doubleValue()
                        / echo.bars().getFirst().close().doubleValue();
        assertThat(fall).isLessThan(0.4);
        assertThat(echo.summary().priceReturn().doubleValue())
                .isCloseTo(100 * (4 * fall - 1), within(1e-4));
        assertThat(echo.summary().totalReturn()).isEqualTo(echo.summary().priceReturn());
        assertThat(echo.summary().volatility().doubleValue()).isBetween(15.0, 80.0);
        assertThat(echo.summary().highestClose().doubleValue())
                .isLessThan(echo.bars().getFirst().close().doubleValue());
    }

    @Test
    void a_week_with_a_split_within_it_is_stated_in_the_shares_of_its_close() {
        List<PriceBar> days =
                view("ECHO.SMPL", Interval.DAY).bars().stream()
                        .filter(b -> !b.date().isBefore(LocalDate.of(2022, 6, 27)))
                        .filter(b -> !b.date().isAfter(LocalDate.of(2022, 7, 1)))
                        .toList();
        PriceBar week =
                view("ECHO.SMPL", Interval.WEEK).bars().stream()
                        .filter(b -> b.date().equals(LocalDate.of(2022, 6, 27)))
                        .findFirst()
                        .orElseThrow();
        BigDecimal four = BigDecimal.valueOf(4); // the split of Friday, 1 July 2022
        PriceBar friday = days.getLast();
        List<PriceBar> before = days.subList(0, 4);
        assertThat(week.close()).isEqualByComparingTo(friday.close());
        assertThat(week.open()).isEqualByComparingTo(before.getFirst().open().divide(four));
        assertThat(week.high())
                .isEqualByComparingTo(
                        before.stream()
                                .map(b -> b.high().divide(four))
                                .reduce(friday.high(), BigDecimal::max));
        assertThat(week.low())
                .isEqualByComparingTo(
                        before.stream()
                                .map(b -> b.low().divide(four))
                                .reduce(friday.low(), BigDecimal::min));
        assertThat(week.volume())
                .isEqualByComparingTo(
                        before.stream()
                                .map(b -> b.volume().multiply(four))
                                .reduce(friday.volume(), BigDecimal::add));
    }

    @Test
    void dividends_are_the_difference_of_total_and_price_return() {
        HistoryView.Summary lantern =
                MARKET.history(
                                new HistoryRequest(
                                        "LANTERN.SMPL",
                                        LocalDate.of(2025, 10, 30),
                                        LocalDate.of(2026, 10, 30),
                                        Interval.MONTH))
                        .value()
                        .summary();
        assertThat(lantern.totalReturn().subtract(lantern.priceReturn()).doubleValue())
                .isBetween(5.0, 15.0);
        assertThat(lantern.tradingDays()).isEqualTo(252);
    }
}
