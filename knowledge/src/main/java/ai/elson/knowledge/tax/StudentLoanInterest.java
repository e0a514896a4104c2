package ai.elson.knowledge.tax;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.FilingStatus;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// The deduction for interest on student loans.
///
/// Source: IRC 221(b), (e)(2).
final class StudentLoanInterest {

    /// IRC 221(b)(2)(B)(ii): phased out over 15,000 dollars, on a joint return 30,000.
    private static final BigDecimal RANGE = BigDecimal.valueOf(15_000);

    private StudentLoanInterest() {}

    record Interest(
            @Field(value = "interest paid", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal interest,
            @Field(value = "income before this deduction", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal income,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record Deducted(@Field(value = "deduction", unit = Unit.USD) BigDecimal deduction) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "student_loan_interest_deduction",
                            "Student loan interest deduction",
                            "Deductible student loan interest after its phase-out by income",
                            "credit_debt",
                            "student_loans",
                            Interest.class,
                            Deducted.class,
                            StudentLoanInterest::deducted));

    /// Rounded to the cent.
    private static Outcome<Deducted> deducted(Interest in) {
        if (in.filingStatus() == FilingStatus.SEPARATE) {
            throw new BadField("filingStatus", "separate", "single, joint or head (IRC 221(e)(2))");
        }
        Working w = new Working();
        return w.gives(
                new Deducted(
                        cents(of(w, in.interest(), in.income(), in.filingStatus(), in.year()))));
    }

    /// Interest up to its limit, less the part of it that income has gone through the range; none
    /// for spouses who file separately.
    static BigDecimal of(
            Working w, BigDecimal interest, BigDecimal income, FilingStatus status, int year) {
        if (interest.signum() == 0 || status == FilingStatus.SEPARATE) {
            return BigDecimal.ZERO;
        }
        BigDecimal most = w.standing("credit.student_interest");
        BigDecimal start = w.fact("credit.student_interest_phaseout", status, year);
        BigDecimal range = status == FilingStatus.JOINT ? times(RANGE, 2) : RANGE;
        BigDecimal gone = divide(notNegative(income.subtract(start)), range).min(BigDecimal.ONE);
        BigDecimal counted = interest.min(most);
        return w.dollars(
                "student loan interest",
                usd(counted)
                        + " less the part that "
                        + usd(income)
                        + " is above "
                        + usd(start)
                        + " of "
                        + usd(range),
                counted.subtract(counted.multiply(gone)));
    }
}
