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
import java.util.Map;

/// Accounts and plans for the cost of health.
final class HealthCoverage {

    private HealthCoverage() {}

    private static final int MONTHS = 12;
    private static final int CATCH_UP_AGE = 55;
    private static final BigDecimal TWELVE = BigDecimal.valueOf(MONTHS);

    record Saver(
            @Field(value = "months with self-only cover", unit = Unit.MONTHS, min = 0, max = 12)
                    int selfMonths,
            @Field(value = "months with family cover", unit = Unit.MONTHS, min = 0, max = 12)
                    int familyMonths,
            @Field(value = "cover on 1 December", unit = Unit.TEXT) Coverage december,
            @Field(value = "use the last-month rule", unit = Unit.TEXT) boolean lastMonthRule,
            @Field(value = "age at the year's end", unit = Unit.YEARS, min = 18, max = 64) int age,
            @Field(value = "paid by the employer", unit = Unit.USD, min = 0, max = 20000)
                    BigDecimal employerPaid,
            @Field(value = "year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    enum Coverage {
        NONE,
        SELF,
        FAMILY
    }

    record Contribution(
            @Field(value = "left for the owner", unit = Unit.USD) BigDecimal ownContribution,
            @Field(value = "limit of the year", unit = Unit.USD) BigDecimal limit,
            @Field(value = "of it the catch-up", unit = Unit.USD) BigDecimal catchUp,
            @Field(value = "excess to take out", unit = Unit.USD) BigDecimal excess,
            @Field(value = "taxed again if cover ends early", unit = Unit.USD) BigDecimal atRisk) {}

    record Flexible(
            @Field(value = "elected for the year", unit = Unit.USD, min = 0, max = 100000)
                    BigDecimal elected,
            @Field(value = "spent", unit = Unit.USD, min = 0, max = 100000) BigDecimal spent,
            @Field(value = "plan carries over", unit = Unit.TEXT) boolean carryover,
            @Field(value = "year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record FlexibleResult(
            @Field(value = "limit of the year", unit = Unit.USD) BigDecimal limit,
            @Field(value = "elected above the limit", unit = Unit.USD) BigDecimal excess,
            @Field(value = "carried into next year", unit = Unit.USD) BigDecimal carriedOver,
            @Field(value = "forfeited", unit = Unit.USD) BigDecimal forfeited) {}

    record Plan(
            @Field(value = "yearly premium", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal premium,
            @Field(value = "deductible", unit = Unit.USD, min = 0, max = 1e5) BigDecimal deductible,
            @Field(value = "patient's coinsurance", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal coinsurance,
            @Field(value = "out-of-pocket maximum", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal outOfPocketMax,
            @Field(value = "employer's account money", unit = Unit.USD, min = 0, max = 1e5)
                    BigDecimal employerMoney) {}

    record Scenario(
            @Field(value = "medical bills of the year", unit = Unit.USD, min = 0, max = 1e8)
                    BigDecimal bills,
            @Field(value = "probability", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal probability) {}

    record Choice(
            @Field(value = "plans", unit = Unit.TEXT, maxItems = 10) List<Plan> plans,
            @Field(value = "possible years", unit = Unit.TEXT, maxItems = 10)
                    List<Scenario> scenarios) {}

    record PlanCost(
            @Field(value = "expected cost", unit = Unit.USD) BigDecimal expectedCost,
            @Field(value = "worst cost", unit = Unit.USD) BigDecimal worstCost) {}

    record Chosen(
            @Field(value = "cheapest plan, counted from 1", unit = Unit.COUNT)
                    BigDecimal cheapestPlan,
            @Field(value = "its expected cost", unit = Unit.USD) BigDecimal expectedCost,
            @Field(value = "each plan", unit = Unit.TEXT) List<PlanCost> plans) {}

    record Leaver(
            @Field(value = "full monthly cost of cover", unit = Unit.USD, min = 0, max = 1e5)
                    BigDecimal monthlyCost,
            @Field(value = "months of continued cover", unit = Unit.MONTHS, min = 1, max = 18)
                    int months) {}

    record Continued(
            @Field(value = "most a month", unit = Unit.USD) BigDecimal monthlyPremium,
            @Field(value = "for all months", unit = Unit.USD) BigDecimal totalCost) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "hsa_contribution",
                            "HSA contribution by months",
                            "HSA contribution left with part-year cover and employer money",
                            "healthcare_finance",
                            "hsa_hdhp",
                            Saver.class,
                            Contribution.class,
                            HealthCoverage::hsa),
                    new Formula<>(
                            "fsa_limit",
                            "Flexible spending account",
                            "Health FSA limit, carryover and what is forfeited",
                            "healthcare_finance",
                            "health_insurance",
                            Flexible.class,
                            FlexibleResult.class,
                            HealthCoverage::fsa),
                    new Formula<>(
                            "health_plan_comparison",
                            "Health plan comparison",
                            "Cheapest health plan by premium and expected cost of care",
                            "healthcare_finance",
                            "health_insurance",
                            Choice.class,
                            Chosen.class,
                            HealthCoverage::compare),
                    new Formula<>(
                            "cobra_cost",
                            "COBRA cost",
                            "Cost of keeping employer health cover under COBRA",
                            "healthcare_finance",
                            "health_insurance",
                            Leaver.class,
                            Continued.class,
                            HealthCoverage::cobra));

    /// A twelfth of the year's limit for each month covered on its first day; with the last-month
    /// rule the whole limit of the cover held on 1 December, if that is more. What the rule adds is
    /// taxed again, with 10 percent more, if cover ends before 31 December of the next year. The
    /// employer's money counts against the limit. To the cent.
    ///
    /// Source: IRC 223(b)(1) to (4), (8).
    private static Outcome<Contribution> hsa(Saver in) {
        if (in.selfMonths() + in.familyMonths() > MONTHS) {
            throw new BadField(
                    "familyMonths",
                    "" + in.familyMonths(),
                    "at most " + (MONTHS - in.selfMonths()) + " beside the self-only months");
        }
        boolean held =
                switch (in.december()) {
                    case NONE -> true;
                    case SELF -> in.selfMonths() > 0;
                    case FAMILY -> in.familyMonths() > 0;
                };
        if (!held) {
            throw new BadField(
                    "december", in.december().name(), "a cover held for at least one month");
        }
        Working w = new Working();
        BigDecimal self = w.fact("hsa.limit", Map.of("coverage", "self"), in.year());
        BigDecimal family = w.fact("hsa.limit", Map.of("coverage", "family"), in.year());
        BigDecimal more = in.age() >= CATCH_UP_AGE ? w.standing("hsa.catch_up") : BigDecimal.ZERO;
        BigDecimal monthly =
                w.dollars(
                        "limit by months",
                        "("
                                + in.selfMonths()
                                + " x "
                                + usd(self.add(more))
                                + " + "
                                + in.familyMonths()
                                + " x "
                                + usd(family.add(more))
                                + ") / 12",
                        divide(
                                times(self.add(more), in.selfMonths())
                                        .add(times(family.add(more), in.familyMonths())),
                                TWELVE));
        BigDecimal limit = monthly;
        BigDecimal catchUp = divide(times(more, in.selfMonths() + in.familyMonths()), TWELVE);
        if (in.lastMonthRule() && in.december() != Coverage.NONE) {
            BigDecimal full = (in.december() == Coverage.SELF ? self : family).add(more);
            limit =
                    w.dollars(
                            "by the last-month rule",
                            "the greater of " + usd(monthly) + " and " + usd(full),
                            monthly.max(full));
            catchUp = more;
        }
        BigDecimal rounded = cents(limit);
        BigDecimal own =
                w.dollars(
                        "left for the owner",
                        usd(rounded) + " - " + usd(in.employerPaid()) + ", at least 0",
                        notNegative(rounded.subtract(in.employerPaid())));
        return w.gives(
                new Contribution(
                        cents(own),
                        rounded,
                        cents(catchUp),
                        cents(notNegative(in.employerPaid().subtract(rounded))),
                        rounded.subtract(cents(monthly))));
    }

    /// What is elected above the limit does not count; of what is not spent a plan may carry over
    /// at most its yearly amount, the rest is lost.
    ///
    /// Source: IRC 125(i); Notice 2020-33.
    private static Outcome<FlexibleResult> fsa(Flexible in) {
        Working w = new Working();
        BigDecimal limit = w.fact("hsa.fsa_limit", in.year());
        BigDecimal within = in.elected().min(limit);
        BigDecimal left =
                w.dollars(
                        "not spent",
                        usd(within) + " - " + usd(in.spent()) + ", at least 0",
                        notNegative(within.subtract(in.spent())));
        BigDecimal carried = BigDecimal.ZERO;
        if (in.carryover()) {
            BigDecimal most = w.fact("hsa.fsa_carryover", in.year());
            carried =
                    w.dollars("carried over", usd(left) + ", at most " + usd(most), left.min(most));
        }
        BigDecimal lost =
                w.dollars("forfeited", usd(left) + " - " + usd(carried), left.subtract(carried));
        return w.gives(
                new FlexibleResult(
                        cents(limit),
                        cents(in.elected().subtract(within)),
                        cents(carried),
                        cents(lost)));
    }

    /// For each plan premium less the employer's money plus the mean over the possible years of
    /// deductible and coinsurance, at most the out-of-pocket maximum. The first of equal plans
    /// wins.
    private static Outcome<Chosen> compare(Choice in) {
        BigDecimal certain = BigDecimal.ZERO;
        for (Scenario scenario : in.scenarios()) {
            certain = certain.add(scenario.probability());
        }
        if (certain.compareTo(BigDecimal.valueOf(100)) != 0) {
            throw new BadField(
                    "scenarios[0].probability",
                    certain.toPlainString() + " in all",
                    "probabilities that sum to 100%");
        }
        Working w = new Working();
        List<PlanCost> costs = new ArrayList<>();
        int best = 0;
        for (int i = 0; i < in.plans().size(); i++) {
            Plan plan = in.plans().get(i);
            if (plan.deductible().compareTo(plan.outOfPocketMax()) > 0) {
                throw new BadField(
                        "plans[" + i + "].deductible",
                        plan.deductible().toPlainString(),
                        "at most the out-of-pocket maximum");
            }
            BigDecimal mean = BigDecimal.ZERO;
            BigDecimal worst = BigDecimal.ZERO;
            for (Scenario scenario : in.scenarios()) {
                BigDecimal own = outOfPocket(plan, scenario.bills());
                mean = mean.add(share(scenario.probability(), own));
                worst = worst.max(own);
            }
            BigDecimal fixed = plan.premium().subtract(plan.employerMoney());
            BigDecimal expected =
                    cents(
                            w.dollars(
                                    "expected cost of plan " + (i + 1),
                                    usd(plan.premium())
                                            + " - "
                                            + usd(plan.employerMoney())
                                            + " + "
                                            + usd(mean),
                                    fixed.add(mean)));
            costs.add(new PlanCost(expected, cents(fixed.add(worst))));
            if (expected.compareTo(costs.get(best).expectedCost()) < 0) {
                best = i;
            }
        }
        BigDecimal chosen =
                w.step(
                        "cheapest plan",
                        "the first with the least expected cost",
                        BigDecimal.valueOf(best + 1L),
                        Unit.COUNT);
        return w.gives(new Chosen(chosen, costs.get(best).expectedCost(), costs));
    }

    private static BigDecimal outOfPocket(Plan plan, BigDecimal bills) {
        BigDecimal first = bills.min(plan.deductible());
        return first.add(share(plan.coinsurance(), bills.subtract(first)))
                .min(plan.outOfPocketMax());
    }

    /// The plan's whole cost for a similar worker plus 2 percent, for at most 18 months after the
    /// job; 29 or 36 months in the cases of disability, divorce and death are not offered.
    ///
    /// Source: 29 USC 1162(2)(A), (3).
    private static Outcome<Continued> cobra(Leaver in) {
        Working w = new Working();
        w.standing("health.cobra_months");
        BigDecimal rate = w.standing("health.cobra_premium");
        BigDecimal month =
                cents(
                        w.dollars(
                                "most a month",
                                pct(rate) + " of " + usd(in.monthlyCost()),
                                share(rate, in.monthlyCost())));
        BigDecimal total =
                w.dollars(
                        "for all months",
                        usd(month) + " x " + in.months(),
                        times(month, in.months()));
        return w.gives(new Continued(month, cents(total)));
    }
}
