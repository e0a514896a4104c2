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
import java.util.List;

/// Depreciation by use.
///
/// Source: Kieso, Weygandt and Warfield, Intermediate Accounting, chapter 11, activity method; ASC
/// 360-10-35-4.
final class UnitsOfProduction {

    private UnitsOfProduction() {}

    record Used(
            @Field(value = "cost", unit = Unit.USD, min = 0, max = 1e12) BigDecimal cost,
            @Field(value = "salvage value", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal salvage,
            @Field(value = "units over the whole life", unit = Unit.COUNT, min = 1, max = 1e12)
                    BigDecimal lifetimeUnits,
            @Field(value = "units before this period", unit = Unit.COUNT, min = 0, max = 1e12)
                    BigDecimal unitsBefore,
            @Field(value = "units of this period", unit = Unit.COUNT, min = 0, max = 1e12)
                    BigDecimal unitsNow) {}

    record ByUse(
            @Field(value = "depreciation of the period", unit = Unit.USD) BigDecimal depreciation,
            @Field(value = "depreciation of a unit", unit = Unit.NUMBER) BigDecimal perUnit,
            @Field(value = "book value after it", unit = Unit.USD) BigDecimal bookValue) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "units_of_production_depreciation",
                            "Units-of-production depreciation",
                            "Depreciation by units of production, hours or miles used",
                            "accounting",
                            "bookkeeping",
                            Used.class,
                            ByUse.class,
                            UnitsOfProduction::depreciate));

    /// (cost - salvage) / lifetime units x units of the period. The period's depreciation is the
    /// difference of accumulated amounts in cents, so that a whole life adds up to cost - salvage.
    private static Outcome<ByUse> depreciate(Used in) {
        if (in.salvage().compareTo(in.cost()) > 0) {
            throw new BadField(
                    "salvage",
                    in.salvage().toPlainString(),
                    "at most the cost of " + usd(in.cost()));
        }
        BigDecimal after = in.unitsBefore().add(in.unitsNow());
        if (after.compareTo(in.lifetimeUnits()) > 0) {
            throw new BadField(
                    "unitsNow",
                    in.unitsNow().toPlainString(),
                    "at most the "
                            + in.lifetimeUnits().subtract(in.unitsBefore()).toPlainString()
                            + " units that are left");
        }
        Working w = new Working();
        BigDecimal base = in.cost().subtract(in.salvage());
        BigDecimal perUnit =
                w.step(
                        "depreciation of a unit",
                        "(%s - %s) / %s"
                                .formatted(
                                        usd(in.cost()),
                                        usd(in.salvage()),
                                        in.lifetimeUnits().toPlainString()),
                        divide(base, in.lifetimeUnits()),
                        Unit.NUMBER);
        BigDecimal before = accumulated(base, in.unitsBefore(), in.lifetimeUnits());
        BigDecimal all = accumulated(base, after, in.lifetimeUnits());
        BigDecimal now =
                w.dollars(
                        "depreciation of the period",
                        in.unitsNow().toPlainString() + " units",
                        all.subtract(before));
        BigDecimal book =
                w.dollars("book value", usd(in.cost()) + " - " + usd(all), in.cost().subtract(all));
        return w.gives(new ByUse(now, round(perUnit, Unit.NUMBER), cents(book)));
    }

    private static BigDecimal accumulated(BigDecimal base, BigDecimal units, BigDecimal lifetime) {
        return cents(divide(base.multiply(units), lifetime));
    }
}
