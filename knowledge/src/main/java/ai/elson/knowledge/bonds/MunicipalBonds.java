package ai.elson.knowledge.bonds;

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

/// Municipal bonds against taxable ones, after federal and state tax.
final class MunicipalBonds {

    private MunicipalBonds() {}

    /// Who issued the taxable bond.
    enum TaxableIssuer {
        /// Taxed by state and nation.
        CORPORATE,
        /// Interest free of state income tax, 31 USC 3124.
        TREASURY
    }

    record Rivals(
            @Field(value = "municipal bond yield", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal municipalYield,
            @Field(value = "taxable bond yield", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal taxableYield,
            @Field(value = "issuer of the taxable bond", unit = Unit.TEXT)
                    TaxableIssuer taxableIssuer,
            @Field(value = "federal marginal tax rate", unit = Unit.PERCENT, min = 0, max = 50)
                    BigDecimal federalRate,
            @Field(value = "state marginal tax rate", unit = Unit.PERCENT, min = 0, max = 20)
                    BigDecimal stateRate,
            @Field(value = "net investment income tax owed", unit = Unit.TEXT) boolean niit,
            @Field(value = "state taxes the municipal interest", unit = Unit.TEXT)
                    boolean stateTaxesMunicipal,
            @Field(value = "state tax deducted federally", unit = Unit.TEXT)
                    boolean stateTaxDeducted) {}

    record Comparison(
            @Field(value = "taxable yield as good", unit = Unit.PERCENT)
                    BigDecimal taxableEquivalentYield,
            @Field(value = "municipal yield after tax", unit = Unit.PERCENT)
                    BigDecimal municipalAfterTax,
            @Field(value = "taxable yield after tax", unit = Unit.PERCENT)
                    BigDecimal taxableAfterTax,
            @Field(value = "whether the municipal bond pays more", unit = Unit.TEXT)
                    boolean municipalBetter) {}

    record Discounted(
            @Field(value = "redemption price at maturity", unit = Unit.USD, min = 0.01, max = 1e12)
                    BigDecimal redemption,
            @Field(value = "price paid", unit = Unit.USD, min = 0.01, max = 1e12) BigDecimal price,
            @Field(value = "complete years to maturity", unit = Unit.YEARS, min = 0, max = 100)
                    int completeYears,
            @Field(value = "tax rate on ordinary income", unit = Unit.PERCENT, min = 0, max = 60)
                    BigDecimal ordinaryRate,
            @Field(value = "tax rate on capital gains", unit = Unit.PERCENT, min = 0, max = 40)
                    BigDecimal gainRate) {}

    record DiscountTax(
            @Field(value = "whether the discount is de minimis", unit = Unit.TEXT)
                    boolean deMinimis,
            @Field(value = "market discount", unit = Unit.USD) BigDecimal marketDiscount,
            @Field(value = "discount that is too much", unit = Unit.USD) BigDecimal deMinimisAmount,
            @Field(value = "ordinary income at maturity", unit = Unit.USD)
                    BigDecimal ordinaryIncome,
            @Field(value = "capital gain at maturity", unit = Unit.USD) BigDecimal capitalGain,
            @Field(value = "tax at maturity", unit = Unit.USD) BigDecimal tax) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "municipal_taxable_comparison",
                            "Municipal against taxable bond",
                            "Municipal against taxable bond after state tax, federal tax and NIIT",
                            "fixed_income",
                            "municipal_bonds",
                            Rivals.class,
                            Comparison.class,
                            MunicipalBonds::compare),
                    new Formula<>(
                            "bond_de_minimis_test",
                            "De minimis test",
                            "De minimis test of a market discount bond and its tax",
                            "fixed_income",
                            "municipal_bonds",
                            Discounted.class,
                            DiscountTax.class,
                            MunicipalBonds::deMinimis));

