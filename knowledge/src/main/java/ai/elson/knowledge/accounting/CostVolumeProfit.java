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
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How profit follows volume.
///
/// Source: Garrison, Noreen and Brewer, Managerial Accounting, chapters 5 and 6; Horngren, Datar
/// and Rajan, Cost Accounting, chapters 3 and 10.
final class CostVolumeProfit {

    private CostVolumeProfit() {}

    record Plan(
            @Field(value = "price of a unit", unit = Unit.USD, min = 0.01, max = 1e9)
                    BigDecimal price,
            @Field(value = "variable cost of a unit", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal variableCost,
            @Field(value = "fixed costs", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal fixedCosts,
            @Field(value = "units sold", unit = Unit.COUNT, min = 1, max = 1e12) BigDecimal units,
            @Field(value = "profit wanted before tax", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal targetProfit) {}

    record Volume(
            @Field(value = "units for the profit wanted", unit = Unit.COUNT) BigDecimal targetUnits,
            @Field(value = "units to break even", unit = Unit.COUNT) BigDecimal breakEvenUnits,
            @Field(value = "revenue to break even", unit = Unit.USD) BigDecimal breakEvenRevenue,
            @Field(value = "contribution margin ratio", unit = Unit.PERCENT)
                    BigDecimal contributionRatio,
            @Field(value = "profit of the units sold", unit = Unit.USD) BigDecimal profit,
            @Field(value = "margin of safety, of revenue", unit = Unit.PERCENT)
                    BigDecimal marginOfSafety,
            @Field(value = "profit change per percent of sales", unit = Unit.RATIO)
                    @Nullable BigDecimal operatingLeverage) {}

    record MixProduct(
            @Field(value = "product", unit = Unit.TEXT) String name,
            @Field(value = "price of a unit", unit = Unit.USD, min = 0.01, max = 1e9)
                    BigDecimal price,
            @Field(value = "variable cost of a unit", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal variableCost,
            @Field(value = "units in the mix", unit = Unit.COUNT, min = 1, max = 1e9)
                    BigDecimal mixUnits) {}

    record Mix(
            @Field(value = "products of the mix", unit = Unit.TEXT, maxItems = 100)
                    List<MixProduct> products,
            @Field(value = "fixed costs", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal fixedCosts) {}

    record MixUnits(
            @Field(value = "product", unit = Unit.TEXT) String name,
            @Field(value = "units to break even", unit = Unit.COUNT) BigDecimal units) {}

    record MixBreakEven(
            @Field(value = "mixes to break even", unit = Unit.COUNT) BigDecimal breakEvenMixes,
            @Field(value = "revenue to break even", unit = Unit.USD) BigDecimal breakEvenRevenue,
            @Field(value = "contribution margin ratio", unit = Unit.PERCENT)
                    BigDecimal contributionRatio,
            @Field(value = "units of each product", unit = Unit.TEXT) List<MixUnits> products) {}

    record Month(
            @Field(value = "activity", unit = Unit.COUNT, min = 0, max = 1e10) BigDecimal activity,
            @Field(value = "cost", unit = Unit.USD, min = 0, max = 1e12) BigDecimal cost) {}

    record History(
            @Field(value = "activity and cost by period", unit = Unit.TEXT, minItems = 2)
                    List<Month> periods,
            @Field(value = "activity to estimate", unit = Unit.COUNT, min = 0, max = 1e10)
                    BigDecimal expectedActivity) {}

    record CostLine(
            @Field(value = "cost at the expected activity", unit = Unit.USD)
                    BigDecimal estimatedCost,
            @Field(value = "variable cost of a unit", unit = Unit.NUMBER) BigDecimal variableCost,
            @Field(value = "fixed cost of a period", unit = Unit.USD) BigDecimal fixedCost) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "cost_volume_profit",
                            "Cost-volume-profit",
                            "Units for a target profit, margin of safety and operating leverage",
                            "accounting",
                            "managerial_accounting",
                            Plan.class,
                            Volume.class,
                            CostVolumeProfit::analyse),
                    new Formula<>(
                            "sales_mix_break_even",
                            "Break-even of a sales mix",
                            "Break-even of several products in a sales mix by contribution",
                            "accounting",
                            "managerial_accounting",
                            Mix.class,
                            MixBreakEven.class,
                            CostVolumeProfit::mix),
                    new Formula<>(
                            "high_low_cost_estimate",
                            "High-low method",
                            "Variable and fixed cost by the high-low method",
                            "accounting",
                            "managerial_accounting",
                            History.class,
                            CostLine.class,
                            CostVolumeProfit::highLow));

    /// Units = (fixed costs + profit) / (price - variable cost), rounded up to whole units; margin
    /// of safety = (revenue - break-even revenue) / revenue; operating leverage = contribution /
    /// profit, none where there is no profit. Break-even revenue = fixed costs / contribution
    /// ratio, before units are rounded.
    private static Outcome<Volume> analyse(Plan in) {
        BigDecimal margin = requireMargin("variableCost", in.price(), in.variableCost());
        Working w = new Working();
        w.dollars(
                "contribution of a unit", usd(in.price()) + " - " + usd(in.variableCost()), margin);
        BigDecimal ratio =
                w.percent(
                        "contribution ratio",
                        usd(margin) + " / " + usd(in.price()),
                        percentOf(margin, in.price()));
        BigDecimal breakEven = units(w, "units to break even", in.fixedCosts(), margin);
        BigDecimal target =
                units(w, "units for the profit", in.fixedCosts().add(in.targetProfit()), margin);
        BigDecimal breakEvenRevenue =
                w.dollars(
                        "revenue to break even",
                        usd(in.fixedCosts()) + " / " + pct(round(ratio, Unit.PERCENT)),
                        divide(in.fixedCosts().multiply(in.price()), margin));
        BigDecimal revenue = in.units().multiply(in.price());
        BigDecimal contribution = in.units().multiply(margin);
        BigDecimal profit =
                w.dollars(
                        "profit",
                        usd(contribution) + " - " + usd(in.fixedCosts()),
                        contribution.subtract(in.fixedCosts()));
        BigDecimal safety =
                w.percent(
                        "margin of safety",
                        "(%s - %s) / revenue".formatted(usd(revenue), usd(breakEvenRevenue)),
                        percentOf(revenue.subtract(breakEvenRevenue), revenue));
        BigDecimal leverage = null;
        if (profit.signum() > 0) {
            leverage =
                    round(
                            w.ratio(
                                    "operating leverage",
                                    usd(contribution) + " / " + usd(profit),
                                    divide(contribution, profit)),
                            Unit.RATIO);
        }
        return w.gives(
                new Volume(
                        target,
                        breakEven,
                        cents(breakEvenRevenue),
                        round(ratio, Unit.PERCENT),
                        cents(profit),
                        round(safety, Unit.PERCENT),
                        leverage));
    }

    private static BigDecimal units(Working w, String name, BigDecimal cover, BigDecimal margin) {
        return w.step(
                name,
                usd(cover) + " / " + usd(margin) + ", rounded up",
                cover.divide(margin, 0, RoundingMode.CEILING),
                Unit.COUNT);
    }

    private static BigDecimal requireMargin(
            String field, BigDecimal price, BigDecimal variableCost) {
        if (variableCost.compareTo(price) >= 0) {
            throw new BadField(
                    field, variableCost.toPlainString(), "less than the price, " + usd(price));
        }
        return price.subtract(variableCost);
    }

    /// Mixes = fixed costs / contribution of one mix, rounded up; each product sells its part of
    /// them. Revenue to break even is taken before rounding. A product may lose if the mix does
    /// not.
    private static Outcome<MixBreakEven> mix(Mix in) {
        BigDecimal revenue = Totals.of(in.products(), p -> p.price().multiply(p.mixUnits()));
        BigDecimal margin =
                Totals.of(
                        in.products(),
                        p -> p.price().subtract(p.variableCost()).multiply(p.mixUnits()));
        if (margin.signum() <= 0) {
            throw new BadField(
                    "products",
                    "a mix that contributes " + usd(margin),
                    "a mix that contributes more than zero");
        }
        Working w = new Working();
        w.dollars("contribution of a mix", in.products().size() + " products", margin);
        BigDecimal ratio =
                w.percent(
                        "contribution ratio",
                        usd(margin) + " / " + usd(revenue),
                        percentOf(margin, revenue));
        BigDecimal mixes = units(w, "mixes", in.fixedCosts(), margin);
        BigDecimal needed =
                w.dollars(
                        "revenue to break even",
                        usd(in.fixedCosts()) + " x " + usd(revenue) + " / " + usd(margin),
                        divide(in.fixedCosts().multiply(revenue), margin));
        List<MixUnits> products = new ArrayList<>();
        for (MixProduct product : in.products()) {
            products.add(
                    new MixUnits(
                            product.name(),
                            mixes.multiply(product.mixUnits()).setScale(0, RoundingMode.CEILING)));
        }
        return w.gives(
                new MixBreakEven(mixes, cents(needed), round(ratio, Unit.PERCENT), products));
    }

    /// Variable cost = difference of cost / difference of activity between the periods of highest
    /// and lowest activity, the first of each among equals; fixed cost is the rest of the highest.
    private static Outcome<CostLine> highLow(History in) {
        Month high = in.periods().getFirst();
        Month low = high;
        for (Month month : in.periods()) {
            high = month.activity().compareTo(high.activity()) > 0 ? month : high;
            low = month.activity().compareTo(low.activity()) < 0 ? month : low;
        }
        BigDecimal span = high.activity().subtract(low.activity());
        if (span.signum() == 0) {
            throw new BadField(
                    "periods",
                    "the same activity of " + high.activity().toPlainString(),
                    "periods of different activity");
        }
        Working w = new Working();
        BigDecimal slope =
                w.step(
                        "variable cost",
                        "(%s - %s) / (%s - %s)"
                                .formatted(
                                        usd(high.cost()),
                                        usd(low.cost()),
                                        high.activity().toPlainString(),
                                        low.activity().toPlainString()),
                        divide(high.cost().subtract(low.cost()), span),
                        Unit.NUMBER);
        BigDecimal fixed =
                w.dollars(
                        "fixed cost",
                        usd(high.cost()) + " - variable cost x " + high.activity().toPlainString(),
                        high.cost().subtract(slope.multiply(high.activity())));
        BigDecimal estimate =
                w.dollars(
                        "estimated cost",
                        usd(fixed) + " + variable cost x " + in.expectedActivity().toPlainString(),
                        fixed.add(slope.multiply(in.expectedActivity())));
        return w.gives(new CostLine(cents(estimate), round(slope, Unit.NUMBER), cents(fixed)));
    }
}
