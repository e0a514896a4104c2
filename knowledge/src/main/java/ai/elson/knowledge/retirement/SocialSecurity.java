package ai.elson.knowledge.retirement;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.FilingStatus;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Retirement benefits of Social Security, their timing and their tax.
final class SocialSecurity {

    private SocialSecurity() {}

    /// Full retirement age in months, for those born in 1960 or later (42 USC 416(l)).
    private static final int FULL_AGE = 67 * 12;

    private static final int LEAST_AGE = 62 * 12;
    private static final int MOST_AGE = 70 * 12;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    record Career(
            @Field(value = "average indexed monthly earnings", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal monthlyEarnings,
            @Field(value = "year of turning 62", unit = Unit.YEAR, min = 2000, max = 2100)
                    int year) {}

    record Primary(
            @Field(value = "benefit at full retirement age", unit = Unit.USD)
                    BigDecimal primaryInsuranceAmount) {}

    record Claim(
            @Field(value = "benefit at full retirement age", unit = Unit.USD, min = 0, max = 1e5)
                    BigDecimal fullBenefit,
            @Field(value = "claiming age, years", unit = Unit.YEARS, min = 62, max = 70)
                    int ageYears,
            @Field(value = "and months", unit = Unit.MONTHS, min = 0, max = 11) int ageMonths) {}

    record Claimed(
            @Field(value = "benefit a month", unit = Unit.USD) BigDecimal monthlyBenefit,
            @Field(value = "part of the full benefit", unit = Unit.PERCENT)
                    BigDecimal partOfFull) {}

    record Earner(
            @Field(value = "earnings of the year", unit = Unit.USD, min = 0, max = 1e8)
                    BigDecimal earnings,
            @Field(value = "benefits of the year", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal yearlyBenefits,
            @Field(value = "year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record Withheld(
            @Field(value = "withheld this year", unit = Unit.USD) BigDecimal withheld,
            @Field(value = "paid this year", unit = Unit.USD) BigDecimal benefitsPaid) {}

    record Benefits(
            @Field(value = "benefits of the year", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal benefits,
            @Field(
                            value = "other income, tax-free interest too",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e9)
                    BigDecimal otherIncome,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus) {}

    record Taxable(
            @Field(value = "benefits that are taxed", unit = Unit.USD)
                    BigDecimal taxableBenefits) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "social_security_benefit",
                            "Primary insurance amount",
                            "PIA: full Social Security benefit from average earnings",
                            "social_security",
                            "benefit_formula",
                            Career.class,
                            Primary.class,
                            SocialSecurity::primary),
                    new Formula<>(
                            "social_security_claiming_age",
                            "Benefit by claiming age",
                            "Social Security benefit when claimed early or late",
                            "social_security",
                            "claiming_age",
                            Claim.class,
                            Claimed.class,
                            SocialSecurity::claim),
                    new Formula<>(
                            "social_security_earnings_test",
                            "Earnings test",
                            "Social Security withheld from someone who works before full age",
                            "social_security",
                            "claiming_age",
                            Earner.class,
                            Withheld.class,
                            SocialSecurity::earningsTest),
                    new Formula<>(
                            "taxable_social_security",
                            "Taxable benefits",
                            "Part of Social Security benefits that is taxed",
                            "social_security",
                            "benefit_taxation",
                            Benefits.class,
                            Taxable.class,
                            SocialSecurity::taxable));

    /// 90 percent of average indexed monthly earnings up to the first bend point, 32 percent up to
    /// the second, 15 percent above, down to the dime.
    ///
    /// Source: 42 USC 415(a)(1)(A), (g).
    private static Outcome<Primary> primary(Career in) {
        Working w = new Working();
        BigDecimal first = w.fact("ss.bend_point_1", in.year());
        BigDecimal second = w.fact("ss.bend_point_2", in.year());
        BigDecimal earnings = in.monthlyEarnings();
        BigDecimal low = part(w, 90, earnings.min(first));
        BigDecimal middle = part(w, 32, notNegative(earnings.min(second).subtract(first)));
        BigDecimal high = part(w, 15, notNegative(earnings.subtract(second)));
        BigDecimal sum =
                w.dollars(
                        "primary insurance amount",
                        "sum, down to the dime",
                        dime(low.add(middle).add(high)));
        return w.gives(new Primary(sum));
    }

    /// For each month before 67 5/9 of 1 percent less, beyond 36 months 5/12; for each month after
    /// 67 to 70 2/3 of 1 percent more; down to the dime. Full retirement age 67: born 1960 or
    /// later.
    ///
    /// Source: 42 USC 402(q)(1), (9), 402(w).
    private static Outcome<Claimed> claim(Claim in) {
        int age = in.ageYears() * 12 + in.ageMonths();
        if (age < LEAST_AGE || age > MOST_AGE) {
            throw new BadField("ageMonths", "" + in.ageMonths(), "0 at age 70");
        }
        Working w = new Working();
        w.uses("ss.full_retirement_age");
        int early = Math.max(0, FULL_AGE - age);
        int late = Math.max(0, age - FULL_AGE);
        BigDecimal change;
        if (early > 0) {
            int near = Math.min(early, 36);
            int far = early - near;
            // in 36ths of a percent: 5/9 is 20, 5/12 is 15
            change =
                    w.percent(
                            "reduction",
                            "-" + near + " months x 5/9% - " + far + " months x 5/12%",
                            divide(
                                            BigDecimal.valueOf(20L * near + 15L * far),
                                            BigDecimal.valueOf(36))
                                    .negate());
        } else {
            change =
                    w.percent(
                            "increase",
                            late + " months x 2/3%",
                            divide(BigDecimal.valueOf(2L * late), BigDecimal.valueOf(3)));
        }
        BigDecimal kept = BigDecimal.valueOf(100).add(change);
        BigDecimal benefit =
                w.dollars(
                        "monthly benefit",
                        pct(round(kept, Unit.PERCENT))
                                + " of "
                                + usd(in.fullBenefit())
                                + ", down to the dime",
                        dime(share(kept, in.fullBenefit())));
        return w.gives(new Claimed(benefit, round(kept, Unit.PERCENT)));
    }

    /// Before the year of full retirement age: $1 for every $2 above the exempt amount, at most the
    /// benefits.
    ///
    /// Source: 42 USC 403(b), (f).
    private static Outcome<Withheld> earningsTest(Earner in) {
        Working w = new Working();
        BigDecimal exempt = w.fact("ss.earnings_test", in.year());
        BigDecimal excess =
                w.dollars(
                        "earnings above the exempt amount",
                        usd(in.earnings()) + " - " + usd(exempt) + ", at least 0",
                        notNegative(in.earnings().subtract(exempt)));
        BigDecimal withheld =
                cents(
                        w.dollars(
                                "withheld",
                                "half of it, at most " + usd(in.yearlyBenefits()),
                                excess.multiply(HALF).min(in.yearlyBenefits())));
        return w.gives(new Withheld(withheld, cents(in.yearlyBenefits().subtract(withheld))));
    }

    /// Other income plus half the benefits above the first amount: half of it, at most half the
    /// benefits. Above the second amount: 85 percent of that excess plus the lesser of what the
    /// first step gives and half the gap between the amounts, at most 85 percent of the benefits.
    ///
    /// Source: IRC 86(a) to (c).
    private static Outcome<Taxable> taxable(Benefits in) {
        Working w = new Working();
        return w.gives(
                new Taxable(
                        cents(
                                BenefitTaxation.taxable(
                                        w, in.benefits(), in.otherIncome(), in.filingStatus()))));
    }

    private static BigDecimal part(Working w, int percent, BigDecimal amount) {
        return w.dollars(
                percent + "% part",
                percent + "% of " + usd(amount),
                share(BigDecimal.valueOf(percent), amount));
    }

    /// Down to the next lower ten cents (42 USC 415(g)), with the cents written. Months are parts
    /// of 3,600, so what a quotient of 20 digits lacks to a whole dime is made good first.
    private static BigDecimal dime(BigDecimal amount) {
        return amount.setScale(9, RoundingMode.HALF_UP)
                .setScale(1, RoundingMode.DOWN)
                .setScale(2, RoundingMode.UNNECESSARY);
    }
}
