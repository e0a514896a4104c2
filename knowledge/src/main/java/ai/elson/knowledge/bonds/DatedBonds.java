package ai.elson.knowledge.bonds;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.bonds.CouponBond.Measures;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Bonds bought on any day: price, yield, accrued interest and sensitivity, as [CouponBond] has
/// them. Prices are for 100 of face; none is rounded but amounts in dollars, to the cent.
final class DatedBonds {

    private DatedBonds() {}

    record Terms(
            @Field(value = "face amount", unit = Unit.USD, min = 0.01, max = 1e12) BigDecimal face,
            @Field(value = "settlement date", unit = Unit.TEXT) LocalDate settlement,
            @Field(value = "maturity date", unit = Unit.TEXT) LocalDate maturity,
            @Field(value = "coupon a year", unit = Unit.PERCENT, min = 0, max = 50) double coupon,
            @Field(value = "coupons a year", unit = Unit.TEXT) CouponFrequency frequency,
            @Field(value = "day count", unit = Unit.TEXT) DayCountRule dayCount,
            @Field(value = "yield to maturity", unit = Unit.PERCENT, min = -20, max = 200)
                    double bondYield) {

        CouponBond bond() {
            return CouponBond.toMaturity(settlement, maturity, coupon, frequency, dayCount);
        }
    }

    record Price(
            @Field(value = "price without accrued interest", unit = Unit.NUMBER) double cleanPrice,
            @Field(value = "price with accrued interest", unit = Unit.NUMBER) double dirtyPrice,
            @Field(value = "accrued interest of 100 face", unit = Unit.NUMBER)
                    double accruedInterest,
            @Field(value = "amount to pay", unit = Unit.USD) BigDecimal settlementAmount) {}

    record Quote(
            @Field(value = "settlement date", unit = Unit.TEXT) LocalDate settlement,
            @Field(value = "maturity date", unit = Unit.TEXT) LocalDate maturity,
            @Field(value = "coupon a year", unit = Unit.PERCENT, min = 0, max = 50) double coupon,
            @Field(value = "coupons a year", unit = Unit.TEXT) CouponFrequency frequency,
            @Field(value = "day count", unit = Unit.TEXT) DayCountRule dayCount,
            @Field(value = "clean price of 100 face", unit = Unit.NUMBER, min = 0.01, max = 5000)
                    double cleanPrice) {}

    record Yield(
            @Field(value = "yield to maturity", unit = Unit.PERCENT) double yieldToMaturity,
            @Field(value = "price with accrued interest", unit = Unit.NUMBER) double dirtyPrice,
            @Field(value = "coupon over clean price", unit = Unit.PERCENT) double currentYield) {}

    record Holding(
            @Field(value = "face amount", unit = Unit.USD, min = 0.01, max = 1e12) BigDecimal face,
            @Field(value = "settlement date", unit = Unit.TEXT) LocalDate settlement,
            @Field(value = "maturity date", unit = Unit.TEXT) LocalDate maturity,
            @Field(value = "coupon a year", unit = Unit.PERCENT, min = 0, max = 50) double coupon,
            @Field(value = "coupons a year", unit = Unit.TEXT) CouponFrequency frequency,
            @Field(value = "day count", unit = Unit.TEXT) DayCountRule dayCount) {}

    record Accrued(
            @Field(value = "interest owed to the seller", unit = Unit.USD)
                    BigDecimal accruedInterest,
            @Field(value = "days accrued", unit = Unit.DAYS) int daysAccrued,
            @Field(value = "days of the coupon period", unit = Unit.DAYS) int periodDays,
            @Field(value = "last coupon date", unit = Unit.TEXT) LocalDate lastCouponDate,
            @Field(value = "next coupon date", unit = Unit.TEXT) LocalDate nextCouponDate) {}

