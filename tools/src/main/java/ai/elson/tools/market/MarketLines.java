package ai.elson.tools.market;

import ai.elson.knowledge.statement.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the market says at the end of a period, as lines beside those of the statements.
///
/// @param prices null where there are none
/// @param lacking why there are none
record MarketLines(@Nullable Adjusted prices, @Nullable String lacking) {

    /// A price older than this is not one of the period's end; no holiday closes an exchange so
    /// long.
    static final int OLDEST_PRICE_DAYS = 10;

    private static final int SCALE = 6;
    private static final List<Line> SHARES =
            List.of(Line.BASIC_SHARES, Line.DILUTED_SHARES, Line.SHARES_OUTSTANDING);

    static MarketLines none(String why) {
        return new MarketLines(null, why);
    }

    static MarketLines of(Adjusted prices, String priceCurrency, String statementCurrency) {
        return priceCurrency.equals(statementCurrency)
                ? new MarketLines(prices, null)
                : none(
                        "prices are in "
                                + priceCurrency
                                + " and statements in "
                                + statementCurrency);
    }

    /// The market's lines of a period.
    ///
    /// @param start the last day of the period before, or null where that is not known
    /// @param basis the day whose shares prices and dividends are counted in: the end of this
    ///   period, or of the year after it to which it is compared
    /// @param notes what is left out is added here
    Map<Line, BigDecimal> lines(
            @Nullable LocalDate start, LocalDate end, LocalDate basis, List<String> notes) {
        Map<Line, BigDecimal> lines = new EnumMap<>(Line.class);
        if (prices == null) {
            return lines;
        }
        BigDecimal shares = prices.shares(end, basis);
        Optional<Adjusted.Close> close = prices.lastUntil(end);
        if (close.isPresent()
                && !close.get().date().isBefore(end.minusDays(OLDEST_PRICE_DAYS))
                && close.get().asTraded().signum() > 0) {
            // a split between the last close and the period's end counts in the period's shares
            BigDecimal perShare = shares.multiply(prices.shares(close.get().date(), end));
            lines.put(
                    Line.PRICE,
                    close.get().asTraded().divide(perShare, SCALE, RoundingMode.HALF_EVEN));
        } else {
            notes.add("no price at the end of " + end);
        }
        if (start == null) {
            notes.add(
                    "no dividends per share of the period to "
                            + end
                            + ": the day on which it began is not known");
        } else if (prices.closes().getFirst().date().isAfter(start.plusDays(OLDEST_PRICE_DAYS))) {
            notes.add("no dividends per share of the period to " + end + ": prices begin later");
        } else {
            lines.put(
                    Line.DIVIDENDS_PER_SHARE,
                    prices.dividends(start, end).divide(shares, SCALE, RoundingMode.HALF_EVEN));
        }
        return lines;
    }

    /// A period's own lines, without share counts that a later split may have restated or not: the
    /// statements do not say which, and the two differ by the whole split.
    Map<Line, BigDecimal> certain(Statements.Report report, List<String> notes) {
        Map<Line, BigDecimal> lines = new EnumMap<>(Line.class);
        lines.putAll(report.lines());
        if (prices != null
                && prices.shares(report.end(), LocalDate.MAX).compareTo(BigDecimal.ONE) != 0
                && lines.keySet().removeAll(SHARES)) {
            notes.add(
                    "share counts of the period to "
                            + report.end()
                            + " are left out: a split came later, and the statements do not say"
                            + " whether they are restated for it");
        }
        return lines;
    }
}
