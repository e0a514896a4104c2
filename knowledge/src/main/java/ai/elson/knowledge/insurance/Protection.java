package ai.elson.knowledge.insurance;

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

/// What insured people need and receive: life, property, disability, care, health.
final class Protection {

    private Protection() {}

    record LifeNeed(
            @Field(value = "yearly income to replace", unit = Unit.USD, min = 0, max = 1e8)
                    BigDecimal yearlyIncome,
            @Field(value = "years to replace", unit = Unit.YEARS, min = 0, max = 60) int years,
            @Field(value = "debts and final costs", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal debts,
            @Field(value = "savings and cover held", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal assets) {}

    record Cover(@Field(value = "cover needed", unit = Unit.USD) BigDecimal coverNeeded) {}

    record Earner(
            @Field(value = "yearly income for the family", unit = Unit.USD, min = 0, max = 1e8)
                    BigDecimal familyIncome,
            @Field(value = "working years left", unit = Unit.YEARS, min = 1, max = 60) int years,
            @Field(value = "discount rate", unit = Unit.PERCENT, min = 0, max = 30)
                    BigDecimal rate) {}

    record LifeValue(
            @Field(value = "value of the earnings today", unit = Unit.USD)
                    BigDecimal humanLifeValue) {}

    record Permanent(
            @Field(value = "death benefit", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal deathBenefit,
            @Field(value = "cash value", unit = Unit.USD, min = 0, max = 1e10) BigDecimal cashValue,
            @Field(value = "policy loan", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal policyLoan) {}

    record AtRisk(
            @Field(value = "paid at death", unit = Unit.USD) BigDecimal netDeathBenefit,
            @Field(value = "insurer's own risk", unit = Unit.USD) BigDecimal amountAtRisk) {}

    record PropertyLoss(
            @Field(value = "property's value", unit = Unit.USD, min = 1, max = 1e11)
                    BigDecimal propertyValue,
            @Field(value = "coinsurance clause", unit = Unit.PERCENT, min = 1, max = 100)
                    BigDecimal coinsurance,
            @Field(value = "insurance carried", unit = Unit.USD, min = 0, max = 1e11)
                    BigDecimal carried,
            @Field(value = "loss", unit = Unit.USD, min = 0, max = 1e11) BigDecimal loss) {}

    record PropertyClaim(
            @Field(value = "paid before deductible", unit = Unit.USD) BigDecimal insurerPays,
            @Field(value = "not paid", unit = Unit.USD) BigDecimal penalty) {}

    record Accident(
            @Field(value = "damages owed", unit = Unit.USD, min = 0, max = 1e9) BigDecimal damages,
            @Field(value = "liability limit", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal liabilityLimit,
            @Field(value = "umbrella limit", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal umbrellaLimit) {}

    record Uncovered(
            @Field(value = "own money", unit = Unit.USD) BigDecimal ownShare,
            @Field(value = "paid by the umbrella", unit = Unit.USD) BigDecimal umbrellaPays) {}

    record Disability(
            @Field(value = "income a month", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal monthlyIncome,
            @Field(value = "replacement", unit = Unit.PERCENT, min = 1, max = 100)
                    BigDecimal replacement,
            @Field(value = "most a month", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal maximum) {}

    record DisabilityBenefit(
            @Field(value = "paid a month", unit = Unit.USD) BigDecimal monthlyBenefit,
            @Field(value = "gap a month", unit = Unit.USD) BigDecimal incomeGap) {}

    record Care(
            @Field(value = "yearly cost today", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal yearlyCost,
            @Field(value = "yearly price rise", unit = Unit.PERCENT, min = 0, max = 30)
                    BigDecimal inflation,
            @Field(value = "years until care", unit = Unit.YEARS, min = 0, max = 60) int yearsUntil,
            @Field(value = "years of care", unit = Unit.YEARS, min = 1, max = 30) int careYears) {}

    record CareCost(
            @Field(value = "cost of all years", unit = Unit.USD) BigDecimal totalCost,
            @Field(value = "first year's cost", unit = Unit.USD) BigDecimal firstYearCost) {}

    record Bill(
            @Field(value = "covered bill", unit = Unit.USD, min = 0, max = 1e8) BigDecimal bill,
            @Field(value = "deductible", unit = Unit.USD, min = 0, max = 1e6) BigDecimal deductible,
            @Field(value = "patient's coinsurance", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal coinsurance,
            @Field(value = "out-of-pocket maximum", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal outOfPocketMax) {}

    record PatientShare(
            @Field(value = "paid by the patient", unit = Unit.USD) BigDecimal patientPays,
            @Field(value = "paid by the plan", unit = Unit.USD) BigDecimal planPays) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "life_insurance_need",
                            "Life insurance need",
                            "Life cover a family needs: income years plus debts less assets",
                            "life_insurance",
                            "needs_analysis",
                            LifeNeed.class,
                            Cover.class,
                            Protection::lifeNeed),
                    new Formula<>(
                            "human_life_value",
                            "Human life value",
                            "Present value of the income an earner's family would lose",
                            "life_insurance",
                            "term_life",
                            Earner.class,
                            LifeValue.class,
                            Protection::lifeValue),
                    new Formula<>(
                            "policy_net_death_benefit",
                            "Net death benefit",
                            "What a whole life policy pays at death after its loan",
                            "life_insurance",
                            "permanent_life",
                            Permanent.class,
                            AtRisk.class,
                            Protection::netDeathBenefit),
                    new Formula<>(
                            "coinsurance_claim",
                            "Coinsurance claim",
                            "Property insurance payment under a coinsurance clause",
                            "property_casualty",
                            "property_insurance",
                            PropertyLoss.class,
                            PropertyClaim.class,
                            Protection::coinsurance),
                    new Formula<>(
                            "liability_own_share",
                            "Uninsured liability",
                            "Accident damages left after auto liability and umbrella limits",
                            "property_casualty",
                            "auto_liability",
                            Accident.class,
                            Uncovered.class,
                            Protection::ownShare),
                    new Formula<>(
                            "disability_benefit",
                            "Disability benefit",
                            "Monthly disability insurance benefit and the income gap",
                            "disability_long_term_care",
                            "disability_income",
                            Disability.class,
                            DisabilityBenefit.class,
                            Protection::disability),
                    new Formula<>(
                            "long_term_care_cost",
                            "Long-term care cost",
                            "Future cost of years of nursing care with inflation",
                            "disability_long_term_care",
                            "long_term_care",
                            Care.class,
                            CareCost.class,
                            Protection::care),
                    new Formula<>(
                            "health_plan_share",
                            "Patient's share of a bill",
                            "What a patient pays of a medical bill under a plan",
                            "healthcare_finance",
                            "health_insurance",
                            Bill.class,
                            PatientShare.class,
                            Protection::patientShare));

    /// Needs approach without interest: income x years + debts - assets, not below zero.
    private static Outcome<Cover> lifeNeed(LifeNeed in) {
        Working w = new Working();
        BigDecimal income =
                w.dollars(
                        "income to replace",
                        usd(in.yearlyIncome()) + " x " + in.years(),
                        times(in.yearlyIncome(), in.years()));
        BigDecimal need =
                w.dollars(
                        "cover needed",
                        usd(income) + " + " + usd(in.debts()) + " - " + usd(in.assets()),
                        notNegative(income.add(in.debts()).subtract(in.assets())));
        return w.gives(new Cover(cents(need)));
    }

    /// Present value of an annuity certain at the end of each year.
    ///
    /// Source: S. S. Huebner, The Economics of Life Insurance (human life value).
    private static Outcome<LifeValue> lifeValue(Earner in) {
        Working w = new Working();
        BigDecimal factor =
                w.ratio(
                        "annuity factor",
                        in.years() + " years at " + pct(in.rate()),
                        TimeValue.annuityFactor(fraction(in.rate()), in.years()));
        BigDecimal value =
                w.dollars(
                        "human life value",
                        usd(in.familyIncome()) + " x annuity factor",
                        in.familyIncome().multiply(factor));
        return w.gives(new LifeValue(cents(value)));
    }

    /// Death benefit less loan; the net amount at risk is death benefit less cash value.
    private static Outcome<AtRisk> netDeathBenefit(Permanent in) {
        requireAtMost("cashValue", in.cashValue(), in.deathBenefit(), "the death benefit");
        requireAtMost("policyLoan", in.policyLoan(), in.cashValue(), "the cash value");
        Working w = new Working();
        BigDecimal paid =
                w.dollars(
                        "net death benefit",
                        usd(in.deathBenefit()) + " - " + usd(in.policyLoan()),
                        in.deathBenefit().subtract(in.policyLoan()));
        BigDecimal risk =
                w.dollars(
                        "amount at risk",
                        usd(in.deathBenefit()) + " - " + usd(in.cashValue()),
                        in.deathBenefit().subtract(in.cashValue()));
        return w.gives(new AtRisk(cents(paid), cents(risk)));
    }

    /// Loss x carried / required, at most the loss and the insurance carried; required is the
    /// clause's part of the value. The deductible comes off afterwards.
    ///
    /// Source: ISO commercial property form CP 00 10, additional condition «Coinsurance».
    private static Outcome<PropertyClaim> coinsurance(PropertyLoss in) {
        Working w = new Working();
        BigDecimal required =
                w.dollars(
                        "insurance required",
                        pct(in.coinsurance()) + " of " + usd(in.propertyValue()),
                        share(in.coinsurance(), in.propertyValue()));
        BigDecimal ratio =
                w.ratio(
                        "carried over required",
                        usd(in.carried()) + " / " + usd(required) + ", at most 1",
                        divide(in.carried(), required).min(BigDecimal.ONE));
        BigDecimal paid =
                cents(
                        w.dollars(
                                "insurer pays",
                                usd(in.loss()) + " x ratio, at most the insurance carried",
                                in.loss().multiply(ratio).min(in.carried())));
        return w.gives(new PropertyClaim(paid, cents(in.loss().subtract(paid))));
    }

    /// Damages less both limits; the umbrella pays above the liability limit.
    private static Outcome<Uncovered> ownShare(Accident in) {
        Working w = new Working();
        BigDecimal above =
                w.dollars(
                        "above the liability limit",
                        usd(in.damages()) + " - " + usd(in.liabilityLimit()) + ", at least 0",
                        notNegative(in.damages().subtract(in.liabilityLimit())));
        BigDecimal umbrella =
                w.dollars(
                        "umbrella pays",
                        "at most " + usd(in.umbrellaLimit()),
                        above.min(in.umbrellaLimit()));
        BigDecimal own = w.dollars("own share", "the rest", above.subtract(umbrella));
        return w.gives(new Uncovered(cents(own), cents(umbrella)));
    }

    /// Income x replacement, at most the policy's maximum.
    private static Outcome<DisabilityBenefit> disability(Disability in) {
        Working w = new Working();
        BigDecimal benefit =
                cents(
                        w.dollars(
                                "monthly benefit",
                                pct(in.replacement())
                                        + " of "
                                        + usd(in.monthlyIncome())
                                        + ", at most "
                                        + usd(in.maximum()),
                                share(in.replacement(), in.monthlyIncome()).min(in.maximum())));
        return w.gives(new DisabilityBenefit(benefit, cents(in.monthlyIncome().subtract(benefit))));
    }

    /// The sum of each year's cost, prices rising once a year.
    private static Outcome<CareCost> care(Care in) {
        Working w = new Working();
        BigDecimal cost =
                in.yearlyCost().multiply(TimeValue.compound(in.inflation(), in.yearsUntil()));
        BigDecimal first =
                w.dollars(
                        "first year",
                        usd(in.yearlyCost())
                                + " x (1 + "
                                + pct(in.inflation())
                                + ")^"
                                + in.yearsUntil(),
                        cost);
        BigDecimal total = BigDecimal.ZERO;
        for (int year = 0; year < in.careYears(); year++) {
            total = total.add(cost);
            cost = cost.multiply(TimeValue.compound(in.inflation(), 1), DIGITS);
        }
        w.dollars("total cost", "sum of " + in.careYears() + " years", total);
        return w.gives(new CareCost(cents(total), cents(first)));
    }

    /// The deductible, then the coinsurance of the rest, at most the out-of-pocket maximum.
    private static Outcome<PatientShare> patientShare(Bill in) {
        requireAtMost(
                "deductible", in.deductible(), in.outOfPocketMax(), "the out-of-pocket maximum");
        Working w = new Working();
        BigDecimal first =
                w.dollars("deductible paid", "bill up to it", in.bill().min(in.deductible()));
        BigDecimal rest =
                w.dollars(
                        "coinsurance paid",
                        pct(in.coinsurance()) + " of " + usd(in.bill().subtract(first)),
                        share(in.coinsurance(), in.bill().subtract(first)));
        BigDecimal patient =
                cents(
                        w.dollars(
                                "patient pays",
                                "sum, at most " + usd(in.outOfPocketMax()),
                                first.add(rest).min(in.outOfPocketMax())));
        return w.gives(new PatientShare(patient, cents(in.bill().subtract(patient))));
    }
}
