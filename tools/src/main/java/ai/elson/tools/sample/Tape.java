package ai.elson.tools.sample;

import ai.elson.tools.market.History.Bar;
import ai.elson.tools.sample.Business.ShareSplit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Daily prices as they were traded. The value of a share grows evenly; its price wanders around
/// that value with the market and by itself, and is drawn back to it by half in about a year.
final class Tape {

    static final LocalDate FIRST = LocalDate.of(2019, 12, 2);
    static final LocalDate LAST = LocalDate.of(2026, 10, 30);

    static final List<LocalDate> DAYS = TradingDays.between(FIRST, LAST);

    private static final int DAYS_OF_A_YEAR = 252;
    private static final double PULL = 0.7 / DAYS_OF_A_YEAR;
    private static final double MARKET_VOLATILITY = 0.14;
    private static final double[] MARKET = market();

    private final String symbol;
    private final double[] closes;
    private final @Nullable ShareSplit split;

    /// @param start value of a share at the start
    Tape(
            String symbol,
            double start,
            double growth,
            double beta,
            double volatility,
            @Nullable ShareSplit split) {
        this.symbol = symbol;
        this.split = split;
        this.closes = new double[DAYS.size()];
        Draws draws = new Draws(symbol, "closes");
        double own = volatility / Math.sqrt(DAYS_OF_A_YEAR);
        double daily = StrictMath.log1p(growth) / DAYS_OF_A_YEAR;
        double away = 0;
        for (int i = 0; i < closes.length; i++) {
            away += beta * MARKET[i] + own * draws.normal() - PULL * away;
            closes[i] = cents(start * StrictMath.exp(daily * i + away) / sharesBy(DAYS.get(i)));
        }
    }

    private static double[] market() {
        Draws draws = new Draws("market");
        double[] moves = new double[DAYS.size()];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = MARKET_VOLATILITY / Math.sqrt(DAYS_OF_A_YEAR) * draws.normal();
        }
        return moves;
    }

    /// How many shares one of the start has become by a day.
    private double sharesBy(LocalDate day) {
        return split == null || day.isBefore(split.date())
                ? 1
                : (double) split.numerator() / split.denominator();
    }

    private static double cents(double price) {
        return Math.max(1, Math.rint(price * 100)) / 100;
    }

    /// The close of a day's place.
    BigDecimal close(int day) {
        return decimal(closes[day]);
    }

    /// The average close of the days between two, both included.
    double average(LocalDate first, LocalDate last) {
        int from = place(first);
        int to = place(last.plusDays(1));
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += closes[i];
        }
        return sum / (to - from);
    }

    /// Of the first trading day on or after a day.
    private static int place(LocalDate day) {
        int found = Collections.binarySearch(DAYS, day);
        return found < 0 ? -found - 1 : found;
    }

    /// All days; open, high, low and volume are drawn around the closes.
    ///
    /// @param volume shares of an ordinary day
    List<Bar> bars(double volume) {
        Draws draws = new Draws(symbol, "days");
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < closes.length; i++) {
            boolean restated = i == 0 || sharesBy(DAYS.get(i)) != sharesBy(DAYS.get(i - 1));
            double before = restated ? closes[i] : closes[i - 1];
            double open = cents(before * (1 + 0.003 * draws.normal()));
            double high = cents(Math.max(open, closes[i]) * (1 + 0.006 * Math.abs(draws.normal())));
            double low = cents(Math.min(open, closes[i]) * (1 - 0.006 * Math.abs(draws.normal())));
            double shares = volume * sharesBy(DAYS.get(i)) * StrictMath.exp(0.35 * draws.normal());
            bars.add(
                    new Bar(
                            DAYS.get(i),
                            decimal(open),
                            decimal(high),
                            decimal(low),
                            decimal(closes[i]),
                            BigDecimal.valueOf(Math.round(shares / 100) * 100),
                            null));
        }
        return bars;
    }

    private static BigDecimal decimal(double cents) {
        return BigDecimal.valueOf(Math.round(cents * 100), 2);
    }
}
