package ai.elson.knowledge.college;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// The parts of a dependent student's federal student aid index that the statute fixes.
final class StudentAid {

    private StudentAid() {}

    record Family(
            @Field(value = "student's income after allowances", unit = Unit.USD, min = 0, max = 1e8)
                    BigDecimal studentAvailableIncome,
            @Field(value = "student's own assets", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal studentAssets,
            @Field(
                            value = "parents' income after allowances",
                            unit = Unit.USD,
                            min = -1e8,
                            max = 1e9)
                    BigDecimal parentAvailableIncome,
            @Field(value = "parents' net worth counted", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal parentNetWorth,
            @Field(
                            value = "parents' asset protection allowance",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e6)
                    BigDecimal assetProtection) {}

    record Parts(
            @Field(value = "student's part of the index", unit = Unit.USD) BigDecimal studentPart,
            @Field(value = "from student's income", unit = Unit.USD) BigDecimal fromStudentIncome,
            @Field(value = "from student's assets", unit = Unit.USD) BigDecimal fromStudentAssets,
            @Field(value = "from parents' assets, before assessment", unit = Unit.USD)
                    BigDecimal fromParentAssets,
            @Field(value = "parents' adjusted available income", unit = Unit.USD)
                    BigDecimal parentAdjustedIncome) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "student_aid_index_parts",
                            "Parts of the student aid index",
                            "FAFSA student aid index SAI from student's and parents' assets, income",
                            "college_planning",
                            "financial_aid",
                            Family.class,
                            Parts.class,
                            StudentAid::parts));

    /// Half of the student's available income and a fifth of the student's assets count in the
    /// index as they are. Twelve percent of the parents' net worth above their allowance joins
    /// their available income; that sum is then assessed by a table that is set anew for each award
    /// year and is not part of this. Rounded to the cent; the index itself to the dollar.
    ///
    /// Source: 20 USC 1087oo(a), (b), (d), (g), (h).
    private static Outcome<Parts> parts(Family in) {
        Working w = new Working();
        BigDecimal income = counted(w, "college.sai_student_income", in.studentAvailableIncome());
        BigDecimal assets = counted(w, "college.sai_student_assets", in.studentAssets());
        BigDecimal above = notNegative(in.parentNetWorth().subtract(in.assetProtection()));
        BigDecimal parents = counted(w, "college.sai_parent_assets", above);
        BigDecimal adjusted =
                w.dollars(
                        "parents' adjusted available income",
                        usd(in.parentAvailableIncome()) + " + " + usd(parents),
                        in.parentAvailableIncome().add(parents));
        BigDecimal student =
                w.dollars("student's part", usd(income) + " + " + usd(assets), income.add(assets));
        return w.gives(
                new Parts(
                        cents(student),
                        cents(income),
                        cents(assets),
                        cents(parents),
                        cents(adjusted)));
    }

    private static BigDecimal counted(Working w, String rule, BigDecimal amount) {
        BigDecimal percent = w.standing(rule);
        return w.dollars(
                "of " + usd(amount), pct(percent) + " of " + usd(amount), share(percent, amount));
    }
}
