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
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/// Treasury inflation-protected securities and Series I savings bonds.
///
/// Source: 31 CFR part 356, appendix B, sections I.B and III; 31 CFR 356.30(b); 31 CFR 359.13 and
/// 359.14.
final class InflationBonds {

    private InflationBonds() {}

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    record Indexed(
            @Field(value = "par amount", unit = Unit.USD, min = 0.01, max = 1e12) BigDecimal par,
            @Field(value = "real coupon a year", unit = Unit.PERCENT, min = 0, max = 20)
                    BigDecimal coupon,
            @Field(value = "day of the valuation", unit = Unit.TEXT) LocalDate day,
            @Field(value = "CPI-U three months before", unit = Unit.NUMBER, min = 1, max = 10000)
                    BigDecimal cpiThreeMonthsBefore,
            @Field(value = "CPI-U two months before", unit = Unit.NUMBER, min = 1, max = 10000)
                    BigDecimal cpiTwoMonthsBefore,
            @Field(value = "reference CPI on dated date", unit = Unit.NUMBER, min = 1, max = 10000)
                    BigDecimal baseReferenceCpi) {}

    record Adjusted(
            @Field(value = "inflation-adjusted principal", unit = Unit.USD)
                    BigDecimal adjustedPrincipal,
            @Field(value = "index ratio", unit = Unit.NUMBER) BigDecimal indexRatio,
            @Field(value = "reference CPI of the day", unit = Unit.NUMBER) BigDecimal referenceCpi,
            @Field(value = "half-yearly interest on that day", unit = Unit.USD)
                    BigDecimal semiannualInterest,
            @Field(value = "principal paid if maturing then", unit = Unit.USD)
                    BigDecimal principalAtMaturity) {}

    record RealTerms(
            @Field(value = "settlement date", unit = Unit.TEXT) LocalDate settlement,
            @Field(value = "maturity date", unit = Unit.TEXT) LocalDate maturity,
            @Field(value = "real coupon a year", unit = Unit.PERCENT, min = 0, max = 20)
                    double coupon,
            @Field(value = "real yield a year", unit = Unit.PERCENT, min = -10, max = 50)
                    double realYield,
            @Field(value = "index ratio at settlement", unit = Unit.NUMBER, min = 0.1, max = 20)
                    BigDecimal indexRatio) {}

    record RealPrice(
            @Field(value = "real price of 100 par", unit = Unit.NUMBER) BigDecimal realPrice,
            @Field(value = "inflation-adjusted price", unit = Unit.NUMBER) BigDecimal adjustedPrice,
            @Field(value = "inflation-adjusted accrued interest", unit = Unit.NUMBER)
                    BigDecimal adjustedAccrued,
            @Field(value = "amount to pay for 100 par", unit = Unit.NUMBER)
                    BigDecimal settlementAmount) {}

    record Savings(
            @Field(value = "fixed rate a year", unit = Unit.PERCENT, min = 0, max = 20)
                    BigDecimal fixedRate,
            @Field(value = "semiannual inflation rate", unit = Unit.PERCENT, min = -20, max = 50)
                    BigDecimal semiannualInflation) {}

