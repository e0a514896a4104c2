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
import java.util.ArrayList;
import java.util.List;

/// Income in disability and the cost of long care.
final class DisabilityCare {

    private DisabilityCare() {}

    private static final BigDecimal YEAR = BigDecimal.valueOf(365);

    record Worker(
            @Field(value = "monthly need after tax", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal monthlyNeed,
            @Field(value = "group benefit a month", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal groupBenefit,
            @Field(
                            value = "premium paid by the employer untaxed",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 100)
                    BigDecimal employerPaid,
            @Field(value = "income tax rate", unit = Unit.PERCENT, min = 0, max = 60)
                    BigDecimal taxRate,
            @Field(value = "other income a month, after tax", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal otherIncome,
            @Field(value = "days before benefits begin", unit = Unit.DAYS, min = 0, max = 730)
                    int eliminationDays,
            @Field(value = "emergency savings", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal savings) {}

    record DisabilityGap(
            @Field(value = "missing a month", unit = Unit.USD) BigDecimal monthlyGap,
            @Field(value = "group benefit after tax", unit = Unit.USD) BigDecimal netGroupBenefit,
            @Field(value = "missing until benefits begin", unit = Unit.USD)
                    BigDecimal waitingShortfall) {}

    record Projection(
            @Field(value = "cost of care a day today", unit = Unit.USD, min = 0, max = 1e5)
                    BigDecimal dailyCost,
            @Field(value = "yearly rise of cost", unit = Unit.PERCENT, min = 0, max = 20)
                    BigDecimal costInflation,
            @Field(value = "years until care", unit = Unit.YEARS, min = 0, max = 60) int yearsUntil,
            @Field(value = "years of care", unit = Unit.YEARS, min = 1, max = 20) int careYears,
            @Field(value = "daily benefit today", unit = Unit.USD, min = 0, max = 1e5)
                    BigDecimal dailyBenefit,
            @Field(value = "inflation rider", unit = Unit.TEXT) Rider rider,
            @Field(value = "rider's yearly rate", unit = Unit.PERCENT, min = 0, max = 10)
                    BigDecimal riderRate,
            @Field(value = "years in the benefit pool", unit = Unit.YEARS, min = 1, max = 20)
                    int poolYears,
            @Field(value = "elimination days", unit = Unit.DAYS, min = 0, max = 365)
                    int eliminationDays) {}

    enum Rider {
        NONE,
        SIMPLE,
        COMPOUND
    }

    record CareYear(
            @Field(value = "year of care", unit = Unit.COUNT) BigDecimal year,
            @Field(value = "cost", unit = Unit.USD) BigDecimal cost,
            @Field(value = "paid by the policy", unit = Unit.USD) BigDecimal paid,
            @Field(value = "own money", unit = Unit.USD) BigDecimal own,
            @Field(value = "left in the pool", unit = Unit.USD) BigDecimal poolLeft) {}

    record CarePlan(
            @Field(value = "own money in all", unit = Unit.USD) BigDecimal ownCost,
            @Field(value = "cost in all", unit = Unit.USD) BigDecimal totalCost,
            @Field(value = "paid by the policy", unit = Unit.USD) BigDecimal policyPays,
            @Field(value = "daily benefit when care begins", unit = Unit.USD)
                    BigDecimal benefitAtStart,
            @Field(value = "each year of care", unit = Unit.TEXT) List<CareYear> years) {}

    record Transfer(
            @Field(value = "given away", unit = Unit.USD, min = 0, max = 1e9) BigDecimal amount,
            @Field(
                            value = "months from gift to application",
                            unit = Unit.MONTHS,
                            min = 0,
                            max = 600)
                    int monthsBefore,
            @Field(value = "state's average monthly cost", unit = Unit.USD, min = 1000, max = 50000)
                    BigDecimal averageMonthlyCost) {}

    record Penalty(
            @Field(value = "months without Medicaid", unit = Unit.NUMBER) BigDecimal penaltyMonths,
            @Field(value = "counted transfer", unit = Unit.USD) BigDecimal countedTransfer) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "disability_need",
                            "Disability income need",
                            "Monthly income missing in disability after the group benefit's tax",
                            "disability_long_term_care",
                            "disability_income",
                            Worker.class,
                            DisabilityGap.class,
                            DisabilityCare::need),
                    new Formula<>(
                            "long_term_care_projection",
                            "Long-term care projection",
                            "Long-term care costs against a policy's benefit pool and inflation rider",
                            "disability_long_term_care",
                            "long_term_care",
                            Projection.class,
                            CarePlan.class,
                            DisabilityCare::project),
                    new Formula<>(
                            "medicaid_transfer_penalty",
                            "Medicaid transfer penalty",
                            "Months without Medicaid nursing care after giving money away",
                            "disability_long_term_care",
                            "elder_care",
                            Transfer.class,
                            Penalty.class,
                            DisabilityCare::penalty));

    /// The part of the group benefit that the employer's untaxed premium bought is taxed, the part
    /// bought with the worker's own taxed money is not. The need less the net benefit and other
    /// income is missing each month; until benefits begin the whole need less other income, for
    /// elimination days / 365 x 12 months, less savings.
    ///
    /// Source: IRC 104(a)(3), 105(a); 26 CFR 1.105-1(d).
    private static Outcome<DisabilityGap> need(Worker in) {
        Working w = new Working();
        w.uses("di.benefit_tax");
        BigDecimal taxed =
                w.dollars(
                        "taxed benefit",
                        pct(in.employerPaid()) + " of " + usd(in.groupBenefit()),
                        share(in.employerPaid(), in.groupBenefit()));
        BigDecimal net =
                w.dollars(
                        "group benefit after tax",
                        usd(in.groupBenefit()) + " - " + pct(in.taxRate()) + " of " + usd(taxed),
                        in.groupBenefit().subtract(share(in.taxRate(), taxed)));
        BigDecimal uncovered = notNegative(in.monthlyNeed().subtract(in.otherIncome()));
        BigDecimal gap =
                w.dollars(
                        "missing a month",
                        usd(uncovered) + " - " + usd(net) + ", at least 0",
                        notNegative(uncovered.subtract(net)));
        BigDecimal waiting =
                w.dollars(
                        "needed until benefits begin",
                        usd(uncovered) + " x 12 x " + in.eliminationDays() + " / 365",
                        divide(times(uncovered, 12L * in.eliminationDays()), YEAR));
        BigDecimal shortfall =
                w.dollars(
                        "missing until benefits begin",
                        usd(waiting) + " - " + usd(in.savings()) + ", at least 0",
                        notNegative(waiting.subtract(in.savings())));
        return w.gives(new DisabilityGap(cents(gap), cents(net), cents(shortfall)));
    }

    /// Costs rise yearly with compound inflation. The daily benefit rises by the rider, simple or
    /// compound, also while care is received; the pool is the daily benefit x 365 x the pool's
    /// years when care begins and rises by the rider on what is left. The policy pays the lesser of
    /// cost and benefit for the days after the elimination period until the pool is empty. Years of
    /// 365 days.
    private static Outcome<CarePlan> project(Projection in) {
        Working w = new Working();
        BigDecimal cost =
                w.dollars(
                        "cost a day when care begins",
                        usd(in.dailyCost())
                                + " x (1 + "
                                + pct(in.costInflation())
                                + ")^"
                                + in.yearsUntil(),
                        in.dailyCost()
                                .multiply(TimeValue.compound(in.costInflation(), in.yearsUntil())));
        BigDecimal start =
                w.dollars(
                        "benefit a day when care begins",
                        usd(in.dailyBenefit()) + " with the rider",
                        in.dailyBenefit().multiply(rise(in, in.yearsUntil())));
        BigDecimal pool =
                w.dollars(
                        "benefit pool",
                        usd(start) + " x 365 x " + in.poolYears(),
                        times(start, 365L * in.poolYears()));
        BigDecimal benefit = start;
        BigDecimal costs = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        List<CareYear> years = new ArrayList<>();
        for (int year = 1; year <= in.careYears(); year++) {
            BigDecimal thisYear = times(cost, 365);
            long days = year == 1 ? 365L - in.eliminationDays() : 365;
            BigDecimal pays = cents(times(cost.min(benefit), days).min(pool));
            pool = notNegative(pool.subtract(pays));
            years.add(
                    new CareYear(
                            BigDecimal.valueOf(year),
                            cents(thisYear),
                            pays,
                            cents(thisYear).subtract(pays),
                            cents(pool)));
            costs = costs.add(cents(thisYear));
            paid = paid.add(pays);
            cost = cost.multiply(TimeValue.compound(in.costInflation(), 1), DIGITS);
            BigDecimal next = in.dailyBenefit().multiply(rise(in, in.yearsUntil() + year));
            if (benefit.signum() > 0) {
                pool = pool.multiply(divide(next, benefit), DIGITS);
            }
            benefit = next;
        }
        w.dollars("cost in all", "sum of the years", costs);
        w.dollars("policy pays", "sum of the years", paid);
        BigDecimal gap =
                w.dollars("left to pay", usd(costs) + " - " + usd(paid), costs.subtract(paid));
        return w.gives(new CarePlan(gap, costs, paid, cents(start), years));
    }

    private static BigDecimal rise(Projection in, int years) {
        return switch (in.rider()) {
            case NONE -> BigDecimal.ONE;
            case SIMPLE -> BigDecimal.ONE.add(times(fraction(in.riderRate()), years));
            case COMPOUND -> TimeValue.compound(in.riderRate(), years);
        };
    }

    /// A gift within the look-back before the application, divided by the state's average monthly
    /// cost of private nursing care; states may round down, none is done here. The penalty begins
    /// when the person is otherwise eligible.
    ///
    /// Source: 42 USC 1396p(c)(1)(B), (E).
    private static Outcome<Penalty> penalty(Transfer in) {
        Working w = new Working();
        BigDecimal lookBack = w.standing("ltc.medicaid_lookback");
        boolean counts = BigDecimal.valueOf(in.monthsBefore()).compareTo(lookBack) < 0;
        BigDecimal counted =
                w.dollars(
                        "counted transfer",
                        in.monthsBefore()
                                + " months before the application, look-back "
                                + lookBack.toPlainString(),
                        counts ? in.amount() : BigDecimal.ZERO);
        BigDecimal months =
                w.step(
                        "penalty months",
                        usd(counted) + " / " + usd(in.averageMonthlyCost()),
                        divide(counted, in.averageMonthlyCost()),
                        Unit.NUMBER);
        return w.gives(new Penalty(round(months, Unit.NUMBER), cents(counted)));
    }
}
