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

/// Assets written down, and the goodwill that is tested for it.
///
/// Source: ASC 805-30-30-1 and 805-30-25-2; ASC 350-20-35-8B (as amended by ASU 2017-04); ASC
/// 330-10-35-1B and 330-10-35-1C.
final class Impairment {

    private Impairment() {}

    record Acquisition(
            @Field(value = "price paid", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal consideration,
            @Field(value = "fair value of minority interest", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal minorityInterest,
            @Field(value = "fair value of stake before", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal priorStake,
            @Field(
                            value = "fair value of identifiable assets",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e13)
                    BigDecimal assets,
            @Field(value = "liabilities assumed", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal liabilities) {}

    record Goodwill(
            @Field(value = "goodwill", unit = Unit.USD) BigDecimal goodwill,
            @Field(value = "gain on a bargain purchase", unit = Unit.USD) BigDecimal bargainGain,
            @Field(value = "net identifiable assets", unit = Unit.USD) BigDecimal netAssets) {}

    record ReportingUnit(
            @Field(value = "fair value of the unit", unit = Unit.USD, min = -1e13, max = 1e13)
                    BigDecimal fairValue,
            @Field(
                            value = "carrying amount with goodwill",
                            unit = Unit.USD,
                            min = -1e13,
                            max = 1e13)
                    BigDecimal carryingAmount,
            @Field(value = "goodwill of the unit", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal goodwill) {}

    record Loss(
            @Field(value = "impairment loss", unit = Unit.USD) BigDecimal impairmentLoss,
            @Field(value = "goodwill after it", unit = Unit.USD) BigDecimal goodwillLeft,
            @Field(value = "whether goodwill is impaired", unit = Unit.TEXT) boolean impaired) {}

    /// How cost was found, which decides the measure.
    enum CostMethod {
        /// Lower of cost and net realizable value.
        FIFO_OR_AVERAGE,
        /// Lower of cost and market: replacement cost, between net realizable value and that less a
        /// normal profit.
        LIFO_OR_RETAIL
    }

    /// Whether gains of one item may cover losses of another.
    enum Level {
        EACH_ITEM,
        WHOLE_INVENTORY
    }

    record Item(
            @Field(value = "item", unit = Unit.TEXT) String name,
            @Field(value = "cost", unit = Unit.USD, min = 0, max = 1e12) BigDecimal cost,
            @Field(value = "expected selling price", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal sellingPrice,
            @Field(value = "cost to finish and sell", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal costToSell,
            @Field(value = "replacement cost", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal replacementCost,
            @Field(value = "normal profit", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal normalProfit) {}

    record Inventory(
            @Field(value = "cost method", unit = Unit.TEXT) CostMethod costMethod,
            @Field(value = "each item or the whole", unit = Unit.TEXT) Level level,
            @Field(value = "items of the inventory", unit = Unit.TEXT, maxItems = 200)
                    List<Item> items) {}

    record WrittenDown(
            @Field(value = "inventory on the balance sheet", unit = Unit.USD)
                    BigDecimal carryingAmount,
            @Field(value = "write-down", unit = Unit.USD) BigDecimal writeDown,
            @Field(value = "cost in all", unit = Unit.USD) BigDecimal cost,
            @Field(value = "market or net realizable value", unit = Unit.USD) BigDecimal market) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "goodwill_on_acquisition",
                            "Goodwill on acquisition",
                            "Goodwill or bargain purchase gain when a company is acquired",
                            "accounting",
                            "gaap_ifrs",
                            Acquisition.class,
                            Goodwill.class,
                            Impairment::goodwill),
                    new Formula<>(
                            "goodwill_impairment_test",
                            "Goodwill impairment test",
                            "Goodwill impairment of a reporting unit under ASC 350",
                            "accounting",
                            "gaap_ifrs",
                            ReportingUnit.class,
                            Loss.class,
                            Impairment::test),
                    new Formula<>(
                            "inventory_write_down",
                            "Inventory write-down",
                            "Inventory at lower of cost and net realizable value or market",
                            "accounting",
                            "gaap_ifrs",
                            Inventory.class,
                            WrittenDown.class,
                            Impairment::writeDown));

    /// Price + minority interest + stake held before - (assets - liabilities); below zero it is a
    /// gain, not goodwill.
    private static Outcome<Goodwill> goodwill(Acquisition in) {
        Working w = new Working();
        BigDecimal net =
                w.dollars(
                        "net identifiable assets",
                        usd(in.assets()) + " - " + usd(in.liabilities()),
                        in.assets().subtract(in.liabilities()));
        BigDecimal excess =
                w.dollars(
                        "price above net assets",
                        "%s + %s + %s - %s"
                                .formatted(
                                        usd(in.consideration()),
                                        usd(in.minorityInterest()),
                                        usd(in.priorStake()),
                                        usd(net)),
                        in.consideration()
                                .add(in.minorityInterest())
                                .add(in.priorStake())
                                .subtract(net));
        BigDecimal goodwill = w.dollars("goodwill", "that, at least 0", notNegative(excess));
        return w.gives(
                new Goodwill(cents(goodwill), cents(notNegative(excess.negate())), cents(net)));
    }

    /// Carrying amount - fair value, at least zero and at most the goodwill.
    private static Outcome<Loss> test(ReportingUnit in) {
        Working w = new Working();
        w.uses("acct.goodwill");
        BigDecimal excess =
                w.dollars(
                        "carrying amount above fair value",
                        usd(in.carryingAmount()) + " - " + usd(in.fairValue()) + ", at least 0",
                        notNegative(in.carryingAmount().subtract(in.fairValue())));
        BigDecimal loss =
                w.dollars(
                        "impairment loss",
                        "at most the goodwill of " + usd(in.goodwill()),
                        excess.min(in.goodwill()));
        return w.gives(
                new Loss(cents(loss), cents(in.goodwill().subtract(loss)), loss.signum() > 0));
    }

    /// Cost against the measure of its method, item by item or in all; never above cost.
    private static Outcome<WrittenDown> writeDown(Inventory in) {
        Working w = new Working();
        if (in.costMethod() == CostMethod.FIFO_OR_AVERAGE) {
            w.uses("acct.inventory");
        }
        BigDecimal cost = w.dollars("cost", "sum", Totals.of(in.items(), Item::cost));
        BigDecimal market =
                w.dollars(
                        "market or net realizable value",
                        "sum over the items",
                        Totals.of(in.items(), i -> measure(in.costMethod(), i)));
        BigDecimal lower =
                in.level() == Level.WHOLE_INVENTORY
                        ? cost.min(market)
                        : Totals.of(in.items(), i -> i.cost().min(measure(in.costMethod(), i)));
        w.dollars(
                "carrying amount",
                in.level() == Level.WHOLE_INVENTORY ? "lower in all" : "lower of each item",
                lower);
        return w.gives(
                new WrittenDown(
                        cents(lower), cents(cost.subtract(lower)), cents(cost), cents(market)));
    }

    private static BigDecimal measure(CostMethod method, Item item) {
        BigDecimal realizable = notNegative(item.sellingPrice().subtract(item.costToSell()));
        if (method == CostMethod.FIFO_OR_AVERAGE) {
            return realizable;
        }
        BigDecimal floor = notNegative(realizable.subtract(item.normalProfit()));
        return item.replacementCost().min(realizable).max(floor);
    }
}
