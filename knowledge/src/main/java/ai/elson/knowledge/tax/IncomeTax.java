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

/// Federal tax of a person on income, gains and net investment income.
final class IncomeTax {

    private IncomeTax() {}

    record Income(
            @Field(value = "taxable income", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal taxableIncome,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record Tax(
            @Field(value = "federal income tax", unit = Unit.USD) BigDecimal incomeTax,
            @Field(value = "rate on the last dollar", unit = Unit.PERCENT) BigDecimal marginalRate,
            @Field(value = "tax over taxable income", unit = Unit.PERCENT)
                    BigDecimal averageRate) {}

    record Gains(
            @Field(value = "long-term gain", unit = Unit.USD, min = 0, max = 1e10) BigDecimal gain,
            @Field(value = "other taxable income", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal otherIncome,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record GainsTax(
            @Field(value = "tax on the gain", unit = Unit.USD) BigDecimal gainsTax,
            @Field(value = "gain taxed at zero", unit = Unit.USD) BigDecimal untaxedGain) {}

    record Investment(
            @Field(value = "net investment income", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal investmentIncome,
            @Field(value = "modified adjusted gross income", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal income,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus) {}

    record InvestmentTax(
            @Field(value = "net investment income tax", unit = Unit.USD)
                    BigDecimal investmentTax) {}

    record Wages(
            @Field(value = "Medicare wages", unit = Unit.USD, min = 0, max = 1e10) BigDecimal wages,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus) {}

    record MedicareTax(
            @Field(value = "additional Medicare tax", unit = Unit.USD) BigDecimal additionalTax) {}

    record Minimum(
            @Field(value = "minimum taxable income", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal minimumIncome,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record Exemption(@Field(value = "AMT exemption", unit = Unit.USD) BigDecimal exemption) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "federal_income_tax",
                            "Federal income tax",
                            "Federal income tax and tax bracket on taxable income",
                            "federal_income_tax",
                            "individual_income",
                            Income.class,
                            Tax.class,
                            IncomeTax::tax),
                    new Formula<>(
                            "capital_gains_tax",
                            "Capital gains tax",
                            "Federal tax on a long-term capital gain",
                            "federal_income_tax",
                            "capital_gains",
                            Gains.class,
                            GainsTax.class,
                            IncomeTax::gainsTax),
                    new Formula<>(
                            "net_investment_income_tax",
                            "Net investment income tax",
                            "NIIT: 3.8 percent tax on net investment income",
                            "federal_income_tax",
                            "amt_niit",
                            Investment.class,
                            InvestmentTax.class,
                            IncomeTax::investmentTax),
                    new Formula<>(
                            "additional_medicare_tax",
                            "Additional Medicare tax",
                            "Additional Medicare tax on high wages",
                            "federal_income_tax",
                            "amt_niit",
                            Wages.class,
                            MedicareTax.class,
                            IncomeTax::medicareTax),
                    new Formula<>(
                            "amt_exemption",
                            "AMT exemption",
                            "Alternative minimum tax exemption after its phase-out",
                            "federal_income_tax",
                            "amt_niit",
                            Minimum.class,
                            Exemption.class,
                            IncomeTax::amtExemption));

    /// See [RateSchedule]; to the cent.
    private static Outcome<Tax> tax(Income in) {
        Working w = new Working();
        RateSchedule rates = RateSchedule.of(w, in.filingStatus(), in.year());
        BigDecimal income = in.taxableIncome();
        BigDecimal tax = w.dollars("income tax", rates.shown(income), rates.tax(income));
        BigDecimal average = income.signum() == 0 ? BigDecimal.ZERO : percentOf(tax, income);
        return w.gives(
                new Tax(
                        cents(tax),
                        round(rates.marginal(income), Unit.PERCENT),
                        round(average, Unit.PERCENT)));
    }

    /// The gain lies on top of other taxable income: what fits below the first threshold is
    /// untaxed, up to the second 15 percent, above 20 percent (IRC 1(h)). Gains that have rates of
    /// their own (collectibles, unrecaptured section 1250) are not included.
    private static Outcome<GainsTax> gainsTax(Gains in) {
        Working w = new Working();
        BigDecimal tax =
                Stacking.preferredTax(w, in.otherIncome(), in.gain(), in.filingStatus(), in.year());
        BigDecimal zeroTop = w.fact("tax.gains_zero_top", in.filingStatus(), in.year());
        BigDecimal untaxed = notNegative(zeroTop.subtract(in.otherIncome())).min(in.gain());
        return w.gives(new GainsTax(cents(tax), cents(untaxed)));
    }

    /// 3.8 percent of the lesser of net investment income and the income above the threshold.
    ///
    /// Source: IRC 1411(a)(1).
    private static Outcome<InvestmentTax> investmentTax(Investment in) {
        Working w = new Working();
        BigDecimal threshold = w.standing("tax.niit_threshold", in.filingStatus());
        BigDecimal rate = w.standing("tax.niit_rate");
        BigDecimal excess =
                w.dollars(
                        "income above the threshold",
                        usd(in.income()) + " - " + usd(threshold) + ", at least 0",
                        notNegative(in.income().subtract(threshold)));
        BigDecimal base =
                w.dollars(
                        "taxed",
                        "lesser of that and " + usd(in.investmentIncome()),
                        excess.min(in.investmentIncome()));
        BigDecimal tax = w.dollars("tax", pct(rate) + " of " + usd(base), share(rate, base));
        return w.gives(new InvestmentTax(cents(tax)));
    }

    /// 0.9 percent of wages above the threshold.
    ///
    /// Source: IRC 3101(b)(2).
    private static Outcome<MedicareTax> medicareTax(Wages in) {
        Working w = new Working();
        BigDecimal threshold = w.standing("tax.additional_medicare_threshold", in.filingStatus());
        BigDecimal rate = w.standing("tax.additional_medicare_rate");
        BigDecimal excess =
                w.dollars(
                        "wages above the threshold",
                        usd(in.wages()) + " - " + usd(threshold) + ", at least 0",
                        notNegative(in.wages().subtract(threshold)));
        BigDecimal tax = w.dollars("tax", pct(rate) + " of " + usd(excess), share(rate, excess));
        return w.gives(new MedicareTax(cents(tax)));
    }

    /// The exemption less 25 percent of the excess over the phase-out's start, from 2026 50
    /// percent; a head of household has the single amounts.
    ///
    /// Source: IRC 55(d)(1), (3); P.L. 119-21 section 70107.
    private static Outcome<Exemption> amtExemption(Minimum in) {
        Working w = new Working();
        BigDecimal left = MinimumTax.exemption(w, in.minimumIncome(), in.filingStatus(), in.year());
        return w.gives(new Exemption(cents(left)));
    }
}
