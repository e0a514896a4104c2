package ai.elson.knowledge.insurance;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Values that hang on a life: expectancy, insurance, annuities, and what an amount buys as income.
///
/// Death benefits are paid at the end of the year of death. Payments more often than yearly use the
/// usual approximation of Woolhouse, less 11/24 for monthly ones.
///
/// Source: N. L. Bowers and others, Actuarial Mathematics, chapters 3 to 6 and 9.
final class LifeContingencies {

    private LifeContingencies() {}

    private static final double MONTHLY = 11.0 / 24;

    record Life(
            @Field(value = "age", unit = Unit.YEARS, min = 0, max = 120) int age,
            @Field(value = "years ahead", unit = Unit.YEARS, min = 0, max = 120) int years,
            @Field(value = "mortality", unit = Unit.TEXT) Mortality mortality) {}

    record Expectancy(
            @Field(value = "life expectancy", unit = Unit.NUMBER) double lifeExpectancy,
            @Field(value = "expected whole years", unit = Unit.NUMBER) double curtateExpectancy,
            @Field(value = "alive after the years ahead", unit = Unit.PERCENT) double survival,
            @Field(value = "death within a year", unit = Unit.PERCENT) double deathProbability,
            @Field(value = "age that half reach", unit = Unit.YEARS) int medianAge) {}

    enum Cover {
        WHOLE_LIFE,
        TERM,
        ENDOWMENT
    }

    record Insurance(
            @Field(value = "age", unit = Unit.YEARS, min = 0, max = 120) int age,
            @Field(value = "sum insured", unit = Unit.USD, min = 1, max = 1e10) double sumInsured,
            @Field(value = "kind of cover", unit = Unit.TEXT) Cover cover,
            @Field(value = "years of term or endowment", unit = Unit.YEARS, min = 1, max = 120)
                    @Nullable Integer years,
            @Field(value = "yearly interest", unit = Unit.PERCENT, min = 0, max = 30) double rate,
            @Field(value = "mortality", unit = Unit.TEXT) Mortality mortality) {}

    record Premium(
            @Field(value = "net single premium", unit = Unit.USD) double netSinglePremium,
            @Field(value = "net yearly premium", unit = Unit.USD) double netAnnualPremium) {}

    enum Timing {
        DUE,
        IMMEDIATE
    }

    record LifeAnnuity(
            @Field(value = "age", unit = Unit.YEARS, min = 0, max = 120) int age,
            @Field(value = "paid a year", unit = Unit.USD, min = 0, max = 1e9) double payment,
            @Field(value = "start or end of the year", unit = Unit.TEXT) Timing timing,
            @Field(value = "years until payments begin", unit = Unit.YEARS, min = 0, max = 100)
                    int deferredYears,
            @Field(value = "most years of payments", unit = Unit.YEARS, min = 1, max = 120)
                    @Nullable Integer years,
            @Field(value = "yearly interest", unit = Unit.PERCENT, min = 0, max = 30) double rate,
            @Field(value = "mortality", unit = Unit.TEXT) Mortality mortality) {}

    record AnnuityValue(
            @Field(value = "present value", unit = Unit.USD) double presentValue,
            @Field(value = "value of 1 a year", unit = Unit.NUMBER) double factor) {}

    record Purchase(
            @Field(value = "amount paid in", unit = Unit.USD, min = 1, max = 1e9) double amount,
            @Field(value = "age", unit = Unit.YEARS, min = 0, max = 110) int age,
            @Field(value = "age of the other life", unit = Unit.YEARS, min = 0, max = 110)
                    int otherAge,
            @Field(value = "years paid in any case", unit = Unit.YEARS, min = 1, max = 50)
                    int certainYears,
            @Field(value = "part paid to the survivor", unit = Unit.PERCENT, min = 0, max = 100)
                    double survivorPart,
            @Field(value = "yearly interest", unit = Unit.PERCENT, min = 0, max = 30) double rate,
            @Field(value = "mortality", unit = Unit.TEXT) Mortality mortality) {}

