package ai.elson.knowledge.accounting;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// What profit would have been at the volume that was reached.
///
/// Source: Horngren, Datar and Rajan, Cost Accounting, chapter 7.
final class FlexibleBudget {

    private FlexibleBudget() {}

    record Budget(
            @Field(value = "units budgeted", unit = Unit.COUNT, min = 0, max = 1e10)
                    BigDecimal budgetedUnits,
            @Field(value = "units sold", unit = Unit.COUNT, min = 0, max = 1e10)
                    BigDecimal actualUnits,
            @Field(value = "budgeted price of a unit", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal price,
            @Field(value = "budgeted variable cost a unit", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal variableCost,
            @Field(value = "budgeted fixed costs", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal fixedCosts,
            @Field(value = "revenue", unit = Unit.USD, min = 0, max = 1e14) BigDecimal revenue,
            @Field(value = "variable costs incurred", unit = Unit.USD, min = 0, max = 1e14)
                    BigDecimal actualVariableCosts,
            @Field(value = "fixed costs incurred", unit = Unit.USD, min = 0, max = 1e14)
                    BigDecimal actualFixedCosts) {}

    record Flexed(
            @Field(value = "profit the units sold allow", unit = Unit.USD)
                    BigDecimal flexibleBudgetProfit,
            @Field(value = "profit budgeted", unit = Unit.USD) BigDecimal staticBudgetProfit,
            @Field(value = "profit made", unit = Unit.USD) BigDecimal actualProfit,
            @Field(value = "sales volume variance, favorable positive", unit = Unit.USD)
                    BigDecimal salesVolumeVariance,
            @Field(value = "flexible budget variance, favorable positive", unit = Unit.USD)
                    BigDecimal flexibleBudgetVariance) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "flexible_budget",
                            "Flexible budget",
                            "Flexible budget profit and variances from the static budget",
                            "accounting",
                            "managerial_accounting",
                            Budget.class,
                            Flexed.class,
                            FlexibleBudget::flex));

    /// Units x (price - variable cost) - fixed costs, at budgeted units and at units sold. Volume
    /// variance: flexible - static; flexible budget variance: actual - flexible.
    private static Outcome<Flexed> flex(Budget in) {
        Working w = new Working();
        BigDecimal planned = profit(w, "static budget", in, in.budgetedUnits());
        BigDecimal flexible = profit(w, "flexible budget", in, in.actualUnits());
        BigDecimal actual =
                w.dollars(
                        "actual profit",
                        "%s - %s - %s"
                                .formatted(
                                        usd(in.revenue()),
                                        usd(in.actualVariableCosts()),
                                        usd(in.actualFixedCosts())),
                        in.revenue()
                                .subtract(in.actualVariableCosts())
                                .subtract(in.actualFixedCosts()));
        return w.gives(
                new Flexed(
                        cents(flexible),
                        cents(planned),
                        cents(actual),
                        cents(flexible.subtract(planned)),
                        cents(actual.subtract(flexible))));
    }

    private static BigDecimal profit(Working w, String name, Budget in, BigDecimal units) {
        return w.dollars(
                name,
                "%s x (%s - %s) - %s"
                        .formatted(
                                units.toPlainString(),
                                usd(in.price()),
                                usd(in.variableCost()),
                                usd(in.fixedCosts())),
                units.multiply(in.price().subtract(in.variableCost())).subtract(in.fixedCosts()));
    }
}
