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

/// Estates, gifts, inherited property, trusts for charity.
final class TransferTax {

    private TransferTax() {}

    /// IRC 664(d)(2)(A).
    private static final BigDecimal MOST_PAYOUT = BigDecimal.valueOf(50);

    record Estate(
            @Field(value = "taxable estate", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal taxableEstate,
            @Field(value = "taxable gifts made in life", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal lifetimeGifts,
            @Field(value = "year of death", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record EstateTax(
            @Field(value = "federal estate tax", unit = Unit.USD) BigDecimal estateTax,
            @Field(value = "above the exclusion", unit = Unit.USD) BigDecimal taxedExcess) {}

    record Gifts(
            @Field(value = "given to each person", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal giftEach,
            @Field(value = "people who receive it", unit = Unit.COUNT, min = 1, max = 1000)
                    int recipients,
            @Field(value = "year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record TaxableGifts(
            @Field(value = "taxable gifts", unit = Unit.USD) BigDecimal taxableGifts,
            @Field(value = "covered by the annual exclusion", unit = Unit.USD)
                    BigDecimal excludedGifts) {}

    record Inheritance(
            @Field(value = "owner's basis", unit = Unit.USD, min = 0, max = 1e11) BigDecimal basis,
            @Field(value = "value at death", unit = Unit.USD, min = 0, max = 1e11)
                    BigDecimal valueAtDeath,
            @Field(value = "capital gains rate", unit = Unit.PERCENT, min = 0, max = 60)
                    BigDecimal gainsRate) {}

    record StepUp(
            @Field(value = "tax that heirs avoid", unit = Unit.USD) BigDecimal taxAvoided,
            @Field(value = "gain never taxed", unit = Unit.USD) BigDecimal gainAvoided,
            @Field(value = "heirs' basis", unit = Unit.USD) BigDecimal newBasis) {}

    record Unitrust(
            @Field(value = "trust value", unit = Unit.USD, min = 0, max = 1e11)
                    BigDecimal trustValue,
            @Field(value = "payout rate", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal payoutRate) {}

    record UnitrustPayout(
            @Field(value = "paid out this year", unit = Unit.USD) BigDecimal yearlyPayout) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "estate_tax",
                            "Estate tax",
                            "Federal estate tax above the exclusion",
                            "estate_gift_tax",
                            "estate_tax",
                            Estate.class,
                            EstateTax.class,
                            TransferTax::estate),
                    new Formula<>(
                            "taxable_gifts",
                            "Taxable gifts",
                            "Gifts above the annual gift tax exclusion",
                            "estate_gift_tax",
                            "gift_tax",
                            Gifts.class,
                            TaxableGifts.class,
                            TransferTax::gifts),
                    new Formula<>(
                            "inherited_step_up",
                            "Step-up in basis",
                            "Capital gains tax avoided by step-up of inherited property",
                            "estate_planning",
                            "succession_planning",
                            Inheritance.class,
                            StepUp.class,
                            TransferTax::stepUp),
                    new Formula<>(
                            "charitable_unitrust_payout",
                            "Unitrust payout",
                            "Yearly payout of a charitable remainder unitrust",
                            "charitable_planning",
                            "charitable_trusts",
                            Unitrust.class,
                            UnitrustPayout.class,
                            TransferTax::unitrust));

    /// 40 percent of taxable estate plus adjusted taxable gifts above the exclusion: for sums above
    /// $1,000,000 the tentative tax of IRC 2001(c) less the credit of 2010 is exactly that. No gift
    /// tax was paid, and no exclusion came from a spouse.
    ///
    /// Source: IRC 2001(b), (c), 2010(c).
    private static Outcome<EstateTax> estate(Estate in) {
        Working w = new Working();
        BigDecimal exclusion = w.fact("estate.basic_exclusion", in.year());
        BigDecimal rate = w.standing("estate.top_rate");
        BigDecimal excess =
                w.dollars(
                        "above the exclusion",
                        usd(in.taxableEstate())
                                + " + "
                                + usd(in.lifetimeGifts())
                                + " - "
                                + usd(exclusion)
                                + ", at least 0",
                        notNegative(
                                in.taxableEstate().add(in.lifetimeGifts()).subtract(exclusion)));
        BigDecimal tax = w.dollars("estate tax", pct(rate) + " of that", share(rate, excess));
        return w.gives(new EstateTax(cents(tax), cents(excess)));
    }

    /// For each person the gift above the annual exclusion; present interests only.
    ///
    /// Source: IRC 2503(b).
    private static Outcome<TaxableGifts> gifts(Gifts in) {
        Working w = new Working();
        BigDecimal exclusion = w.fact("gift.annual_exclusion", in.year());
        BigDecimal each =
                w.dollars(
                        "taxable for each",
                        usd(in.giftEach()) + " - " + usd(exclusion) + ", at least 0",
                        notNegative(in.giftEach().subtract(exclusion)));
        BigDecimal all =
                w.dollars(
                        "taxable gifts",
                        in.recipients() + " x " + usd(each),
                        times(each, in.recipients()));
        BigDecimal covered = times(in.giftEach().subtract(each), in.recipients());
        return w.gives(new TaxableGifts(cents(all), cents(covered)));
    }

    /// Value at death becomes the heirs' basis; the gain up to then is never taxed.
    ///
    /// Source: IRC 1014(a).
    private static Outcome<StepUp> stepUp(Inheritance in) {
        Working w = new Working();
        w.uses("estate.step_up");
        BigDecimal gain =
                w.dollars(
                        "gain avoided",
                        usd(in.valueAtDeath()) + " - " + usd(in.basis()) + ", at least 0",
                        notNegative(in.valueAtDeath().subtract(in.basis())));
        BigDecimal tax =
                w.dollars(
                        "tax avoided",
                        pct(in.gainsRate()) + " of " + usd(gain),
                        share(in.gainsRate(), gain));
        return w.gives(new StepUp(cents(tax), cents(gain), cents(in.valueAtDeath())));
    }

    /// A fixed part of the trust's value of each year, at least the law's least payout.
    ///
    /// Source: IRC 664(d)(2)(A).
    private static Outcome<UnitrustPayout> unitrust(Unitrust in) {
        Working w = new Working();
        BigDecimal least = w.standing("charity.crt_payout_min");
        if (in.payoutRate().compareTo(least) < 0) {
            throw new BadField(
                    "payoutRate",
                    in.payoutRate().toPlainString(),
                    "from " + pct(least) + " to " + pct(MOST_PAYOUT) + " (IRC 664(d))");
        }
        BigDecimal paid =
                w.dollars(
                        "payout",
                        pct(in.payoutRate()) + " of " + usd(in.trustValue()),
                        share(in.payoutRate(), in.trustValue()));
        return w.gives(new UnitrustPayout(cents(paid)));
    }
}
