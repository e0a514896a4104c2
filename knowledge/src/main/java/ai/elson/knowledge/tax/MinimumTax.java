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

/// The alternative minimum tax.
///
/// Source: IRC 55 to 59; Form 6251.
final class MinimumTax {

    private static final BigDecimal LOW = BigDecimal.valueOf(26);
    private static final BigDecimal HIGH = BigDecimal.valueOf(28);

    private MinimumTax() {}

    record Minimum(
            @Field(value = "taxable income", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal taxableIncome,
            @Field(
                            value = "qualified dividends and net long-term gain",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e10)
                    BigDecimal preferredIncome,
            @Field(
                            value = "deductions not allowed for the minimum tax",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e10)
                    BigDecimal addedBack,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record MinimumOwed(
            @Field(value = "alternative minimum tax", unit = Unit.USD) BigDecimal minimumTax,
            @Field(value = "tentative minimum tax", unit = Unit.USD) BigDecimal tentativeTax,
            @Field(value = "regular income tax", unit = Unit.USD) BigDecimal regularTax,
            @Field(value = "exemption left", unit = Unit.USD) BigDecimal exemption) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "alternative_minimum_tax",
                            "Alternative minimum tax",
                            "AMT: what the tentative minimum tax exceeds the regular tax by",
                            "federal_income_tax",
                            "amt_niit",
                            Minimum.class,
                            MinimumOwed.class,
                            MinimumTax::owed));

    /// Rounded to the cent.
    private static Outcome<MinimumOwed> owed(Minimum in) {
        Working w = new Working();
        RateSchedule rates = RateSchedule.of(w, in.filingStatus(), in.year());
        BigDecimal preferred = in.preferredIncome().min(in.taxableIncome());
        BigDecimal regular =
                Stacking.tax(w, rates, in.taxableIncome(), preferred, in.filingStatus(), in.year());
        BigDecimal base =
                w.dollars(
                        "alternative minimum taxable income",
                        usd(in.taxableIncome()) + " + " + usd(in.addedBack()),
                        in.taxableIncome().add(in.addedBack()));
        BigDecimal exemption = exemption(w, base, in.filingStatus(), in.year());
        BigDecimal tentative =
                tentative(
                        w,
                        notNegative(base.subtract(exemption)),
                        preferred,
                        in.taxableIncome().subtract(preferred),
                        in.filingStatus(),
                        in.year());
        BigDecimal owed =
                w.dollars(
                        "alternative minimum tax",
                        usd(tentative) + " - " + usd(regular) + ", at least 0",
                        notNegative(tentative.subtract(regular)));
        return w.gives(
                new MinimumOwed(cents(owed), cents(tentative), cents(regular), cents(exemption)));
    }

    /// The exemption less a part of the income above the start of its phase-out.
    ///
    /// Source: IRC 55(d)(1), (3); P.L. 119-21 section 70107.
    static BigDecimal exemption(Working w, BigDecimal base, FilingStatus status, int year) {
        BigDecimal full = w.fact("tax.amt_exemption", status, year);
        BigDecimal start = w.fact("tax.amt_phaseout_start", status, year);
        BigDecimal rate = w.fact("tax.amt_phaseout_rate", year);
        BigDecimal excess = notNegative(base.subtract(start));
        return w.dollars(
                "AMT exemption",
                usd(full) + " - " + pct(rate) + " of " + usd(excess) + ", at least 0",
                notNegative(full.subtract(share(rate, excess))));
    }

    /// 26 percent, above a threshold 28 percent, with dividends and gains at their own rates where
    /// that is less.
    ///
    /// Source: IRC 55(b)(1), (3); Form 6251 part III.
    ///
    /// @param base minimum taxable income less the exemption
    /// @param ordinary taxable income less dividends and gains, where their rates begin
    static BigDecimal tentative(
            Working w,
            BigDecimal base,
            BigDecimal preferred,
            BigDecimal ordinary,
            FilingStatus status,
            int year) {
        BigDecimal second = w.fact("tax.amt_second_rate_start", status, year);
        BigDecimal flat =
                w.dollars(
                        "minimum tax at 26% and 28%",
                        "of " + usd(base) + ", 28% above " + usd(second), flat(base, second));
        BigDecimal gains = preferred.min(base);
        if (gains.signum() == 0) {
            return flat;
        }
        BigDecimal split =
                flat(base.subtract(gains), second)
                        .add(Stacking.preferredTax(w, ordinary, gains, status, year));
        return w.dollars(
                "tentative minimum tax",
                "with dividends and gains apart, if less",
                split.min(flat));
    }

    private static BigDecimal flat(BigDecimal base, BigDecimal second) {
        return share(LOW, base).add(share(HIGH.subtract(LOW), notNegative(base.subtract(second))));
    }
}
