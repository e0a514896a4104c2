package ai.elson.knowledge.retirement;

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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Benefits of a spouse and a survivor, and the age at which waiting pays.
final class FamilyBenefits {

    private FamilyBenefits() {}

    private static final int LEAST_AGE = 62 * 12;
    private static final int SURVIVOR_LEAST_AGE = 60 * 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    record Spouse(
            @Field(
                            value = "worker's benefit at full retirement age",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e5)
                    BigDecimal workerBenefit,
            @Field(value = "spouse's own benefit at full age", unit = Unit.USD, min = 0, max = 1e5)
                    BigDecimal ownBenefit,
            @Field(value = "spouse's year of birth", unit = Unit.YEAR, min = 1954, max = 2030)
                    int birthYear,
            @Field(
                            value = "claiming age of the spouse, years",
                            unit = Unit.YEARS,
                            min = 62,
                            max = 70)
                    int ageYears,
            @Field(value = "and months", unit = Unit.MONTHS, min = 0, max = 11) int ageMonths) {}

    record SpouseBenefit(
            @Field(value = "monthly benefit of the spouse", unit = Unit.USD) BigDecimal benefit,
            @Field(value = "part on the own record", unit = Unit.USD) BigDecimal ownPart,
            @Field(value = "spousal part on top", unit = Unit.USD) BigDecimal spousalPart) {}

    record Survivor(
            @Field(
                            value = "deceased's benefit at full retirement age",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e5)
                    BigDecimal deceasedFull,
            @Field(
                            value = "deceased's benefit as paid, if claimed",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e5)
                    @Nullable BigDecimal deceasedPaid,
            @Field(value = "survivor's own benefit as claimed", unit = Unit.USD, min = 0, max = 1e5)
                    BigDecimal ownBenefit,
            @Field(value = "survivor's year of birth", unit = Unit.YEAR, min = 1945, max = 2030)
                    int birthYear,
            @Field(
                            value = "claiming age of the survivor, years",
                            unit = Unit.YEARS,
                            min = 60,
                            max = 100)
                    int ageYears,
            @Field(value = "and months", unit = Unit.MONTHS, min = 0, max = 11) int ageMonths) {}

    record SurvivorBenefit(
            @Field(value = "monthly benefit of the survivor", unit = Unit.USD) BigDecimal benefit,
            @Field(value = "survivor benefit before comparing", unit = Unit.USD)
                    BigDecimal survivorBenefit,
            @Field(value = "part paid at this age", unit = Unit.PERCENT) BigDecimal part) {}

    record Choice(
            @Field(
                            value = "monthly benefit when claimed early",
                            unit = Unit.USD,
                            min = 0.01,
                            max = 1e5)
                    BigDecimal earlyBenefit,
            @Field(value = "early claiming age, months", unit = Unit.MONTHS, min = 744, max = 840)
                    int earlyAge,
            @Field(
                            value = "monthly benefit when claimed late",
                            unit = Unit.USD,
                            min = 0.01,
                            max = 1e5)
                    BigDecimal lateBenefit,
            @Field(value = "late claiming age, months", unit = Unit.MONTHS, min = 744, max = 840)
                    int lateAge) {}

