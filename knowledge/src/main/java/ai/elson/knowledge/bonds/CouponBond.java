package ai.elson.knowledge.bonds;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A bond with equal coupon periods as its buyer sees it on the settlement date, in the street
/// convention: the price is the payments to come, each discounted by (1 + y/f)^(w + k), where f is
/// coupons a year, w the days to the next coupon over those of a regular period, and k the whole
/// periods after it. In the last coupon period interest is simple: (C/f + R) / (1 + w y/f).
///
/// Coupon days are counted back from maturity; a bond that matures on the last day of a month pays
/// on last days (31 CFR 356 appendix B, table 1). A coupon day that is no business day is not
/// moved.
///
/// Source: SIFMA, Standard Securities Calculation Methods, volume 1; MSRB Rule G-33; F. J. Fabozzi,
/// Bond Markets, Analysis and Strategies.
///
/// @param redeemedBefore whole coupon periods before maturity at which it is redeemed; 0 at
///   maturity
/// @param coupon percent a year
/// @param redemption paid back for 100 of face
record CouponBond(
        LocalDate settlement,
        LocalDate maturity,
        int redeemedBefore,
        double coupon,
        double redemption,
        CouponFrequency frequency,
        DayCountRule dayCount) {

    static final double LEAST_YIELD = -50;
    static final double GREATEST_YIELD = 10_000;

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final int LONGEST_YEARS = 100;

    /// What depends on the yield: all per 100 of face, times in years.
    record Measures(double dirty, double macaulay, double modified, double convexity) {
        /// Dollars lost for 100 of face when the yield rises by a hundredth of a percent.
        double dv01() {
            return modified * dirty / 10_000;
        }
    }

    /// A bond that is held to maturity and pays back 100.
    ///
    /// @throws BadField where it matures before it settles or dates are too far off
    static CouponBond toMaturity(
            LocalDate settlement,
            LocalDate maturity,
            double coupon,
            CouponFrequency frequency,
            DayCountRule dayCount) {
        if (settlement.isBefore(FIRST) || settlement.isAfter(FIRST.plusYears(300))) {
            throw new BadField(
                    "settlement",
                    settlement.toString(),
                    "a date from " + FIRST + " to " + FIRST.plusYears(300));
        }
        if (!maturity.isAfter(settlement)
                || maturity.isAfter(settlement.plusYears(LONGEST_YEARS))) {
            throw new BadField(
                    "maturity",
                    maturity.toString(),
                    "a date after settlement on "
                            + settlement
                            + " and at most "
                            + LONGEST_YEARS
                            + " years after it");
        }
        return new CouponBond(settlement, maturity, 0, coupon, 100, frequency, dayCount);
    }

    /// The same bond, redeemed so many coupon periods before maturity at this price.
    CouponBond redeemed(int periodsBefore, double price) {
        return new CouponBond(
                settlement, maturity, periodsBefore, coupon, price, frequency, dayCount);
    }

    /// The coupon day so many periods before maturity.
    LocalDate couponDay(int periodsBefore) {
        LocalDate day = maturity.minusMonths((long) periodsBefore * frequency.months());
        return endOfMonth() ? day.withDayOfMonth(day.lengthOfMonth()) : day;
    }

    private boolean endOfMonth() {
        return maturity.getDayOfMonth() == maturity.lengthOfMonth();
    }

    /// Whole periods between the next coupon day and maturity.
    private int nextIndex() {
        int index =
                (int) (ChronoUnit.MONTHS.between(settlement, maturity) / frequency.months()) + 1;
        while (!couponDay(index).isAfter(settlement)) {
            index--;
        }
        return index;
    }

    LocalDate nextCouponDay() {
        return couponDay(nextIndex());
    }

    LocalDate lastCouponDay() {
        return couponDay(nextIndex() + 1);
    }

    /// Coupons still to be paid.
    int coupons() {
        return nextIndex() - redeemedBefore + 1;
    }

    int accruedDays() {
        return dayCount.elapsedDays(
                lastCouponDay(), settlement, nextCouponDay(), frequency, endOfMonth());
    }

    int periodDays() {
        return dayCount.periodDays(lastCouponDay(), nextCouponDay(), frequency);
    }

    /// Part of a regular period that is left until the next coupon.
    double left() {
        return (periodDays() - accruedDays())
                / dayCount.regularDays(lastCouponDay(), nextCouponDay(), frequency);
    }

    /// The coupon paid so many periods before maturity, for 100 of face.
    private double couponPaid(int periodsBefore) {
        return coupon
                * dayCount.share(couponDay(periodsBefore + 1), couponDay(periodsBefore), frequency);
    }

    double nextCoupon() {
        return couponPaid(nextIndex());
    }

    /// The next coupon times the part of its period that has passed.
    double accrued() {
        return nextCoupon() * accruedDays() / periodDays();
    }

    /// The k-th payment from now, redemption in the last.
    double payment(int k) {
        return couponPaid(nextIndex() - k) + (k == coupons() - 1 ? redemption : 0);
    }

    LocalDate paymentDay(int k) {
        return couponDay(nextIndex() - k);
    }

    private double[] payments() {
        double[] payments = new double[coupons()];
        for (int k = 0; k < payments.length; k++) {
            payments[k] = payment(k);
        }
        return payments;
    }

    /// Price, durations and convexity at a yield in percent a year.
    Measures at(double yieldPercent) {
        return measures(payments(), left(), yieldPercent);
    }

    private Measures measures(double[] payments, double left, double yieldPercent) {
        int f = frequency.timesAYear();
        double periodic = yieldPercent / 100 / f;
        if (payments.length == 1) {
            double growth = 1 + left * periodic;
            double years = left / f;
            double modified = years / growth;
            return new Measures(payments[0] / growth, years, modified, 2 * modified * modified);
        }
        double growth = 1 + periodic;
        double discount = StrictMath.pow(growth, -left);
        double price = 0;
        double first = 0;
        double second = 0;
        for (int k = 0; k < payments.length; k++) {
            double value = payments[k] * discount;
            double time = left + k;
            price += value;
            first += value * time;
            second += value * time * (time + 1);
            discount /= growth;
        }
        double macaulay = first / price / f;
        return new Measures(
                price, macaulay, macaulay / growth, second / price / (growth * growth) / (f * f));
    }

    /// The yield in percent at which the bond has this price without accrued interest. The price
    /// falls strictly as the yield rises, so there is one.
    ///
    /// @throws BadField where no yield from -50 to 10,000 percent gives the price
    double yieldAt(String field, double cleanPrice) {
        double[] payments = payments();
        double left = left();
        double dirty = cleanPrice + accrued();
        return Bisection.ofFalling(
                field,
                cleanPrice,
                accrued(),
                y -> measures(payments, left, y).dirty(),
                dirty,
                LEAST_YIELD,
                GREATEST_YIELD);
    }

    /// A rate of dates and terms in words, as `5% semiannual to 2030-05-15`.
    String words() {
        return figure(coupon) + "% to " + couponDay(redeemedBefore);
    }
}
