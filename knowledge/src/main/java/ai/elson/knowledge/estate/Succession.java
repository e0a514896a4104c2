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
import java.util.ArrayList;
import java.util.List;

/// A business that passes on: installments of estate tax, agreements to buy out an owner,
/// liquidity.
final class Succession {

    private Succession() {}

    record Installments(
            @Field(
                            value = "closely held business in the estate",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e12)
                    BigDecimal business,
            @Field(value = "gross estate", unit = Unit.USD, min = 0.01, max = 1e12)
                    BigDecimal grossEstate,
            @Field(
                            value = "debts, expenses and losses deducted",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e12)
                    BigDecimal deductions,
            @Field(value = "estate tax", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal estateTax) {}

    record Deferred(
            @Field(value = "estate tax that may be deferred", unit = Unit.USD)
                    BigDecimal deferrable,
            @Field(value = "the 35 percent test is met", unit = Unit.TEXT) boolean qualifies,
            @Field(value = "business of the adjusted gross estate", unit = Unit.PERCENT)
                    BigDecimal businessShare,
            @Field(value = "each of the yearly installments", unit = Unit.USD)
                    BigDecimal installment,
            @Field(value = "due with the return", unit = Unit.USD) BigDecimal dueNow) {}

    enum Agreement {
        CROSS_PURCHASE,
        ENTITY_REDEMPTION
    }

    record Owner(
            @Field(value = "part of the business owned", unit = Unit.PERCENT, min = 0.01, max = 100)
                    BigDecimal share,
            @Field(value = "basis of that part", unit = Unit.USD, min = 0, max = 1e11)
                    BigDecimal basis) {}

    record BuyOut(
            @Field(
                            value = "owners, the first one dies",
                            unit = Unit.TEXT,
                            minItems = 2,
                            maxItems = 50)
                    List<Owner> owners,
            @Field(value = "value of the business", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal businessValue,
            @Field(value = "cross purchase or entity redemption", unit = Unit.TEXT)
                    Agreement agreement) {}

    record BoughtOut(
            @Field(value = "price for the dead owner's part", unit = Unit.USD) BigDecimal price,
            @Field(value = "life policies needed for all owners", unit = Unit.COUNT) int policies,
            @Field(value = "paid by each survivor", unit = Unit.USD) List<BigDecimal> payments,
            @Field(value = "new basis of each survivor", unit = Unit.USD) List<BigDecimal> newBases,
            @Field(value = "new part of each survivor", unit = Unit.PERCENT)
                    List<BigDecimal> newShares) {}

    record Liquidity(
            @Field(
                            value = "cash and securities of the estate",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e12)
                    BigDecimal liquid,
            @Field(value = "life insurance payable to it", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal insurance,
            @Field(value = "estate and inheritance taxes", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal taxes,
            @Field(value = "debts due at death", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal debts,
            @Field(value = "funeral and administration costs", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal costs,
            @Field(value = "cash left to people by will", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal bequests) {}

    record Liquid(
            @Field(value = "shortfall, negative a surplus", unit = Unit.USD) BigDecimal shortfall,
            @Field(value = "needed in cash", unit = Unit.USD) BigDecimal needed,
            @Field(value = "available in cash", unit = Unit.USD) BigDecimal available) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "estate_tax_installments",
                            "Estate tax in installments",
                            "Estate tax of a closely held business paid in installments, 6166 test",
                            "estate_planning",
                            "succession_planning",
                            Installments.class,
                            Deferred.class,
                            Succession::installments),
                    new Formula<>(
                            "buy_sell_agreement",
                            "Buy-sell agreement",
                            "Buy-sell agreement: cross purchase or redemption, policies and new basis",
                            "estate_planning",
                            "succession_planning",
                            BuyOut.class,
                            BoughtOut.class,
                            Succession::buyOut),
                    new Formula<>(
                            "estate_liquidity",
                            "Estate liquidity",
                            "Cash an estate needs for taxes, debts and bequests, and its shortfall",
                            "estate_planning",
                            "succession_planning",
                            Liquidity.class,
                            Liquid.class,
                            Succession::liquidity));

    /// The business must be more than 35 percent of the gross estate less debts, expenses and
    /// losses. Then the same share of the tax may be paid in up to ten yearly installments, the
    /// first up to five years after the return was due, with interest. Several businesses count as
    /// one from 20 percent of each. Rounded to the cent.
    ///
    /// Source: IRC 6166(a), (b)(6), (c).
    private static Outcome<Deferred> installments(Installments in) {
        requireAtMost("business", in.business(), in.grossEstate(), "the gross estate");
        BigDecimal adjusted = in.grossEstate().subtract(in.deductions());
        if (adjusted.signum() <= 0) {
            throw new BadField(
                    "deductions",
                    in.deductions().toPlainString(),
                    "less than the gross estate, " + usd(in.grossEstate()));
        }
        Working w = new Working();
        BigDecimal least = w.standing("estate.installments");
        int count = w.standing("estate.installment_count").intValueExact();
        w.standing("estate.installment_wait");
        BigDecimal part =
                w.percent(
                        "business share",
                        usd(in.business()) + " / " + usd(adjusted),
                        percentOf(in.business(), adjusted));
        boolean qualifies = part.compareTo(least) > 0;
        BigDecimal deferrable =
                cents(
                        w.dollars(
                                "deferrable",
                                qualifies
                                        ? "that share of " + usd(in.estateTax()) + ", at most all"
                                        : "none, as the share is not above " + pct(least),
                                qualifies
                                        ? share(part, in.estateTax()).min(in.estateTax())
                                        : BigDecimal.ZERO));
        return w.gives(
                new Deferred(
                        deferrable,
                        qualifies,
                        round(part, Unit.PERCENT),
                        cents(divide(deferrable, BigDecimal.valueOf(count))),
                        cents(in.estateTax()).subtract(deferrable)));
    }

    /// The survivors buy the part of the first owner, each in proportion to what they own. In a
    /// cross purchase each owner holds a policy on each other, n times n - 1, and adds what is paid
    /// to the basis; in a redemption the business holds one on each, and their basis stays (in a C
    /// corporation). Every part ends up the same in both. Rounded to the cent and to hundredths of
    /// a percent.
    ///
    /// Source: IRC 1012, 302, 2703(b); the price is fair value at death (Connelly v. United States,
    /// 602 U.S. 257 (2024): proceeds paid to the business count in its value).
    private static Outcome<BoughtOut> buyOut(BuyOut in) {
        BigDecimal all = BigDecimal.ZERO;
        for (Owner owner : in.owners()) {
            all = all.add(owner.share());
        }
        if (all.compareTo(BigDecimal.valueOf(100)) != 0) {
            throw new BadField(
                    "owners", all.toPlainString() + "% together", "shares that add up to 100%");
        }
        Working w = new Working();
        w.uses("estate.buy_sell");
        w.uses("estate.step_up");
        int n = in.owners().size();
        BigDecimal gone = in.owners().getFirst().share();
        BigDecimal price =
                w.dollars(
                        "price",
                        pct(gone) + " of " + usd(in.businessValue()),
                        share(gone, in.businessValue()));
        boolean cross = in.agreement() == Agreement.CROSS_PURCHASE;
        int policies = cross ? n * (n - 1) : n;
        w.step(
                "policies",
                cross ? n + " x " + (n - 1) : "one for each owner",
                BigDecimal.valueOf(policies),
                Unit.COUNT);
        List<BigDecimal> payments = new ArrayList<>();
        List<BigDecimal> bases = new ArrayList<>();
        List<BigDecimal> shares = new ArrayList<>();
        BigDecimal rest = BigDecimal.valueOf(100).subtract(gone);
        for (Owner owner : in.owners().subList(1, n)) {
            BigDecimal paid =
                    cross
                            ? cents(divide(price.multiply(owner.share()), rest))
                            : cents(BigDecimal.ZERO);
            payments.add(
                    w.dollars(
                            "paid by an owner of " + pct(owner.share()),
                            cross ? "price x share / " + pct(rest) : "the business pays",
                            paid));
            bases.add(cents(owner.basis()).add(paid));
            shares.add(round(percentOf(owner.share(), rest), Unit.PERCENT));
        }
        return w.gives(
                new BoughtOut(
                        cents(price),
                        policies,
                        List.copyOf(payments),
                        List.copyOf(bases),
                        List.copyOf(shares)));
    }

    /// Taxes, debts, costs and cash bequests less liquid assets and insurance. Taxes are due with
    /// the return nine months after the death.
    ///
    /// Source: IRC 6075(a), 6151(a).
    private static Outcome<Liquid> liquidity(Liquidity in) {
        Working w = new Working();
        w.standing("estate.return_due_months");
        BigDecimal needed =
                w.dollars(
                        "needed",
                        "taxes + debts + costs + bequests",
                        in.taxes().add(in.debts()).add(in.costs()).add(in.bequests()));
        BigDecimal available =
                w.dollars(
                        "available",
                        usd(in.liquid()) + " + insurance " + usd(in.insurance()),
                        in.liquid().add(in.insurance()));
        BigDecimal shortfall =
                w.dollars(
                        "shortfall",
                        usd(needed) + " - " + usd(available),
                        cents(needed).subtract(cents(available)));
        return w.gives(new Liquid(shortfall, cents(needed), cents(available)));
    }
}
