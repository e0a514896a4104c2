package ai.elson.knowledge.bonds;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.cashflow.TimeValue;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// Bonds that pay half a year's coupon every half year, priced on a coupon day.
///
/// Source: F. J. Fabozzi, Bond Markets, Analysis and Strategies (street convention: half the yield
/// for each half year).
final class Bonds {

    private Bonds() {}

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    record Terms(
            @Field(value = "face value", unit = Unit.USD, min = 1, max = 1e10) BigDecimal face,
            @Field(value = "coupon", unit = Unit.PERCENT, min = 0, max = 30) BigDecimal coupon,
            @Field(value = "yield to maturity", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal bondYield,
            @Field(value = "years to maturity", unit = Unit.YEARS, min = 1, max = 100) int years) {}

    record Price(@Field(value = "price", unit = Unit.USD) BigDecimal bondPrice) {}

    record Quote(
            @Field(value = "coupon dollars a year", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal yearlyCoupon,
            @Field(value = "price paid", unit = Unit.USD, min = 0.01, max = 1e11)
                    BigDecimal price) {}

    record CurrentYield(
            @Field(value = "coupon as part of price", unit = Unit.PERCENT)
                    BigDecimal currentYield) {}

    record Sensitivity(
            @Field(value = "coupon", unit = Unit.PERCENT, min = 0, max = 30) BigDecimal coupon,
            @Field(value = "yield to maturity", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal bondYield,
            @Field(value = "years to maturity", unit = Unit.YEARS, min = 1, max = 100) int years) {}

    record Duration(
            @Field(value = "percent lost when yields rise one point", unit = Unit.RATIO)
                    BigDecimal modifiedDuration,
            @Field(value = "average years of the payments", unit = Unit.RATIO)
                    BigDecimal macaulayDuration) {}

    record Municipal(
            @Field(value = "tax-free yield", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal municipalYield,
            @Field(value = "marginal tax rate", unit = Unit.PERCENT, min = 0, max = 99)
                    BigDecimal taxRate) {}

    record Equivalent(
            @Field(value = "taxable yield as good", unit = Unit.PERCENT)
                    BigDecimal taxableEquivalentYield) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "bond_price",
                            "Bond price",
                            "Price of a semiannual coupon bond from its yield to maturity",
                            "fixed_income",
                            "bond_pricing",
                            Terms.class,
                            Price.class,
                            Bonds::price),
                    new Formula<>(
                            "bond_current_yield",
                            "Current yield",
                            "Yearly coupon of a bond against its price",
                            "fixed_income",
                            "bond_pricing",
                            Quote.class,
                            CurrentYield.class,
                            Bonds::currentYield),
                    new Formula<>(
                            "bond_duration",
                            "Modified duration",
                            "Modified and Macaulay duration of a bond",
                            "fixed_income",
                            "duration_convexity",
                            Sensitivity.class,
                            Duration.class,
                            Bonds::duration),
                    new Formula<>(
                            "tax_equivalent_yield",
                            "Tax-equivalent yield",
                            "Taxable yield that equals a tax-free municipal bond yield",
                            "fixed_income",
                            "municipal_bonds",
                            Municipal.class,
                            Equivalent.class,
                            Bonds::taxEquivalent));

    /// Coupons by the annuity formula plus the face value discounted, both at half the yield over
    /// twice the years.
    private static Outcome<Price> price(Terms in) {
        Working w = new Working();
        int halves = in.years() * 2;
        BigDecimal half = divide(fraction(in.bondYield()), TWO);
        BigDecimal coupon =
                w.dollars(
                        "half-yearly coupon",
                        pct(in.coupon()) + " of " + usd(in.face()) + " / 2",
                        divide(share(in.coupon(), in.face()), TWO));
        BigDecimal coupons =
                w.dollars(
                        "value of the coupons",
                        halves + " coupons at " + pct(in.bondYield()) + " / 2",
                        coupon.multiply(TimeValue.annuityFactor(half, halves)));
        BigDecimal principal =
                w.dollars(
                        "value of the face amount",
                        usd(in.face()) + " / (1 + " + pct(in.bondYield()) + " / 2)^" + halves,
                        divide(in.face(), BigDecimal.ONE.add(half).pow(halves, DIGITS)));
        BigDecimal sum = w.dollars("price", "sum", coupons.add(principal));
        return w.gives(new Price(cents(sum)));
    }

    /// Coupon over price.
    private static Outcome<CurrentYield> currentYield(Quote in) {
        Working w = new Working();
        BigDecimal percent =
                w.percent(
                        "current yield",
                        usd(in.yearlyCoupon()) + " / " + usd(in.price()),
                        percentOf(in.yearlyCoupon(), in.price()));
        return w.gives(new CurrentYield(round(percent, Unit.PERCENT)));
    }

    /// Macaulay: the payments' times in years, weighted by their present values; modified: that
    /// over (1 + y / 2).
    private static Outcome<Duration> duration(Sensitivity in) {
        Working w = new Working();
        int halves = in.years() * 2;
        BigDecimal growth = BigDecimal.ONE.add(divide(fraction(in.bondYield()), TWO));
        BigDecimal coupon = divide(in.coupon(), TWO);
        BigDecimal discount = BigDecimal.ONE;
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal weighted = BigDecimal.ZERO;
        for (int k = 1; k <= halves; k++) {
            discount = divide(discount, growth);
            BigDecimal paid = k == halves ? coupon.add(BigDecimal.valueOf(100)) : coupon;
            BigDecimal present = paid.multiply(discount, DIGITS);
            value = value.add(present);
            weighted = weighted.add(times(present, k));
        }
        BigDecimal macaulay =
                w.step(
                        "Macaulay duration",
                        "payment times weighted by present value",
                        divide(divide(weighted, value), TWO),
                        Unit.YEARS);
        BigDecimal modified =
                w.ratio(
                        "modified duration",
                        "Macaulay / (1 + " + pct(in.bondYield()) + " / 2)",
                        divide(macaulay, growth));
        return w.gives(new Duration(round(modified, Unit.RATIO), round(macaulay, Unit.RATIO)));
    }

    /// Tax-free yield over (1 - tax rate).
    private static Outcome<Equivalent> taxEquivalent(Municipal in) {
        Working w = new Working();
        BigDecimal yield =
                w.percent(
                        "tax-equivalent yield",
                        pct(in.municipalYield()) + " / (1 - " + pct(in.taxRate()) + ")",
                        divide(
                                in.municipalYield(),
                                BigDecimal.ONE.subtract(fraction(in.taxRate()))));
        return w.gives(new Equivalent(round(yield, Unit.PERCENT)));
    }
}