    /// Municipal interest is free of federal tax and of the tax on net investment income; the state
    /// may tax it. A taxable bond keeps 1 - federal - NIIT - state; where state tax is deducted
    /// from federal income it costs state x (1 - federal). The equivalent yield is the municipal
    /// yield after tax over what the taxable bond keeps.
    ///
    /// Source: IRC 103(a), 1411(a), 164; 31 USC 3124 frees Treasury interest of state income tax.
    private static Outcome<Comparison> compare(Rivals in) {
        Working w = new Working();
        w.uses("bond.municipal_interest");
        BigDecimal state = stateCost(w, in);
        BigDecimal niit = in.niit() ? w.standing("tax.niit_rate") : BigDecimal.ZERO;
        BigDecimal onTaxable =
                in.taxableIssuer() == TaxableIssuer.TREASURY ? BigDecimal.ZERO : state;
        BigDecimal hundred = BigDecimal.valueOf(100);
        BigDecimal kept =
                w.percent(
                        "kept of taxable interest",
                        "100%% - %s - %s - %s"
                                .formatted(pct(in.federalRate()), pct(niit), pct(onTaxable)),
                        hundred.subtract(in.federalRate()).subtract(niit).subtract(onTaxable));
        BigDecimal onMunicipal = in.stateTaxesMunicipal() ? state : BigDecimal.ZERO;
        BigDecimal municipal =
                w.percent(
                        "municipal yield after tax",
                        "%s x (100%% - %s)".formatted(pct(in.municipalYield()), pct(onMunicipal)),
                        share(hundred.subtract(onMunicipal), in.municipalYield()));
        BigDecimal taxable =
                w.percent(
                        "taxable yield after tax",
                        pct(in.taxableYield()) + " x " + pct(kept),
                        share(kept, in.taxableYield()));
        BigDecimal equivalent =
                w.percent(
                        "taxable equivalent yield",
                        pct(municipal) + " / " + pct(kept),
                        percentOf(municipal, kept));
        return w.gives(
                new Comparison(
                        round(equivalent, Unit.PERCENT),
                        round(municipal, Unit.PERCENT),
                        round(taxable, Unit.PERCENT),
                        municipal.compareTo(taxable) > 0));
    }

    private static BigDecimal stateCost(Working w, Rivals in) {
        BigDecimal saved =
                in.stateTaxDeducted() ? share(in.federalRate(), in.stateRate()) : BigDecimal.ZERO;
        return w.percent(
                "state tax after its deduction",
                pct(in.stateRate()) + " - " + pct(saved),
                in.stateRate().subtract(saved));
    }

    /// Market discount = redemption price - price paid. It counts as zero if it is less than a
    /// quarter of a percent of the redemption price for each complete year to maturity; then the
    /// gain at maturity is capital gain, else ordinary income. Of a bond with original issue
    /// discount the redemption price is the revised issue price.
    ///
    /// Source: IRC 1278(a)(2), 1276(a). Amounts in cents.
    private static Outcome<DiscountTax> deMinimis(Discounted in) {
        if (in.price().compareTo(in.redemption()) > 0) {
            throw new BadField(
                    "price",
                    in.price().toPlainString(),
                    "at most the redemption price of " + usd(in.redemption()));
        }
        Working w = new Working();
        BigDecimal discount =
                w.dollars(
                        "market discount",
                        usd(in.redemption()) + " - " + usd(in.price()),
                        in.redemption().subtract(in.price()));
        BigDecimal rate = w.standing("bond.de_minimis_rate");
        BigDecimal threshold =
                w.dollars(
                        "de minimis amount",
                        "%s of %s x %d years"
                                .formatted(pct(rate), usd(in.redemption()), in.completeYears()),
                        times(share(rate, in.redemption()), in.completeYears()));
        boolean small = discount.compareTo(threshold) < 0;
        w.uses(small ? "bond.de_minimis" : "bond.market_discount");
        BigDecimal tax =
                w.dollars(
                        "tax at maturity",
                        pct(small ? in.gainRate() : in.ordinaryRate()) + " of " + usd(discount),
                        share(small ? in.gainRate() : in.ordinaryRate(), discount));
        BigDecimal gain = small ? discount : BigDecimal.ZERO;
        return w.gives(
                new DiscountTax(
                        small,
                        cents(discount),
                        cents(threshold),
                        cents(discount.subtract(gain)),
                        cents(gain),
                        cents(tax)));
    }
}
