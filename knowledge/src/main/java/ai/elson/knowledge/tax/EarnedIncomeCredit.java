package ai.elson.knowledge.tax;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.FilingStatus;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// The earned income credit.
///
/// Source: IRC 32. The printed table computes at the middle of $50 steps and may differ by a few
/// dollars.
final class EarnedIncomeCredit {

    private static final List<String> CHILDREN = List.of("none", "one", "two", "three");

    private EarnedIncomeCredit() {}

    record Worker(
            @Field(value = "earned income", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal earnedIncome,
            @Field(value = "adjusted gross income", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal adjustedIncome,
            @Field(value = "investment income", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal investmentIncome,
            @Field(value = "qualifying children", unit = Unit.COUNT, min = 0, max = 20)
                    int children,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record Credit(
            @Field(value = "earned income credit", unit = Unit.USD) BigDecimal earnedCredit) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "earned_income_credit",
                            "Earned income credit",
                            "EITC: earned income credit by children, income and filing status",
                            "federal_income_tax",
                            "credits_deductions",
                            Worker.class,
                            Credit.class,
                            EarnedIncomeCredit::credit));

    /// Rounded to the cent. Spouses who file separately get none here: the exception for those who
    /// live apart (IRC 32(d)(2)) is not modelled.
    private static Outcome<Credit> credit(Worker in) {
        Working w = new Working();
        BigDecimal credit =
                of(
                        w,
                        in.earnedIncome(),
                        in.adjustedIncome(),
                        in.investmentIncome(),
                        in.children(),
                        in.filingStatus(),
                        in.year());
        return w.gives(new Credit(cents(credit)));
    }

    /// A share of earned income up to the largest credit, less a share of what the greater of
    /// earned and adjusted gross income exceeds the start of the phase-out by; none where
    /// investment income is above its limit.
    static BigDecimal of(
            Working w,
            BigDecimal earned,
            BigDecimal adjusted,
            BigDecimal investment,
            int children,
            FilingStatus status,
            int year) {
        BigDecimal limit = w.fact("tax.eitc_investment_income", year);
        if (status == FilingStatus.SEPARATE || investment.compareTo(limit) > 0) {
            return w.dollars(
                    "earned income credit",
                    status == FilingStatus.SEPARATE
                            ? "none for spouses who file separately"
                            : "none, as investment income is above " + usd(limit),
                    BigDecimal.ZERO);
        }
        String count = CHILDREN.get(Math.min(children, 3));
        Map<String, String> family = Map.of("children", count);
        BigDecimal rate = w.standing("tax.eitc_phase_in_rate", family);
        BigDecimal top = w.fact("tax.eitc_max_" + count, year);
        BigDecimal outRate = w.standing("tax.eitc_phaseout_rate", family);
        BigDecimal start =
                w.fact(
                        "tax.eitc_phaseout_start",
                        Map.of("children", count, "filing_status", status.id()),
                        year);
        BigDecimal excess = notNegative(earned.max(adjusted).subtract(start));
        BigDecimal most =
                w.dollars(
                        "most that income leaves",
                        usd(top) + " - " + pct(outRate) + " of " + usd(excess) + ", at least 0",
                        notNegative(top.subtract(share(outRate, excess))));
        return w.dollars(
                "earned income credit",
                pct(rate) + " of " + usd(earned) + ", at most that",
                share(rate, earned).min(most));
    }
}
