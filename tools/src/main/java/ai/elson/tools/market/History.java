package ai.elson.tools.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Prices over time as the provider gives them, with the dividends and splits beside them. Nothing
/// is adjusted here: [Adjusted] does that. Everything is in the order of its dates.
///
/// @param currency ISO 4217
/// @param zone of the exchange; the dates are its days, also where the provider does not name it
///   and it is null
/// @param bars a day without trading has none
/// @param dividends by the day from which a buyer no longer receives them, on the same basis as the
///   bars
/// @param splits from the first bar to the day of the answer, those after the last bar included
public record History(
        String symbol,
        String currency,
        @Nullable ZoneId zone,
        Basis basis,
        List<Bar> bars,
        List<Dividend> dividends,
        List<Split> splits) {

    /// What prices and dividends are stated in.
    public enum Basis {
        /// As they were traded and paid on their day.
        AS_TRADED,
        /// Divided by every split since, as Yahoo and most of OpenBB's providers give them.
        SPLIT_ADJUSTED
    }

    /// A day, a week or a month of trading.
    ///
    /// @param date its first day
    /// @param adjustedClose the provider's own close adjusted for splits and dividends, to check
    ///   ours against; null where it gives none
    public record Bar(
            LocalDate date,
            @Nullable BigDecimal open,
            @Nullable BigDecimal high,
            @Nullable BigDecimal low,
            BigDecimal close,
            @Nullable BigDecimal volume,
            @Nullable BigDecimal adjustedClose) {}

    /// A cash dividend.
    public record Dividend(LocalDate exDate, BigDecimal amount) {}

    /// `numerator` new shares for `denominator` old ones.
    public record Split(LocalDate date, BigDecimal numerator, BigDecimal denominator) {}

    public History {
        bars = List.copyOf(bars);
        dividends = List.copyOf(dividends);
        splits = List.copyOf(splits);
    }
}
