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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Cost of goods sold and ending inventory by the three cost formulas.
///
/// Source: FASB ASC 330-10-30-9 (first-in first-out, last-in first-out, average); IAS 2.25 allows
/// no LIFO.
final class InventoryValuation {

    private InventoryValuation() {}

    enum CostFormula {
        FIFO,
        LIFO,
        WEIGHTED_AVERAGE
    }

    /// Whether cost is charged once for the period or with each sale.
    enum RecordSystem {
        PERIODIC,
        PERPETUAL
    }

    enum Kind {
        PURCHASE,
        SALE
    }

    record Movement(
            @Field(value = "purchase or sale", unit = Unit.TEXT) Kind kind,
            @Field(value = "units", unit = Unit.COUNT, min = 1, max = 1e9) int units,
            @Field(value = "cost of a purchased unit", unit = Unit.USD, min = 0, max = 1e9)
                    @Nullable BigDecimal unitCost) {}

    record Stock(
            @Field(value = "cost formula", unit = Unit.TEXT) CostFormula method,
            @Field(value = "periodic or perpetual", unit = Unit.TEXT) RecordSystem system,
            @Field(
                            value = "movements in order, opening stock first",
                            unit = Unit.TEXT,
                            maxItems = 500)
                    List<Movement> movements) {}

    record Layer(
            @Field(value = "units", unit = Unit.COUNT) BigDecimal units,
            @Field(value = "cost of each", unit = Unit.NUMBER) BigDecimal unitCost) {}

    record Valuation(
            @Field(value = "cost of goods sold", unit = Unit.USD) BigDecimal costOfGoodsSold,
            @Field(value = "ending inventory", unit = Unit.USD) BigDecimal endingInventory,
            @Field(value = "cost of goods available", unit = Unit.USD) BigDecimal goodsAvailable,
            @Field(value = "units at the end", unit = Unit.COUNT) BigDecimal endingUnits,
            @Field(value = "layers at the end", unit = Unit.TEXT) List<Layer> layers) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "inventory_valuation",
                            "Inventory valuation",
                            "Cost of goods sold and inventory by FIFO, LIFO or average",
                            "accounting",
                            "bookkeeping",
                            Stock.class,
                            Valuation.class,
                            InventoryValuation::value));

    /// Periodic: all purchases are taken in before the sales of the period are charged. Perpetual:
    /// each sale is charged from what is then on hand, by a moving average with the average
    /// formula. Averages are not rounded; totals are, to the cent, and cost of goods sold is what
    /// ending inventory leaves of the goods available.
    private static Outcome<Valuation> value(Stock in) {
        requireCosts(in.movements());
        Deque<Layer> layers = new ArrayDeque<>();
        BigDecimal available = BigDecimal.ZERO;
        BigDecimal sold = BigDecimal.ZERO;
        for (int i = 0; i < in.movements().size(); i++) {
            Movement movement = in.movements().get(i);
            BigDecimal units = BigDecimal.valueOf(movement.units());
            if (movement.unitCost() != null && movement.kind() == Kind.PURCHASE) {
                available = available.add(units.multiply(movement.unitCost()));
                add(layers, in.method(), new Layer(units, movement.unitCost()));
            } else {
                sold = sold.add(units);
                if (in.system() == RecordSystem.PERPETUAL) {
                    issue(layers, in.method(), units, "movements[" + i + "].units");
                }
            }
        }
        if (in.system() == RecordSystem.PERIODIC) {
            issue(layers, in.method(), sold, "movements");
        }
        BigDecimal units = Totals.of(List.copyOf(layers), Layer::units);
        BigDecimal ending = Totals.of(List.copyOf(layers), l -> l.units().multiply(l.unitCost()));
        Working w = new Working();
        w.uses("acct.inventory");
        if (in.method() == CostFormula.LIFO) {
            w.uses("acct.ifrs_lifo");
        }
        w.dollars("goods available", "units times cost of all purchases", available);
        w.step("units sold", "sum of the sales", sold, Unit.COUNT);
        w.dollars("ending inventory", formula(layers), ending);
        BigDecimal cost =
                w.dollars(
                        "cost of goods sold",
                        usd(available) + " - " + usd(ending),
                        cents(available).subtract(cents(ending)));
        return w.gives(
                new Valuation(
                        cost,
                        cents(ending),
                        cents(available),
                        units,
                        layers.stream()
                                .map(l -> new Layer(l.units(), round(l.unitCost(), Unit.NUMBER)))
                                .toList()));
    }

    private static void requireCosts(List<Movement> movements) {
        for (int i = 0; i < movements.size(); i++) {
            Movement movement = movements.get(i);
            boolean purchase = movement.kind() == Kind.PURCHASE;
            if (purchase != (movement.unitCost() != null)) {
                throw new BadField(
                        "movements[" + i + "].unitCost",
                        purchase ? "nothing" : String.valueOf(movement.unitCost()),
                        purchase ? "the cost of a unit" : "nothing with a sale");
            }
        }
    }

    /// FIFO and LIFO keep each purchase apart, the average blends all.
    private static void add(Deque<Layer> layers, CostFormula method, Layer bought) {
        if (method != CostFormula.WEIGHTED_AVERAGE || layers.isEmpty()) {
            layers.addLast(bought);
            return;
        }
        Layer pool = layers.removeLast();
        BigDecimal units = pool.units().add(bought.units());
        BigDecimal cost =
                pool.units()
                        .multiply(pool.unitCost())
                        .add(bought.units().multiply(bought.unitCost()));
        layers.addLast(new Layer(units, divide(cost, units)));
    }

    private static void issue(
            Deque<Layer> layers, CostFormula method, BigDecimal units, String field) {
        BigDecimal held = Totals.of(List.copyOf(layers), Layer::units);
        if (units.compareTo(held) > 0) {
            throw new BadField(
                    field,
                    units.toPlainString() + " sold",
                    "at most what is on hand, " + held.toPlainString());
        }
        boolean lastFirst = method == CostFormula.LIFO;
        BigDecimal open = units;
        while (open.signum() > 0) {
            Layer layer = lastFirst ? layers.removeLast() : layers.removeFirst();
            BigDecimal rest = layer.units().subtract(open);
            if (rest.signum() > 0) {
                Layer kept = new Layer(rest, layer.unitCost());
                if (lastFirst) {
                    layers.addLast(kept);
                } else {
                    layers.addFirst(kept);
                }
            }
            open = open.subtract(layer.units());
        }
    }

    private static String formula(Deque<Layer> layers) {
        List<String> terms = new ArrayList<>();
        layers.forEach(l -> terms.add(l.units().toPlainString() + " x " + usd(l.unitCost())));
        return terms.isEmpty()
                ? "nothing left"
                : terms.stream().limit(12).collect(Collectors.joining(" + "))
                        + (terms.size() > 12 ? " + further layers" : "");
    }
}
