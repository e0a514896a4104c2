package ai.elson.knowledge.tax;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.FilingStatus;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.retirement.BenefitTaxation;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The federal income tax return of a person or a couple, from income to what is due.
///
/// Covered: wages, interest, dividends, gains with the loss limit, Social Security benefits,
/// pensions, self-employment with its tax, a business under section 199A, adjustments, standard or
/// itemized deductions with their floors and caps, the senior deduction, stacked rates, minimum
/// tax, net investment income tax, additional Medicare tax, child, dependent and earned income
/// credits. Not covered, and to be computed apart: depreciation of rentals and passive losses,
/// gains with rates of their own, foreign tax credit, education, care and premium credits, the
/// deductions for tips, overtime and car loans, penalties.
///
/// Source: Form 1040 and its schedules; the sections of the Code are with each part.
final class FederalReturn {

    private FederalReturn() {}

    record Income(
            @Field(value = "wages", unit = Unit.USD, min = 0, max = 1e9) BigDecimal wages,
            @Field(value = "taxable interest", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal interest,
            @Field(value = "tax-exempt interest", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal exemptInterest,
            @Field(
                            value = "ordinary dividends, qualified included",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e9)
                    BigDecimal dividends,
            @Field(value = "qualified dividends", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal qualifiedDividends,
            @Field(value = "net short-term gain or loss", unit = Unit.USD, min = -1e9, max = 1e9)
                    BigDecimal shortTermGain,
            @Field(value = "net long-term gain or loss", unit = Unit.USD, min = -1e9, max = 1e9)
                    BigDecimal longTermGain,
            @Field(
                            value = "taxable pensions and IRA distributions",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e9)
                    BigDecimal pensions,
            @Field(value = "Social Security benefits", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal socialSecurity,
            @Field(value = "net profit from self-employment", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal selfEmployment,
            @Field(value = "other ordinary income", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal other) {}

    record Adjustments(
            @Field(
                            value = "deductible IRA, HSA, self-employed plan contributions",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e7)
                    BigDecimal contributions,
            @Field(value = "student loan interest paid", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal studentLoanInterest) {}

    record Household(
            @Field(value = "children under 17", unit = Unit.COUNT, min = 0, max = 20) int children,
            @Field(value = "other dependents", unit = Unit.COUNT, min = 0, max = 20)
                    int otherDependents,
            @Field(
                            value = "children for earned income credit",
                            unit = Unit.COUNT,
                            min = 0,
                            max = 20)
                    int earnedCreditChildren,
            @Field(value = "taxpayers of 65 or more", unit = Unit.COUNT, min = 0, max = 2) int aged,
            @Field(value = "blind taxpayers", unit = Unit.COUNT, min = 0, max = 2) int blind) {}

    record Return(
            @Field(value = "income", unit = Unit.TEXT) Income income,
            @Field(value = "adjustments", unit = Unit.TEXT) Adjustments adjustments,
            @Field(value = "what may be itemized", unit = Unit.TEXT) ReturnDeductions.Spent spent,
            @Field(value = "the household", unit = Unit.TEXT) Household household,
            @Field(value = "a business under section 199A", unit = Unit.TEXT)
                    BusinessDeduction.@Nullable Business business,
            @Field(value = "tax withheld and paid", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal payments,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {

        /// The same return with more pensions and IRA distributions.
        Return withPensions(BigDecimal more) {
            Income i = income;
            return new Return(
                    new Income(
                            i.wages(),
                            i.interest(),
                            i.exemptInterest(),
                            i.dividends(),
                            i.qualifiedDividends(),
                            i.shortTermGain(),
                            i.longTermGain(),
                            i.pensions().add(more),
                            i.socialSecurity(),
                            i.selfEmployment(),
                            i.other()),
                    adjustments,
                    spent,
                    household,
                    business,
                    payments,
                    filingStatus,
                    year);
        }
    }

    record Filed(
            @Field(value = "due, negative a refund", unit = Unit.USD) BigDecimal due,
            @Field(value = "total tax", unit = Unit.USD) BigDecimal totalTax,
            @Field(value = "adjusted gross income", unit = Unit.USD) BigDecimal adjustedIncome,
            @Field(value = "deductions, QBI included", unit = Unit.USD) BigDecimal deductions,
            @Field(value = "taxable income", unit = Unit.USD) BigDecimal taxableIncome,
            @Field(value = "income tax before credits", unit = Unit.USD) BigDecimal incomeTax,
            @Field(value = "alternative minimum tax", unit = Unit.USD) BigDecimal minimumTax,
            @Field(value = "self-employment tax", unit = Unit.USD) BigDecimal selfEmploymentTax,
            @Field(value = "net investment income tax", unit = Unit.USD) BigDecimal investmentTax,
            @Field(value = "additional Medicare tax", unit = Unit.USD) BigDecimal medicareTax,
            @Field(value = "child and dependent credits", unit = Unit.USD) BigDecimal familyCredit,
            @Field(value = "additional child tax credit", unit = Unit.USD)
                    BigDecimal refundedFamilyCredit,
            @Field(value = "earned income credit", unit = Unit.USD) BigDecimal earnedCredit,
            @Field(value = "bracket of the last ordinary dollar", unit = Unit.PERCENT)
                    BigDecimal bracket,
            @Field(value = "total tax over adjusted income", unit = Unit.PERCENT)
                    BigDecimal averageRate) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "federal_return",
                            "Federal income tax return",
                            "Whole federal tax return: income, deductions, taxes, credits, amount due",
                            "federal_income_tax",
                            "individual_income",
                            Return.class,
                            Filed.class,
                            FederalReturn::file));

    /// To the cent, where the forms allow whole dollars. The self-employed person of a couple is
    /// taken to be the one with the wages.
    static Outcome<Filed> file(Return in) {
        Income income = in.income();
        FilingStatus status = in.filingStatus();
        int year = in.year();
        requireAtMost(
                "income.qualifiedDividends",
                income.qualifiedDividends(),
                income.dividends(),
                "the dividends");
        Working w = new Working();
        RateSchedule rates = RateSchedule.of(w, status, year);
        SelfEmployment self =
                income.selfEmployment().signum() == 0
                        ? new SelfEmployment(BigDecimal.ZERO, BigDecimal.ZERO)
                        : SelfEmployment.of(w, income.selfEmployment(), income.wages(), year);
        CapitalGains gains =
                CapitalGains.of(w, income.shortTermGain(), income.longTermGain(), status);
        BigDecimal adjusted = adjusted(w, in, self, gains);
        ReturnDeductions deductions =
                ReturnDeductions.of(
                        w,
                        notNegative(adjusted),
                        in.spent(),
                        in.household().aged(),
                        in.household().blind(),
                        rates,
                        status,
                        year);
        BigDecimal before =
                w.dollars(
                        "taxable income before the QBI deduction",
                        usd(adjusted) + " - deductions, at least 0",
                        notNegative(
                                adjusted.subtract(deductions.taken())
                                        .subtract(deductions.senior())));
        BigDecimal allPreferred = gains.preferred().add(income.qualifiedDividends());
        BigDecimal qbi =
                in.business() == null
                        ? BigDecimal.ZERO
                        : BusinessDeduction.of(
                                w, in.business(), before, allPreferred.min(before), status, year);
        BigDecimal taxable =
                w.dollars(
                        "taxable income",
                        usd(before) + " - " + usd(qbi),
                        notNegative(before.subtract(qbi)));
        BigDecimal preferred = allPreferred.min(taxable);
        BigDecimal tax = Stacking.tax(w, rates, taxable, preferred, status, year);
        BigDecimal minimum =
                minimum(w, taxable, deductions.forMinimumTax(), preferred, tax, status, year);
        BigDecimal earned =
                notNegative(income.wages().add(income.selfEmployment()).subtract(self.half()));
        FamilyCredit family =
                FamilyCredit.of(
                        w,
                        in.household().children(),
                        in.household().otherDependents(),
                        adjusted,
                        earned,
                        tax.add(minimum),
                        status,
                        year);
        BigDecimal earnedCredit = earnedCredit(w, in, earned, adjusted);
        BigDecimal investmentTax = investmentTax(w, income, gains, adjusted, status);
        BigDecimal medicareTax = medicareTax(w, income.wages(), self.netEarnings(), status);
        BigDecimal total =
                w.dollars(
                        "total tax",
                        usd(tax)
                                + " + "
                                + usd(minimum)
                                + " - "
                                + usd(family.used())
                                + " + self-employment, investment and Medicare taxes",
                        tax.add(minimum)
                                .subtract(family.used())
                                .add(self.tax())
                                .add(investmentTax)
                                .add(medicareTax));
        BigDecimal due =
                w.dollars(
                        "due",
                        usd(total) + " - " + usd(in.payments()) + " paid - refundable credits",
                        total.subtract(in.payments())
                                .subtract(family.refunded())
                                .subtract(earnedCredit));
        return w.gives(
                new Filed(
                        cents(due),
                        cents(total),
                        cents(adjusted),
                        cents(deductions.taken().add(deductions.senior()).add(qbi)),
                        cents(taxable),
                        cents(tax),
                        cents(minimum),
                        cents(self.tax()),
                        cents(investmentTax),
                        cents(medicareTax),
                        cents(family.used()),
                        cents(family.refunded()),
                        cents(earnedCredit),
                        round(rates.marginal(taxable.subtract(preferred)), Unit.PERCENT),
                        adjusted.signum() <= 0
                                ? round(BigDecimal.ZERO, Unit.PERCENT)
                                : round(percentOf(total, adjusted), Unit.PERCENT)));
    }

    /// Income less adjustments, the taxable part of benefits included.
    private static BigDecimal adjusted(
            Working w, Return in, SelfEmployment self, CapitalGains gains) {
        Income income = in.income();
        BigDecimal others =
                w.dollars(
                        "income without Social Security",
                        "wages, interest, dividends, gains, pensions, self-employment, other",
                        income.wages()
                                .add(income.interest())
                                .add(income.dividends())
                                .add(gains.inIncome())
                                .add(income.pensions())
                                .add(income.selfEmployment())
                                .add(income.other()));
        BigDecimal adjustments =
                w.dollars(
                        "adjustments",
                        "half of self-employment tax "
                                + usd(self.half())
                                + " + contributions "
                                + usd(in.adjustments().contributions()),
                        self.half().add(in.adjustments().contributions()));
        BigDecimal net = others.subtract(adjustments);
        BigDecimal benefits =
                income.socialSecurity().signum() == 0
                        ? BigDecimal.ZERO
                        : BenefitTaxation.taxable(
                                w,
                                income.socialSecurity(),
                                notNegative(net.add(income.exemptInterest())),
                                in.filingStatus());
        BigDecimal before = net.add(benefits);
        BigDecimal interest =
                StudentLoanInterest.of(
                        w,
                        in.adjustments().studentLoanInterest(),
                        before,
                        in.filingStatus(),
                        in.year());
        return w.dollars(
                "adjusted gross income",
                usd(others)
                        + " + benefits "
                        + usd(benefits)
                        + " - adjustments - student loan interest",
                before.subtract(interest));
    }

    private static BigDecimal minimum(
            Working w,
            BigDecimal taxable,
            BigDecimal addedBack,
            BigDecimal preferred,
            BigDecimal regular,
            FilingStatus status,
            int year) {
        BigDecimal base =
                w.dollars(
                        "alternative minimum taxable income",
                        usd(taxable) + " + " + usd(addedBack),
                        taxable.add(addedBack));
        BigDecimal exemption = MinimumTax.exemption(w, base, status, year);
        BigDecimal tentative =
                MinimumTax.tentative(
                        w,
                        notNegative(base.subtract(exemption)),
                        preferred,
                        taxable.subtract(preferred),
                        status,
                        year);
        return w.dollars(
                "alternative minimum tax",
                usd(tentative) + " - " + usd(regular) + ", at least 0",
                notNegative(tentative.subtract(regular)));
    }

    /// A person without children who is 65 or more has none (IRC 32(c)(1)(A)(ii)(II)); one under 25
    /// is not told apart.
    private static BigDecimal earnedCredit(
            Working w, Return in, BigDecimal earned, BigDecimal adjusted) {
        Household household = in.household();
        int persons = in.filingStatus() == FilingStatus.JOINT ? 2 : 1;
        if (earned.signum() == 0
                || (household.earnedCreditChildren() == 0 && household.aged() == persons)) {
            return BigDecimal.ZERO;
        }
        Income income = in.income();
        BigDecimal investment =
                income.interest()
                        .add(income.exemptInterest())
                        .add(income.dividends())
                        .add(notNegative(income.shortTermGain().add(income.longTermGain())));
        return EarnedIncomeCredit.of(
                w,
                earned,
                notNegative(adjusted),
                investment,
                household.earnedCreditChildren(),
                in.filingStatus(),
                in.year());
    }

    /// IRC 1411; Form 8960, without investment expenses.
    private static BigDecimal investmentTax(
            Working w,
            Income income,
            CapitalGains gains,
            BigDecimal adjusted,
            FilingStatus status) {
        BigDecimal threshold = w.standing("tax.niit_threshold", status);
        BigDecimal rate = w.standing("tax.niit_rate");
        BigDecimal net =
                notNegative(income.interest().add(income.dividends()).add(gains.inIncome()));
        BigDecimal base = net.min(notNegative(adjusted.subtract(threshold)));
        return w.dollars(
                "net investment income tax",
                pct(rate) + " of the lesser of " + usd(net) + " and income above " + usd(threshold),
                share(rate, base));
    }

    /// Self-employment uses what wages leave of the threshold (IRC 1401(b)(2), 3101(b)(2)).
    private static BigDecimal medicareTax(
            Working w, BigDecimal wages, BigDecimal netEarnings, FilingStatus status) {
        BigDecimal threshold = w.standing("tax.additional_medicare_threshold", status);
        BigDecimal rate = w.standing("tax.additional_medicare_rate");
        BigDecimal base =
                notNegative(wages.subtract(threshold))
                        .add(
                                notNegative(
                                        netEarnings.subtract(
                                                notNegative(threshold.subtract(wages)))));
        return w.dollars(
                "additional Medicare tax",
                pct(rate) + " of wages and net earnings above " + usd(threshold),
                share(rate, base));
    }
}
