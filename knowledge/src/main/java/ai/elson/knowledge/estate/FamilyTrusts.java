package ai.elson.knowledge.estate;

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
import org.jspecify.annotations.Nullable;

/// Trusts for the family: retained annuities, and what goes to a spouse's or a credit shelter
/// trust.
final class FamilyTrusts {

    private FamilyTrusts() {}

    record Retained(
            @Field(value = "put into the trust", unit = Unit.USD, min = 0.01, max = 1e11)
                    BigDecimal funding,
            @Field(
                            value = "first yearly annuity, nothing: zeroed out",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e11)
                    @Nullable BigDecimal annuity,
            @Field(value = "years of the annuity", unit = Unit.YEARS, min = 2, max = 50) int years,
            @Field(value = "yearly rise of the annuity", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal rise,
            @Field(
                            value = "section 7520 rate of the month",
                            unit = Unit.PERCENT,
                            min = 0.2,
                            max = 25)
                    BigDecimal rate,
            @Field(value = "yearly growth of the trust", unit = Unit.PERCENT, min = -50, max = 100)
                    BigDecimal growth) {}

    record Granted(
            @Field(value = "taxable gift", unit = Unit.USD) BigDecimal taxableGift,
            @Field(value = "first annuity", unit = Unit.USD) BigDecimal firstAnnuity,
            @Field(value = "value of the annuity", unit = Unit.USD) BigDecimal annuityValue,
            @Field(value = "passes to heirs at that growth", unit = Unit.USD)
                    BigDecimal remainder) {}

    record Couple(
            @Field(
                            value = "taxable estate before the marital deduction",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e12)
                    BigDecimal estate,
            @Field(value = "taxable gifts made in life", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal lifetimeGifts,
            @Field(
                            value = "unused exclusion of an earlier spouse",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e9)
                    BigDecimal spouseExclusion,
            @Field(value = "year of death", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record Funded(
            @Field(value = "to the credit shelter trust", unit = Unit.USD) BigDecimal creditShelter,
            @Field(value = "to the marital or QTIP trust", unit = Unit.USD) BigDecimal marital) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "grat_gift",
                            "Grantor retained annuity trust",
                            "GRAT: grantor annuity trust gift, zeroed-out annuity, remainder to heirs",
                            "estate_planning",
                            "trust_administration",
                            Retained.class,
                            Granted.class,
                            FamilyTrusts::retained),
                    new Formula<>(
                            "credit_shelter_funding",
                            "Credit shelter and marital trust",
                            "Split an estate between credit shelter bypass trust and marital QTIP",
                            "estate_planning",
                            "trust_administration",
                            Couple.class,
                            Funded.class,
                            FamilyTrusts::fund));

    /// The gift is what is put in less the annuity's value at the section 7520 rate, payments at
    /// the end of each year, each at most 120 percent of the one before. Without an annuity given
    /// it is the one that leaves no gift. Heirs get what is left if the trust grows at the given
    /// rate and pays each annuity, nothing if it runs dry. The rate is rounded by the IRS to two
    /// tenths of a percent; factors here are exact, where the tables have four decimals. The
    /// grantor outlives the term.
    ///
    /// Source: IRC 2702, 7520; 26 CFR 25.2702-3(b), (d), (e); Rev. Rul. 77-454 for the value of
    /// payments.
    private static Outcome<Granted> retained(Retained in) {
        Working w = new Working();
        BigDecimal most = w.standing("gift.annuity_growth");
        BigDecimal rise = BigDecimal.ONE.add(fraction(in.rise()));
        BigDecimal mostRise = most.subtract(BigDecimal.valueOf(100));
        if (in.rise().compareTo(mostRise) > 0) {
            throw new BadField(
                    "rise",
                    in.rise().toPlainString(),
                    "at most " + pct(mostRise) + ", as the regulation allows");
        }
        BigDecimal discount = BigDecimal.ONE.add(fraction(in.rate()));
        BigDecimal factor = BigDecimal.ZERO;
        BigDecimal payment = BigDecimal.ONE;
        BigDecimal value = BigDecimal.ONE;
        for (int year = 1; year <= in.years(); year++) {
            value = divide(value, discount);
            factor = factor.add(payment.multiply(value), DIGITS);
            payment = payment.multiply(rise, DIGITS);
        }
        w.step(
                "annuity factor",
                "sum of (1 + rise)^(k-1) / (1 + "
                        + pct(in.rate())
                        + ")^k, "
                        + in.years()
                        + " years",
                factor,
                Unit.NUMBER);
        BigDecimal first =
                in.annuity() == null
                        ? w.dollars(
                                "zeroed-out annuity",
                                usd(in.funding()) + " / factor",
                                divide(in.funding(), factor))
                        : in.annuity();
        BigDecimal worth =
                w.dollars(
                        "value of the annuity",
                        usd(first) + " x factor, at most " + usd(in.funding()),
                        first.multiply(factor).min(in.funding()));
        BigDecimal gift =
                w.dollars(
                        "taxable gift",
                        usd(in.funding()) + " - that",
                        in.funding().subtract(worth));
        BigDecimal left = in.funding();
        BigDecimal due = first;
        BigDecimal growth = BigDecimal.ONE.add(fraction(in.growth()));
        for (int year = 1; year <= in.years(); year++) {
            left = notNegative(left.multiply(growth, DIGITS).subtract(due));
            due = due.multiply(rise, DIGITS);
        }
        w.dollars(
                "remainder",
                "each year grown at " + pct(in.growth()) + " less the annuity, at least 0",
                left);
        return w.gives(new Granted(cents(gift), cents(first), cents(worth), cents(left)));
    }

    /// The credit shelter trust takes what the exclusion leaves after gifts in life, at most the
    /// estate; the rest goes to the spouse or a QTIP trust and is deducted, so that no tax is due
    /// now. Both spouses are citizens.
    ///
    /// Source: IRC 2010(c), 2056(a), (b)(7).
    private static Outcome<Funded> fund(Couple in) {
        Working w = new Working();
        w.uses("estate.marital_deduction");
        BigDecimal exclusion = w.fact("estate.basic_exclusion", in.year());
        BigDecimal shelter =
                w.dollars(
                        "credit shelter",
                        usd(exclusion)
                                + " + "
                                + usd(in.spouseExclusion())
                                + " - gifts "
                                + usd(in.lifetimeGifts())
                                + ", at least 0, at most the estate",
                        notNegative(
                                        exclusion
                                                .add(in.spouseExclusion())
                                                .subtract(in.lifetimeGifts()))
                                .min(in.estate()));
        BigDecimal marital =
                w.dollars("marital", usd(in.estate()) + " - that", in.estate().subtract(shelter));
        return w.gives(new Funded(cents(shelter), cents(marital)));
    }
}
