package ai.elson.tools.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.elson.base.seed.Seeds;
import ai.elson.tools.market.History.Bar;
import ai.elson.tools.market.History.Basis;
import ai.elson.tools.market.History.Dividend;
import ai.elson.tools.market.History.Split;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdjustedTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /// An owner of one share who puts every dividend into more shares at the ex-dividend price, and
    /// whose shares multiply with every split.
    private static double owned(History traded) {
        double shares = 1;
        for (int i = 1; i < traded.bars().size(); i++) {
            LocalDate before = traded.bars().get(i - 1).date();
            LocalDate day = traded.bars().get(i).date();
            double price = traded.bars().get(i - 1).close().doubleValue();
            double paid = 0;
            for (LocalDate d = before.plusDays(1); !d.isAfter(day); d = d.plusDays(1)) {
                for (Split split : traded.splits()) {
                    if (split.date().equals(d)) {
                        double ratio =
                                split.numerator().doubleValue() / split.denominator().doubleValue();
                        shares *= ratio;
                        price /= ratio;
                        paid /= ratio;
                    }
                }
                for (Dividend dividend : traded.dividends()) {
                    if (dividend.exDate().equals(d)) {
                        paid += dividend.amount().doubleValue();
                    }
                }
            }
            shares *= 1 + paid / (price - paid);
        }
        return shares * traded.bars().getLast().close().doubleValue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void adjusted_closes_earn_what_an_owner_earns_who_reinvests(long seed) {
        History traded = random(Seeds.random(seed, "history"), false);
        List<Adjusted.Close> closes = Adjusted.of(traded).closes();
        double ratio =
                closes.getLast().adjusted().doubleValue()
                        / closes.getFirst().adjusted().doubleValue();
        double owned = owned(traded) / traded.bars().getFirst().close().doubleValue();
        assertThat(ratio / owned).isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void both_bases_give_the_same(long seed) {
        History traded = random(Seeds.random(seed, "history"), true);
        Adjusted one = Adjusted.of(traded);
        Adjusted other = Adjusted.of(splitAdjusted(traded));
        for (int i = 0; i < one.closes().size(); i++) {
            Adjusted.Close a = one.closes().get(i);
            Adjusted.Close b = other.closes().get(i);
            assertSame(a.asTraded(), b.asTraded());
            assertSame(a.splitAdjusted(), b.splitAdjusted());
            assertSame(a.adjusted(), b.adjusted());
            assertSame(one.dividends(FIRST, a.date()), other.dividends(FIRST, a.date()));
        }
    }

    private static void assertSame(BigDecimal a, BigDecimal b) {
        assertThat(a.doubleValue())
                .isCloseTo(b.doubleValue(), within(1e-12 * Math.max(1, a.doubleValue())));
    }

    /// Days with gaps, up to six dividends and up to three splits, some on the same day.
    private static History random(SplittableRandom random, boolean splitAfterTheLastBar) {
        List<Bar> bars = new ArrayList<>();
        List<Dividend> dividends = new ArrayList<>();
        List<Split> splits = new ArrayList<>();
        double price = random.nextDouble(5, 500);
        LocalDate day = FIRST;
        int days = random.nextInt(2, 120);
        for (int i = 0; i < days; i++) {
            price *= random.nextDouble(0.95, 1.05);
            if (i > 0 && random.nextInt(40) == 0 && splits.size() < 3) {
                int numerator = random.nextInt(1, 11);
                int denominator = random.nextInt(1, 5);
                splits.add(
                        new Split(
                                day,
                                BigDecimal.valueOf(numerator),
                                BigDecimal.valueOf(denominator)));
                price = price * denominator / numerator;
            }
            if (random.nextInt(12) == 0 && dividends.size() < 6) {
                LocalDate ex = random.nextBoolean() ? day : day.minusDays(1);
                dividends.add(new Dividend(ex, decimal(price * random.nextDouble(0.001, 0.05))));
            }
            bars.add(bar(day, decimal(price)));
            day = day.plusDays(random.nextInt(1, 4));
        }
        if (splitAfterTheLastBar) {
            splits.add(new Split(day, BigDecimal.valueOf(3), BigDecimal.valueOf(2)));
        }
        return history(Basis.AS_TRADED, bars, dividends, splits);
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value);
    }

    private static History splitAdjusted(History traded) {
        return history(
                Basis.SPLIT_ADJUSTED,
                traded.bars().stream()
                        .map(b -> bar(b.date(), restated(traded, b.close(), b.date())))
                        .toList(),
                traded.dividends().stream()
                        .map(d ->
                                new Dividend(d.exDate(), restated(traded, d.amount(), d.exDate())))
                        .toList(),
                traded.splits());
    }

    private static BigDecimal restated(History traded, BigDecimal amount, LocalDate day) {
        for (Split split : traded.splits()) {
            if (split.date().isAfter(day)) {
                amount =
                        amount.multiply(split.denominator())
                                .divide(split.numerator(), MathContext.DECIMAL128);
            }
        }
        return amount;
    }

    static Bar bar(LocalDate day, BigDecimal close) {
        return new Bar(day, null, null, null, close, null, null);
    }

    static History history(
            Basis basis, List<Bar> bars, List<Dividend> dividends, List<Split> splits) {
        return new History("TEST", "USD", ZoneOffset.UTC, basis, bars, dividends, splits);
    }

    @Test
    void a_split_and_a_dividend_by_hand() {
        Adjusted adjusted =
                Adjusted.of(
                        history(
                                Basis.AS_TRADED,
                                List.of(
                                        bar(FIRST, new BigDecimal("100")),
                                        bar(FIRST.plusDays(1), new BigDecimal("50")),
                                        bar(FIRST.plusDays(2), new BigDecimal("49"))),
                                List.of(new Dividend(FIRST.plusDays(2), BigDecimal.ONE)),
                                List.of(
                                        new Split(
                                                FIRST.plusDays(1),
                                                BigDecimal.TWO,
                                                BigDecimal.ONE))));
        assertThat(adjusted.closes())
                .extracting(c -> c.adjusted().stripTrailingZeros().toPlainString())
                .containsExactly("49", "49", "49");
        assertThat(adjusted.asTraded(FIRST)).contains(new BigDecimal("100"));
        assertThat(adjusted.asTraded(FIRST.minusDays(1))).isEmpty();
        assertThat(adjusted.shares(FIRST, FIRST.plusDays(1))).isEqualByComparingTo("2");
    }

    @Test
    void a_dividend_before_the_first_close_changes_nothing() {
        Adjusted adjusted =
                Adjusted.of(
                        history(
                                Basis.AS_TRADED,
                                List.of(bar(FIRST, BigDecimal.TEN)),
                                List.of(new Dividend(FIRST, BigDecimal.ONE)),
                                List.of()));
        assertThat(adjusted.closes().getFirst().adjusted()).isEqualByComparingTo("10");
    }

    @Test
    void what_does_not_fit_together_is_refused() {
        List<Bar> two = List.of(bar(FIRST, BigDecimal.TEN), bar(FIRST.plusDays(1), BigDecimal.TEN));
        assertThatThrownBy(() ->
                        Adjusted.of(
                                history(
                                        Basis.AS_TRADED,
                                        two,
                                        List.of(new Dividend(FIRST.plusDays(1), BigDecimal.TEN)),
                                        List.of())))
                .hasMessageContaining("dividends of 10");
        assertThatThrownBy(() ->
                        Adjusted.of(history(Basis.AS_TRADED, two.reversed(), List.of(), List.of())))
                .hasMessageContaining("2024-01-01");
        assertThatThrownBy(() ->
                        Adjusted.of(
                                history(
                                        Basis.AS_TRADED,
                                        two,
                                        List.of(),
                                        List.of(
                                                new Split(
                                                        FIRST, BigDecimal.ZERO, BigDecimal.ONE)))))
                .hasMessageContaining("a split of 0");
    }
}
