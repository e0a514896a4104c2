package ai.elson.knowledge.bonds;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Bonds that mature one after the other.
final class BondLadder {

    private BondLadder() {}

    record Rung(
            @Field(value = "face amount", unit = Unit.USD, min = 0.01, max = 1e11) BigDecimal face,
            @Field(value = "coupon a year", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal coupon,
            @Field(value = "price of 100 face", unit = Unit.NUMBER, min = 1, max = 1000)
                    BigDecimal price,
            @Field(value = "whole years to maturity", unit = Unit.YEARS, min = 1, max = 50)
                    int years) {}

    record Ladder(
            @Field(value = "bonds of the ladder", unit = Unit.TEXT, maxItems = 100)
                    List<Rung> rungs) {}

    record LadderYear(
            @Field(value = "year from now", unit = Unit.COUNT) int year,
            @Field(value = "coupons of the year", unit = Unit.USD) BigDecimal interest,
            @Field(value = "face repaid at its end", unit = Unit.USD) BigDecimal principal) {}

    record Income(
            @Field(value = "coupons of the first year", unit = Unit.USD) BigDecimal firstYearIncome,
            @Field(value = "cost of the ladder", unit = Unit.USD) BigDecimal cost,
            @Field(value = "first year's coupons over cost", unit = Unit.PERCENT)
                    BigDecimal currentYield,
            @Field(value = "average years weighted by face", unit = Unit.NUMBER)
                    BigDecimal averageMaturity,
            @Field(value = "income by year", unit = Unit.TEXT) List<LadderYear> schedule) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "bond_ladder_income",
                            "Bond ladder",
                            "Yearly income, cost and average maturity of a bond ladder",
                            "fixed_income",
                            "bond_pricing",
                            Ladder.class,
                            Income.class,
                            BondLadder::income));

    /// Each rung pays its coupon every year to its maturity and its face then; nothing is bought
    /// anew. Cost without accrued interest. Dollars to the cent, the average to eight decimals.
    private static Outcome<Income> income(Ladder in) {
        Working w = new Working();
        BigDecimal cost = BigDecimal.ZERO;
        BigDecimal face = BigDecimal.ZERO;
        BigDecimal weighted = BigDecimal.ZERO;
        int last = 0;
        for (Rung rung : in.rungs()) {
            cost = cost.add(share(rung.price(), rung.face()));
            face = face.add(rung.face());
            weighted = weighted.add(times(rung.face(), rung.years()));
            last = Math.max(last, rung.years());
        }
        w.dollars("cost", "sum of price x face / 100", cost);
        List<LadderYear> schedule = new ArrayList<>();
        for (int year = 1; year <= last; year++) {
            schedule.add(year(in.rungs(), year));
        }
        BigDecimal first =
                w.dollars(
                        "coupons of the first year",
                        in.rungs().size() + " bonds",
                        schedule.getFirst().interest());
        BigDecimal yield =
                w.percent("current yield", usd(first) + " / " + usd(cost), percentOf(first, cost));
        BigDecimal average =
                w.step(
                        "average maturity",
                        "sum of face x years / " + usd(face),
                        divide(weighted, face),
                        Unit.NUMBER);
        return w.gives(
                new Income(
                        first,
                        cents(cost),
                        round(yield, Unit.PERCENT),
                        round(average, Unit.NUMBER),
                        schedule));
    }

    private static LadderYear year(List<Rung> rungs, int year) {
        BigDecimal interest = BigDecimal.ZERO;
        BigDecimal principal = BigDecimal.ZERO;
        for (Rung rung : rungs) {
            if (rung.years() >= year) {
                interest = interest.add(share(rung.coupon(), rung.face()));
            }
            if (rung.years() == year) {
                principal = principal.add(rung.face());
            }
        }
        return new LadderYear(year, cents(interest), cents(principal));
    }
}
