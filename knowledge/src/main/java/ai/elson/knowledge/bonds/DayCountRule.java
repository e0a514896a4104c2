package ai.elson.knowledge.bonds;

import com.opengamma.strata.basics.date.DayCount;
import com.opengamma.strata.basics.date.DayCounts;
import java.time.LocalDate;

/// How the days of a coupon period are counted. The days themselves are counted by Strata.
enum DayCountRule {
    /// US corporate and municipal bonds: months of 30 days, the 31st as the 30th; on an
    /// end-of-month bond the last of February counts as the 30th. MSRB Rule G-33; SIFMA, Standard
    /// Securities Calculation Methods.
    THIRTY_360_US(DayCounts.THIRTY_360_ISDA, true, 0),
    /// Eurobonds: months of 30 days, each 31st as the 30th. ICMA Rule 251; 2006 ISDA 4.16(g).
    THIRTY_E_360(DayCounts.THIRTY_E_360, true, 0),
    /// US Treasury notes and bonds: actual days over the actual days of the coupon period. ICMA
    /// Rule 251; 31 CFR 356 appendix B, section I.
    ACT_ACT_ICMA(DayCounts.ACT_360, false, 0),
    /// Actual days over 360; a coupon is as long as its period. 2006 ISDA 4.16(e).
    ACT_360(DayCounts.ACT_360, false, 360),
    /// Actual days over 365; a coupon is as long as its period. 2006 ISDA 4.16(d).
    ACT_365(DayCounts.ACT_365F, false, 365);

    private final DayCount counter;
    private final boolean months;
    private final int yearDays;

    DayCountRule(DayCount counter, boolean months, int yearDays) {
        this.counter = counter;
        this.months = months;
        this.yearDays = yearDays;
    }

    private int days(LocalDate from, LocalDate to, boolean endOfMonth) {
        DayCount days = this == THIRTY_360_US && endOfMonth ? DayCounts.THIRTY_U_360_EOM : counter;
        return days.days(from, to);
    }

    /// Days of a whole coupon period: equal ones where months have 30 days.
    int periodDays(LocalDate start, LocalDate end, CouponFrequency frequency) {
        return months ? 360 / frequency.timesAYear() : days(start, end, false);
    }

    /// Days of a regular coupon period, by which the time to the next coupon is measured: an equal
    /// part of the rule's year, or the days of the period itself.
    double regularDays(LocalDate start, LocalDate end, CouponFrequency frequency) {
        return yearDays == 0
                ? periodDays(start, end, frequency)
                : (double) yearDays / frequency.timesAYear();
    }

    /// Days from the start of a coupon period, at most the whole period.
    int elapsedDays(
            LocalDate start,
            LocalDate day,
            LocalDate end,
            CouponFrequency frequency,
            boolean endOfMonth) {
        return Math.min(days(start, day, endOfMonth), periodDays(start, end, frequency));
    }

    /// The part of the yearly coupon that a period pays.
    double share(LocalDate start, LocalDate end, CouponFrequency frequency) {
        return yearDays == 0
                ? 1.0 / frequency.timesAYear()
                : (double) periodDays(start, end, frequency) / yearDays;
    }
}
