package ai.elson.knowledge.estate;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Income tax of trusts and estates, and what distributions move to the beneficiaries.
final class TrustIncome {

    private TrustIncome() {}

    enum Kind {
        ESTATE,
        SIMPLE,
        COMPLEX
    }

    record Trust(
            @Field(
                            value = "interest and other ordinary income kept",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e10)
                    BigDecimal ordinary,
            @Field(value = "qualified dividends kept", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal qualifiedDividends,
            @Field(value = "long-term gains kept", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal longTermGain,
            @Field(value = "estate, simple or complex trust", unit = Unit.TEXT) Kind kind,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record TrustTax(
            @Field(value = "tax of the trust", unit = Unit.USD) BigDecimal totalTax,
            @Field(value = "income tax", unit = Unit.USD) BigDecimal incomeTax,
            @Field(value = "net investment income tax", unit = Unit.USD) BigDecimal investmentTax,
            @Field(value = "taxable income", unit = Unit.USD) BigDecimal taxableIncome) {}

    record Fiduciary(
            @Field(
                            value = "taxable interest, dividends, rents",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e10)
                    BigDecimal ordinary,
            @Field(value = "tax-exempt interest", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal exempt,
            @Field(value = "gains kept in principal", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal gains,
            @Field(value = "deductible trustee and other fees", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal fees,
            @Field(value = "paid to beneficiaries", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal distributed,
            @Field(value = "estate, simple or complex trust", unit = Unit.TEXT) Kind kind) {}

    record Distributable(
            @Field(value = "distribution deduction", unit = Unit.USD)
                    BigDecimal distributionDeduction,
            @Field(value = "distributable net income", unit = Unit.USD)
                    BigDecimal distributableIncome,
            @Field(value = "taxed to beneficiaries", unit = Unit.USD)
                    BigDecimal taxedToBeneficiaries,
            @Field(value = "exempt to beneficiaries", unit = Unit.USD)
                    BigDecimal exemptToBeneficiaries,
            @Field(value = "taxable income left to the trust", unit = Unit.USD)
                    BigDecimal trustIncome) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "trust_income_tax",
                            "Trust income tax",
                            "Income tax of a trust or estate, compressed brackets",
                            "estate_planning",
                            "trust_administration",
                            Trust.class,
                            TrustTax.class,
                            TrustIncome::tax),
                    new Formula<>(
                            "trust_distribution_deduction",
                            "Distributable net income",
                            "DNI distributable net income and distribution deduction of a trust",
                            "estate_planning",
                            "trust_administration",
                            Fiduciary.class,
                            Distributable.class,
                            TrustIncome::distribution));

    /// Income above the exemption at 10, 24, 35 and 37 percent; qualified dividends and long-term
    /// gains on top at 0, 15 and 20 percent; and 3.8 percent of income after the exemption above
    /// the start of the highest bracket. All is investment income, a simple trust keeps only gains,
    /// and there are no deductions. Rounded to the cent.
    ///
    /// Source: IRC 1(e), (h), (j)(2)(E), 67(e), 642(b), 1411(a)(2); Form 1041, schedule G; Form
    /// 8960.
    private static Outcome<TrustTax> tax(Trust in) {
        if (in.kind() == Kind.SIMPLE && in.ordinary().add(in.qualifiedDividends()).signum() > 0) {
            throw new BadField(
                    "kind", "simple", "estate or complex where income is kept (IRC 651)");
        }
        Working w = new Working();
        int year = in.year();
        BigDecimal exemption = exemption(w, in.kind());
        BigDecimal all = in.ordinary().add(in.qualifiedDividends()).add(in.longTermGain());
        BigDecimal taxable =
                w.dollars(
                        "taxable income",
                        usd(all) + " - " + usd(exemption) + ", at least 0",
                        notNegative(all.subtract(exemption)));
        BigDecimal preferred = in.qualifiedDividends().add(in.longTermGain()).min(taxable);
        BigDecimal plain = taxable.subtract(preferred);
        BigDecimal ten = w.fact("tax.trust_bracket_top_10", year);
        BigDecimal twentyFour = w.fact("tax.trust_bracket_top_24", year);
        BigDecimal thirtyFive = w.fact("tax.trust_bracket_top_35", year);
        BigDecimal ordinaryTax =
                w.dollars(
                        "tax on ordinary income",
                        "10, 24, 35 and " + pct(w.standing("tax.top_rate")) + " of " + usd(plain),
                        band(10, plain, BigDecimal.ZERO, ten)
                                .add(band(24, plain, ten, twentyFour))
                                .add(band(35, plain, twentyFour, thirtyFive))
                                .add(
                                        share(
                                                w.standing("tax.top_rate"),
                                                notNegative(plain.subtract(thirtyFive)))));
        BigDecimal zero = w.fact("tax.trust_gains_zero_top", year);
        BigDecimal fifteen = w.fact("tax.trust_gains_fifteen_top", year);
        BigDecimal preferredTax =
                w.dollars(
                        "tax on dividends and gains",
                        "from "
                                + usd(plain)
                                + " to "
                                + usd(taxable)
                                + ": 0% up to "
                                + usd(zero)
                                + ", 15% up to "
                                + usd(fifteen)
                                + ", then 20%",
                        between(15, plain, taxable, zero, fifteen)
                                .add(
                                        share(
                                                BigDecimal.valueOf(20),
                                                notNegative(
                                                        taxable.subtract(plain.max(fifteen))))));
        BigDecimal incomeTax = w.dollars("income tax", "sum", ordinaryTax.add(preferredTax));
        BigDecimal rate = w.standing("tax.niit_rate");
        BigDecimal investmentTax =
                w.dollars(
                        "net investment income tax",
                        pct(rate) + " of taxable income above " + usd(thirtyFive),
                        share(rate, notNegative(taxable.subtract(thirtyFive))));
        BigDecimal first = cents(incomeTax);
        BigDecimal second = cents(investmentTax);
        return w.gives(
                new TrustTax(
                        w.dollars("tax", "sum", first.add(second)), first, second, cents(taxable)));
    }

    private static BigDecimal exemption(Working w, Kind kind) {
        return w.standing(
                "tax.trust_exemption", Map.of("kind", kind.name().toLowerCase(Locale.ROOT)));
    }

    private static BigDecimal band(int rate, BigDecimal income, BigDecimal from, BigDecimal to) {
        return share(BigDecimal.valueOf(rate), notNegative(income.min(to).subtract(from)));
    }

    /// Of what lies from one income to another, the part within two thresholds.
    private static BigDecimal between(
            int rate, BigDecimal low, BigDecimal high, BigDecimal from, BigDecimal to) {
        return share(BigDecimal.valueOf(rate), notNegative(high.min(to).subtract(low.max(from))));
    }

    /// Distributable net income is taxable income before the deduction and the exemption, without
    /// gains kept in principal, plus tax-exempt interest, both less the fees that fall on each by
    /// its share. The deduction is the lesser of its taxable part and the taxable part of what was
    /// paid; a simple trust is held to pay out all its income. What beneficiaries get is taxed in
    /// the same proportion. Rounded to the cent.
    ///
    /// Source: IRC 643(a), 651, 652, 661, 662; Form 1041, schedule B.
    private static Outcome<Distributable> distribution(Fiduciary in) {
        BigDecimal income = in.ordinary().add(in.exempt());
        requireAtMost("fees", in.fees(), income, "the income of the trust");
        Working w = new Working();
        BigDecimal exemptShare =
                income.signum() == 0 ? BigDecimal.ZERO : divide(in.exempt(), income);
        BigDecimal exemptFees =
                w.dollars(
                        "fees on exempt income",
                        usd(in.fees()) + " x " + usd(in.exempt()) + " / " + usd(income),
                        in.fees().multiply(exemptShare));
        BigDecimal net =
                w.dollars(
                        "distributable net income",
                        usd(income) + " - fees " + usd(in.fees()),
                        income.subtract(in.fees()));
        BigDecimal paid = in.kind() == Kind.SIMPLE ? net.max(in.distributed()) : in.distributed();
        BigDecimal carried =
                w.dollars(
                        "income carried out",
                        "lesser of that and " + usd(paid) + " paid",
                        net.min(paid));
        BigDecimal netExempt = in.exempt().subtract(exemptFees);
        BigDecimal exemptOut =
                net.signum() == 0
                        ? BigDecimal.ZERO
                        : w.dollars(
                                "exempt part of it",
                                usd(netExempt) + " / " + usd(net) + " of it",
                                divide(carried.multiply(netExempt), net));
        BigDecimal deduction =
                w.dollars(
                        "distribution deduction",
                        usd(carried) + " - the exempt part",
                        carried.subtract(exemptOut));
        BigDecimal exemption = exemption(w, in.kind());
        BigDecimal before = in.ordinary().add(in.gains()).subtract(in.fees().subtract(exemptFees));
        BigDecimal left =
                w.dollars(
                        "taxable income left",
                        usd(before) + " - deduction - " + usd(exemption) + ", at least 0",
                        notNegative(before.subtract(deduction).subtract(exemption)));
        return w.gives(
                new Distributable(
                        cents(deduction),
                        cents(net),
                        cents(deduction),
                        cents(exemptOut),
                        cents(left)));
    }
}
