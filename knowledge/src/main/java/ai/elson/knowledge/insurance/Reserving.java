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
import java.util.ArrayList;
import java.util.List;

/// What an insurer still owes for losses that have happened: the unpaid part of each accident year.
///
/// Source: J. Friedland, Estimating Unpaid Claims Using Basic Techniques, Casualty Actuarial
/// Society, chapters 7 and 9.
final class Reserving {

    private Reserving() {}

    record AccidentYear(
            @Field(
                            value = "cumulative losses at each age",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e12,
                            maxItems = 30)
                    List<BigDecimal> losses) {}

    record Triangle(
            @Field(value = "accident years, oldest first", unit = Unit.TEXT, maxItems = 30)
                    List<AccidentYear> years,
            @Field(value = "factor beyond the last age", unit = Unit.NUMBER, min = 0.5, max = 5)
                    BigDecimal tailFactor) {}

    record Ultimate(
            @Field(value = "losses to date", unit = Unit.USD) BigDecimal latest,
            @Field(value = "factor to ultimate", unit = Unit.NUMBER) BigDecimal factor,
            @Field(value = "ultimate losses", unit = Unit.USD) BigDecimal ultimate,
            @Field(value = "still to come", unit = Unit.USD) BigDecimal reserve) {}

    record Reserve(
            @Field(value = "losses still to come", unit = Unit.USD) BigDecimal totalReserve,
            @Field(value = "ultimate losses of all years", unit = Unit.USD)
                    BigDecimal totalUltimate,
            @Field(value = "factors from age to age", unit = Unit.NUMBER) List<BigDecimal> ageToAge,
            @Field(value = "each accident year", unit = Unit.TEXT) List<Ultimate> years) {}

    record Expectation(
            @Field(value = "losses to date", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal losses,
            @Field(value = "earned premium", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal premium,
            @Field(value = "expected loss ratio", unit = Unit.PERCENT, min = 0, max = 500)
                    BigDecimal expectedLossRatio,
            @Field(value = "factor to ultimate", unit = Unit.NUMBER, min = 1, max = 1000)
                    BigDecimal developmentFactor) {}

    record Expected(
            @Field(value = "losses still to come", unit = Unit.USD) BigDecimal reserve,
            @Field(value = "ultimate losses", unit = Unit.USD) BigDecimal ultimate,
            @Field(value = "ultimate by development alone", unit = Unit.USD)
                    BigDecimal developmentUltimate,
            @Field(value = "part not yet reported", unit = Unit.PERCENT) BigDecimal unreported) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "chain_ladder_reserve",
                            "Chain ladder reserve",
                            "Unpaid losses of an insurer from a loss development triangle",
                            "insurance_operations",
                            "actuarial",
                            Triangle.class,
                            Reserve.class,
                            Reserving::chainLadder),
                    new Formula<>(
                            "bornhuetter_ferguson_reserve",
                            "Bornhuetter-Ferguson reserve",
                            "Unpaid losses from an expected loss ratio and development",
                            "insurance_operations",
                            "actuarial",
                            Expectation.class,
                            Expected.class,
                            Reserving::bornhuetterFerguson));

    /// Age-to-age factors weighted by volume over all years, f_j = sum of losses at age j + 1 over
    /// the sum of the same years' losses at age j; the ultimate of a year is its latest figure
    /// times the factors of the ages ahead and the tail. Results to the cent.
    private static Outcome<Reserve> chainLadder(Triangle in) {
        List<AccidentYear> rows = in.years();
        int ages = rows.size();
        for (int i = 0; i < ages; i++) {
            int found = rows.get(i).losses().size();
            if (found != ages - i) {
                throw new BadField(
                        "years[" + i + "].losses",
                        found + " of them",
                        (ages - i) + ": one fewer than the year before");
            }
        }
        Working w = new Working();
        List<BigDecimal> factors = new ArrayList<>();
        for (int age = 0; age + 1 < ages; age++) {
            BigDecimal before = BigDecimal.ZERO;
            BigDecimal after = BigDecimal.ZERO;
            for (int i = 0; i + age + 1 < ages; i++) {
                before = before.add(rows.get(i).losses().get(age));
                after = after.add(rows.get(i).losses().get(age + 1));
            }
            if (before.signum() == 0) {
                throw new BadField(
                        "years[0].losses[" + age + "]",
                        "0",
                        "losses above 0 at every age but the last");
            }
            factors.add(
                    w.step(
                            "factor of age " + (age + 1),
                            usd(after) + " / " + usd(before),
                            divide(after, before),
                            Unit.NUMBER));
        }
        List<Ultimate> results = new ArrayList<>();
        BigDecimal ultimates = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal ahead = in.tailFactor();
        for (int i = 0; i < ages; i++) {
            BigDecimal latest = rows.get(i).losses().getLast();
            if (i > 0) {
                ahead = ahead.multiply(factors.get(ages - 1 - i), DIGITS);
            }
            BigDecimal ultimate =
                    cents(
                            w.dollars(
                                    "ultimate of year " + (i + 1),
                                    usd(latest) + " x " + round(ahead, Unit.RATIO),
                                    latest.multiply(ahead)));
            results.add(
                    new Ultimate(
                            cents(latest),
                            round(ahead, Unit.NUMBER),
                            ultimate,
                            ultimate.subtract(cents(latest))));
            ultimates = ultimates.add(ultimate);
            paid = paid.add(cents(latest));
        }
        BigDecimal total =
                w.dollars("reserve", usd(ultimates) + " - " + usd(paid), ultimates.subtract(paid));
        return w.gives(
                new Reserve(
                        total,
                        ultimates,
                        factors.stream().map(f -> round(f, Unit.NUMBER)).toList(),
                        results));
    }

    /// Premium x expected loss ratio x (1 - 1 / factor to ultimate): what is not yet reported is
    /// expected, not projected from the losses so far.
    ///
    /// Source: R. L. Bornhuetter, R. E. Ferguson, «The Actuary and IBNR», PCAS LIX, 1972.
    private static Outcome<Expected> bornhuetterFerguson(Expectation in) {
        Working w = new Working();
        BigDecimal expected =
                w.dollars(
                        "expected losses",
                        pct(in.expectedLossRatio()) + " of " + usd(in.premium()),
                        share(in.expectedLossRatio(), in.premium()));
        BigDecimal unreported =
                w.ratio(
                        "part not yet reported",
                        "1 - 1 / " + in.developmentFactor().toPlainString(),
                        BigDecimal.ONE.subtract(divide(BigDecimal.ONE, in.developmentFactor())));
        BigDecimal reserve =
                cents(
                        w.dollars(
                                "losses still to come",
                                usd(expected) + " x part not yet reported",
                                expected.multiply(unreported)));
        BigDecimal ultimate =
                w.dollars(
                        "ultimate losses",
                        usd(in.losses()) + " + " + usd(reserve),
                        in.losses().add(reserve));
        BigDecimal projected =
                w.dollars(
                        "by development alone",
                        usd(in.losses()) + " x " + in.developmentFactor().toPlainString(),
                        in.losses().multiply(in.developmentFactor()));
        return w.gives(
                new Expected(
                        reserve,
                        cents(ultimate),
                        cents(projected),
                        round(times(unreported, 100), Unit.PERCENT)));
    }
}
