package ai.elson.knowledge.conduct;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// What a student needs beyond what the family can pay.
final class FinancialNeed {

    private FinancialNeed() {}

    record Student(
            @Field(value = "cost of attendance", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal attendanceCost,
            @Field(value = "student aid index", unit = Unit.USD, min = -1500, max = 1e6)
                    BigDecimal aidIndex,
            @Field(value = "other aid", unit = Unit.USD, min = 0, max = 1e6) BigDecimal otherAid) {}

    record Need(@Field(value = "financial need", unit = Unit.USD) BigDecimal financialNeed) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "financial_need",
                            "Financial need",
                            "Student's need for aid from cost and student aid index",
                            "college_planning",
                            "financial_aid",
                            Student.class,
                            Need.class,
                            FinancialNeed::need));

    /// Cost of attendance less the index and other aid, not below zero.
    ///
    /// Source: 20 USC 1087kk.
    private static Outcome<Need> need(Student in) {
        Working w = new Working();
        w.uses("college.financial_need");
        BigDecimal need =
                w.dollars(
                        "financial need",
                        usd(in.attendanceCost())
                                + " - "
                                + usd(in.aidIndex())
                                + " - "
                                + usd(in.otherAid())
                                + ", at least 0",
                        notNegative(
                                in.attendanceCost()
                                        .subtract(in.aidIndex())
                                        .subtract(in.otherAid())));
        return w.gives(new Need(cents(need)));
    }
}
