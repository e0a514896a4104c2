package ai.elson.knowledge.estate;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.cashflow.TimeValue;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Trusts and annuities that share property between people and a charity.
final class CharitableTrusts {

    private CharitableTrusts() {}

    enum Kind {
        ANNUITY_TRUST,
        UNITRUST
    }

    record Remainder(
            @Field(value = "put into the trust", unit = Unit.USD, min = 0.01, max = 1e11)
                    BigDecimal funding,
            @Field(
                            value = "yearly payout, of the funding or value",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 100)
                    BigDecimal payoutRate,
            @Field(value = "years, nothing for a life", unit = Unit.YEARS, min = 1, max = 20)
                    @Nullable Integer years,
            @Field(value = "IRS remainder factor for a life", unit = Unit.RATIO, min = 0, max = 1)
                    @Nullable BigDecimal lifeFactor,
            @Field(
                            value = "section 7520 rate of the month",
                            unit = Unit.PERCENT,
                            min = 0.2,
                            max = 25)
                    BigDecimal rate,
            @Field(value = "annuity trust or unitrust", unit = Unit.TEXT) Kind kind) {}

    record Tested(
            @Field(value = "charitable deduction", unit = Unit.USD) BigDecimal remainder,
            @Field(value = "remainder of what is put in", unit = Unit.PERCENT)
                    BigDecimal remainderShare,
            @Field(value = "qualifies as a remainder trust", unit = Unit.TEXT) boolean qualifies,
            @Field(value = "first yearly payment", unit = Unit.USD) BigDecimal firstPayment) {}

    record Lead(
            @Field(value = "put into the trust", unit = Unit.USD, min = 0.01, max = 1e11)
                    BigDecimal funding,
            @Field(value = "yearly annuity to charity", unit = Unit.USD, min = 0, max = 1e11)
                    BigDecimal annuity,
            @Field(value = "years of the annuity", unit = Unit.YEARS, min = 1, max = 100) int years,
            @Field(
                            value = "section 7520 rate of the month",
                            unit = Unit.PERCENT,
                            min = 0.2,
                            max = 25)
                    BigDecimal rate,
            @Field(value = "yearly growth of the trust", unit = Unit.PERCENT, min = -50, max = 100)
                    BigDecimal growth) {}

    record Led(
            @Field(value = "gift to the heirs", unit = Unit.USD) BigDecimal taxableGift,
            @Field(value = "charitable deduction", unit = Unit.USD) BigDecimal charitable,
            @Field(value = "annuity that leaves no gift", unit = Unit.USD)
                    BigDecimal zeroingAnnuity,
            @Field(value = "left for heirs at that growth", unit = Unit.USD) BigDecimal left) {}

    record Annuity(
            @Field(value = "given to the charity", unit = Unit.USD, min = 0.01, max = 1e10)
                    BigDecimal gift,
            @Field(value = "donor's basis in it", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal basis,
            @Field(value = "yearly annuity rate", unit = Unit.PERCENT, min = 0.01, max = 30)
                    BigDecimal annuityRate,
            @Field(value = "IRS annuity factor for the life", unit = Unit.RATIO, min = 0, max = 100)
                    BigDecimal annuityFactor,
            @Field(value = "IRS expected return in years", unit = Unit.YEARS, min = 1, max = 90)
                    BigDecimal expectedYears,
            @Field(value = "held more than a year", unit = Unit.TEXT) boolean longTerm) {}

    record AnnuityTax(
            @Field(value = "charitable deduction", unit = Unit.USD) BigDecimal deduction,
            @Field(value = "yearly annuity", unit = Unit.USD) BigDecimal annuity,
            @Field(value = "tax-free part each year", unit = Unit.USD) BigDecimal freePart,
            @Field(value = "capital gain part each year", unit = Unit.USD) BigDecimal gainPart,
            @Field(value = "ordinary income part each year", unit = Unit.USD)
                    BigDecimal ordinaryPart) {}

    record Foundation(
            @Field(value = "average value of its investments", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal assets,
            @Field(value = "debts on them", unit = Unit.USD, min = 0, max = 1e12) BigDecimal debts,
            @Field(value = "net investment income", unit = Unit.USD, min = 0, max = 1e11)
                    BigDecimal investmentIncome,
            @Field(
                            value = "distributed for charity this year",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e12)
                    BigDecimal distributed) {}

    record Payout(
            @Field(value = "must be distributed", unit = Unit.USD) BigDecimal distributable,
            @Field(value = "still to distribute", unit = Unit.USD) BigDecimal shortfall,
            @Field(value = "tax on investment income", unit = Unit.USD) BigDecimal exciseTax) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "charitable_remainder_test",
                            "Charitable remainder test",
                            "CRT charitable remainder trust: 10 percent test and deduction",
                            "charitable_planning",
                            "charitable_trusts",
                            Remainder.class,
                            Tested.class,
                            CharitableTrusts::remainder),
                    new Formula<>(
                            "charitable_lead_annuity",
                            "Charitable lead annuity trust",
                            "CLAT charitable lead annuity trust: deduction and gift to heirs",
                            "charitable_planning",
                            "charitable_trusts",
                            Lead.class,
                            Led.class,
                            CharitableTrusts::lead),
                    new Formula<>(
                            "charitable_gift_annuity",
                            "Charitable gift annuity",
                            "Charitable gift annuity: deduction, and tax-free and taxed parts",
                            "charitable_planning",
                            "charitable_trusts",
                            Annuity.class,
                            AnnuityTax.class,
                            CharitableTrusts::annuity),
                    new Formula<>(
                            "foundation_payout",
                            "Private foundation payout",
                            "Private foundation minimum 5 percent payout and excise tax",
                            "charitable_planning",
                            "charitable_trusts",
                            Foundation.class,
                            Payout.class,
                            CharitableTrusts::foundation));

