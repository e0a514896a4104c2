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

/// Federal tax of the self-employed, of owners and of corporations.
final class BusinessTax {

    private BusinessTax() {}

    record SelfEmployed(
            @Field(value = "net profit", unit = Unit.USD, min = 0, max = 1e10) BigDecimal netProfit,
            @Field(value = "wages from a job", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal wages,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record SelfEmploymentTax(
            @Field(value = "self-employment tax", unit = Unit.USD) BigDecimal selfEmploymentTax,
            @Field(value = "half that is deductible", unit = Unit.USD) BigDecimal deductibleHalf) {}

    record Owner(
            @Field(value = "qualified business income", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal businessIncome,
            @Field(value = "taxable income before deduction", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal taxableIncome,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record QbiDeduction(@Field(value = "deduction", unit = Unit.USD) BigDecimal qbiDeduction) {}

    record Corporation(
            @Field(value = "gross income", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal grossIncome,
            @Field(value = "deductions", unit = Unit.USD, min = 0, max = 1e13)
                    BigDecimal deductions) {}

    record CorporateTax(
            @Field(value = "corporate income tax", unit = Unit.USD) BigDecimal corporateTax,
            @Field(value = "taxable income", unit = Unit.USD) BigDecimal taxableIncome) {}

    record Equipment(
            @Field(value = "equipment placed in service", unit = Unit.USD, min = 0, max = 4e6)
                    BigDecimal equipmentCost,
            @Field(value = "business income", unit = Unit.USD, min = 0, max = 1e11)
                    BigDecimal businessIncome,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record Expensed(
            @Field(value = "deducted at once", unit = Unit.USD) BigDecimal section179Deduction) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "self_employment_tax",
                            "Self-employment tax",
                            "Self-employment tax on net profit of a business",
                            "business_tax",
                            "self_employment",
                            SelfEmployed.class,
                            SelfEmploymentTax.class,
                            BusinessTax::selfEmployment),
                    new Formula<>(
                            "qbi_deduction",
                            "QBI deduction",
                            "Qualified business income deduction below the income threshold",
                            "business_tax",
                            "pass_through_qbi",
                            Owner.class,
                            QbiDeduction.class,
                            BusinessTax::qbi),
                    new Formula<>(
                            "corporate_income_tax",
                            "Corporate income tax",
                            "Federal income tax of a C corporation",
                            "business_tax",
                            "corporate_tax",
                            Corporation.class,
                            CorporateTax.class,
                            BusinessTax::corporate),
                    new Formula<>(
                            "section_179_deduction",
                            "Section 179 deduction",
                            "Section 179 deduction for business equipment",
                            "business_tax",
                            "corporate_tax",
                            Equipment.class,
                            Expensed.class,
                            BusinessTax::section179));

    /// See [SelfEmployment#of]; to the cent.
    private static Outcome<SelfEmploymentTax> selfEmployment(SelfEmployed in) {
        Working w = new Working();
        SelfEmployment owed = SelfEmployment.of(w, in.netProfit(), in.wages(), in.year());
        return w.gives(new SelfEmploymentTax(cents(owed.tax()), cents(owed.half())));
    }

    /// The lesser of 20 percent of business income and 20 percent of taxable income, where there is
    /// no net capital gain; above the threshold other limits apply, so that is refused. The least
    /// deduction of $400 for active owners from 2026 (IRC 199A(i)) is not included.
    ///
    /// Source: IRC 199A(a), (b)(3), (e)(2).
    private static Outcome<QbiDeduction> qbi(Owner in) {
        Working w = new Working();
        BigDecimal threshold =
                w.fact("tax.qbi_threshold", in.filingStatus().withoutHead(), in.year());
        BigDecimal rate = w.standing("tax.qbi_rate");
        requireAtMost("taxableIncome", in.taxableIncome(), threshold, "the threshold");
        BigDecimal deduction =
                w.dollars(
                        "deduction",
                        pct(rate)
                                + " of the lesser of "
                                + usd(in.businessIncome())
                                + " and "
                                + usd(in.taxableIncome()),
                        share(rate, in.businessIncome().min(in.taxableIncome())));
        return w.gives(new QbiDeduction(cents(deduction)));
    }

    /// 21 percent of income less deductions.
    ///
    /// Source: IRC 11(b).
    private static Outcome<CorporateTax> corporate(Corporation in) {
        Working w = new Working();
        BigDecimal rate = w.standing("tax.corporate_rate");
        BigDecimal income =
                w.dollars(
                        "taxable income",
                        usd(in.grossIncome()) + " - " + usd(in.deductions()) + ", at least 0",
                        notNegative(in.grossIncome().subtract(in.deductions())));
        BigDecimal tax = w.dollars("tax", pct(rate) + " of that", share(rate, income));
        return w.gives(new CorporateTax(cents(tax), cents(income)));
    }

    /// Cost up to the limit and to business income. The limit shrinks only where more than
    /// $4,000,000 is placed in service; such amounts are refused.
    ///
    /// Source: IRC 179(b).
    private static Outcome<Expensed> section179(Equipment in) {
        Working w = new Working();
        BigDecimal limit = w.fact("tax.section_179_limit", in.year());
        BigDecimal deduction =
                w.dollars(
                        "deduction",
                        "least of "
                                + usd(in.equipmentCost())
                                + ", "
                                + usd(limit)
                                + " and "
                                + usd(in.businessIncome()),
                        in.equipmentCost().min(limit).min(in.businessIncome()));
        return w.gives(new Expensed(cents(deduction)));
    }
}
