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
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/// What children cost in tax and bring in credits: their investment income, and their care.
final class ChildTaxes {

    private ChildTaxes() {}

    record Child(
            @Field(
                            value = "child's interest and other unearned income",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e8)
                    BigDecimal unearned,
            @Field(value = "child's earned income", unit = Unit.USD, min = 0, max = 1e8)
                    BigDecimal earned,
            @Field(value = "child's age at year end", unit = Unit.YEARS, min = 0, max = 23) int age,
            @Field(value = "parents' taxable income", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal parentIncome,
            @Field(value = "parents' filing status", unit = Unit.TEXT) FilingStatus parentStatus,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record ChildTax(
            @Field(value = "child's tax", unit = Unit.USD) BigDecimal tax,
            @Field(value = "tax at the child's own rates", unit = Unit.USD) BigDecimal ownTax,
            @Field(value = "income taxed at the parents' rates", unit = Unit.USD)
                    BigDecimal atParentRates,
            @Field(value = "child's taxable income", unit = Unit.USD) BigDecimal taxableIncome) {}

    enum People {
        ONE,
        TWO
    }

    record Care(
            @Field(value = "care expenses paid", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal expenses,
            @Field(value = "one or two and more cared for", unit = Unit.TEXT) People people,
            @Field(value = "adjusted gross income", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal adjustedIncome,
            @Field(value = "earned income of the lower earner", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal lowerEarned,
            @Field(value = "care paid by employer, not taxed", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal employerCare,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record CareCredit(
            @Field(value = "credit before the limit by tax", unit = Unit.USD) BigDecimal credit,
            @Field(value = "rate of the credit", unit = Unit.PERCENT) BigDecimal rate,
            @Field(value = "expenses that count", unit = Unit.USD) BigDecimal countedExpenses) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "kiddie_tax",
                            "Kiddie tax",
                            "Kiddie tax on a child's unearned income at the parents' rate",
                            "federal_income_tax",
                            "individual_income",
                            Child.class,
                            ChildTax.class,
                            ChildTaxes::child),
                    new Formula<>(
                            "dependent_care_credit",
                            "Dependent care credit",
                            "Child and dependent care credit for daycare expenses",
                            "federal_income_tax",
                            "credits_deductions",
                            Care.class,
                            CareCredit.class,
                            ChildTaxes::care));

    /// Unearned income above the year's threshold is taxed as if it lay on top of the parents'
    /// income, the rest at the child's own rates; all at the child's rates where that is more. The
    /// child is the parents' only one under this tax, has no gains or qualified dividends, does not
    /// itemize, and is under 18, or up to 23 a student who earns no more than half of its support.
    /// Rounded to the cent.
    ///
    /// Source: IRC 1(g), 63(c)(5); Form 8615.
    private static Outcome<ChildTax> child(Child in) {
        Working w = new Working();
        BigDecimal threshold = w.fact("tax.kiddie_threshold", in.year());
        BigDecimal least = w.fact("tax.dependent_deduction", in.year());
        BigDecimal addition = w.fact("tax.dependent_addition", in.year());
        BigDecimal most = w.fact("tax.standard_deduction", FilingStatus.SINGLE, in.year());
        w.uses("tax.kiddie_age");
        BigDecimal deduction =
                w.dollars(
                        "standard deduction",
                        "greater of "
                                + usd(least)
                                + " and earned income + "
                                + usd(addition)
                                + ", at most "
                                + usd(most),
                        in.earned().add(addition).max(least).min(most));
        BigDecimal taxable =
                w.dollars(
                        "taxable income",
                        usd(in.unearned())
                                + " + "
                                + usd(in.earned())
                                + " - "
                                + usd(deduction)
                                + ", at least 0",
                        notNegative(in.unearned().add(in.earned()).subtract(deduction)));
        BigDecimal net =
                w.dollars(
                        "net unearned income",
                        usd(in.unearned())
                                + " - "
                                + usd(threshold)
                                + ", at least 0, at most taxable income",
                        notNegative(in.unearned().subtract(threshold)).min(taxable));
        RateSchedule own = RateSchedule.of(w, FilingStatus.SINGLE, in.year());
        RateSchedule parents = RateSchedule.of(w, in.parentStatus(), in.year());
        BigDecimal alone = w.dollars("tax at own rates", own.shown(taxable), own.tax(taxable));
        BigDecimal parental =
                w.dollars(
                        "tax at the parents' rates",
                        "tax on "
                                + usd(in.parentIncome().add(net))
                                + " - tax on "
                                + usd(in.parentIncome()),
                        parents.tax(in.parentIncome().add(net))
                                .subtract(parents.tax(in.parentIncome())));
        BigDecimal rest = own.tax(taxable.subtract(net));
        BigDecimal tax =
                w.dollars(
                        "child's tax",
                        "greater of "
                                + usd(alone)
                                + " and "
                                + usd(parental)
                                + " + "
                                + usd(rest)
                                + " on the rest",
                        alone.max(parental.add(rest)));
        return w.gives(new ChildTax(cents(tax), cents(alone), cents(net), cents(taxable)));
    }

    /// Expenses up to $3,000 for one person or $6,000 for more, less what an employer paid, at most
    /// the lower earner's income, at a rate that falls with income. Until 2025 it falls from 35 by
    /// a point for every $2,000 above $15,000 to 20. From 2026 it falls from 50 to 35 in the same
    /// steps, and again above $75,000 (joint: $150,000) by a point for every $2,000 (joint: $4,000)
    /// to 20. Spouses who file separately have none unless they lived apart. The credit cannot
    /// exceed the tax.
    ///
    /// Source: IRC 21; P.L. 119-21 section 70405; Form 2441.
    private static Outcome<CareCredit> care(Care in) {
        if (in.filingStatus() == FilingStatus.SEPARATE) {
            throw new BadField("filingStatus", "separate", "single, joint or head (IRC 21(e)(2))");
        }
        Working w = new Working();
        BigDecimal most =
                w.fact(
                        "tax.care_credit_expenses",
                        Map.of("people", in.people() == People.ONE ? "one" : "two"),
                        in.year());
        BigDecimal counted =
                w.dollars(
                        "expenses that count",
                        "lesser of "
                                + usd(in.expenses())
                                + ", "
                                + usd(most)
                                + " - "
                                + usd(in.employerCare())
                                + " and earned income "
                                + usd(in.lowerEarned()),
                        notNegative(most.subtract(in.employerCare()))
                                .min(in.expenses())
                                .min(in.lowerEarned()));
        BigDecimal highest = w.fact("tax.care_rate_most", in.year());
        BigDecimal middle = w.fact("tax.care_rate_middle", in.year());
        BigDecimal start = w.fact("tax.care_first_start", in.year());
        BigDecimal step = w.fact("tax.care_first_step", in.year());
        BigDecimal rate =
                w.percent(
                        "rate",
                        pct(highest)
                                + " - 1 point for each "
                                + usd(step)
                                + " or part above "
                                + usd(start)
                                + ", at least "
                                + pct(middle),
                        highest.subtract(steps(in.adjustedIncome(), start, step)).max(middle));
        if (in.year() >= 2026) {
            BigDecimal second = w.fact("tax.care_second_start", in.filingStatus(), in.year());
            BigDecimal wide = w.fact("tax.care_second_step", in.filingStatus(), in.year());
            BigDecimal least = w.fact("tax.care_rate_least", in.year());
            rate =
                    w.percent(
                            "rate after the second fall",
                            "that - 1 point for each "
                                    + usd(wide)
                                    + " or part above "
                                    + usd(second)
                                    + ", at least "
                                    + pct(least),
                            rate.subtract(steps(in.adjustedIncome(), second, wide)).max(least));
        }
        BigDecimal credit =
                w.dollars("credit", pct(rate) + " of " + usd(counted), share(rate, counted));
        return w.gives(new CareCredit(cents(credit), round(rate, Unit.PERCENT), cents(counted)));
    }

    private static BigDecimal steps(BigDecimal income, BigDecimal start, BigDecimal step) {
        return notNegative(income.subtract(start)).divide(step, 0, RoundingMode.CEILING);
    }
}
