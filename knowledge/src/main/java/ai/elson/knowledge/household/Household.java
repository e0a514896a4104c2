package ai.elson.knowledge.household;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// The figures of a household's budget.
final class Household {

    private Household() {}

    record Reserve(
            @Field(value = "money set aside", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal savings,
            @Field(value = "expenses a month", unit = Unit.USD, min = 1, max = 1e7)
                    BigDecimal monthlyExpenses,
            @Field(value = "months to be covered", unit = Unit.MONTHS, min = 1, max = 60)
                    int targetMonths) {}

    record Coverage(
            @Field(value = "still missing", unit = Unit.USD) BigDecimal shortfall,
            @Field(value = "full reserve", unit = Unit.USD) BigDecimal target) {}

    record Budget(
            @Field(value = "take-home income a month", unit = Unit.USD, min = 1, max = 1e8)
                    BigDecimal monthlyIncome,
            @Field(value = "spent a month", unit = Unit.USD, min = 0, max = 1e8)
                    BigDecimal monthlySpending) {}

    record SavingsRate(
            @Field(value = "part of income saved", unit = Unit.PERCENT) BigDecimal savingsRate,
            @Field(value = "left a month", unit = Unit.USD) BigDecimal leftOver) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "emergency_fund_shortfall",
                            "Emergency fund",
                            "What an emergency fund still lacks for some months of expenses",
                            "personal_finance",
                            "emergency_savings",
                            Reserve.class,
                            Coverage.class,
                            Household::reserve),
                    new Formula<>(
                            "savings_rate",
                            "Savings rate",
                            "Part of monthly income that a budget leaves to save",
                            "personal_finance",
                            "budgeting",
                            Budget.class,
                            SavingsRate.class,
                            Household::savingsRate));

    /// Months x expenses less what is set aside, not below zero.
    private static Outcome<Coverage> reserve(Reserve in) {
        Working w = new Working();
        BigDecimal target =
                w.dollars(
                        "target",
                        in.targetMonths() + " x " + usd(in.monthlyExpenses()),
                        times(in.monthlyExpenses(), in.targetMonths()));
        BigDecimal missing =
                w.dollars(
                        "shortfall",
                        usd(target) + " - " + usd(in.savings()) + ", at least 0",
                        notNegative(target.subtract(in.savings())));
        return w.gives(new Coverage(cents(missing), cents(target)));
    }

    /// (Income less spending) over income; negative where more is spent than earned.
    private static Outcome<SavingsRate> savingsRate(Budget in) {
        Working w = new Working();
        BigDecimal left =
                w.dollars(
                        "left over",
                        usd(in.monthlyIncome()) + " - " + usd(in.monthlySpending()),
                        in.monthlyIncome().subtract(in.monthlySpending()));
        BigDecimal rate =
                w.percent(
                        "savings rate",
                        usd(left) + " / " + usd(in.monthlyIncome()),
                        percentOf(left, in.monthlyIncome()));
        return w.gives(new SavingsRate(round(rate, Unit.PERCENT), cents(left)));
    }
}
