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

/// Variances from standard costs, positive where more was spent than the standard allows.
///
/// Source: Horngren, Datar and Rajan, Cost Accounting, chapters 7 and 8; Garrison, Noreen and
/// Brewer, Managerial Accounting, chapter 10.
final class StandardCosts {

    private StandardCosts() {}

    record DirectCosts(
            @Field(value = "material bought", unit = Unit.COUNT, min = 0, max = 1e10)
                    BigDecimal quantityBought,
            @Field(value = "material used", unit = Unit.COUNT, min = 0, max = 1e10)
                    BigDecimal quantityUsed,
            @Field(
                            value = "material allowed for the output",
                            unit = Unit.COUNT,
                            min = 0,
                            max = 1e10)
                    BigDecimal quantityAllowed,
            @Field(value = "price paid", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal actualPrice,
            @Field(value = "standard price", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal standardPrice,
            @Field(value = "hours worked", unit = Unit.COUNT, min = 0, max = 1e10)
                    BigDecimal hoursWorked,
            @Field(value = "hours allowed for the output", unit = Unit.COUNT, min = 0, max = 1e10)
                    BigDecimal hoursAllowed,
            @Field(value = "hourly rate paid", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal actualRate,
            @Field(value = "standard hourly rate", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal standardRate) {}

    record DirectVariances(
            @Field(value = "sum of variances, unfavorable positive", unit = Unit.USD)
                    BigDecimal totalVariance,
            @Field(value = "material price variance", unit = Unit.USD) BigDecimal materialPrice,
            @Field(value = "material quantity variance", unit = Unit.USD)
                    BigDecimal materialQuantity,
            @Field(value = "labor rate variance", unit = Unit.USD) BigDecimal laborRate,
            @Field(value = "labor efficiency variance", unit = Unit.USD)
                    BigDecimal laborEfficiency) {}

    record Overhead(
            @Field(value = "variable overhead incurred", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal actualVariable,
            @Field(value = "variable rate an hour", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal variableRate,
            @Field(value = "hours worked", unit = Unit.COUNT, min = 0, max = 1e10)
                    BigDecimal hoursWorked,
            @Field(value = "hours allowed for the output", unit = Unit.COUNT, min = 0, max = 1e10)
                    BigDecimal hoursAllowed,
            @Field(value = "fixed overhead incurred", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal actualFixed,
            @Field(value = "fixed overhead budgeted", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal budgetedFixed,
            @Field(value = "hours of the budget", unit = Unit.COUNT, min = 1, max = 1e10)
                    BigDecimal budgetedHours) {}

    record OverheadVariances(
            @Field(value = "sum of variances, unfavorable positive", unit = Unit.USD)
                    BigDecimal totalVariance,
            @Field(value = "variable overhead spending variance", unit = Unit.USD)
                    BigDecimal variableSpending,
            @Field(value = "variable overhead efficiency variance", unit = Unit.USD)
                    BigDecimal variableEfficiency,
            @Field(value = "fixed overhead budget variance", unit = Unit.USD)
                    BigDecimal fixedBudget,
            @Field(value = "production volume variance", unit = Unit.USD) BigDecimal fixedVolume) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "direct_cost_variances",
                            "Material and labor variances",
                            "Standard cost variances of direct material and labor",
                            "accounting",
                            "managerial_accounting",
                            DirectCosts.class,
                            DirectVariances.class,
                            StandardCosts::direct),
                    new Formula<>(
                            "overhead_variances",
                            "Overhead variances",
                            "Spending, efficiency, budget and volume variances of overhead",
                            "accounting",
                            "managerial_accounting",
                            Overhead.class,
                            OverheadVariances.class,
                            StandardCosts::overhead));

    /// Price: quantity bought x (actual - standard price); quantity: (used - allowed) x standard
    /// price; rate: hours worked x (actual - standard rate); efficiency: (worked - allowed) x
    /// standard rate. Each in cents.
    private static Outcome<DirectVariances> direct(DirectCosts in) {
        Working w = new Working();
        BigDecimal price =
                gap(w, "material price", in.quantityBought(), in.actualPrice(), in.standardPrice());
        BigDecimal quantity =
                gap(
                        w,
                        "material quantity",
                        in.standardPrice(),
                        in.quantityUsed(),
                        in.quantityAllowed());
        BigDecimal rate =
                gap(w, "labor rate", in.hoursWorked(), in.actualRate(), in.standardRate());
        BigDecimal efficiency =
                gap(w, "labor efficiency", in.standardRate(), in.hoursWorked(), in.hoursAllowed());
        BigDecimal total = w.dollars("total", "sum", price.add(quantity).add(rate).add(efficiency));
        return w.gives(new DirectVariances(total, price, quantity, rate, efficiency));
    }

    /// Variable: incurred - hours worked x rate, and (worked - allowed) x rate. Fixed: incurred -
    /// budgeted, and budgeted - hours allowed x (budgeted / hours of the budget). Each in cents.
    private static Outcome<OverheadVariances> overhead(Overhead in) {
        Working w = new Working();
        BigDecimal spending =
                cents(
                        w.dollars(
                                "variable spending",
                                "%s - %s x %s"
                                        .formatted(
                                                usd(in.actualVariable()),
                                                in.hoursWorked().toPlainString(),
                                                usd(in.variableRate())),
                                in.actualVariable()
                                        .subtract(in.hoursWorked().multiply(in.variableRate()))));
        BigDecimal efficiency =
                gap(
                        w,
                        "variable efficiency",
                        in.variableRate(),
                        in.hoursWorked(),
                        in.hoursAllowed());
        BigDecimal budget =
                cents(
                        w.dollars(
                                "fixed budget",
                                usd(in.actualFixed()) + " - " + usd(in.budgetedFixed()),
                                in.actualFixed().subtract(in.budgetedFixed())));
        BigDecimal applied =
                w.dollars(
                        "fixed overhead applied",
                        "%s x %s / %s"
                                .formatted(
                                        in.hoursAllowed().toPlainString(),
                                        usd(in.budgetedFixed()),
                                        in.budgetedHours().toPlainString()),
                        divide(in.hoursAllowed().multiply(in.budgetedFixed()), in.budgetedHours()));
        BigDecimal volume =
                cents(
                        w.dollars(
                                "production volume",
                                usd(in.budgetedFixed()) + " - " + usd(applied),
                                in.budgetedFixed().subtract(applied)));
        BigDecimal total =
                w.dollars("total", "sum", spending.add(efficiency).add(budget).add(volume));
        return w.gives(new OverheadVariances(total, spending, efficiency, budget, volume));
    }

    private static BigDecimal gap(
            Working w, String name, BigDecimal by, BigDecimal actual, BigDecimal standard) {
        return cents(
                w.dollars(
                        name,
                        "%s x (%s - %s)"
                                .formatted(
                                        by.toPlainString(),
                                        actual.toPlainString(),
                                        standard.toPlainString()),
                        by.multiply(actual.subtract(standard))));
    }
}