    record Payouts(
            @Field(value = "a month for life", unit = Unit.USD) double lifeOnly,
            @Field(value = "a month, life and period certain", unit = Unit.USD)
                    double lifeWithCertain,
            @Field(value = "a month, joint and survivor", unit = Unit.USD) double jointAndSurvivor,
            @Field(value = "a month for the period certain", unit = Unit.USD) double certainOnly) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "life_expectancy",
                            "Life expectancy",
                            "Years a person may expect to live by a mortality table",
                            "annuities",
                            "income_annuities",
                            Life.class,
                            Expectancy.class,
                            LifeContingencies::expectancy),
                    new Formula<>(
                            "life_insurance_net_premium",
                            "Net premium of life insurance",
                            "Net single and yearly premium of life insurance from mortality",
                            "life_insurance",
                            "permanent_life",
                            Insurance.class,
                            Premium.class,
                            LifeContingencies::premium),
                    new Formula<>(
                            "life_annuity_present_value",
                            "Life annuity present value",
                            "Present value of an annuity for life from mortality",
                            "annuities",
                            "income_annuities",
                            LifeAnnuity.class,
                            AnnuityValue.class,
                            LifeContingencies::annuityValue),
                    new Formula<>(
                            "annuity_payout",
                            "Annuity payout options",
                            "Monthly income an amount buys: life, certain, joint and survivor",
                            "annuities",
                            "income_annuities",
                            Purchase.class,
                            Payouts.class,
                            LifeContingencies::payouts));

    /// The curtate expectancy is the sum of the probabilities of being alive after 1, 2, 3...
    /// years; half a year more, with deaths spread evenly over the year, is the complete one.
    private static Outcome<Expectancy> expectancy(Life in) {
        double[] q = in.mortality().from("age", in.age());
        double[] alive = Mortality.survival(q);
        Working w = new Working();
        double whole =
                w.number(
                        "expected whole years",
                        "sum of the probabilities to live 1, 2, 3... years",
                        Arrays.stream(alive).skip(1).sum(),
                        Unit.NUMBER);
        double full = w.number("life expectancy", "half a year more", whole + 0.5, Unit.NUMBER);
        double survival = in.years() < alive.length ? alive[in.years()] : 0;
        w.number("alive after " + in.years() + " years", "product of 1 - q", survival, Unit.NUMBER);
        int median = 0;
        while (alive[median + 1] >= 0.5) {
            median++;
        }
        return w.gives(new Expectancy(full, whole, 100 * survival, 100 * q[0], in.age() + median));
    }

    /// A = sum of v^(t+1) x alive to t x death in the next year; the yearly premium, paid at the
    /// start of each year of cover while alive, is A over the annuity of the same years.
    private static Outcome<Premium> premium(Insurance in) {
        double[] q = in.mortality().from("age", in.age());
        double[] alive = Mortality.survival(q);
        double v = 1 / (1 + in.rate() / 100);
        int years = q.length;
        if (in.cover() != Cover.WHOLE_LIFE) {
            if (in.years() == null) {
                throw new BadField("years", "nothing", "the years of cover");
            }
            years = Math.min(years, in.years());
        }
        Working w = new Working();
        double unit =
                w.number(
                        "insurance of 1",
                        "sum of v^(t+1) x p(t) x q(t) over " + years + " years at most",
                        Mortality.insurance(q, alive, v, years),
                        Unit.NUMBER);
        if (in.cover() == Cover.ENDOWMENT && in.years() != null && in.years() < alive.length) {
            unit =
                    w.number(
                            "with the endowment",
                            "plus v^" + years + " x p(" + years + ")",
                            unit + StrictMath.pow(v, years) * alive[years],
                            Unit.NUMBER);
        }
        double annuity =
                w.number(
                        "annuity of 1",
                        "sum of v^t x p(t)",
                        Mortality.annuity(alive, v, 0, years),
                        Unit.NUMBER);
        double single =
                w.number(
                        "net single premium",
                        "sum insured x insurance of 1",
                        in.sumInsured() * unit,
                        Unit.USD);
        double yearly =
                w.number(
                        "net yearly premium",
                        "net single premium / annuity of 1",
                        single / annuity,
                        Unit.USD);
        return w.gives(new Premium(single, yearly));
    }

    /// Sum of v^t x the probability of being alive after t years, from the end of the deferral.
    private static Outcome<AnnuityValue> annuityValue(LifeAnnuity in) {
        double[] alive = Mortality.survival(in.mortality().from("age", in.age()));
        double v = 1 / (1 + in.rate() / 100);
        int first = in.deferredYears() + (in.timing() == Timing.DUE ? 0 : 1);
        int end = in.years() == null ? alive.length : first + in.years();
        Working w = new Working();
        double factor =
                w.number(
                        "annuity of 1",
                        "sum of v^t x p(t) from t = " + first,
                        Mortality.annuity(alive, v, first, end),
                        Unit.NUMBER);
        double value =
                w.number(
                        "present value",
                        in.payment() + " x annuity of 1",
                        in.payment() * factor,
                        Unit.USD);
        return w.gives(new AnnuityValue(value, factor));
    }

    /// Amount / (12 x the monthly annuity of 1 a year), without the insurer's load. Joint and
    /// survivor pays all while the annuitant lives and the survivor's part to the other life after;
    /// the two lives die independently by the same mortality.
    private static Outcome<Payouts> payouts(Purchase in) {
        double[] alive = Mortality.survival(in.mortality().from("age", in.age()));
        double[] other = Mortality.survival(in.mortality().from("otherAge", in.otherAge()));
        double v = 1 / (1 + in.rate() / 100);
        int n = in.certainYears();
        Working w = new Working();
        double life =
                w.number(
                        "life annuity",
                        "sum of v^t x p(t) - 11/24",
                        Mortality.annuity(alive, v, 0, alive.length) - MONTHLY,
                        Unit.NUMBER);
        double certain = w.number("annuity certain", n + " years", certain(v, n), Unit.NUMBER);
        double later =
                n < alive.length
                        ? Mortality.annuity(alive, v, n, alive.length)
                                - MONTHLY * StrictMath.pow(v, n) * alive[n]
                        : 0;
        double guaranteed =
                w.number(
                        "life with period certain",
                        "annuity certain plus life annuity after " + n + " years",
                        certain + later,
                        Unit.NUMBER);
        double both = Mortality.annuity(Mortality.both(alive, other), v, 0, alive.length);
        double survivor = Mortality.annuity(other, v, 0, other.length) - both;
        double joint =
                w.number(
                        "joint and survivor",
                        "life annuity plus " + in.survivorPart() + "% of the survivor's",
                        life + in.survivorPart() / 100 * survivor,
                        Unit.NUMBER);
        return w.gives(
                new Payouts(
                        monthly(w, "for life", in.amount(), life),
                        monthly(w, "for life, period certain", in.amount(), guaranteed),
                        monthly(w, "joint and survivor", in.amount(), joint),
                        monthly(w, "period certain only", in.amount(), certain)));
    }

    /// Monthly payments in advance of 1 a year for n years, at the same effective interest.
    private static double certain(double v, int n) {
        if (v == 1) {
            return n;
        }
        double monthlyDiscount = 12 * (1 - StrictMath.pow(v, 1.0 / 12));
        return (1 - StrictMath.pow(v, n)) / monthlyDiscount;
    }

    private static double monthly(Working w, String name, double amount, double factor) {
        return w.number(
                "a month " + name, amount + " / 12 / " + factor, amount / 12 / factor, Unit.USD);
    }
}
