package ai.elson.tools.market;

import ai.elson.tools.market.History.Bar;
import ai.elson.tools.market.History.Basis;
import ai.elson.tools.market.History.Dividend;
import ai.elson.tools.market.History.Split;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Closes made comparable over time by our own hand, whatever the provider's basis.
///
/// Backward factors: the last close stays as it is, but for splits that came after it. A split of n
/// new shares for d old ones multiplies every close before it by d / n. A dividend D with the
/// ex-date t and the close P of the last day before t, on the same share basis, multiplies every
/// close before t by 1 - D / P. The ratio of two adjusted closes then is what an owner earns who
/// puts each dividend into more shares at the ex-dividend price P - D. Several dividends between
/// two closes count together.
///
/// Source: the multipliers by which adjusted closes are published, after the Center for Research in
/// Security Prices: Yahoo Help, «What is the adjusted close?»; CRSP, Data Descriptions Guide,
/// «Cumulative Factor to Adjust Price».
public final class Adjusted {

    private static final MathContext DIGITS = new MathContext(25);

    /// A day's closes.
    ///
    /// @param asTraded as it was traded on that day
    /// @param splitAdjusted divided by every split since, up to the day of the answer
    /// @param adjusted that, less the dividends since, as above; not rounded
    public record Close(
            LocalDate date, BigDecimal asTraded, BigDecimal splitAdjusted, BigDecimal adjusted) {}

    private final History history;
    private final List<Close> closes;

    private Adjusted(History history, List<Close> closes) {
        this.history = history;
        this.closes = List.copyOf(closes);
    }

    /// Adjusts daily prices; of weeks or months the close before an ex-date is not known.
    ///
    /// @throws IllegalArgumentException where dates are not in order, a split is not of positive
    ///   numbers, or a dividend is negative or not below the close before it
    public static Adjusted of(History history) {
        requireOrder(history.bars());
        history.splits().forEach(Adjusted::requirePositive);
        List<Dividend> dividends =
                history.dividends().stream()
                        .sorted(Comparator.comparing(Dividend::exDate))
                        .toList();
        List<Close> closes = new ArrayList<>();
        BigDecimal factor = BigDecimal.ONE;
        int left = dividends.size();
        for (Bar bar : history.bars().reversed()) {
            BigDecimal sharesSince = shares(history, bar.date(), LocalDate.MAX);
            BigDecimal splitAdjusted = onBasis(history, bar.close(), sharesSince, false);
            BigDecimal paid = BigDecimal.ZERO;
            while (left > 0 && dividends.get(left - 1).exDate().isAfter(bar.date())) {
                left--;
                if (!closes.isEmpty()) {
                    paid = paid.add(splitAdjusted(history, dividends.get(left)));
                }
            }
            if (paid.signum() != 0) {
                factor = factor.multiply(kept(bar, splitAdjusted, paid), DIGITS);
            }
            closes.add(
                    new Close(
                            bar.date(),
                            onBasis(history, bar.close(), sharesSince, true),
                            splitAdjusted,
                            splitAdjusted.multiply(factor, DIGITS)));
        }
        return new Adjusted(history, closes.reversed());
    }

    /// In the order of their dates.
    public List<Close> closes() {
        return closes;
    }

    /// The close on a day as it was traded, un-adjusted for later splits.
    public Optional<BigDecimal> asTraded(LocalDate day) {
        return closes.stream().filter(c -> c.date().equals(day)).findFirst().map(Close::asTraded);
    }

    /// The last close on or before a day.
    Optional<Close> lastUntil(LocalDate day) {
        return closes.reversed().stream().filter(c -> !c.date().isAfter(day)).findFirst();
    }

    /// How many shares one share of a day became by another day: 1 without a split between them.
    ///
    /// @param from a split on this day has already happened
    /// @param to a split on this day counts
    BigDecimal shares(LocalDate from, LocalDate to) {
        return shares(history, from, to);
    }

    /// The dividends with an ex-date after one day and not after another, per share of the latter
    /// day: what was paid before a split is restated for it.
    BigDecimal dividends(LocalDate after, LocalDate to) {
        return history.dividends().stream()
                .filter(d -> d.exDate().isAfter(after) && !d.exDate().isAfter(to))
                .map(d ->
                        history.basis() == Basis.AS_TRADED
                                ? d.amount().divide(shares(d.exDate(), to), DIGITS)
                                : d.amount().multiply(shares(to, LocalDate.MAX), DIGITS))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal kept(Bar bar, BigDecimal close, BigDecimal paid) {
        if (paid.signum() < 0 || paid.compareTo(close) >= 0) {
            throw new IllegalArgumentException(
                    "dividends of "
                            + paid.stripTrailingZeros().toPlainString()
                            + " after the close of "
                            + close.stripTrailingZeros().toPlainString()
                            + " on "
                            + bar.date());
        }
        return BigDecimal.ONE.subtract(paid.divide(close, DIGITS));
    }

    private static BigDecimal splitAdjusted(History history, Dividend dividend) {
        BigDecimal since = shares(history, dividend.exDate(), LocalDate.MAX);
        return onBasis(history, dividend.amount(), since, false);
    }

    /// An amount per share of the history as it was traded or split-adjusted.
    private static BigDecimal onBasis(
            History history, BigDecimal amount, BigDecimal sharesSince, boolean asTraded) {
        if (asTraded == (history.basis() == Basis.AS_TRADED)
                || sharesSince.compareTo(BigDecimal.ONE) == 0) {
            return amount;
        }
        return asTraded ? amount.multiply(sharesSince, DIGITS) : amount.divide(sharesSince, DIGITS);
    }

    private static BigDecimal shares(History history, LocalDate from, LocalDate to) {
        BigDecimal shares = BigDecimal.ONE;
        for (Split split : history.splits()) {
            if (split.date().isAfter(from) && !split.date().isAfter(to)) {
                shares =
                        shares.multiply(split.numerator(), DIGITS)
                                .divide(split.denominator(), DIGITS);
            }
        }
        return shares;
    }

    private static void requireOrder(List<Bar> bars) {
        for (int i = 1; i < bars.size(); i++) {
            if (!bars.get(i).date().isAfter(bars.get(i - 1).date())) {
                throw new IllegalArgumentException(
                        "prices of " + bars.get(i).date() + " after " + bars.get(i - 1).date());
            }
        }
    }

    private static void requirePositive(Split split) {
        if (split.numerator().signum() <= 0 || split.denominator().signum() <= 0) {
            throw new IllegalArgumentException(
                    "a split of "
                            + split.numerator().toPlainString()
                            + " for "
                            + split.denominator().toPlainString()
                            + " on "
                            + split.date());
        }
    }
}
