package ai.elson.tools.market;

import ai.elson.tools.market.Adjusted.Close;
import ai.elson.tools.market.History.Bar;
import ai.elson.tools.market.HistoryRequest.Interval;
import ai.elson.tools.market.HistoryView.PriceBar;
import ai.elson.tools.market.HistoryView.Summary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// Shows daily prices: adjusted, summed up, and joined to weeks or months.
final class PriceHistory {

    private static final int TRADING_DAYS_OF_A_YEAR = 252;
    private static final int PRICE_SCALE = 6;
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    private PriceHistory() {}

    /// @throws MarketFailure `NONSENSE` where prices, dividends and splits do not fit together
    static HistoryView view(MarketProvider provider, History history, Interval interval) {
        Adjusted adjusted = adjusted(provider, history);
        return new HistoryView(
                summary(adjusted.closes()),
                history.symbol(),
                history.currency(),
                interval,
                history.basis(),
                bars(history, adjusted, interval),
                history.dividends().stream()
                        .map(d -> new HistoryView.CashDividend(d.exDate(), d.amount()))
                        .toList(),
                history.splits().stream()
                        .map(s ->
                                new HistoryView.ShareSplit(
                                        s.date(), s.numerator(), s.denominator()))
                        .toList());
    }

    /// @throws MarketFailure `NONSENSE` as above
    static Adjusted adjusted(MarketProvider provider, History history) {
        try {
            return Adjusted.of(history);
        } catch (IllegalArgumentException e) {
            throw new MarketFailure(
                    MarketFailure.Kind.NONSENSE,
                    provider.id(),
                    provider.label() + " answered with " + e.getMessage());
        }
    }

    private static Summary summary(List<Close> closes) {
        Close first = closes.getFirst();
        Close last = closes.getLast();
        List<BigDecimal> prices = closes.stream().map(Close::splitAdjusted).toList();
        return new Summary(
                gain(first.adjusted(), last.adjusted()),
                gain(first.splitAdjusted(), last.splitAdjusted()),
                first.date(),
                last.date(),
                price(first.splitAdjusted()),
                price(last.splitAdjusted()),
                price(prices.stream().reduce(BigDecimal::max).orElseThrow()),
                price(prices.stream().reduce(BigDecimal::min).orElseThrow()),
                closes.size(),
                volatility(closes));
    }

    private static @Nullable BigDecimal gain(BigDecimal from, BigDecimal to) {
        return from.signum() <= 0
                ? null
                : to.subtract(from)
                        .movePointRight(2)
                        .divide(from, DIGITS)
                        .setScale(PRICE_SCALE, RoundingMode.HALF_EVEN);
    }

    /// The sample standard deviation of daily returns by the root of 252.
    private static @Nullable BigDecimal volatility(List<Close> closes) {
        if (closes.size() < 3 || closes.stream().anyMatch(c -> c.adjusted().signum() <= 0)) {
            return null;
        }
        double[] returns = new double[closes.size() - 1];
        double mean = 0;
        for (int i = 0; i < returns.length; i++) {
            returns[i] =
                    closes.get(i + 1).adjusted().doubleValue()
                                    / closes.get(i).adjusted().doubleValue()
                            - 1;
            mean += returns[i] / returns.length;
        }
        double squares = 0;
        for (double r : returns) {
            squares += (r - mean) * (r - mean);
        }
        double yearly = Math.sqrt(squares / (returns.length - 1) * TRADING_DAYS_OF_A_YEAR);
        return BigDecimal.valueOf(100 * yearly).setScale(PRICE_SCALE, RoundingMode.HALF_EVEN);
    }

    private static List<PriceBar> bars(History history, Adjusted adjusted, Interval interval) {
        List<PriceBar> bars = new ArrayList<>();
        for (int i = 0; i < history.bars().size(); i++) {
            PriceBar day = day(history.bars().get(i), adjusted.closes().get(i).adjusted());
            boolean same =
                    i > 0
                            && start(history.bars().get(i - 1).date(), interval)
                                    .equals(start(day.date(), interval));
            if (same) {
                LocalDate before = history.bars().get(i - 1).date();
                BigDecimal shares =
                        history.basis() == History.Basis.AS_TRADED
                                ? adjusted.shares(before, day.date())
                                : BigDecimal.ONE;
                bars.add(joined(restated(bars.removeLast(), shares), day));
            } else {
                bars.add(day);
            }
        }
        return bars;
    }

    private static PriceBar day(Bar bar, BigDecimal adjusted) {
        return new PriceBar(
                bar.date(),
                bar.open(),
                bar.high(),
                bar.low(),
                bar.close(),
                price(adjusted),
                bar.volume());
    }

    /// A bar of days before a split, in the shares after it, as the close of the whole will be.
    private static PriceBar restated(PriceBar bar, BigDecimal shares) {
        return shares.compareTo(BigDecimal.ONE) == 0
                ? bar
                : new PriceBar(
                        bar.date(),
                        bar.open() == null ? null : bar.open().divide(shares, DIGITS),
                        bar.high() == null ? null : bar.high().divide(shares, DIGITS),
                        bar.low() == null ? null : bar.low().divide(shares, DIGITS),
                        bar.close().divide(shares, DIGITS),
                        bar.adjustedClose(),
                        bar.volume() == null ? null : bar.volume().multiply(shares));
    }

    /// The bar of the days of both. A part that one of them lacks is not known of the whole.
    private static PriceBar joined(PriceBar before, PriceBar day) {
        return new PriceBar(
                before.date(),
                before.open(),
                both(before.high(), day.high(), BigDecimal::max),
                both(before.low(), day.low(), BigDecimal::min),
                day.close(),
                day.adjustedClose(),
                both(before.volume(), day.volume(), BigDecimal::add));
    }

    private static @Nullable BigDecimal both(
            @Nullable BigDecimal a, @Nullable BigDecimal b, BinaryOperator<BigDecimal> join) {
        return a == null || b == null ? null : join.apply(a, b);
    }

    private static LocalDate start(LocalDate day, Interval interval) {
        return switch (interval) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    private static BigDecimal price(BigDecimal exact) {
        return exact.setScale(PRICE_SCALE, RoundingMode.HALF_EVEN);
    }
}
