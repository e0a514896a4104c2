package ai.elson.knowledge.accounting;

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

/// Costs that several products share.
///
/// Source: Horngren, Datar and Rajan, Cost Accounting, chapters 5 (activity-based costing) and 16
/// (joint products).
final class SharedCosts {

    private SharedCosts() {}

    /// What joint costs follow.
    enum JointMethod {
        PHYSICAL_UNITS,
        SALES_VALUE_AT_SPLITOFF,
        NET_REALIZABLE_VALUE
    }

    record JointProduct(
            @Field(value = "product", unit = Unit.TEXT) String name,
            @Field(value = "units made", unit = Unit.COUNT, min = 0, max = 1e10) BigDecimal units,
            @Field(value = "price at the split-off", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal splitOffPrice,
            @Field(value = "final price", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal finalPrice,
            @Field(value = "cost after the split-off", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal separableCost) {}

    record JointCost(
            @Field(value = "joint cost", unit = Unit.USD, min = 0, max = 1e9) BigDecimal jointCost,
            @Field(value = "what the cost follows", unit = Unit.TEXT) JointMethod method,
            @Field(value = "products", unit = Unit.TEXT, maxItems = 100)
                    List<JointProduct> products) {}

    record JointShare(
            @Field(value = "product", unit = Unit.TEXT) String name,
            @Field(value = "joint cost allocated", unit = Unit.USD) BigDecimal allocated,
            @Field(value = "final sales less all costs", unit = Unit.USD) BigDecimal grossProfit) {}

    record JointShares(
            @Field(value = "basis in all", unit = Unit.NUMBER) BigDecimal basis,
            @Field(value = "cost of each product", unit = Unit.TEXT) List<JointShare> products) {}

    record Pool(
            @Field(value = "activity", unit = Unit.TEXT) String activity,
            @Field(value = "cost of the activity", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal cost,
            @Field(value = "driver units in all", unit = Unit.COUNT, min = 0.01, max = 1e12)
                    BigDecimal driverTotal,
            @Field(value = "driver units used", unit = Unit.COUNT, min = 0, max = 1e12)
                    BigDecimal driverUsed) {}

    record Activities(
            @Field(value = "activity cost pools", unit = Unit.TEXT, maxItems = 100)
                    List<Pool> pools,
            @Field(value = "direct costs of the product", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal directCost,
            @Field(value = "units of the product", unit = Unit.COUNT, min = 1, max = 1e10)
                    BigDecimal units) {}

    record PoolCost(
            @Field(value = "activity", unit = Unit.TEXT) String activity,
            @Field(value = "rate of a driver unit", unit = Unit.NUMBER) BigDecimal rate,
            @Field(value = "cost assigned", unit = Unit.USD) BigDecimal assigned) {}

    record ActivityCost(
            @Field(value = "cost of a unit", unit = Unit.USD) BigDecimal unitCost,
            @Field(value = "cost of the product", unit = Unit.USD) BigDecimal totalCost,
            @Field(value = "overhead assigned", unit = Unit.USD) BigDecimal overhead,
            @Field(value = "rate and cost by activity", unit = Unit.TEXT) List<PoolCost> pools) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "joint_cost_allocation",
                            "Joint cost allocation",
                            "Allocates joint costs to products by units or sales value",
                            "accounting",
                            "managerial_accounting",
                            JointCost.class,
                            JointShares.class,
                            SharedCosts::joint),
                    new Formula<>(
                            "activity_based_cost",
                            "Activity-based cost",
                            "Activity-based costing: overhead rates and cost of a product",
                            "accounting",
                            "managerial_accounting",
                            Activities.class,
                            ActivityCost.class,
                            SharedCosts::activities));

    /// By units; by units x price at the split-off; or by final sales less costs after the
    /// split-off. Cents that are left by rounding go to the largest remainders, so that the parts
    /// add up to the joint cost.
    private static Outcome<JointShares> joint(JointCost in) {
        List<BigDecimal> weights = new ArrayList<>();
        for (int i = 0; i < in.products().size(); i++) {
            JointProduct product = in.products().get(i);
            BigDecimal weight =
                    switch (in.method()) {
                        case PHYSICAL_UNITS -> product.units();
                        case SALES_VALUE_AT_SPLITOFF ->
                                product.units().multiply(product.splitOffPrice());
                        case NET_REALIZABLE_VALUE ->
                                finalSales(product).subtract(product.separableCost());
                    };
            if (weight.signum() < 0) {
                throw new BadField(
                        "products[" + i + "].separableCost",
                        product.separableCost().toPlainString(),
                        "at most the final sales of " + usd(finalSales(product)));
            }
            weights.add(weight);
        }
        Working w = new Working();
        BigDecimal basis = Totals.of(weights, b -> b);
        if (basis.signum() == 0) {
            throw new BadField("products", "a basis of zero", "products with a basis to split by");
        }
        w.step("basis", "sum over the products", basis, Unit.NUMBER);
        w.dollars("joint cost", "to be split", in.jointCost());
        List<BigDecimal> parts = Totals.split(in.jointCost(), weights);
        List<JointShare> shares = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            JointProduct product = in.products().get(i);
            BigDecimal profit =
                    finalSales(product).subtract(product.separableCost()).subtract(parts.get(i));
            shares.add(new JointShare(product.name(), parts.get(i), cents(profit)));
        }
        return w.gives(new JointShares(round(basis, Unit.NUMBER), shares));
    }

    private static BigDecimal finalSales(JointProduct product) {
        return product.units().multiply(product.finalPrice());
    }

    /// Rate = cost of the activity / its driver units; assigned = rate x driver units used, in
    /// cents; cost of a unit = (direct + assigned) / units.
    private static Outcome<ActivityCost> activities(Activities in) {
        Working w = new Working();
        List<PoolCost> pools = new ArrayList<>();
        for (int i = 0; i < in.pools().size(); i++) {
            Pool pool = in.pools().get(i);
            if (pool.driverUsed().compareTo(pool.driverTotal()) > 0) {
                throw new BadField(
                        "pools[" + i + "].driverUsed",
                        pool.driverUsed().toPlainString(),
                        "at most the " + pool.driverTotal().toPlainString() + " driver units");
            }
            BigDecimal rate =
                    w.step(
                            "rate of " + pool.activity(),
                            usd(pool.cost()) + " / " + pool.driverTotal().toPlainString(),
                            divide(pool.cost(), pool.driverTotal()),
                            Unit.NUMBER);
            BigDecimal assigned =
                    cents(divide(pool.cost().multiply(pool.driverUsed()), pool.driverTotal()));
            pools.add(new PoolCost(pool.activity(), round(rate, Unit.NUMBER), assigned));
        }
        BigDecimal overhead =
                w.dollars(
                        "overhead assigned",
                        "sum of rate x driver units used",
                        Totals.of(pools, PoolCost::assigned));
        BigDecimal total =
                w.dollars(
                        "cost of the product",
                        usd(in.directCost()) + " + " + usd(overhead),
                        in.directCost().add(overhead));
        BigDecimal unit =
                w.dollars(
                        "cost of a unit",
                        usd(total) + " / " + in.units().toPlainString(),
                        divide(total, in.units()));
        return w.gives(new ActivityCost(cents(unit), cents(total), overhead, pools));
    }
}