    record Composite(
            @Field(value = "composite rate a year", unit = Unit.PERCENT)
                    BigDecimal compositeRate) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "tips_inflation_adjustment",
                            "TIPS inflation adjustment",
                            "TIPS index ratio and inflation-adjusted principal from reference CPI",
                            "fixed_income",
                            "bond_pricing",
                            Indexed.class,
                            Adjusted.class,
                            InflationBonds::adjust),
                    new Formula<>(
                            "tips_price",
                            "TIPS price",
                            "Price of inflation-protected TIPS from their real yield",
                            "fixed_income",
                            "bond_pricing",
                            RealTerms.class,
                            RealPrice.class,
                            InflationBonds::price),
                    new Formula<>(
                            "savings_bond_composite_rate",
                            "I bond composite rate",
                            "Composite interest rate of a Series I savings bond",
                            "fixed_income",
                            "bond_pricing",
                            Savings.class,
                            Composite.class,
                            InflationBonds::composite));

    /// Reference CPI of the t-th day of a month of D days: CPI(-3) + (t - 1) / D x (CPI(-2) -
    /// CPI(-3)); index ratio: that over the reference CPI of the dated date. Both are truncated to
    /// six decimals and rounded to five. Principal = par x ratio; at maturity at least par; half a
    /// year's interest = principal x coupon / 2.
    private static Outcome<Adjusted> adjust(Indexed in) {
        Working w = new Working();
        w.uses("bond.tips_principal");
        int passed = in.day().getDayOfMonth() - 1;
        int length = in.day().lengthOfMonth();
        BigDecimal reference =
                toFive(
                        in.cpiThreeMonthsBefore()
                                .add(
                                        divide(
                                                times(
                                                        in.cpiTwoMonthsBefore()
                                                                .subtract(
                                                                        in.cpiThreeMonthsBefore()),
                                                        passed),
                                                BigDecimal.valueOf(length))));
        w.step(
                "reference CPI",
                "%s + %d / %d x (%s - %s)"
                        .formatted(
                                in.cpiThreeMonthsBefore().toPlainString(),
                                passed,
                                length,
                                in.cpiTwoMonthsBefore().toPlainString(),
                                in.cpiThreeMonthsBefore().toPlainString()),
                reference,
                Unit.NUMBER);
        BigDecimal ratio = toFive(divide(reference, in.baseReferenceCpi()));
        w.step(
                "index ratio",
                reference + " / " + in.baseReferenceCpi().toPlainString(),
                ratio,
                Unit.NUMBER);
        BigDecimal principal =
                w.dollars(
                        "adjusted principal",
                        usd(in.par()) + " x " + ratio,
                        in.par().multiply(ratio));
        BigDecimal interest =
                w.dollars(
                        "half-yearly interest",
                        pct(in.coupon()) + " of " + usd(principal) + " / 2",
                        divide(share(in.coupon(), principal), TWO));
        BigDecimal floor =
                w.dollars(
                        "principal at maturity",
                        "at least " + usd(in.par()),
                        principal.max(in.par()));
        return w.gives(
                new Adjusted(cents(principal), ratio, reference, cents(interest), cents(floor)));
    }

    /// Truncated to six decimals, then rounded to five.
    private static BigDecimal toFive(BigDecimal value) {
        return value.setScale(6, RoundingMode.DOWN).setScale(5, RoundingMode.HALF_UP);
    }

    /// P = (C/2 + C/2 a + 100 v^n) / (1 + r/s i/2) - (s - r)/s C/2 with v = 1 / (1 + i/2), a the
    /// sum of v to v^n, r the days to the next coupon, s the days of its half-year, n the
    /// half-years after it: interest is simple until the next coupon, unlike the street convention.
    /// Real price and the adjusted amounts are rounded to six decimals each.
    private static Outcome<RealPrice> price(RealTerms in) {
        Working w = new Working();
        CouponBond bond =
                CouponBond.toMaturity(
                        in.settlement(),
                        in.maturity(),
                        in.coupon(),
                        CouponFrequency.SEMIANNUAL,
                        DayCountRule.ACT_ACT_ICMA);
        double half = in.realYield() / 200;
        double discount =
                w.number(
                        "discount to the next coupon",
                        "1 / (1 + " + figure(bond.left()) + " x " + figure(half) + ")",
                        1 / (1 + bond.left() * half),
                        Unit.NUMBER);
        double sum = 0;
        double factor = discount;
        for (int k = 0; k < bond.coupons(); k++) {
            sum += bond.payment(k) * factor;
            factor /= 1 + half;
        }
        w.number("payments discounted", bond.coupons() + " payments", sum, Unit.NUMBER);
        BigDecimal real = toSix(BigDecimal.valueOf(sum - bond.accrued()));
        if (real.signum() <= 0) {
            throw new BadField(
                    "realYield",
                    figure(in.realYield()),
                    "a yield at which the price is above zero");
        }
        w.step("real price", "less accrued " + figure(bond.accrued()), real, Unit.NUMBER);
        BigDecimal adjusted = toSix(real.multiply(in.indexRatio()));
        w.step("adjusted price", real + " x " + in.indexRatio(), adjusted, Unit.NUMBER);
        BigDecimal accrued = toSix(BigDecimal.valueOf(bond.accrued()).multiply(in.indexRatio()));
        w.step(
                "adjusted accrued interest",
                figure(bond.accrued()) + " x " + in.indexRatio(),
                accrued,
                Unit.NUMBER);
        return w.gives(new RealPrice(real, adjusted, accrued, adjusted.add(accrued)));
    }

    private static BigDecimal toSix(BigDecimal value) {
        return value.setScale(6, RoundingMode.HALF_UP);
    }

    /// (fixed / 2 + inflation + fixed / 2 x inflation) x 2, to a hundredth of a percent, never
    /// below zero.
    private static Outcome<Composite> composite(Savings in) {
        Working w = new Working();
        w.uses("bond.savings_composite");
        BigDecimal half = divide(in.fixedRate(), TWO);
        BigDecimal rate =
                w.percent(
                        "composite before the floor",
                        "(%1$s + %2$s + %1$s x %2$s) x 2"
                                .formatted(pct(half), pct(in.semiannualInflation())),
                        half.add(in.semiannualInflation())
                                .add(share(half, in.semiannualInflation()))
                                .multiply(TWO));
        w.percent("composite rate", "at least 0%", notNegative(rate));
        return w.gives(new Composite(round(notNegative(rate), Unit.PERCENT)));
    }
}
