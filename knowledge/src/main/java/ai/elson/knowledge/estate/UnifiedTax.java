package ai.elson.knowledge.estate;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// The one tax on gifts and estates, with prior gifts, a spouse's unused exclusion and split gifts.
final class UnifiedTax {

    private UnifiedTax() {}

    private static final String[] RATES = {
        "18", "20", "22", "24", "26", "28", "30", "32", "34", "37", "39", "40"
    };

    record Estate(
            @Field(value = "gross estate", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal grossEstate,
            @Field(
                            value = "debts, funeral and administration costs",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e12)
                    BigDecimal expenses,
            @Field(value = "left to the surviving spouse", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal marital,
            @Field(value = "left to charity", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal charitable,
            @Field(value = "state death taxes paid", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal stateTaxes,
            @Field(value = "taxable gifts since 1977", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal lifetimeGifts,
            @Field(
                            value = "gift tax on them, at today's rates",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e12)
                    BigDecimal giftTax,
            @Field(value = "unused exclusion of a dead spouse", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal spouseExclusion,
            @Field(value = "year of death", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record EstateTax(
            @Field(value = "federal estate tax", unit = Unit.USD) BigDecimal estateTax,
            @Field(value = "taxable estate", unit = Unit.USD) BigDecimal taxableEstate,
            @Field(value = "tentative tax", unit = Unit.USD) BigDecimal tentativeTax,
            @Field(value = "unified credit", unit = Unit.USD) BigDecimal credit,
            @Field(value = "exclusion a spouse may take over", unit = Unit.USD)
                    BigDecimal unusedExclusion) {}

    record Gift(
            @Field(value = "given to this person this year", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal amount,
            @Field(value = "gift of a future interest", unit = Unit.TEXT) boolean futureInterest) {}

    record Gifts(
            @Field(value = "gifts to each person", unit = Unit.TEXT, maxItems = 100)
                    List<Gift> gifts,
            @Field(value = "split with the spouse", unit = Unit.TEXT) boolean split,
            @Field(value = "taxable gifts of earlier years", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal priorGifts,
            @Field(value = "unused exclusion of a dead spouse", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal spouseExclusion,
            @Field(value = "year of the gifts", unit = Unit.YEAR, min = 2000, max = 2100)
                    int year) {}

    record GiftTax(
            @Field(value = "gift tax of the donor", unit = Unit.USD) BigDecimal giftTax,
            @Field(value = "taxable gifts of the donor", unit = Unit.USD) BigDecimal taxableGifts,
            @Field(value = "excluded by the annual exclusion", unit = Unit.USD) BigDecimal excluded,
            @Field(value = "lifetime exclusion left", unit = Unit.USD) BigDecimal exclusionLeft,
            @Field(value = "a gift tax return is needed", unit = Unit.TEXT) boolean returnNeeded) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "estate_tax_return",
                            "Estate tax with prior gifts",
                            "Estate tax by Form 706: gross estate, marital deduction, prior gifts, portability",
                            "estate_gift_tax",
                            "estate_tax",
                            Estate.class,
                            EstateTax.class,
                            UnifiedTax::estate),
                    new Formula<>(
                            "gift_tax_return",
                            "Gift tax with prior gifts",
                            "Gift tax by Form 709: gift splitting, earlier gifts, lifetime exclusion left",
                            "estate_gift_tax",
                            "gift_tax",
                            Gifts.class,
                            GiftTax.class,
                            UnifiedTax::gift));

    /// Tentative tax by the table on taxable estate plus lifetime gifts, less the gift tax on those
    /// gifts, less the credit that belongs to the basic exclusion plus a dead spouse's unused one;
    /// at least nothing. What the estate and gifts leave of both exclusions passes to a surviving
    /// spouse if elected on a timely return. Rounded to the cent.
    ///
    /// Source: IRC 2001(b), (c), 2010(c), 2051 to 2058; Form 706, part 2.
    private static Outcome<EstateTax> estate(Estate in) {
        BigDecimal others = in.expenses().add(in.charitable()).add(in.stateTaxes());
        requireAtMost(
                "marital",
                in.marital(),
                in.grossEstate().subtract(others),
                "what the other deductions leave");
        BigDecimal deductions = others.add(in.marital());
        Working w = new Working();
        w.uses("estate.marital_deduction");
        w.uses("estate.portability");
        BigDecimal taxable =
                w.dollars(
                        "taxable estate",
                        usd(in.grossEstate()) + " - deductions " + usd(deductions),
                        in.grossEstate().subtract(deductions));
        BigDecimal base =
                w.dollars(
                        "tentative tax base",
                        usd(taxable) + " + gifts " + usd(in.lifetimeGifts()),
                        taxable.add(in.lifetimeGifts()));
        BigDecimal tentative = w.dollars("tentative tax", "by the table", tentative(w, base));
        requireAtMost(
                "giftTax",
                in.giftTax(),
                tentative(w, in.lifetimeGifts()),
                "the tentative tax on the gifts");
        BigDecimal exclusion =
                w.fact("estate.basic_exclusion", in.year()).add(in.spouseExclusion());
        BigDecimal credit =
                w.dollars(
                        "unified credit",
                        "tentative tax on an exclusion of " + usd(exclusion),
                        tentative(w, exclusion));
        BigDecimal tax =
                w.dollars(
                        "estate tax",
                        usd(tentative)
                                + " - gift tax "
                                + usd(in.giftTax())
                                + " - credit, at least 0",
                        notNegative(tentative.subtract(in.giftTax()).subtract(credit)));
        BigDecimal unused =
                notNegative(exclusion.subtract(base))
                        .min(w.fact("estate.basic_exclusion", in.year()));
        return w.gives(
                new EstateTax(
                        cents(tax),
                        cents(taxable),
                        cents(tentative),
                        cents(credit),
                        cents(unused)));
    }

    /// Of each person's gifts, or of the donor's half where spouses split them, what exceeds the
    /// annual exclusion is taxable; future interests are in full. The tax is what these gifts add
    /// to the table tax on all gifts, less what earlier gifts left of the credit. Gifts to a
    /// spouse, to charity and for tuition or medical care paid directly are not listed. The
    /// exclusion of the year of the gifts counts. A return is needed for taxable gifts and for
    /// splitting. Rounded to the cent.
    ///
    /// Source: IRC 2501 to 2505, 2513, 6019; Form 709, part 2.
    private static Outcome<GiftTax> gift(Gifts in) {
        Working w = new Working();
        BigDecimal annual = w.fact("gift.annual_exclusion", in.year());
        w.uses("gift.present_interest");
        if (in.split()) {
            w.uses("gift.splitting");
        }
        BigDecimal taxable = BigDecimal.ZERO;
        BigDecimal excluded = BigDecimal.ZERO;
        for (Gift gift : in.gifts()) {
            BigDecimal mine = in.split() ? divide(gift.amount(), BigDecimal.TWO) : gift.amount();
            BigDecimal free = gift.futureInterest() ? BigDecimal.ZERO : mine.min(annual);
            excluded = excluded.add(free);
            taxable = taxable.add(mine.subtract(free));
            w.dollars(
                    "taxable of " + usd(gift.amount()),
                    usd(mine) + " - " + usd(free),
                    mine.subtract(free));
        }
        w.dollars("taxable gifts", "sum", taxable);
        BigDecimal all = in.priorGifts().add(taxable);
        BigDecimal added =
                w.dollars(
                        "tax on these gifts",
                        "table tax on " + usd(all) + " - on " + usd(in.priorGifts()),
                        tentative(w, all).subtract(tentative(w, in.priorGifts())));
        BigDecimal exclusion =
                w.fact("estate.basic_exclusion", in.year()).add(in.spouseExclusion());
        BigDecimal left =
                w.dollars(
                        "credit left",
                        "credit of " + usd(exclusion) + " - table tax on earlier gifts, at least 0",
                        notNegative(
                                tentative(w, exclusion).subtract(tentative(w, in.priorGifts()))));
        BigDecimal tax =
                w.dollars(
                        "gift tax",
                        "tax - credit left, at least 0",
                        notNegative(added.subtract(left)));
        return w.gives(
                new GiftTax(
                        cents(tax),
                        cents(taxable),
                        cents(excluded),
                        cents(notNegative(exclusion.subtract(all))),
                        in.split() || taxable.signum() > 0));
    }

    /// The table of IRC 2001(c), exact.
    static BigDecimal tentative(Working w, BigDecimal amount) {
        BigDecimal tax = BigDecimal.ZERO;
        for (int i = 0; i < RATES.length; i++) {
            BigDecimal start = w.standing("estate.rate_start", Map.of("rate", RATES[i]));
            BigDecimal end =
                    i + 1 < RATES.length
                            ? amount.min(
                                    w.standing("estate.rate_start", Map.of("rate", RATES[i + 1])))
                            : amount;
            tax = tax.add(share(new BigDecimal(RATES[i]), notNegative(end.subtract(start))));
        }
        return tax;
    }
}