    record BreakEven(
            @Field(value = "age at which waiting has caught up", unit = Unit.YEARS)
                    BigDecimal breakEvenAge,
            @Field(value = "months after the late claim", unit = Unit.MONTHS) int monthsAfter,
            @Field(value = "benefits forgone by waiting", unit = Unit.USD) BigDecimal forgone) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "spousal_benefit",
                            "Spousal benefit",
                            "Social Security spousal benefit of a wife or husband",
                            "social_security",
                            "claiming_age",
                            Spouse.class,
                            SpouseBenefit.class,
                            FamilyBenefits::spouse),
                    new Formula<>(
                            "survivor_benefit",
                            "Survivor benefit",
                            "Social Security survivor benefit of a widow or widower",
                            "social_security",
                            "claiming_age",
                            Survivor.class,
                            SurvivorBenefit.class,
                            FamilyBenefits::survivor),
                    new Formula<>(
                            "claiming_break_even_age",
                            "Break-even claiming age",
                            "Break-even age of delaying Social Security",
                            "social_security",
                            "claiming_age",
                            Choice.class,
                            BreakEven.class,
                            FamilyBenefits::breakEven));

    /// The own benefit, less 5/9 of a percent for each of the first 36 months before full age and
    /// 5/12 beyond, or 2/3 more for each month after it; and on top half the worker's full benefit
    /// less the own full benefit, if that is more than nothing, less 25/36 of a percent for each of
    /// the first 36 months and 5/12 beyond, never more for waiting. Who claims either claims both.
    /// The worker has claimed; pensions from work without Social Security no longer lessen it. Each
    /// down to the dime as in the law, the sum to the cent.
    ///
    /// Source: 42 USC 402(a) to (c), (q)(1), (9), (r), (w); P.L. 118-273.
    private static Outcome<SpouseBenefit> spouse(Spouse in) {
        int age = in.ageYears() * 12 + in.ageMonths();
        if (age > 70 * 12) {
            throw new BadField("ageMonths", in.ageMonths() + "", "0 at age 70");
        }
        Working w = new Working();
        w.uses("ss.wep_repeal");
        int full = fullAge(w, in.birthYear());
        int early = Math.max(0, full - age);
        int near = Math.min(early, 36);
        int far = early - near;
        BigDecimal late =
                divide(
                        w.standing("ss.delayed_credit")
                                .multiply(BigDecimal.valueOf(Math.max(0, age - full))),
                        BigDecimal.valueOf(12));
        // in 36ths of a percent: 5/9 is 20, 25/36 is 25, 5/12 is 15
        BigDecimal ownPart =
                HUNDRED.add(late)
                        .subtract(
                                divide(
                                        BigDecimal.valueOf(20L * near + 15L * far),
                                        BigDecimal.valueOf(36)));
        BigDecimal spousePart =
                HUNDRED.subtract(
                        divide(BigDecimal.valueOf(25L * near + 15L * far), BigDecimal.valueOf(36)));
        BigDecimal own =
                dime(
                        w.dollars(
                                "own part",
                                pct(round(ownPart, Unit.PERCENT)) + " of " + usd(in.ownBenefit()),
                                share(ownPart, in.ownBenefit())));
        BigDecimal half = w.standing("ss.spouse_share");
        BigDecimal excess =
                w.dollars(
                        "spousal excess",
                        pct(half)
                                + " of "
                                + usd(in.workerBenefit())
                                + " - "
                                + usd(in.ownBenefit())
                                + ", at least 0",
                        notNegative(share(half, in.workerBenefit()).subtract(in.ownBenefit())));
        BigDecimal spousal =
                dime(
                        w.dollars(
                                "spousal part",
                                pct(round(spousePart, Unit.PERCENT)) + " of that",
                                share(spousePart, excess)));
        return w.gives(
                new SpouseBenefit(w.dollars("benefit", "sum", own.add(spousal)), own, spousal));
    }

    /// All of the deceased's benefit from the survivor's full age; before it less, evenly over the
    /// months from 60 to full age, down to 71.5 percent at 60. Where the deceased had claimed
    /// early, no more than the greater of what was paid and 82.5 percent of the full benefit; where
    /// late, what was paid. The own benefit is paid instead if it is more. Down to the dime.
    ///
    /// Source: 42 USC 402(e), (f), (q)(1), (9), 416(l); P.L. 118-273.
    private static Outcome<SurvivorBenefit> survivor(Survivor in) {
        Working w = new Working();
        w.uses("ss.wep_repeal");
        w.uses("ss.survivor_age");
        // the table of retirement benefits turns on reaching 62, that of survivors on reaching 60
        int full = fullAge(w, in.birthYear() - 2);
        int age = in.ageYears() * 12 + in.ageMonths();
        int early = Math.max(0, full - age);
        BigDecimal most = w.standing("ss.survivor_reduction");
        BigDecimal part =
                w.percent(
                        "part paid",
                        "100% - "
                                + pct(most)
                                + " x "
                                + early
                                + " / "
                                + (full - SURVIVOR_LEAST_AGE)
                                + " months",
                        HUNDRED.subtract(
                                divide(
                                        times(most, early),
                                        BigDecimal.valueOf(full - (long) SURVIVOR_LEAST_AGE))));
        BigDecimal paid = in.deceasedPaid() == null ? in.deceasedFull() : in.deceasedPaid();
        BigDecimal base = in.deceasedFull().max(paid);
        BigDecimal benefit =
                w.dollars(
                        "survivor benefit",
                        pct(round(part, Unit.PERCENT)) + " of " + usd(base),
                        share(part, base));
        if (paid.compareTo(in.deceasedFull()) < 0) {
            BigDecimal limit = w.standing("ss.survivor_limit");
            benefit =
                    w.dollars(
                            "limited",
                            "at most the greater of "
                                    + usd(paid)
                                    + " and "
                                    + pct(limit)
                                    + " of "
                                    + usd(in.deceasedFull()),
                            benefit.min(paid.max(share(limit, in.deceasedFull()))));
        }
        BigDecimal rounded = dime(benefit);
        return w.gives(
                new SurvivorBenefit(
                        w.dollars(
                                "benefit",
                                "greater of that and the own " + usd(in.ownBenefit()),
                                rounded.max(cents(in.ownBenefit()))),
                        rounded,
                        round(part, Unit.PERCENT)));
    }

    private static int fullAge(Working w, int birthYear) {
        return w.standing(
                        "ss.full_retirement_months",
                        Map.of("birth_year", Math.min(birthYear, 1960) + ""))
                .intValueExact();
    }

    /// Down to the next lower ten cents (42 USC 415(g)), with the cents written. Months are parts
    /// of 3,600, so what a quotient of 20 digits lacks to a whole dime is made good first.
    private static BigDecimal dime(BigDecimal amount) {
        return amount.setScale(9, RoundingMode.HALF_UP)
                .setScale(1, RoundingMode.DOWN)
                .setScale(2, RoundingMode.UNNECESSARY);
    }

    /// Months for which the late benefit must exceed the early one to make up what waiting gave up,
    /// rounded up to a whole month; without interest, taxes or cost-of-living changes.
    private static Outcome<BreakEven> breakEven(Choice in) {
        if (in.lateAge() <= in.earlyAge()) {
            throw new BadField(
                    "lateAge", in.lateAge() + "", "above the early age, " + in.earlyAge());
        }
        if (in.lateBenefit().compareTo(in.earlyBenefit()) <= 0) {
            throw new BadField(
                    "lateBenefit",
                    in.lateBenefit().toPlainString(),
                    "above the early benefit, " + usd(in.earlyBenefit()));
        }
        Working w = new Working();
        BigDecimal forgone =
                w.dollars(
                        "forgone",
                        (in.lateAge() - in.earlyAge()) + " months x " + usd(in.earlyBenefit()),
                        times(in.earlyBenefit(), in.lateAge() - in.earlyAge()));
        BigDecimal more = in.lateBenefit().subtract(in.earlyBenefit());
        BigDecimal months =
                w.step(
                        "months to make it up",
                        usd(forgone) + " / " + usd(more) + ", up",
                        forgone.divide(more, 0, RoundingMode.CEILING),
                        Unit.MONTHS);
        BigDecimal age =
                w.step(
                        "break-even age",
                        "(" + in.lateAge() + " + that) / 12",
                        divide(
                                months.add(BigDecimal.valueOf(in.lateAge())),
                                BigDecimal.valueOf(12)),
                        Unit.YEARS);
        return w.gives(
                new BreakEven(round(age, Unit.YEARS), months.intValueExact(), cents(forgone)));
    }
}
