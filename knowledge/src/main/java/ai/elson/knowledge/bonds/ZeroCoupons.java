package ai.elson.knowledge.bonds;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// Bonds that pay nothing before maturity: P = F / (1 + y/f)^(f t), with half-yearly compounding in
/// the United States so that the yield compares with that of coupon bonds.
final class ZeroCoupons {

    private ZeroCoupons() {}

    record Zero(
            @Field(value = "face amount", unit = Unit.USD, min = 0.01, max = 1e12) BigDecimal face,
            @Field(value = "yield a year", unit = Unit.PERCENT, min = -20, max = 100)
                    double zeroYield,
            @Field(value = "years to maturity", unit = Unit.NUMBER, min = 0.001, max = 100)
                    double years,
            @Field(value = "compounding of the yield", unit = Unit.TEXT)
                    CouponFrequency compounding) {}

    record ZeroPrice(
            @Field(value = "price today", unit = Unit.USD) BigDecimal zeroPrice,
            @Field(value = "gain to maturity", unit = Unit.USD) BigDecimal discount,
            @Field(value = "percent lost per point of yield", unit = Unit.RATIO)
                    double modifiedDuration) {}

    record ZeroQuote(
            @Field(value = "face amount", unit = Unit.USD, min = 0.01, max = 1e12) BigDecimal face,
            @Field(value = "price today", unit = Unit.USD, min = 0.01, max = 1e12) BigDecimal price,
            @Field(value = "years to maturity", unit = Unit.NUMBER, min = 0.001, max = 100)
                    double years,
            @Field(value = "compounding of the yield", unit = Unit.TEXT)
                    CouponFrequency compounding) {}

    record ZeroYield(
            @Field(value = "yield a year", unit = Unit.PERCENT) double zeroYield,
            @Field(value = "yield compounded once a year", unit = Unit.PERCENT)
                    double effectiveYield) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "zero_coupon_bond_price",
                            "Zero-coupon bond price",
                            "Price of a zero-coupon bond or strip from its yield",
                            "fixed_income",
                            "bond_pricing",
                            Zero.class,
                            ZeroPrice.class,
                            ZeroCoupons::price),
                    new Formula<>(
                            "zero_coupon_bond_yield",
                            "Zero-coupon bond yield",
                            "Yield of a zero-coupon bond or strip from its price",
                            "fixed_income",
                            "bond_pricing",
                            ZeroQuote.class,
                            ZeroYield.class,
                            ZeroCoupons::yield));

    /// P = F (1 + y/f)^(-f t); modified duration t / (1 + y/f).
    private static Outcome<ZeroPrice> price(Zero in) {
        Working w = new Working();
        int f = in.compounding().timesAYear();
        double growth = 1 + in.zeroYield() / 100 / f;
        double factor =
                w.number(
                        "discount factor",
                        figure(growth) + "^-" + figure(f * in.years()),
                        StrictMath.pow(growth, -f * in.years()),
                        Unit.NUMBER);
        BigDecimal price =
                w.dollars(
                        "price",
                        usd(in.face()) + " x " + figure(factor),
                        in.face().multiply(BigDecimal.valueOf(factor)));
        double modified =
                w.number(
                        "modified duration",
                        figure(in.years()) + " / " + figure(growth),
                        in.years() / growth,
                        Unit.RATIO);
        return w.gives(
                new ZeroPrice(cents(price), cents(in.face().subtract(cents(price))), modified));
    }

    /// y = f ((F / P)^(1 / (f t)) - 1).
    private static Outcome<ZeroYield> yield(ZeroQuote in) {
        Working w = new Working();
        int f = in.compounding().timesAYear();
        double growth = in.face().doubleValue() / in.price().doubleValue();
        double log = StrictMath.log(growth) / in.years();
        double effective = 100 * StrictMath.expm1(log);
        if (!(effective < 1e12)) {
            throw new BadField(
                    "price", in.price().toPlainString(), "a price that some yearly yield gives");
        }
        double yield =
                w.number(
                        "yield",
                        "%d x ((%s / %s)^(1 / %s) - 1)"
                                .formatted(
                                        f, usd(in.face()), usd(in.price()), figure(f * in.years())),
                        100 * f * StrictMath.expm1(log / f),
                        Unit.PERCENT);
        w.number("effective yield", "(face / price)^(1 / years) - 1", effective, Unit.PERCENT);
        return w.gives(new ZeroYield(yield, effective));
    }
}