    record Risk(
            @Field(value = "percent lost per point of yield", unit = Unit.RATIO)
                    double modifiedDuration,
            @Field(value = "average years of the payments", unit = Unit.RATIO)
                    double macaulayDuration,
            @Field(value = "curvature of the price", unit = Unit.RATIO) double convexity,
            @Field(value = "loss per basis point", unit = Unit.USD) BigDecimal dollarValueOfPoint,
            @Field(value = "price with accrued interest", unit = Unit.NUMBER) double dirtyPrice) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "bond_price_on_date",
                            "Bond price on a date",
                            "Clean and dirty price of a bond between coupon dates",
                            "fixed_income",
                            "bond_pricing",
                            Terms.class,
                            Price.class,
                            DatedBonds::price),
                    new Formula<>(
                            "bond_yield_to_maturity",
                            "Yield to maturity",
                            "Yield to maturity of a bond from its price",
                            "fixed_income",
                            "bond_pricing",
                            Quote.class,
                            Yield.class,
                            DatedBonds::yieldToMaturity),
                    new Formula<>(
                            "bond_accrued_interest",
                            "Accrued interest",
                            "Accrued interest a bond's buyer owes the seller at settlement",
                            "fixed_income",
                            "bond_pricing",
                            Holding.class,
                            Accrued.class,
                            DatedBonds::accrued),
                    new Formula<>(
                            "bond_risk_measures",
                            "Duration, convexity and DV01",
                            "Convexity, DV01 and duration of a bond on any date",
                            "fixed_income",
                            "duration_convexity",
                            Terms.class,
                            Risk.class,
                            DatedBonds::risk));

    /// Dirty price: the payments discounted; clean price: that less accrued interest; the amount to
    /// pay: dirty price x face / 100.
    private static Outcome<Price> price(Terms in) {
        Working w = new Working();
        CouponBond bond = in.bond();
        double accrued = accrued(w, bond);
        double dirty = dirty(w, bond, in.bondYield());
        double clean =
                w.number(
                        "clean price",
                        figure(dirty) + " - " + figure(accrued),
                        dirty - accrued,
                        Unit.NUMBER);
        BigDecimal amount =
                w.dollars(
                        "amount to pay",
                        figure(dirty) + "% of " + usd(in.face()),
                        share(BigDecimal.valueOf(dirty), in.face()));
        return w.gives(new Price(clean, dirty, accrued, cents(amount)));
    }

    private static double dirty(Working w, CouponBond bond, double bondYield) {
        return w.number(
                "dirty price",
                bond.coupons()
                        + " coupons of "
                        + bond.words()
                        + " at "
                        + figure(bondYield)
                        + "%, first after "
                        + figure(bond.left())
                        + " periods",
                bond.at(bondYield).dirty(),
                Unit.NUMBER);
    }

    private static double accrued(Working w, CouponBond bond) {
        return w.number(
                "accrued interest",
                "%s x %d / %d days since %s"
                        .formatted(
                                figure(bond.nextCoupon()),
                                bond.accruedDays(),
                                bond.periodDays(),
                                bond.lastCouponDay()),
                bond.accrued(),
                Unit.NUMBER);
    }

    /// The yield at which the discounted payments are the clean price plus accrued interest, found
    /// by halving the range from -50 to 10,000 percent.
    private static Outcome<Yield> yieldToMaturity(Quote in) {
        Working w = new Working();
        CouponBond bond =
                CouponBond.toMaturity(
                        in.settlement(), in.maturity(), in.coupon(), in.frequency(), in.dayCount());
        double accrued = accrued(w, bond);
        double dirty =
                w.number(
                        "dirty price",
                        figure(in.cleanPrice()) + " + " + figure(accrued),
                        in.cleanPrice() + accrued,
                        Unit.NUMBER);
        double found =
                w.number(
                        "yield to maturity",
                        "the payments of " + bond.words() + " are worth " + figure(dirty),
                        bond.yieldAt("cleanPrice", in.cleanPrice()),
                        Unit.PERCENT);
        double current =
                w.number(
                        "current yield",
                        figure(in.coupon()) + " / " + figure(in.cleanPrice()),
                        100 * in.coupon() / in.cleanPrice(),
                        Unit.PERCENT);
        return w.gives(new Yield(found, dirty, current));
    }

    /// Coupon of the period x days accrued / days of the period. On a coupon day nothing has
    /// accrued.
    private static Outcome<Accrued> accrued(Holding in) {
        Working w = new Working();
        CouponBond bond =
                CouponBond.toMaturity(
                        in.settlement(), in.maturity(), in.coupon(), in.frequency(), in.dayCount());
        double ofHundred = accrued(w, bond);
        BigDecimal amount =
                w.dollars(
                        "accrued interest in dollars",
                        figure(ofHundred) + "% of " + usd(in.face()),
                        share(BigDecimal.valueOf(ofHundred), in.face()));
        return w.gives(
                new Accrued(
                        cents(amount),
                        bond.accruedDays(),
                        bond.periodDays(),
                        bond.lastCouponDay(),
                        bond.nextCouponDay()));
    }

    /// Macaulay: the payments' times weighted by present value; modified: -(dP/dy)/P, that is
    /// Macaulay / (1 + y/f); convexity: (d2P/dy2)/P, in years squared; DV01: modified x dirty price
    /// / 10,000.
    private static Outcome<Risk> risk(Terms in) {
        Working w = new Working();
        CouponBond bond = in.bond();
        double dirty = dirty(w, bond, in.bondYield());
        Measures measures = bond.at(in.bondYield());
        double macaulay =
                w.number(
                        "Macaulay duration",
                        "payment times weighted by present value",
                        measures.macaulay(),
                        Unit.RATIO);
        double modified =
                w.number(
                        "modified duration",
                        "Macaulay / growth of a coupon period at " + figure(in.bondYield()) + "%",
                        measures.modified(),
                        Unit.RATIO);
        double convexity =
                w.number(
                        "convexity",
                        "second derivative of the price / price",
                        measures.convexity(),
                        Unit.RATIO);
        BigDecimal point =
                w.dollars(
                        "loss per basis point",
                        figure(modified) + " x " + figure(dirty) + "% of face / 10,000",
                        share(BigDecimal.valueOf(measures.dv01()), in.face()));
        return w.gives(new Risk(modified, macaulay, convexity, cents(point), dirty));
    }
}
