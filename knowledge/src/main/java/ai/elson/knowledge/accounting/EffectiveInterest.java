package ai.elson.knowledge.accounting;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.cashflow.TimeValue;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A bond's discount or premium, amortized at its effective rate.
///
/// Source: FASB ASC 835-30-35-2 (interest method); any text of intermediate accounting.
final class EffectiveInterest {

    private EffectiveInterest() {}

    record Bond(
            @Field(value = "face value", unit = Unit.USD, min = 1, max = 1e12) BigDecimal face,
            @Field(value = "yearly coupon rate", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal couponRate,
            @Field(value = "yearly market rate", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal marketRate,
            @Field(value = "years to maturity", unit = Unit.YEARS, min = 1, max = 50) int years,
            @Field(value = "coupons a year", unit = Unit.COUNT, min = 1, max = 12)
                    int couponsPerYear) {}

    record Row(
            @Field(value = "period", unit = Unit.COUNT) int period,
            @Field(value = "coupon paid", unit = Unit.USD) BigDecimal coupon,
            @Field(value = "interest expense", unit = Unit.USD) BigDecimal interest,
            @Field(value = "discount (+) or premium (-) amortized", unit = Unit.USD)
                    BigDecimal amortization,
            @Field(value = "carrying amount after it", unit = Unit.USD) BigDecimal carrying) {}

    record Amortized(
            @Field(value = "issue price", unit = Unit.USD) BigDecimal issuePrice,
            @Field(value = "discount, or premium if negative", unit = Unit.USD) BigDecimal discount,
            @Field(value = "interest expense in all", unit = Unit.USD) BigDecimal totalInterest,
            @Field(value = "each period", unit = Unit.TEXT) List<Row> rows) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "effective_interest_amortization",
                            "Effective-interest amortization",
                            "Amortizes a bond's discount or premium at its market rate",
                            "accounting",
                            "gaap_ifrs",
                            Bond.class,
                            Amortized.class,
                            EffectiveInterest::amortize));

    /// The carrying amount after each period is the present value of what is still to be paid, to
    /// the cent; the interest expense is what carries it there over the coupon, within a cent of
    /// the effective rate times the amount before. It ends at the face value.
    private static Outcome<Amortized> amortize(Bond in) {
        Working w = new Working();
        BigDecimal perYear = BigDecimal.valueOf(in.couponsPerYear());
        BigDecimal rate = divide(fraction(in.marketRate()), perYear);
        w.percent(
                "market rate of a period",
                pct(in.marketRate()) + " / " + in.couponsPerYear(),
                times(rate, 100));
        BigDecimal coupon =
                w.dollars(
                        "coupon",
                        pct(in.couponRate())
                                + " of "
                                + usd(in.face())
                                + " / "
                                + in.couponsPerYear(),
                        divide(share(in.couponRate(), in.face()), perYear));
        int periods = in.years() * in.couponsPerYear();
        BigDecimal price =
                w.dollars(
                        "issue price",
                        "present value of " + periods + " coupons and the face value",
                        cents(value(in.face(), coupon, rate, periods)));
        BigDecimal face = cents(in.face());
        BigDecimal discount =
                w.dollars("discount", usd(face) + " - " + usd(price), face.subtract(price));
        List<Row> rows = new ArrayList<>();
        BigDecimal before = price;
        BigDecimal paid = BigDecimal.ZERO;
        for (int i = 1; i <= periods; i++) {
            BigDecimal after =
                    i == periods ? face : cents(value(in.face(), coupon, rate, periods - i));
            BigDecimal sum = cents(times(coupon, i));
            BigDecimal cash = sum.subtract(paid);
            BigDecimal written = after.subtract(before);
            rows.add(new Row(i, cash, cash.add(written), written, after));
            before = after;
            paid = sum;
        }
        BigDecimal interest =
                w.dollars(
                        "interest expense in all",
                        usd(paid) + " of coupons + " + usd(discount),
                        paid.add(discount));
        return w.gives(new Amortized(price, discount, interest, rows));
    }

    private static BigDecimal value(
            BigDecimal face, BigDecimal coupon, BigDecimal rate, int periods) {
        BigDecimal growth = BigDecimal.ONE.add(rate).pow(periods, DIGITS);
        return coupon.multiply(TimeValue.annuityFactor(rate, periods)).add(divide(face, growth));
    }
}
