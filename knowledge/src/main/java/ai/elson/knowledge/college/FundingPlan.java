package ai.elson.knowledge.college;

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

/// What to save so that all years of college are paid for.
final class FundingPlan {

    private FundingPlan() {}

    record Plan(
            @Field(value = "college cost a year, today", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal yearlyCost,
            @Field(value = "yearly price rise", unit = Unit.PERCENT, min = 0, max = 30)
                    BigDecimal inflation,
            @Field(value = "years until college starts", unit = Unit.YEARS, min = 1, max = 30)
                    int yearsUntilStart,
            @Field(value = "years of college", unit = Unit.YEARS, min = 1, max = 12)
                    int collegeYears,
            @Field(value = "saved already in the plan", unit = Unit.USD, min = 0, max = 1e8)
                    BigDecimal currentBalance,
            @Field(value = "part of cost to be saved", unit = Unit.PERCENT, min = 1, max = 100)
                    BigDecimal coveredPart,
            @Field(value = "yearly return", unit = Unit.PERCENT, min = 0, max = 30)
                    BigDecimal investmentReturn) {}

    record Funding(
            @Field(value = "saving a month until college", unit = Unit.USD)
                    BigDecimal monthlySaving,
            @Field(value = "or at once today", unit = Unit.USD) BigDecimal lumpSumToday,
            @Field(value = "needed when college starts", unit = Unit.USD) BigDecimal neededAtStart,
            @Field(value = "what the balance grows to", unit = Unit.USD) BigDecimal balanceAtStart,
            @Field(value = "cost of all years", unit = Unit.USD) BigDecimal totalCost,
            @Field(value = "cost of each year", unit = Unit.USD) List<BigDecimal> yearlyCosts) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "college_funding_plan",
                            "College funding plan",
                            "Monthly 529 saving for several years of college, with current balance",
                            "college_planning",
                            "plans_529",
                            Plan.class,
                            Funding.class,
                            FundingPlan::plan));

    /// Each college year's cost is paid at its beginning and rises once a year; the money earns a
    /// twelfth of the yearly return each month, during college too. What is needed at the start is
    /// each cost discounted to it; what the balance does not grow to is saved at the end of each
    /// month before the start. Costs are rounded to the cent before they are added; nothing is
    /// saved where the balance is enough.
    private static Outcome<Funding> plan(Plan in) {
        Working w = new Working();
        BigDecimal monthly = TimeValue.monthlyRate(w, in.investmentReturn());
        int months = in.yearsUntilStart() * 12;
        BigDecimal year = BigDecimal.ONE.add(monthly).pow(12, DIGITS);
        BigDecimal discount = BigDecimal.ONE;
        BigDecimal needed = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        List<BigDecimal> costs = new ArrayList<>();
        for (int k = 0; k < in.collegeYears(); k++) {
            BigDecimal full =
                    in.yearlyCost()
                            .multiply(TimeValue.compound(in.inflation(), in.yearsUntilStart() + k));
            BigDecimal cost =
                    w.dollars(
                            "cost of college year " + (k + 1),
                            pct(in.coveredPart())
                                    + " of "
                                    + usd(in.yearlyCost())
                                    + " x (1 + "
                                    + pct(in.inflation())
                                    + ")^"
                                    + (in.yearsUntilStart() + k),
                            cents(share(in.coveredPart(), full)));
            costs.add(cost);
            total = total.add(cost);
            needed = needed.add(cost.multiply(discount));
            discount = divide(discount, year);
        }
        w.dollars("needed at the start", "each cost discounted to it", needed);
        BigDecimal growth = BigDecimal.ONE.add(monthly).pow(months, DIGITS);
        BigDecimal balance =
                w.dollars(
                        "balance at the start",
                        usd(in.currentBalance()) + " grown " + months + " months",
                        in.currentBalance().multiply(growth));
        BigDecimal missing = notNegative(needed.subtract(balance));
        BigDecimal today = divide(missing, growth);
        BigDecimal saving =
                w.dollars(
                        "monthly saving",
                        usd(missing) + " over " + months + " months",
                        TimeValue.payment(today, monthly, months));
        return w.gives(
                new Funding(
                        cents(saving), cents(today), cents(needed), cents(balance), total, costs));
    }
}