    /// For a term of years, paid at each year's end. Annuity trust: what is put in less the
    /// payments' value at the section 7520 rate. Unitrust: (1 - payout / (1 + rate))^years of it,
    /// the payout being adjusted to the end of the year at that rate. For a life the remainder is
    /// the factor of the IRS table that the user brings. It qualifies where the remainder is at
    /// least 10 percent and the payout from 5 to 50 percent. Factors are exact, where the tables
    /// have five or six decimals.
    ///
    /// Source: IRC 664(d), 170(f)(2)(A), 7520; 26 CFR 1.664-2(c), 1.664-4(e).
    private static Outcome<Tested> remainder(Remainder in) {
        if ((in.years() == null) == (in.lifeFactor() == null)) {
            throw new BadField(
                    "years",
                    in.years() == null ? "nothing" : in.years() + " with a factor",
                    "either years or a factor for a life");
        }
        Working w = new Working();
        BigDecimal least = w.standing("charity.crt_remainder_min");
        BigDecimal low = w.standing("charity.crt_payout_min");
        BigDecimal high = w.standing("charity.crt_payout_max");
        w.standing("charity.crt_term");
        BigDecimal factor;
        if (in.years() == null) {
            factor = Objects.requireNonNull(in.lifeFactor());
        } else if (in.kind() == Kind.ANNUITY_TRUST) {
            BigDecimal annuity = TimeValue.annuityFactor(fraction(in.rate()), in.years());
            w.step(
                    "annuity factor",
                    "(1 - (1 + " + pct(in.rate()) + ")^-" + in.years() + ") / rate",
                    annuity,
                    Unit.NUMBER);
            factor =
                    notNegative(
                            BigDecimal.ONE.subtract(fraction(in.payoutRate()).multiply(annuity)));
        } else {
            BigDecimal adjusted =
                    divide(fraction(in.payoutRate()), BigDecimal.ONE.add(fraction(in.rate())));
            w.percent(
                    "adjusted payout",
                    pct(in.payoutRate()) + " / (1 + " + pct(in.rate()) + ")",
                    times(adjusted, 100));
            factor = notNegative(BigDecimal.ONE.subtract(adjusted)).pow(in.years(), DIGITS);
        }
        BigDecimal share =
                w.percent(
                        "remainder",
                        in.years() == null
                                ? "factor of the IRS table"
                                : "after " + in.years() + " years of payments",
                        times(factor, 100));
        boolean qualifies =
                share.compareTo(least) >= 0
                        && in.payoutRate().compareTo(low) >= 0
                        && in.payoutRate().compareTo(high) <= 0;
        BigDecimal deduction =
                w.dollars(
                        "deduction",
                        qualifies
                                ? "that share of " + usd(in.funding())
                                : "none, it does not qualify",
                        qualifies ? share(share, in.funding()) : BigDecimal.ZERO);
        return w.gives(
                new Tested(
                        cents(deduction),
                        round(share, Unit.PERCENT),
                        qualifies,
                        cents(share(in.payoutRate(), in.funding()))));
    }

    /// The charity's annuity at the end of each year is worth its value at the section 7520 rate,
    /// at most what is put in; the rest is a gift to the heirs. What is left for them if the trust
    /// grows at the given rate, nothing if it runs dry. The deduction is for gift tax, and for
    /// income tax only where the grantor is taxed on the trust's income. Factors are exact.
    ///
    /// Source: IRC 170(f)(2)(B), 2522(c)(2)(B), 7520.
    private static Outcome<Led> lead(Lead in) {
        Working w = new Working();
        BigDecimal factor =
                w.step(
                        "annuity factor",
                        "(1 - (1 + " + pct(in.rate()) + ")^-" + in.years() + ") / rate",
                        TimeValue.annuityFactor(fraction(in.rate()), in.years()),
                        Unit.NUMBER);
        BigDecimal charitable =
                w.dollars(
                        "for charity",
                        usd(in.annuity()) + " x factor, at most " + usd(in.funding()),
                        in.annuity().multiply(factor).min(in.funding()));
        BigDecimal gift =
                w.dollars(
                        "gift to heirs",
                        usd(in.funding()) + " - that",
                        in.funding().subtract(charitable));
        BigDecimal left = in.funding();
        BigDecimal growth = BigDecimal.ONE.add(fraction(in.growth()));
        for (int year = 1; year <= in.years(); year++) {
            left = notNegative(left.multiply(growth, DIGITS).subtract(in.annuity()));
        }
        w.dollars(
                "left for heirs",
                "each year grown at " + pct(in.growth()) + " less the annuity, at least 0",
                left);
        return w.gives(
                new Led(
                        cents(gift),
                        cents(charitable),
                        cents(divide(in.funding(), factor)),
                        cents(left)));
    }

