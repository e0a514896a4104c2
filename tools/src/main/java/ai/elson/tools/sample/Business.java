package ai.elson.tools.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A made company: who it is and the few numbers from which its books and prices follow.
///
/// @param fiscalYearEnd month in which its fiscal year ends, the last of a quarter
/// @param economics what its books follow from
/// @param stock what its prices follow from
record Business(
        String symbol,
        String name,
        String sector,
        String industry,
        String description,
        String currency,
        String country,
        int employees,
        int fiscalYearEnd,
        Economics economics,
        Stock stock) {

    /// What the books follow from. Fractions are of revenue unless they say otherwise.
    ///
    /// @param revenue of the year 2020 in thousands
    /// @param growth a year
    /// @param season how much of a quarter's even share of the year falls into it
    /// @param fixedAssets over yearly revenue
    /// @param intangibles over yearly revenue
    /// @param debt over yearly revenue
    /// @param interestRate a year
    /// @param payout of net income to common dividends; 0 for none ever
    /// @param stockPay stock compensation
    /// @param preferred preferred equity in thousands, which earns 6 % a year
    /// @param crisis a year with another gross margin, or null
    /// @param exchangeNoise how much of its cash exchange rates move in a quarter
    record Economics(
            long revenue,
            double growth,
            List<Double> season,
            double grossMargin,
            double overhead,
            double research,
            int daysReceivable,
            int daysInventory,
            int daysPayable,
            double fixedAssets,
            double intangibles,
            double debt,
            double interestRate,
            double taxRate,
            double payout,
            double stockPay,
            long preferred,
            @Nullable Crisis crisis,
            double exchangeNoise) {}

    /// @param margin gross margin in that year
    record Crisis(int year, double margin) {}

    /// What prices follow from.
    ///
    /// @param shares at the start in thousands
    /// @param toSales market value over yearly revenue at the start
    /// @param growth of the value a year
    /// @param beta how far it follows the whole market
    /// @param volatility of its own, a year
    /// @param split or null
    record Stock(
            long shares,
            double toSales,
            double growth,
            double beta,
            double volatility,
            @Nullable ShareSplit split) {}

    /// New shares for old ones, on the first trading day of a quarter.
    record ShareSplit(LocalDate date, int numerator, int denominator) {}
}
