package ai.elson.knowledge.tax;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.FilingStatus;
import ai.elson.knowledge.calculator.Working;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// The child tax credit with the credit for other dependents.
///
/// Source: IRC 24; Schedule 8812.
///
/// @param used what lowers the tax
/// @param refunded the additional child tax credit
record FamilyCredit(BigDecimal used, BigDecimal refunded) {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal FOR_EACH_THOUSAND = BigDecimal.valueOf(50);

    /// IRC 24(d)(1)(B)(i).
    private static final BigDecimal REFUND_RATE = BigDecimal.valueOf(15);

    /// Both credits less $50 for every $1,000 of income, or part of it, above the threshold. What
    /// the tax does not use up is refunded for children: at most the yearly amount for each, and at
    /// most 15 percent of earned income above $2,500. The other way to compute the refund that
    /// families of three and more children have (Social Security taxes paid) is not modelled.
    ///
    /// @param income adjusted gross income
    /// @param tax what the credit may lower
    static FamilyCredit of(
            Working w,
            int children,
            int others,
            BigDecimal income,
            BigDecimal earned,
            BigDecimal tax,
            FilingStatus status,
            int year) {
        if (children + others == 0) {
            return new FamilyCredit(BigDecimal.ZERO, BigDecimal.ZERO);
        }
        BigDecimal credit = beforeTax(w, children, others, income, status, year);
        BigDecimal used =
                w.dollars("credit against the tax", "at most " + usd(tax), credit.min(tax));
        if (children == 0) {
            return new FamilyCredit(used, BigDecimal.ZERO);
        }
        BigDecimal most = times(w.fact("tax.child_credit_refundable", year), children);
        BigDecimal from = w.standing("tax.child_credit_earnings");
        BigDecimal byEarnings = share(REFUND_RATE, notNegative(earned.subtract(from)));
        BigDecimal refunded =
                w.dollars(
                        "additional child tax credit",
                        "least of "
                                + usd(credit.subtract(used))
                                + " left, "
                                + usd(most)
                                + " and 15% of earnings above "
                                + usd(from),
                        credit.subtract(used).min(most).min(byEarnings));
        return new FamilyCredit(used, refunded);
    }

    /// Both credits after the phase-out by income.
    static BigDecimal beforeTax(
            Working w, int children, int others, BigDecimal income, FilingStatus status, int year) {
        BigDecimal each = w.fact("tax.child_credit", year);
        BigDecimal other = w.standing("tax.other_dependent_credit");
        BigDecimal threshold = w.fact("tax.child_credit_phaseout_start", status, year);
        BigDecimal steps =
                notNegative(income.subtract(threshold)).divide(THOUSAND, 0, RoundingMode.CEILING);
        return w.dollars(
                "child and dependent credits",
                children
                        + " x "
                        + usd(each)
                        + " + "
                        + others
                        + " x "
                        + usd(other)
                        + " - $50 for each of "
                        + steps
                        + " thousands above "
                        + usd(threshold),
                notNegative(
                        times(each, children)
                                .add(times(other, others))
                                .subtract(steps.multiply(FOR_EACH_THOUSAND))));
    }
}