    /// The deduction is the gift less the annuity's value by the IRS factor for the donor's age and
    /// the month's rate, which the user brings. That value over the expected return is the part of
    /// each payment that is not income, for the expected years; of it the share of basis is free of
    /// tax and the rest capital gain. The annuity is paid yearly at the year's end to the donor
    /// alone. Without long-term holding the deduction is at most by the share of basis. Rounded to
    /// the cent.
    ///
    /// Source: IRC 170(e)(1)(A), 72(b), 1011(b); 26 CFR 1.1011-2(a)(4), (c) example 8; 1.72-9.
    private static Outcome<AnnuityTax> annuity(Annuity in) {
        requireAtMost("basis", in.basis(), in.gift(), "the gift");
        Working w = new Working();
        BigDecimal paid =
                w.dollars(
                        "yearly annuity",
                        pct(in.annuityRate()) + " of " + usd(in.gift()),
                        share(in.annuityRate(), in.gift()));
        BigDecimal worth =
                w.dollars(
                        "value of the annuity",
                        usd(paid) + " x " + in.annuityFactor().toPlainString(),
                        paid.multiply(in.annuityFactor()));
        if (worth.compareTo(in.gift()) > 0) {
            throw new BadField(
                    "annuityFactor",
                    in.annuityFactor().toPlainString(),
                    "one for which the annuity is worth at most the gift, " + usd(in.gift()));
        }
        BigDecimal given = in.gift().subtract(worth);
        BigDecimal basisShare = divide(in.basis(), in.gift());
        BigDecimal deduction =
                w.dollars(
                        "deduction",
                        in.longTerm() ? usd(in.gift()) + " - that" : "of that the share of basis",
                        in.longTerm() ? given : given.multiply(basisShare));
        BigDecimal excluded =
                w.dollars(
                        "not income each year",
                        usd(worth)
                                + " / "
                                + in.expectedYears().toPlainString()
                                + " years, at most the annuity",
                        divide(worth, in.expectedYears()).min(paid));
        BigDecimal free =
                cents(
                        w.dollars(
                                "tax-free",
                                usd(excluded) + " x " + usd(in.basis()) + " / " + usd(in.gift()),
                                excluded.multiply(basisShare)));
        BigDecimal gain = cents(excluded).subtract(free);
        return w.gives(
                new AnnuityTax(
                        cents(deduction),
                        cents(paid),
                        free,
                        gain,
                        cents(paid).subtract(free).subtract(gain)));
    }

    /// 5 percent of investments less debts on them, after 1.5 percent that is taken to be cash held
    /// for charity, less the tax of 1.39 percent on investment income. Rounded to the cent.
    ///
    /// Source: IRC 4940(a), 4942(d), (e); 26 CFR 53.4942(a)-2(c)(3)(iv); Form 990-PF, parts IX and
    /// X.
    private static Outcome<Payout> foundation(Foundation in) {
        requireAtMost("debts", in.debts(), in.assets(), "the investments");
        Working w = new Working();
        BigDecimal net = in.assets().subtract(in.debts());
        BigDecimal cash = w.standing("charity.foundation_cash");
        BigDecimal base =
                w.dollars(
                        "counted assets",
                        usd(net) + " - " + pct(cash) + " of it",
                        net.subtract(share(cash, net)));
        BigDecimal rate = w.standing("charity.foundation_payout");
        BigDecimal least = w.dollars("minimum return", pct(rate) + " of that", share(rate, base));
        BigDecimal excise = w.standing("charity.foundation_excise");
        BigDecimal tax =
                cents(
                        w.dollars(
                                "tax on investment income",
                                pct(excise) + " of " + usd(in.investmentIncome()),
                                share(excise, in.investmentIncome())));
        BigDecimal due =
                cents(
                        w.dollars(
                                "distributable",
                                "minimum return - tax, at least 0",
                                notNegative(least.subtract(tax))));
        return w.gives(
                new Payout(
                        due,
                        notNegative(due.subtract(cents(in.distributed())))
                                .setScale(2, RoundingMode.UNNECESSARY),
                        tax));
    }
}
