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

    /// IRC 1(j)(2), made permanent by P.L. 119-21 section 70101. The last rate has no upper end.
    private static final int[] RATES = {10, 12, 22, 24, 32, 35, 37};

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

    /// The rate schedule of IRC 1(j), exact to the cent. Below $100,000 the printed tax table,
    /// which taxes the middle of each $50 step, may differ by a few dollars.
    private static Outcome<Tax> tax(Income in) {
        Working w = new Working();
        BigDecimal tax = BigDecimal.ZERO;
        BigDecimal bottom = BigDecimal.ZERO;
        int marginal = RATES[0];
        for (int i = 0; i < RATES.length; i++) {
            marginal = RATES[i];
            BigDecimal top =
                    i == RATES.length - 1
                            ? in.taxableIncome()
                            : w.fact("tax.bracket_top_" + marginal, in.filingStatus(), in.year());
            BigDecimal part = notNegative(in.taxableIncome().min(top).subtract(bottom));
            tax = tax.add(levy(w, marginal, part));
            if (in.taxableIncome().compareTo(top) <= 0) {
                break;
            }
            bottom = top;
        }
        w.dollars("income tax", "sum of the brackets", tax);
        BigDecimal average =
                in.taxableIncome().signum() == 0
                        ? BigDecimal.ZERO
                        : percentOf(tax, in.taxableIncome());
        return w.gives(
                new Tax(
                        cents(tax),
                        round(BigDecimal.valueOf(marginal), Unit.PERCENT),
                        round(average, Unit.PERCENT)));
    }

    /// The gain lies on top of other taxable income: what fits below the first threshold is
    /// untaxed, up to the second 15 percent, above 20 percent (IRC 1(h)). Gains that have rates of
    /// their own (collectibles, unrecaptured section 1250) are not included.
    private static Outcome<GainsTax> gainsTax(Gains in) {
        Working w = new Working();
        BigDecimal zeroTop = w.fact("tax.gains_zero_top", in.filingStatus(), in.year());
        BigDecimal fifteenTop = w.fact("tax.gains_fifteen_top", in.filingStatus(), in.year());
        BigDecimal untaxed =
                w.dollars(
                        "gain at 0%",
                        usd(zeroTop) + " - " + usd(in.otherIncome()) + ", from 0 to the gain",
                        notNegative(zeroTop.subtract(in.otherIncome())).min(in.gain()));
        BigDecimal start = in.otherIncome().add(untaxed);
        BigDecimal rest = in.gain().subtract(untaxed);
        BigDecimal middle =
                w.dollars(
                        "gain at 15%",
                        usd(fifteenTop) + " - " + usd(start) + ", from 0 to the rest",
                        notNegative(fifteenTop.subtract(start)).min(rest));
        BigDecimal high = w.dollars("gain at 20%", "the rest", rest.subtract(middle));
        BigDecimal tax = levy(w, 15, middle).add(levy(w, 20, high));
        w.dollars("gains tax", "sum", tax);
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
        FilingStatus status = in.filingStatus().withoutHead();
        BigDecimal full = w.fact("tax.amt_exemption", status, in.year());
        BigDecimal start = w.fact("tax.amt_phaseout_start", status, in.year());
        BigDecimal rate =
                w.percent(
                        "phase-out rate",
                        "IRC 55(d)(3)",
                        BigDecimal.valueOf(in.year() < 2026 ? 25 : 50));
        BigDecimal excess =
                w.dollars(
                        "above the start",
                        usd(in.minimumIncome()) + " - " + usd(start) + ", at least 0",
                        notNegative(in.minimumIncome().subtract(start)));
        BigDecimal left =
                w.dollars(
                        "exemption",
                        usd(full) + " - " + pct(rate) + " of " + usd(excess) + ", at least 0",
                        notNegative(full.subtract(share(rate, excess))));
        return w.gives(new Exemption(cents(left)));
    }

    private static BigDecimal levy(Working w, int rate, BigDecimal amount) {
        BigDecimal tax = share(BigDecimal.valueOf(rate), amount);
        return amount.signum() == 0
                ? tax
                : w.dollars("tax at " + rate + "%", rate + "% of " + usd(amount), tax);
    }
}
