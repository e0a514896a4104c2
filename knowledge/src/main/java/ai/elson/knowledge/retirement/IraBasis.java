package ai.elson.knowledge.retirement;

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

/// What of a payment out of IRAs comes from contributions that were never deducted.
public final class IraBasis {

    private IraBasis() {}

    record Payments(
            @Field(
                            value = "nondeductible contributions not yet recovered",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e8)
                    BigDecimal basis,
            @Field(value = "value of all IRAs at year end", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal yearEndValue,
            @Field(value = "distributions of the year", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal distributions,
            @Field(value = "converted to Roth this year", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal converted) {}

    record Parts(
            @Field(value = "taxable in all", unit = Unit.USD) BigDecimal taxable,
            @Field(value = "free of tax in all", unit = Unit.USD) BigDecimal free,
            @Field(value = "share that is free", unit = Unit.PERCENT) BigDecimal freeShare,
            @Field(value = "basis left", unit = Unit.USD) BigDecimal basisLeft) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "ira_pro_rata",
                            "IRA pro-rata rule",
                            "Pro-rata rule: taxable part of a backdoor Roth or IRA distribution",
                            "retirement_planning",
                            "ira_roth",
                            Payments.class,
                            Parts.class,
                            IraBasis::parts));

    /// Rounded to the cent; Form 8606 rounds the share to three decimals or more, here it is exact.
    private static Outcome<Parts> parts(Payments in) {
        BigDecimal paid = in.distributions().add(in.converted());
        if (paid.signum() == 0) {
            throw new BadField("distributions", "0", "a distribution or a conversion above 0");
        }
        Working w = new Working();
        BigDecimal free =
                cents(
                        recovered(
                                w,
                                in.basis(),
                                in.yearEndValue(),
                                in.distributions(),
                                in.converted()));
        BigDecimal taxable =
                w.dollars("taxable", usd(paid) + " - " + usd(free), cents(paid).subtract(free));
        return w.gives(
                new Parts(
                        taxable,
                        free,
                        round(percentOf(free, paid), Unit.PERCENT),
                        cents(in.basis()).subtract(free)));
    }

    /// All traditional, SEP and SIMPLE IRAs are one: of every payment the share is free that basis
    /// is of their value at the year's end and all payments of the year, at most all.
    ///
    /// Source: IRC 408(d)(1), (2), 72(e)(8); Form 8606, lines 6 to 12.
    ///
    /// @return the part of distributions and conversion that is free, unrounded
    public static BigDecimal recovered(
            Working w,
            BigDecimal basis,
            BigDecimal yearEndValue,
            BigDecimal distributions,
            BigDecimal converted) {
        BigDecimal paid = distributions.add(converted);
        BigDecimal whole = yearEndValue.add(paid);
        BigDecimal share =
                w.ratio(
                        "share free of tax",
                        usd(basis)
                                + " / ("
                                + usd(yearEndValue)
                                + " + "
                                + usd(paid)
                                + "), at most 1",
                        divide(basis, whole).min(BigDecimal.ONE));
        return w.dollars("free of tax", "that share of " + usd(paid), share.multiply(paid));
    }
}
