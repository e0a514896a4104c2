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

/// Qualified dividends and long-term gains lie on top of ordinary income: what of them fits below
/// the first threshold is untaxed, what fits below the second bears 15 percent, the rest 20. The
/// tax is never more than at ordinary rates. Gains with rates of their own (collectibles,
/// unrecaptured section 1250 gain) are not distinguished.
///
/// Source: IRC 1(h); Qualified Dividends and Capital Gain Tax Worksheet, Form 1040.
final class Stacking {

    private Stacking() {}

    record Layers(
            @Field(value = "taxable income, gains included", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal taxableIncome,
            @Field(value = "qualified dividends", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal qualifiedDividends,
            @Field(value = "net long-term gain", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal longTermGain,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record LayeredTax(
            @Field(value = "income tax", unit = Unit.USD) BigDecimal incomeTax,
            @Field(value = "saved against ordinary rates", unit = Unit.USD) BigDecimal saved) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "qualified_dividends_and_gains_tax",
                            "Tax with qualified dividends and gains",
                            "Income tax with qualified dividends and long-term gains stacked on top",
                            "federal_income_tax",
                            "capital_gains",
                            Layers.class,
                            LayeredTax.class,
                            Stacking::layered));

    /// Rounded to the cent.
    private static Outcome<LayeredTax> layered(Layers in) {
        BigDecimal preferred =
                in.qualifiedDividends().add(in.longTermGain()).min(in.taxableIncome());
        Working w = new Working();
        RateSchedule rates = RateSchedule.of(w, in.filingStatus(), in.year());
        BigDecimal tax = tax(w, rates, in.taxableIncome(), preferred, in.filingStatus(), in.year());
        BigDecimal ordinary = rates.tax(in.taxableIncome());
        return w.gives(new LayeredTax(cents(tax), cents(ordinary.subtract(tax))));
    }

    /// Income tax on taxable income of which a part has the preferred rates.
    static BigDecimal tax(
            Working w,
            RateSchedule rates,
            BigDecimal taxable,
            BigDecimal preferred,
            FilingStatus status,
            int year) {
        BigDecimal below = taxable.subtract(preferred);
        BigDecimal ordinary =
                w.dollars("tax on ordinary income", rates.shown(below), rates.tax(below));
        if (preferred.signum() == 0) {
            return ordinary;
        }
        BigDecimal gains = preferredTax(w, below, preferred, status, year);
        return w.dollars(
                "income tax",
                "sum, at most the tax at ordinary rates",
                ordinary.add(gains).min(rates.tax(taxable)));
    }

    /// Tax on dividends and gains that begin where other income ends.
    static BigDecimal preferredTax(
            Working w, BigDecimal below, BigDecimal preferred, FilingStatus status, int year) {
        BigDecimal zeroTop = w.fact("tax.gains_zero_top", status, year);
        BigDecimal fifteenTop = w.fact("tax.gains_fifteen_top", status, year);
        BigDecimal untaxed = notNegative(zeroTop.subtract(below)).min(preferred);
        w.dollars("dividends and gains at 0%", "up to " + usd(zeroTop), untaxed);
        BigDecimal middle =
                w.dollars(
                        "dividends and gains at 15%",
                        "up to " + usd(fifteenTop),
                        notNegative(fifteenTop.subtract(below.add(untaxed)))
                                .min(preferred.subtract(untaxed)));
        BigDecimal high =
                w.dollars(
                        "dividends and gains at 20%",
                        "the rest", preferred.subtract(untaxed).subtract(middle));
        return w.dollars(
                "tax on dividends and gains",
                "15% of " + usd(middle) + " + 20% of " + usd(high),
                share(BigDecimal.valueOf(15), middle).add(share(BigDecimal.valueOf(20), high)));
    }
}
