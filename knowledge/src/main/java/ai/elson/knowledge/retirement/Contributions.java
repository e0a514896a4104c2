package ai.elson.knowledge.retirement;

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
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/// What may go into IRAs and workplace plans, and what of it is deducted or rewarded by a credit.
final class Contributions {

    private Contributions() {}

    record RothSaver(
            @Field(value = "modified adjusted gross income", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal income,
            @Field(value = "earned income", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal earnedIncome,
            @Field(value = "age at year end", unit = Unit.YEARS, min = 1, max = 110) int age,
            @Field(value = "spouses lived apart all year", unit = Unit.TEXT) boolean livedApart,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record RothLimit(
            @Field(value = "most into a Roth IRA", unit = Unit.USD) BigDecimal limit,
            @Field(value = "limit without regard to income", unit = Unit.USD)
                    BigDecimal fullLimit) {}

    enum Covered {
        NONE,
        SELF,
        SPOUSE_ONLY
    }

    record Deducting(
            @Field(value = "modified adjusted gross income", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal income,
            @Field(value = "earned income", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal earnedIncome,
            @Field(value = "age at year end", unit = Unit.YEARS, min = 1, max = 110) int age,
            @Field(value = "who has a plan at work", unit = Unit.TEXT) Covered covered,
            @Field(value = "spouses lived apart all year", unit = Unit.TEXT) boolean livedApart,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record Deductible(
            @Field(value = "most that is deducted", unit = Unit.USD) BigDecimal deductible,
            @Field(value = "may be added without deduction", unit = Unit.USD)
                    BigDecimal nondeductible) {}

    record Additions(
            @Field(value = "compensation of the year", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal compensation,
            @Field(
                            value = "worker's deferrals without catch-up",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e7)
                    BigDecimal deferrals,
            @Field(
                            value = "employer's match and other contributions",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e7)
                    BigDecimal employer,
            @Field(value = "after-tax contributions", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal afterTax,
            @Field(value = "year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record AdditionsLimit(
            @Field(value = "room left for more", unit = Unit.USD) BigDecimal room,
            @Field(value = "excess over the limit", unit = Unit.USD) BigDecimal excess,
            @Field(value = "limit on annual additions", unit = Unit.USD) BigDecimal limit) {}

    record Credited(
            @Field(value = "contributions to plans and IRAs", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal contributions,
            @Field(
                            value = "recent distributions that count against it",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e7)
                    BigDecimal distributions,
            @Field(value = "adjusted gross income", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal adjustedIncome,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record SaversCredit(
            @Field(value = "credit before the limit by tax", unit = Unit.USD) BigDecimal credit,
            @Field(value = "rate of the credit", unit = Unit.PERCENT) BigDecimal rate,
            @Field(value = "contributions that count", unit = Unit.USD) BigDecimal counted) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "roth_ira_limit_by_income",
                            "Roth IRA limit by income",
                            "Roth IRA contribution allowed at an income, after the phase-out",
                            "retirement_planning",
                            "ira_roth",
                            RothSaver.class,
                            RothLimit.class,
                            Contributions::roth),
                    new Formula<>(
                            "ira_deduction",
                            "Deductible IRA contribution",
                            "Deductible traditional IRA contribution for someone with a plan at work",
                            "retirement_planning",
                            "ira_roth",
                            Deducting.class,
                            Deductible.class,
                            Contributions::deduction),
                    new Formula<>(
                            "annual_additions_limit",
                            "Annual additions limit",
                            "Total 401(k) additions, match and after-tax, under the 415(c) limit",
                            "retirement_planning",
                            "workplace_plans",
                            Additions.class,
                            AdditionsLimit.class,
                            Contributions::additions),
                    new Formula<>(
                            "savers_credit",
                            "Saver's credit",
                            "Saver's credit of a low income worker for retirement contributions",
                            "retirement_planning",
                            "accumulation",
                            Credited.class,
                            SaversCredit.class,
                            Contributions::credit));

    /// The limit less the part of it that income has gone through the phase-out, see [#phasedOut].
    /// Spouses who file separately and lived apart all year count as single.
    ///
    /// Source: IRC 408A(c)(2), (3); IRS Publication 590-A, worksheet 2-2.
    private static Outcome<RothLimit> roth(RothSaver in) {
        FilingStatus status = status(in.filingStatus(), in.livedApart());
        Working w = new Working();
        BigDecimal full = full(w, in.age(), in.earnedIncome(), in.year());
        BigDecimal start = w.fact("retirement.roth_phaseout_start", status, in.year());
        BigDecimal end = w.fact("retirement.roth_phaseout_end", status, in.year());
        BigDecimal limit = phasedOut(w, full, in.income(), start, end).min(full);
        return w.gives(
                new RothLimit(
                        cents(w.dollars("Roth limit", "at most " + usd(full), limit)),
                        cents(full)));
    }

    /// All of the limit where nobody has a plan at work; where the saver has one, or only the
    /// spouse, it is phased out over their ranges. What is not deductible may be contributed
    /// without deduction, or to a Roth IRA within its own limit. A separate return of spouses who
    /// lived together has the range of 10,000 dollars if either has a plan.
    ///
    /// Source: IRC 219(b)(5), (g); IRS Publication 590-A, worksheet 1-2.
    private static Outcome<Deductible> deduction(Deducting in) {
        FilingStatus status = status(in.filingStatus(), in.livedApart());
        boolean spouses = status == FilingStatus.JOINT || status == FilingStatus.SEPARATE;
        if (in.covered() == Covered.SPOUSE_ONLY && !spouses) {
            throw new BadField("covered", "spouse_only", "none or self where no spouse counts");
        }
        Working w = new Working();
        BigDecimal full = full(w, in.age(), in.earnedIncome(), in.year());
        BigDecimal limit = full;
        if (in.covered() == Covered.SPOUSE_ONLY && status == FilingStatus.JOINT) {
            limit =
                    phasedOut(
                            w,
                            full,
                            in.income(),
                            w.fact("retirement.ira_spouse_start", in.year()),
                            w.fact("retirement.ira_spouse_end", in.year()));
        } else if (in.covered() != Covered.NONE) {
            limit =
                    phasedOut(
                            w,
                            full,
                            in.income(),
                            w.fact("retirement.ira_deduction_start", status, in.year()),
                            w.fact("retirement.ira_deduction_end", status, in.year()));
        }
        BigDecimal deductible =
                cents(w.dollars("deductible", "at most " + usd(full), limit.min(full)));
        return w.gives(new Deductible(deductible, cents(full).subtract(deductible)));
    }

    private static FilingStatus status(FilingStatus filed, boolean livedApart) {
        if (livedApart && filed != FilingStatus.SEPARATE) {
            throw new BadField("livedApart", "true", "true only for separate returns");
        }
        return livedApart ? FilingStatus.SINGLE : filed;
    }

    private static BigDecimal full(Working w, int age, BigDecimal earned, int year) {
        BigDecimal basic = w.fact("retirement.ira_limit", year);
        BigDecimal more = age >= 50 ? w.fact("retirement.ira_catch_up", year) : BigDecimal.ZERO;
        return w.dollars(
                "limit",
                usd(basic) + " + " + usd(more) + ", at most earned income " + usd(earned),
                basic.add(more).min(earned));
    }

    /// The limit falls evenly from the start to the end of the range. It is rounded up to the next
    /// $10, and is at least $200 until it is gone.
    ///
    /// Source: IRC 219(g)(2).
    static BigDecimal phasedOut(
            Working w, BigDecimal full, BigDecimal income, BigDecimal start, BigDecimal end) {
        if (income.compareTo(start) <= 0) {
            return w.dollars(
                    "after the phase-out", "all, as income is at most " + usd(start), full);
        }
        if (income.compareTo(end) >= 0) {
            return w.dollars("after the phase-out", "nothing from " + usd(end), BigDecimal.ZERO);
        }
        BigDecimal step = w.standing("retirement.phaseout_rounding");
        BigDecimal least = w.standing("retirement.phaseout_floor");
        BigDecimal left = divide(full.multiply(end.subtract(income)), end.subtract(start));
        return w.dollars(
                "after the phase-out",
                usd(full)
                        + " x ("
                        + usd(end)
                        + " - "
                        + usd(income)
                        + ") / "
                        + usd(end.subtract(start))
                        + ", up to the next "
                        + usd(step)
                        + ", at least "
                        + usd(least),
                left.divide(step, 0, RoundingMode.CEILING).multiply(step).max(least));
    }

    /// Deferrals, employer's and after-tax contributions of a year together are at most the year's
    /// amount and at most the compensation; catch-up contributions are on top.
    ///
    /// Source: IRC 415(c)(1), (2), 414(v)(3)(A).
    private static Outcome<AdditionsLimit> additions(Additions in) {
        Working w = new Working();
        BigDecimal amount = w.fact("retirement.annual_additions", in.year());
        BigDecimal limit =
                w.dollars(
                        "limit",
                        "lesser of " + usd(amount) + " and pay " + usd(in.compensation()),
                        amount.min(in.compensation()));
        BigDecimal all =
                w.dollars(
                        "additions",
                        "deferrals + employer's + after-tax",
                        in.deferrals().add(in.employer()).add(in.afterTax()));
        BigDecimal room =
                w.dollars(
                        "room",
                        usd(limit) + " - " + usd(all) + ", at least 0",
                        notNegative(limit.subtract(all)));
        BigDecimal excess =
                w.dollars(
                        "excess",
                        usd(all) + " - " + usd(limit) + ", at least 0",
                        notNegative(all.subtract(limit)));
        return w.gives(new AdditionsLimit(cents(room), cents(excess), cents(limit)));
    }

    /// 50, 20 or 10 percent by income of up to $2,000 contributed, each spouse apart, less
    /// distributions of the year, the two before it and up to the due date. The last year is 2026:
    /// from 2027 a match paid by the government takes its place. No student, no dependent, no one
    /// under 18 has it, and it cannot exceed the tax.
    ///
    /// Source: IRC 25B; P.L. 117-328 section 103; Form 8880.
    private static Outcome<SaversCredit> credit(Credited in) {
        Working w = new Working();
        BigDecimal most = w.fact("retirement.savers_credit_contributions", in.year());
        BigDecimal counted =
                w.dollars(
                        "contributions that count",
                        usd(in.contributions())
                                + " - "
                                + usd(in.distributions())
                                + ", at least 0, at most "
                                + usd(most),
                        notNegative(in.contributions().subtract(in.distributions())).min(most));
        int rate = 0;
        for (int each : new int[] {10, 20, 50}) {
            BigDecimal top =
                    w.fact(
                            "retirement.savers_credit_limit",
                            Map.of("filing_status", in.filingStatus().id(), "rate", each + ""),
                            in.year());
            rate = in.adjustedIncome().compareTo(top) <= 0 ? each : rate;
        }
        BigDecimal percent =
                w.percent(
                        "rate",
                        "by adjusted gross income of " + usd(in.adjustedIncome()),
                        BigDecimal.valueOf(rate));
        BigDecimal credit =
                w.dollars("credit", pct(percent) + " of " + usd(counted), share(percent, counted));
        return w.gives(
                new SaversCredit(cents(credit), round(percent, Unit.PERCENT), cents(counted)));
    }
}
