package ai.elson.knowledge.insurance;

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
import org.hipparchus.analysis.solvers.BrentSolver;
import org.jspecify.annotations.Nullable;

/// Policies with a cash value: what they yield, what they cost against term, how they are taxed.
final class LifePolicies {

    private LifePolicies() {}

    private static final double PRECISE = 1e-13;
    private static final int MOST_STEPS = 500;

    /// The bracket reaches a little beyond its closed form, so that rounding cannot miss the root.
    private static final double WIDER = 1 + 1e-6;

    record TermOrPermanent(
            @Field(value = "term premium a year", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal termPremium,
            @Field(value = "permanent premium a year", unit = Unit.USD, min = 0, max = 1e7)
                    BigDecimal permanentPremium,
            @Field(value = "years", unit = Unit.YEARS, min = 1, max = 70) int years,
            @Field(
                            value = "yearly return of the difference",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 20)
                    BigDecimal rate,
            @Field(value = "tax on its gain", unit = Unit.PERCENT, min = 0, max = 60)
                    BigDecimal taxRate,
            @Field(
                            value = "permanent policy's cash value then",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e9)
                    BigDecimal cashValue) {}

    record Comparison(
            @Field(value = "fund less cash value", unit = Unit.USD) BigDecimal advantageOfTerm,
            @Field(value = "fund after tax", unit = Unit.USD) BigDecimal sideFund,
            @Field(value = "fund before tax", unit = Unit.USD) BigDecimal fundBeforeTax,
            @Field(value = "paid into it", unit = Unit.USD) BigDecimal paidIn) {}

    record Policy(
            @Field(value = "yearly premium", unit = Unit.USD, min = 1, max = 1e8) double premium,
            @Field(value = "years of premiums", unit = Unit.YEARS, min = 1, max = 80)
                    int premiumYears,
            @Field(value = "years until it pays", unit = Unit.YEARS, min = 1, max = 100) int years,
            @Field(value = "paid at death or surrender", unit = Unit.USD, min = 1, max = 1e10)
                    double amount) {}

    record Yield(
            @Field(value = "internal rate of return", unit = Unit.PERCENT) double rateOfReturn,
            @Field(value = "premiums paid", unit = Unit.USD) double premiums) {}

    record Premiums(
            @Field(value = "seven-pay premium", unit = Unit.USD, min = 1, max = 1e8)
                    BigDecimal sevenPayPremium,
            @Field(
                            value = "premiums of the first seven years",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e9,
                            maxItems = 7)
                    List<BigDecimal> premiums) {}

    record Endowment(
            @Field(value = "modified endowment contract", unit = Unit.TEXT)
                    boolean modifiedEndowment,
            @Field(value = "year in which it fails", unit = Unit.COUNT)
                    @Nullable BigDecimal failingYear,
            @Field(value = "premium left to pay", unit = Unit.USD) BigDecimal room) {}

    record Surrender(
            @Field(value = "cash paid out", unit = Unit.USD, min = 0, max = 1e10) BigDecimal cash,
            @Field(value = "policy loan forgiven", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal loan,
            @Field(value = "premiums paid", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal premiums,
            @Field(
                            value = "untaxed dividends and withdrawals",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e10)
                    BigDecimal untaxed,
            @Field(value = "income tax rate", unit = Unit.PERCENT, min = 0, max = 60)
                    BigDecimal taxRate) {}

    record Gain(
            @Field(value = "taxable gain", unit = Unit.USD) BigDecimal taxableGain,
            @Field(value = "tax", unit = Unit.USD) BigDecimal tax,
            @Field(value = "investment in the contract", unit = Unit.USD) BigDecimal basis,
            @Field(value = "cash after tax", unit = Unit.USD) BigDecimal netCash) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "term_vs_permanent",
                            "Term against permanent",
                            "Buying term and investing the difference against permanent life insurance",
                            "life_insurance",
                            "term_life",
                            TermOrPermanent.class,
                            Comparison.class,
                            LifePolicies::compare),
                    new Formula<>(
                            "policy_internal_rate_of_return",
                            "Return of a life policy",
                            "Internal rate of return on life premiums at death or surrender",
                            "life_insurance",
                            "permanent_life",
                            Policy.class,
                            Yield.class,
                            LifePolicies::yield),
                    new Formula<>(
                            "seven_pay_test",
                            "Seven-pay test",
                            "Whether premiums make a policy a modified endowment contract",
                            "life_insurance",
                            "permanent_life",
                            Premiums.class,
                            Endowment.class,
                            LifePolicies::sevenPay),
                    new Formula<>(
                            "life_policy_surrender_gain",
                            "Gain on surrender",
                            "Taxable gain when a life policy is surrendered",
                            "life_insurance",
                            "permanent_life",
                            Surrender.class,
                            Gain.class,
                            LifePolicies::surrender));

    /// The difference of the premiums is invested at the start of each year; the gain is taxed once
    /// at the end. Where permanent is the cheaper, the fund is a loss of as much. To the cent.
    private static Outcome<Comparison> compare(TermOrPermanent in) {
        requireAtMost(
                "termPremium", in.termPremium(), in.permanentPremium(), "the permanent premium");
        Working w = new Working();
        BigDecimal difference =
                w.dollars(
                        "difference",
                        usd(in.permanentPremium()) + " - " + usd(in.termPremium()),
                        in.permanentPremium().subtract(in.termPremium()));
        BigDecimal growth = BigDecimal.ONE.add(fraction(in.rate()));
        BigDecimal fund = BigDecimal.ZERO;
        for (int year = 0; year < in.years(); year++) {
            fund = fund.add(difference).multiply(growth, DIGITS);
        }
        w.dollars("fund before tax", "each year's difference at " + pct(in.rate()), fund);
        BigDecimal paid =
                w.dollars(
                        "paid in",
                        usd(difference) + " x " + in.years(),
                        times(difference, in.years()));
        BigDecimal tax =
                w.dollars(
                        "tax",
                        pct(in.taxRate()) + " of " + usd(fund.subtract(paid)),
                        share(in.taxRate(), fund.subtract(paid)));
        BigDecimal net = cents(fund.subtract(tax));
        BigDecimal advantage =
                w.dollars(
                        "advantage of term",
                        usd(net) + " - " + usd(in.cashValue()),
                        net.subtract(in.cashValue()));
        return w.gives(new Comparison(cents(advantage), net, cents(fund), cents(paid)));
    }

    /// The rate at which the premiums, paid at the start of each year, grow to the amount at the
    /// end of the last: the one root of a sum that rises with the rate, by Brent's method to 1e-13.
    private static Outcome<Yield> yield(Policy in) {
        if (in.premiumYears() > in.years()) {
            throw new BadField(
                    "premiumYears", "" + in.premiumYears(), "at most the years until it pays");
        }
        Working w = new Working();
        double paid =
                w.number(
                        "premiums paid",
                        "premium x years",
                        in.premium() * in.premiumYears(),
                        Unit.USD);
        double target = in.amount() / in.premium();
        double growth =
                new BrentSolver(PRECISE, PRECISE)
                        .solve(
                                MOST_STEPS,
                                g -> grown(g, in.premiumYears(), in.years()) - target,
                                0,
                                Math.max(1, StrictMath.pow(target, 1.0 / in.years())) * WIDER);
        double rate =
                w.number(
                        "internal rate of return",
                        "premiums at this rate grow to the amount",
                        100 * (growth - 1),
                        Unit.PERCENT);
        return w.gives(new Yield(rate, paid));
    }

    /// What 1 at the start of each of the first years comes to: g^n + g^(n-1) + ...
    private static double grown(double g, int premiumYears, int years) {
        double sum = 0;
        for (int year = 0; year < premiumYears; year++) {
            sum = (sum + 1) * g;
        }
        return sum * StrictMath.pow(g, years - premiumYears);
    }

    /// A contract fails where the premiums paid by the end of any of the first seven years exceed
    /// that many seven-pay premiums. The premium itself comes from the insurer; a reduction of
    /// benefits or a material change starts the test anew.
    ///
    /// Source: IRC 7702A(b).
    private static Outcome<Endowment> sevenPay(Premiums in) {
        Working w = new Working();
        w.uses("life.modified_endowment");
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal allowed = BigDecimal.ZERO;
        @Nullable BigDecimal failing = null;
        for (int year = 1; year <= in.premiums().size(); year++) {
            paid = paid.add(in.premiums().get(year - 1));
            allowed = times(in.sevenPayPremium(), year);
            w.dollars(
                    "paid by year " + year + " over what is allowed",
                    usd(paid) + " - " + usd(allowed),
                    paid.subtract(allowed));
            if (failing == null && paid.compareTo(allowed) > 0) {
                failing = BigDecimal.valueOf(year);
            }
        }
        return w.gives(
                new Endowment(
                        failing != null, failing, cents(notNegative(allowed.subtract(paid)))));
    }

    /// What is received, the loan that is discharged included, above the investment in the
    /// contract: premiums less what came out untaxed. A loss is not deductible.
    ///
    /// Source: IRC 72(e)(5), (6); Rev. Rul. 2009-13.
    private static Outcome<Gain> surrender(Surrender in) {
        requireAtMost("untaxed", in.untaxed(), in.premiums(), "the premiums");
        Working w = new Working();
        BigDecimal basis =
                w.dollars(
                        "investment in the contract",
                        usd(in.premiums()) + " - " + usd(in.untaxed()),
                        in.premiums().subtract(in.untaxed()));
        BigDecimal gain =
                cents(
                        w.dollars(
                                "taxable gain",
                                usd(in.cash())
                                        + " + "
                                        + usd(in.loan())
                                        + " - "
                                        + usd(basis)
                                        + ", at least 0",
                                notNegative(in.cash().add(in.loan()).subtract(basis))));
        BigDecimal tax =
                cents(
                        w.dollars(
                                "tax",
                                pct(in.taxRate()) + " of " + usd(gain),
                                share(in.taxRate(), gain)));
        return w.gives(new Gain(gain, tax, cents(basis), cents(in.cash().subtract(tax))));
    }
}
