package ai.elson.knowledge.college;

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

/// The credit for any year of study.
final class EducationCredit {

    private EducationCredit() {}

    record Tuition(
            @Field(value = "tuition and fees of all students", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal expenses,
            @Field(value = "modified adjusted gross income", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal income,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus) {}

    record Credit(
            @Field(value = "lifetime learning credit", unit = Unit.USD) BigDecimal credit,
            @Field(value = "credit before the phase-out", unit = Unit.USD)
                    BigDecimal beforePhaseout) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "lifetime_learning_credit",
                            "Lifetime learning credit",
                            "Lifetime learning credit LLC for tuition of courses or graduate school",
                            "college_planning",
                            "education_credits",
                            Tuition.class,
                            Credit.class,
                            EducationCredit::lifetimeLearning));

    /// A fifth of the tuition of all students on the return, up to the most, phased out evenly over
    /// $10,000 of income from $80,000, on a joint return over $20,000 from $160,000. Not
    /// refundable: the tax owed may give less.
    ///
    /// Source: IRC 25A(c)(1), (d), (g)(6).
    private static Outcome<Credit> lifetimeLearning(Tuition in) {
        if (in.filingStatus() == FilingStatus.SEPARATE) {
            throw new BadField("filingStatus", "separate", "single, joint or head (IRC 25A(g)(6))");
        }
        Working w = new Working();
        BigDecimal rate = w.standing("college.llc_rate");
        BigDecimal most = w.standing("college.llc_max");
        BigDecimal full =
                w.dollars(
                        "before the phase-out",
                        pct(rate) + " of " + usd(in.expenses()) + ", at most " + usd(most),
                        share(rate, in.expenses()).min(most));
        BigDecimal start = w.standing("college.credit_phaseout", in.filingStatus());
        BigDecimal range = w.standing("college.credit_phaseout_range", in.filingStatus());
        BigDecimal over = notNegative(in.income().subtract(start));
        BigDecimal lost =
                w.dollars(
                        "phased out",
                        usd(full) + " x " + usd(over) + " / " + usd(range) + ", at most all",
                        divide(full.multiply(over.min(range)), range));
        BigDecimal credit = w.dollars("credit", usd(full) + " - " + usd(lost), full.subtract(lost));
        return w.gives(new Credit(cents(credit), cents(full)));
    }
}
