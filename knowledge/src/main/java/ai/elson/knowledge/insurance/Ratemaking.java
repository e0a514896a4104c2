package ai.elson.knowledge.insurance;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// Prices, reserves of premium and the solvency of insurers.
///
/// Source: G. Werner, C. Modlin, Basic Ratemaking, Casualty Actuarial Society, chapters 5, 8, 12.
final class Ratemaking {

    private Ratemaking() {}

    record Book(
            @Field(value = "expected losses", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal losses,
            @Field(value = "loss adjustment expense", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal adjustmentExpense,
            @Field(value = "exposures", unit = Unit.COUNT, min = 1, max = 1e9) BigDecimal exposures,
            @Field(value = "fixed expense per exposure", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal fixedExpense,
            @Field(value = "variable expense of premium", unit = Unit.PERCENT, min = 0, max = 90)
                    BigDecimal variableExpense,
            @Field(value = "profit of premium", unit = Unit.PERCENT, min = -20, max = 50)
                    BigDecimal profit) {}

    record Rate(
            @Field(value = "rate per exposure", unit = Unit.USD) BigDecimal indicatedRate,
            @Field(value = "pure premium", unit = Unit.USD) BigDecimal purePremium) {}

    record Experience(
            @Field(value = "claims observed", unit = Unit.COUNT, min = 0, max = 1e9) int claims,
            @Field(value = "confidence", unit = Unit.PERCENT, min = 50, max = 99.9)
                    double confidence,
            @Field(value = "tolerance of the mean", unit = Unit.PERCENT, min = 0.5, max = 50)
                    double tolerance,
            @Field(value = "rate of the experience", unit = Unit.USD, min = 0, max = 1e9)
                    double observed,
            @Field(value = "rate of the complement", unit = Unit.USD, min = 0, max = 1e9)
                    double complement) {}

    record Credibility(
            @Field(value = "credibility", unit = Unit.RATIO) double credibility,
            @Field(value = "claims for full credibility", unit = Unit.NUMBER)
                    double fullCredibilityClaims,
            @Field(value = "weighted rate", unit = Unit.USD) double estimate) {}

    record Policy(
            @Field(value = "written premium", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal premium,
            @Field(value = "first day of cover", unit = Unit.TEXT) LocalDate effective,
            @Field(value = "day on which cover ends", unit = Unit.TEXT) LocalDate expiration,
            @Field(value = "day of the accounts", unit = Unit.TEXT) LocalDate valuation) {}

    record Unearned(
            @Field(value = "unearned premium", unit = Unit.USD) BigDecimal unearnedPremium,
            @Field(value = "earned premium", unit = Unit.USD) BigDecimal earnedPremium,
            @Field(value = "days of cover left", unit = Unit.DAYS) BigDecimal daysLeft) {}

    record Employer(
            @Field(value = "actual primary losses", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal actualPrimary,
            @Field(value = "actual excess losses", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal actualExcess,
            @Field(value = "expected primary losses", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal expectedPrimary,
            @Field(value = "expected excess losses", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal expectedExcess,
            @Field(value = "weight of excess losses", unit = Unit.RATIO, min = 0, max = 1)
                    BigDecimal weight,
            @Field(value = "ballast", unit = Unit.USD, min = 0, max = 1e9) BigDecimal ballast) {}

    record Modification(
            @Field(value = "experience modification", unit = Unit.RATIO) BigDecimal modification) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "pure_premium_rate",
                            "Rate from the pure premium",
                            "Premium rate per exposure from losses, expenses and profit",
                            "insurance_operations",
                            "actuarial",
                            Book.class,
                            Rate.class,
                            Ratemaking::rate),
                    new Formula<>(
                            "credibility_factor",
                            "Credibility",
                            "Weight of own claims experience by the square root rule",
                            "insurance_operations",
                            "actuarial",
                            Experience.class,
                            Credibility.class,
                            Ratemaking::credibility),
                    new Formula<>(
                            "unearned_premium_reserve",
                            "Unearned premium",
                            "Premium not yet earned on a day, pro rata by days",
                            "insurance_operations",
                            "insurance_regulation",
                            Policy.class,
                            Unearned.class,
                            Ratemaking::unearned),
                    new Formula<>(
                            "experience_modification",
                            "Experience modification",
                            "Workers compensation modification factor of an employer",
                            "property_casualty",
                            "casualty_insurance",
                            Employer.class,
                            Modification.class,
                            Ratemaking::modification));

    /// (Pure premium + fixed expense) / (1 - variable expense - profit), to the cent.
    private static Outcome<Rate> rate(Book in) {
        BigDecimal taken = in.variableExpense().add(in.profit());
        if (taken.compareTo(BigDecimal.valueOf(100)) >= 0) {
            throw new BadField(
                    "profit",
                    in.profit().toPlainString(),
                    "less than 100% together with the variable expense");
        }
        Working w = new Working();
        BigDecimal pure =
                w.dollars(
                        "pure premium",
                        "("
                                + usd(in.losses())
                                + " + "
                                + usd(in.adjustmentExpense())
                                + ") / "
                                + in.exposures().toPlainString(),
                        divide(in.losses().add(in.adjustmentExpense()), in.exposures()));
        BigDecimal kept =
                w.ratio(
                        "permissible loss ratio",
                        "1 - " + pct(in.variableExpense()) + " - " + pct(in.profit()),
                        BigDecimal.ONE.subtract(fraction(taken)));
        BigDecimal rate =
                w.dollars(
                        "indicated rate",
                        "(" + usd(pure) + " + " + usd(in.fixedExpense()) + ") / ratio",
                        divide(pure.add(in.fixedExpense()), kept));
        return w.gives(new Rate(cents(rate), cents(pure)));
    }

    /// Full credibility for frequency at (z / k)² claims, z the two-sided normal deviate of the
    /// confidence and k the tolerance (90 percent within 5 percent: 1,082); below it the square
    /// root of the part reached.
    private static Outcome<Credibility> credibility(Experience in) {
        Working w = new Working();
        double z =
                w.number(
                        "normal deviate",
                        "two-sided, of " + in.confidence() + "%",
                        new NormalDistribution()
                                .inverseCumulativeProbability(0.5 + in.confidence() / 200),
                        Unit.NUMBER);
        double ratio = z / (in.tolerance() / 100);
        double full =
                w.number(
                        "claims for full credibility",
                        "(deviate / " + in.tolerance() + "%)^2",
                        ratio * ratio,
                        Unit.NUMBER);
        double weight =
                w.number(
                        "credibility",
                        "sqrt(" + in.claims() + " / full), at most 1",
                        Math.min(1, Math.sqrt(in.claims() / full)),
                        Unit.RATIO);
        double estimate =
                w.number(
                        "weighted rate",
                        "Z x " + in.observed() + " + (1 - Z) x " + in.complement(),
                        weight * in.observed() + (1 - weight) * in.complement(),
                        Unit.USD);
        return w.gives(new Credibility(weight, full, estimate));
    }

    /// Premium x days of cover left / days of cover, to the cent; the day on which cover ends is
    /// not counted.
    ///
    /// Source: NAIC Statement of Statutory Accounting Principles 53, daily pro rata method.
    private static Outcome<Unearned> unearned(Policy in) {
        if (!in.expiration().isAfter(in.effective())) {
            throw new BadField("expiration", in.expiration().toString(), "after " + in.effective());
        }
        Working w = new Working();
        long days = ChronoUnit.DAYS.between(in.effective(), in.expiration());
        long left = Math.clamp(ChronoUnit.DAYS.between(in.valuation(), in.expiration()), 0, days);
        BigDecimal unearned =
                cents(
                        w.dollars(
                                "unearned premium",
                                usd(in.premium()) + " x " + left + " / " + days + " days",
                                divide(times(in.premium(), left), BigDecimal.valueOf(days))));
        return w.gives(
                new Unearned(
                        unearned,
                        cents(in.premium().subtract(unearned)),
                        BigDecimal.valueOf(left)));
    }

    /// (Actual primary + W actual excess + (1 - W) expected excess + ballast) / (expected losses +
    /// ballast), to two decimals as published. Weight and ballast come from the rating bureau.
    ///
    /// Source: NCCI, Experience Rating Plan Manual, rule 2.
    private static Outcome<Modification> modification(Employer in) {
        BigDecimal expected = in.expectedPrimary().add(in.expectedExcess());
        BigDecimal below = expected.add(in.ballast());
        if (below.signum() == 0) {
            throw new BadField("expectedPrimary", "0", "more than 0 where there is no ballast");
        }
        Working w = new Working();
        BigDecimal stable =
                w.dollars(
                        "stabilising value",
                        "(1 - W) x " + usd(in.expectedExcess()) + " + " + usd(in.ballast()),
                        BigDecimal.ONE
                                .subtract(in.weight())
                                .multiply(in.expectedExcess())
                                .add(in.ballast()));
        BigDecimal excess =
                w.dollars(
                        "ratable excess",
                        in.weight().toPlainString() + " x " + usd(in.actualExcess()),
                        in.weight().multiply(in.actualExcess()));
        BigDecimal above = in.actualPrimary().add(stable).add(excess);
        BigDecimal modification =
                w.ratio("modification", usd(above) + " / " + usd(below), divide(above, below));
        BigDecimal rounded =
                w.ratio("as published", "to two decimals", round(modification, Unit.POINTS));
        return w.gives(new Modification(rounded));
    }
}
