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
import java.math.RoundingMode;
import java.util.List;

/// The tax on what skips a generation, and on rights to withdraw from a trust.
final class SkippingTax {

    private SkippingTax() {}

    enum Transfer {
        DIRECT_SKIP,
        TAXABLE_TERMINATION,
        TAXABLE_DISTRIBUTION
    }

    record Skip(
            @Field(
                            value = "property transferred to the trust or person",
                            unit = Unit.USD,
                            min = 0.01,
                            max = 1e12)
                    BigDecimal property,
            @Field(
                            value = "death taxes and charity borne by it",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e12)
                    BigDecimal reductions,
            @Field(value = "GST exemption allocated to it", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal allocated,
            @Field(value = "passes to skip persons now", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal taxableAmount,
            @Field(value = "kind of transfer", unit = Unit.TEXT) Transfer transfer,
            @Field(value = "year of the transfer", unit = Unit.YEAR, min = 2000, max = 2100)
                    int year) {}

    record SkipTax(
            @Field(value = "generation-skipping tax", unit = Unit.USD) BigDecimal tax,
            @Field(value = "inclusion ratio", unit = Unit.RATIO) BigDecimal inclusionRatio,
            @Field(value = "rate that applies", unit = Unit.PERCENT) BigDecimal applicableRate,
            @Field(value = "received after the tax", unit = Unit.USD) BigDecimal received) {}

    record Powers(
            @Field(value = "given to the trust this year", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal contribution,
            @Field(value = "people who may withdraw", unit = Unit.COUNT, min = 1, max = 100)
                    int beneficiaries,
            @Field(value = "most each may withdraw", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal withdrawalCap,
            @Field(
                            value = "property from which a right is met",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e11)
                    BigDecimal trustValue,
            @Field(value = "gifts are split with the spouse", unit = Unit.TEXT) boolean split,
            @Field(value = "year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record Excluded(
            @Field(value = "covered by annual exclusions", unit = Unit.USD) BigDecimal excluded,
            @Field(value = "taxable gift", unit = Unit.USD) BigDecimal taxableGift,
            @Field(value = "each may withdraw", unit = Unit.USD) BigDecimal eachRight,
            @Field(value = "lapse of each above five and five", unit = Unit.USD)
                    BigDecimal lapseGift) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "generation_skipping_tax",
                            "Generation-skipping tax",
                            "GST generation-skipping transfer tax on a grandchild's trust, inclusion ratio",
                            "estate_gift_tax",
                            "gst_planning",
                            Skip.class,
                            SkipTax.class,
                            SkippingTax::skip),
                    new Formula<>(
                            "crummey_exclusion",
                            "Crummey withdrawal rights",
                            "Crummey trust gifts: annual exclusions of withdrawal rights, and lapse",
                            "estate_gift_tax",
                            "gift_tax",
                            Powers.class,
                            Excluded.class,
                            SkippingTax::powers));

    /// Inclusion ratio: one less the allocated exemption over the property less death taxes and
    /// charity, that fraction rounded to the nearest thousandth. The rate is the highest estate tax
    /// rate times the ratio. In a direct skip the donor pays it on top; in a termination or
    /// distribution it comes out of what is received. The exemption of a year is the basic
    /// exclusion.
    ///
    /// Source: IRC 2601, 2602, 2631, 2641, 2642(a); 26 CFR 26.2642-1.
    private static Outcome<SkipTax> skip(Skip in) {
        Working w = new Working();
        w.uses("gst.rate");
        w.uses("gst.exemption");
        w.uses("gst.skip_person");
        requireAtMost(
                "allocated",
                in.allocated(),
                w.fact("estate.basic_exclusion", in.year()),
                "the exemption of the year");
        BigDecimal base = in.property().subtract(in.reductions());
        if (base.signum() <= 0) {
            throw new BadField(
                    "reductions",
                    in.reductions().toPlainString(),
                    "less than the property, " + usd(in.property()));
        }
        BigDecimal fraction =
                w.step(
                        "applicable fraction",
                        usd(in.allocated()) + " / " + usd(base) + ", to three decimals, at most 1",
                        divide(in.allocated(), base)
                                .min(BigDecimal.ONE)
                                .setScale(3, RoundingMode.HALF_UP),
                        Unit.RATIO);
        BigDecimal ratio =
                w.ratio("inclusion ratio", "1 - that", BigDecimal.ONE.subtract(fraction));
        BigDecimal rate =
                w.percent(
                        "applicable rate",
                        "highest estate tax rate x that",
                        w.standing("estate.top_rate").multiply(ratio));
        BigDecimal tax =
                cents(
                        w.dollars(
                                "tax",
                                pct(rate) + " of " + usd(in.taxableAmount()),
                                share(rate, in.taxableAmount())));
        BigDecimal received =
                in.transfer() == Transfer.DIRECT_SKIP
                        ? cents(in.taxableAmount())
                        : cents(in.taxableAmount()).subtract(tax);
        return w.gives(
                new SkipTax(tax, round(ratio, Unit.RATIO), round(rate, Unit.PERCENT), received));
    }

    /// Each may withdraw an equal part of the gift, up to the cap of the deed; that is a gift of a
    /// present interest up to the annual exclusion, twice it where the spouses split gifts. What
    /// lapses above the greater of $5,000 and 5 percent of the trust is a gift by the one who let
    /// it lapse. There are no other gifts to these people. Rounded to the cent.
    ///
    /// Source: IRC 2503(b), 2514(e), 2513; Crummey v. Commissioner, 397 F.2d 82 (9th Cir. 1968).
    private static Outcome<Excluded> powers(Powers in) {
        Working w = new Working();
        w.uses("gift.present_interest");
        BigDecimal annual = w.fact("gift.annual_exclusion", in.year());
        BigDecimal most = in.split() ? times(annual, 2) : annual;
        BigDecimal each =
                w.dollars(
                        "each right",
                        usd(in.contribution())
                                + " / "
                                + in.beneficiaries()
                                + ", at most "
                                + usd(in.withdrawalCap()),
                        divide(in.contribution(), BigDecimal.valueOf(in.beneficiaries()))
                                .min(in.withdrawalCap()));
        BigDecimal excluded =
                w.dollars(
                        "excluded",
                        in.beneficiaries() + " x the lesser of that and " + usd(most),
                        times(each.min(most), in.beneficiaries()));
        BigDecimal free =
                w.dollars(
                        "lapse that is no gift",
                        "greater of the amount and the share of " + usd(in.trustValue()),
                        w.standing("gift.lapse_amount")
                                .max(share(w.standing("gift.lapse_share"), in.trustValue())));
        BigDecimal covered = cents(excluded);
        return w.gives(
                new Excluded(
                        covered,
                        cents(in.contribution()).subtract(covered),
                        cents(each),
                        cents(
                                w.dollars(
                                        "lapse above it",
                                        "at least 0",
                                        notNegative(each.subtract(free))))));
    }
}
