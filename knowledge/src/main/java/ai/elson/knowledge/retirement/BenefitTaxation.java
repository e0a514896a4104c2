package ai.elson.knowledge.retirement;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.FilingStatus;
import ai.elson.knowledge.calculator.Working;
import java.math.BigDecimal;

/// The part of Social Security benefits that is income.
public final class BenefitTaxation {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private BenefitTaxation() {}

    /// Half of combined income between the two thresholds, at most half the benefits, plus the
    /// largest share of what lies above; never more than that share of the benefits. Combined
    /// income is the other income, tax-exempt interest included, plus half the benefits. Spouses
    /// who file separately are taken to have lived together: their thresholds are zero.
    ///
    /// Source: IRC 86(a) to (c).
    ///
    /// @return unrounded dollars
    public static BigDecimal taxable(
            Working w, BigDecimal benefits, BigDecimal otherIncome, FilingStatus status) {
        BigDecimal first = w.standing("ss.taxable_first", status);
        BigDecimal second = w.standing("ss.taxable_second", status);
        BigDecimal most = w.standing("ss.taxable_share");
        BigDecimal half = benefits.multiply(HALF);
        BigDecimal income =
                w.dollars(
                        "combined income",
                        usd(otherIncome) + " + half of " + usd(benefits),
                        otherIncome.add(half));
        BigDecimal lower =
                w.dollars(
                        "first step",
                        "half of income from "
                                + usd(first)
                                + " to "
                                + usd(second)
                                + ", at most half the benefits",
                        notNegative(income.min(second).subtract(first)).multiply(HALF).min(half));
        BigDecimal upper =
                w.dollars(
                        "second step",
                        pct(most) + " of income above " + usd(second),
                        share(most, notNegative(income.subtract(second))));
        return w.dollars(
                "taxable benefits",
                "sum, at most " + pct(most) + " of " + usd(benefits),
                lower.add(upper).min(share(most, benefits)));
    }
}
