package ai.elson.tools.market;

import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Prices over time: what they earned, then each bar.
///
/// @param bars the close as the provider gives it, on the named basis, and adjusted by [Adjusted]
/// @param dividends on the basis of the bars
public record HistoryView(
        @Field(value = "what the time brought", unit = Unit.TEXT) Summary summary,
        @Field(value = "ticker symbol", unit = Unit.TEXT) String symbol,
        @Field(value = "ISO 4217 code", unit = Unit.TEXT) String currency,
        @Field(value = "day, week or month", unit = Unit.TEXT) HistoryRequest.Interval interval,
        @Field(value = "what closes and dividends are stated in", unit = Unit.TEXT)
                History.Basis basis,
        @Field(value = "prices, oldest first", unit = Unit.TEXT, maxItems = 15_000)
                List<PriceBar> bars,
        @Field(value = "cash dividends", unit = Unit.TEXT, minItems = 0, maxItems = 2000)
                List<CashDividend> dividends,
        @Field(value = "splits", unit = Unit.TEXT, minItems = 0, maxItems = 200)
                List<ShareSplit> splits) {

    public HistoryView {
        bars = List.copyOf(bars);
        dividends = List.copyOf(dividends);
        splits = List.copyOf(splits);
    }

    /// What the time brought. Closes are restated for splits up to the day of the answer, so that
    /// they can be compared.
    ///
    /// @param totalReturn with each dividend reinvested
    /// @param volatility of the days' total returns, a year having 252 of them; null below three
    ///   days
    public record Summary(
            @Field(value = "return with dividends reinvested", unit = Unit.PERCENT)
                    @Nullable BigDecimal totalReturn,
            @Field(value = "return of the price alone", unit = Unit.PERCENT)
                    @Nullable BigDecimal priceReturn,
            @Field(value = "first trading day", unit = Unit.TEXT) LocalDate firstDay,
            @Field(value = "last trading day", unit = Unit.TEXT) LocalDate lastDay,
            @Field(value = "first close, restated for splits", unit = Unit.AMOUNT)
                    BigDecimal firstClose,
            @Field(value = "last close, restated for splits", unit = Unit.AMOUNT)
                    BigDecimal lastClose,
            @Field(value = "highest close, restated for splits", unit = Unit.AMOUNT)
                    BigDecimal highestClose,
            @Field(value = "lowest close, restated for splits", unit = Unit.AMOUNT)
                    BigDecimal lowestClose,
            @Field(value = "trading days", unit = Unit.COUNT) int tradingDays,
            @Field(value = "yearly volatility of daily returns", unit = Unit.PERCENT)
                    @Nullable BigDecimal volatility) {}

    /// A day, a week or a month of trading, as traded in the shares of its last day where a split
    /// came within it.
    public record PriceBar(
            @Field(value = "its first day", unit = Unit.TEXT) LocalDate date,
            @Field(value = "first price", unit = Unit.AMOUNT) @Nullable BigDecimal open,
            @Field(value = "highest price", unit = Unit.AMOUNT) @Nullable BigDecimal high,
            @Field(value = "lowest price", unit = Unit.AMOUNT) @Nullable BigDecimal low,
            @Field(value = "raw close", unit = Unit.AMOUNT) BigDecimal close,
            @Field(value = "close adjusted for splits and dividends", unit = Unit.AMOUNT)
                    BigDecimal adjustedClose,
            @Field(value = "shares traded", unit = Unit.SHARES) @Nullable BigDecimal volume) {}

    /// A cash dividend.
    public record CashDividend(
            @Field(value = "first day without it", unit = Unit.TEXT) LocalDate exDate,
            @Field(value = "amount per share", unit = Unit.AMOUNT) BigDecimal amount) {}

    /// New shares for old ones.
    public record ShareSplit(
            @Field(value = "first day after it", unit = Unit.TEXT) LocalDate date,
            @Field(value = "new shares", unit = Unit.NUMBER) BigDecimal numerator,
            @Field(value = "for so many old ones", unit = Unit.NUMBER) BigDecimal denominator) {}
}
