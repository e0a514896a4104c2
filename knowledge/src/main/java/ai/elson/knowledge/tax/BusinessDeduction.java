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

/// The deduction for qualified business income at any income: below the threshold in full, within
/// the range above it with the limit by wages and property phased in, beyond it with that limit
/// whole; a specified service business fades out over the range.
///
/// Source: IRC 199A(a), (b), (d)(3), (i); Forms 8995 and 8995-A.
final class BusinessDeduction {

    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal QUARTER = BigDecimal.valueOf(25);

    /// Of the unadjusted basis of property, beside a quarter of wages: IRC 199A(b)(2)(B)(ii).
    private static final BigDecimal OF_PROPERTY = new BigDecimal("2.5");

    private BusinessDeduction() {}

    /// A business as section 199A sees it.
    record Business(
            @Field(value = "qualified business income", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal income,
            @Field(value = "wages that it pays", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal wages,
            @Field(value = "unadjusted basis of its property", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal property,
            @Field(value = "whether a specified service business", unit = Unit.TEXT)
                    boolean specifiedService) {}

    record Owner(
            @Field(value = "the business", unit = Unit.TEXT) Business business,
            @Field(
                            value = "taxable income before the deduction",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e10)
                    BigDecimal taxableIncome,
            @Field(
                            value = "net capital gain and qualified dividends",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e10)
                    BigDecimal netCapitalGain,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record Deducted(@Field(value = "QBI deduction", unit = Unit.USD) BigDecimal deduction) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "qbi_deduction_limited",
                            "QBI deduction at any income",
                            "Section 199A deduction with wage, property and service business limits",
                            "business_tax",
                            "pass_through_qbi",
                            Owner.class,
                            Deducted.class,
                            BusinessDeduction::deducted));

    /// Rounded to the cent. The least deduction of active owners from 2026 is included: an owner
    /// with the least income is taken to be active.
    private static Outcome<Deducted> deducted(Owner in) {
        Working w = new Working();
        return w.gives(
                new Deducted(
                        cents(
                                of(
                                        w,
                                        in.business(),
                                        in.taxableIncome(),
                                        in.netCapitalGain().min(in.taxableIncome()),
                                        in.filingStatus(),
                                        in.year()))));
    }

    static BigDecimal of(
            Working w,
            Business business,
            BigDecimal taxable,
            BigDecimal netGain,
            FilingStatus status,
            int year) {
        BigDecimal rate = w.standing("tax.qbi_rate");
        BigDecimal threshold = w.fact("tax.qbi_threshold", status, year);
        BigDecimal range = w.fact("tax.qbi_range", status, year);
        BigDecimal over = notNegative(taxable.subtract(threshold)).min(range);
        BigDecimal reached =
                w.ratio(
                        "part of the range above the threshold",
                        "("
                                + usd(taxable)
                                + " - "
                                + usd(threshold)
                                + ") / "
                                + usd(range)
                                + ", 0 to 1",
                        divide(over, range));
        BigDecimal counted =
                business.specifiedService() ? BigDecimal.ONE.subtract(reached) : BigDecimal.ONE;
        BigDecimal full = share(rate, business.income()).multiply(counted);
        BigDecimal wages = business.wages().multiply(counted);
        BigDecimal property = business.property().multiply(counted);
        BigDecimal limit =
                share(HALF, wages).max(share(QUARTER, wages).add(share(OF_PROPERTY, property)));
        BigDecimal component =
                w.dollars(
                        "of the business",
                        pct(rate)
                                + " of its income, "
                                + usd(full)
                                + ", less that part of what the limit of "
                                + usd(limit)
                                + " cuts off",
                        full.subtract(notNegative(full.subtract(limit)).multiply(reached)));
        BigDecimal most = share(rate, notNegative(taxable.subtract(netGain)));
        BigDecimal deduction =
                w.dollars(
                        "QBI deduction",
                        "at most "
                                + pct(rate)
                                + " of taxable income without net capital gain, "
                                + usd(most),
                        component.min(most));
        return year < 2026 ? deduction : least(w, business, deduction, taxable, year);
    }

    /// IRC 199A(i), from 2026.
    private static BigDecimal least(
            Working w, Business business, BigDecimal deduction, BigDecimal taxable, int year) {
        BigDecimal from = w.fact("tax.qbi_minimum_income", year);
        if (business.income().compareTo(from) < 0) {
            return deduction;
        }
        BigDecimal least = w.fact("tax.qbi_minimum", year);
        return w.dollars(
                "QBI deduction", "at least " + usd(least), deduction.max(least.min(taxable)));
    }
}
