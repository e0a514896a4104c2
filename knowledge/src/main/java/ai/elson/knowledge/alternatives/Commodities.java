package ai.elson.knowledge.alternatives;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// What rolling commodity futures brings. Rounded to a hundredth of a percent.
///
/// Source: CFA Institute, Introduction to Commodities and Commodity Derivatives; C. B. Erb and C.
/// R. Harvey, Financial Analysts Journal 62 (2006).
final class Commodities {

    private Commodities() {}

    enum Curve {
        CONTANGO,
        BACKWARDATION,
        FLAT
    }

    record Roll(
            @Field(value = "price of the near contract", unit = Unit.USD, min = 0.01, max = 1e6)
                    BigDecimal nearPrice,
            @Field(value = "price of the far contract", unit = Unit.USD, min = 0.01, max = 1e6)
                    BigDecimal farPrice,
            @Field(value = "months between their expiries", unit = Unit.MONTHS, min = 1, max = 120)
                    int months) {}

    record RollYield(
            @Field(value = "return of one roll", unit = Unit.PERCENT) BigDecimal rollYield,
            @Field(value = "simple rate a year", unit = Unit.PERCENT) BigDecimal annualRollYield,
            @Field(value = "shape of the curve", unit = Unit.TEXT) Curve curve) {}

    record Position(
            @Field(value = "futures price at the start", unit = Unit.USD, min = 0.01, max = 1e6)
                    BigDecimal startPrice,
            @Field(value = "futures price at the end", unit = Unit.USD, min = 0.01, max = 1e6)
                    BigDecimal endPrice,
            @Field(value = "price of the near contract", unit = Unit.USD, min = 0.01, max = 1e6)
                    BigDecimal nearPrice,
            @Field(value = "price of the far contract", unit = Unit.USD, min = 0.01, max = 1e6)
                    BigDecimal farPrice,
            @Field(value = "part of the position rolled", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal rolledPart,
            @Field(value = "return on the collateral", unit = Unit.PERCENT, min = -10, max = 50)
                    BigDecimal collateralReturn) {}

    record TotalReturn(
            @Field(value = "sum of the three", unit = Unit.PERCENT) BigDecimal totalReturn,
            @Field(value = "change of price", unit = Unit.PERCENT) BigDecimal priceReturn,
            @Field(value = "return of the roll", unit = Unit.PERCENT) BigDecimal rollReturn,
            @Field(value = "return on the collateral", unit = Unit.PERCENT)
                    BigDecimal collateralReturn) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "commodity_roll_yield",
                            "Commodity roll yield",
                            "Roll yield of commodity futures in contango or backwardation",
                            "alternatives_crypto",
                            "commodities",
                            Roll.class,
                            RollYield.class,
                            Commodities::roll),
                    new Formula<>(
                            "commodity_total_return",
                            "Commodity total return",
                            "Total return of commodity futures: price, roll and collateral return",
                            "alternatives_crypto",
                            "commodities",
                            Position.class,
                            TotalReturn.class,
                            Commodities::total));

    private static BigDecimal rollReturn(Working w, BigDecimal near, BigDecimal far) {
        return w.percent(
                "roll return",
                "(" + usd(near) + " - " + usd(far) + ") / " + usd(near),
                percentOf(near.subtract(far), near));
    }

    /// (Near - far) / near for a long position, negative in contango where the far contract costs
    /// more; the yearly rate is that x 12 / months.
    private static Outcome<RollYield> roll(Roll in) {
        Working w = new Working();
        BigDecimal once = rollReturn(w, in.nearPrice(), in.farPrice());
        BigDecimal yearly =
                w.percent(
                        "roll yield a year",
                        "roll return x 12 / " + in.months(),
                        divide(times(once, 12), BigDecimal.valueOf(in.months())));
        Curve curve =
                switch (once.signum()) {
                    case 1 -> Curve.BACKWARDATION;
                    case -1 -> Curve.CONTANGO;
                    default -> Curve.FLAT;
                };
        return w.gives(
                new RollYield(round(once, Unit.PERCENT), round(yearly, Unit.PERCENT), curve));
    }

    /// Price return (end - start) / start, roll return (near - far) / near x the part rolled, and
    /// the return on the collateral of a fully collateralized position.
    private static Outcome<TotalReturn> total(Position in) {
        Working w = new Working();
        BigDecimal price =
                w.percent(
                        "price return",
                        "("
                                + usd(in.endPrice())
                                + " - "
                                + usd(in.startPrice())
                                + ") / "
                                + usd(in.startPrice()),
                        percentOf(in.endPrice().subtract(in.startPrice()), in.startPrice()));
        BigDecimal roll =
                w.percent(
                        "roll return of the part",
                        pct(in.rolledPart()) + " of the roll return",
                        share(in.rolledPart(), rollReturn(w, in.nearPrice(), in.farPrice())));
        BigDecimal total =
                w.percent(
                        "total return",
                        "price, roll and collateral return",
                        price.add(roll).add(in.collateralReturn()));
        return w.gives(
                new TotalReturn(
                        round(total, Unit.PERCENT),
                        round(price, Unit.PERCENT),
                        round(roll, Unit.PERCENT),
                        round(in.collateralReturn(), Unit.PERCENT)));
    }
}
