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

/// State taxes on income earned in several states, and deductions moved between years.
final class StatePlanning {

    private StatePlanning() {}

    record TwoStates(
            @Field(value = "income taxed by both states", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal doubleTaxed,
            @Field(value = "income taxed at home", unit = Unit.USD, min = 0.01, max = 1e9)
                    BigDecimal homeIncome,
            @Field(value = "home state tax before the credit", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal homeTax,
            @Field(value = "tax paid to the other state", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal otherTax) {}

    record StateCredit(
            @Field(value = "credit at home", unit = Unit.USD) BigDecimal credit,
            @Field(value = "home tax after the credit", unit = Unit.USD) BigDecimal homeTaxDue,
            @Field(value = "other state's tax without credit", unit = Unit.USD)
                    BigDecimal uncredited) {}

    record Business(
            @Field(
                            value = "business income, negative a loss",
                            unit = Unit.USD,
                            min = -1e11,
                            max = 1e11)
                    BigDecimal income,
            @Field(value = "sales in the state", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal stateSales,
            @Field(value = "sales everywhere", unit = Unit.USD, min = 0.01, max = 1e12)
                    BigDecimal allSales,
            @Field(value = "state tax rate", unit = Unit.PERCENT, min = 0, max = 20)
                    BigDecimal stateRate) {}

    record Apportioned(
            @Field(value = "state tax", unit = Unit.USD) BigDecimal tax,
            @Field(value = "income apportioned to the state", unit = Unit.USD)
                    BigDecimal apportioned,
            @Field(value = "sales factor", unit = Unit.PERCENT) BigDecimal salesFactor) {}

    record Moved(
            @Field(
                            value = "adjusted gross income of each year",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e9)
                    BigDecimal adjustedIncome,
            @Field(value = "what is spent each year", unit = Unit.TEXT)
                    ReturnDeductions.Spent spent,
            @Field(
                            value = "gifts of the second year given early",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e9)
                    BigDecimal giftsMoved,
            @Field(value = "state taxes paid a year early", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal taxesMoved,
            @Field(value = "tax rate on the last dollar", unit = Unit.PERCENT, min = 0, max = 60)
                    BigDecimal marginalRate,
            @Field(value = "taxpayers of 65 or more", unit = Unit.COUNT, min = 0, max = 2) int aged,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(
                            value = "year whose amounts hold for both",
                            unit = Unit.YEAR,
                            min = 2000,
                            max = 2100)
                    int year) {}

    record Bunched(
            @Field(value = "tax saved by bunching", unit = Unit.USD) BigDecimal taxSaved,
            @Field(value = "deductions of two years, bunched", unit = Unit.USD)
                    BigDecimal bunchedDeductions,
            @Field(value = "deductions of two years, even", unit = Unit.USD)
                    BigDecimal evenDeductions) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "other_state_tax_credit",
                            "Credit for another state's tax",
                            "Home state credit for income tax paid to another state",
                            "state_international_tax",
                            "state_local_tax",
                            TwoStates.class,
                            StateCredit.class,
                            StatePlanning::credit),
                    new Formula<>(
                            "sales_factor_apportionment",
                            "Apportionment by sales",
                            "Business income apportioned to a state by the sales factor",
                            "state_international_tax",
                            "state_local_tax",
                            Business.class,
                            Apportioned.class,
                            StatePlanning::apportion),
                    new Formula<>(
                            "deduction_bunching",
                            "Bunching deductions",
                            "Bunch two years of donor advised fund gifts or state taxes",
                            "charitable_planning",
                            "donor_advised_funds",
                            Moved.class,
                            Bunched.class,
                            StatePlanning::bunch));

    /// The lesser of the other state's tax and the share of the home tax that the income taxed by
    /// both is of all income at home: the usual rule of the states' laws; a state may differ.
    ///
    /// Source: the limit of the states' credits, as California Revenue and Taxation Code 18001 and
    /// New York Tax Law 620; Comptroller of the Treasury of Maryland v. Wynne, 575 U.S. 542 (2015).
    private static Outcome<StateCredit> credit(TwoStates in) {
        requireAtMost("doubleTaxed", in.doubleTaxed(), in.homeIncome(), "the income taxed at home");
        Working w = new Working();
        BigDecimal limit =
                w.dollars(
                        "home tax on the income",
                        usd(in.homeTax())
                                + " x "
                                + usd(in.doubleTaxed())
                                + " / "
                                + usd(in.homeIncome()),
                        divide(in.homeTax().multiply(in.doubleTaxed()), in.homeIncome()));
        BigDecimal credit =
                cents(
                        w.dollars(
                                "credit",
                                "lesser of that and " + usd(in.otherTax()),
                                limit.min(in.otherTax())));
        return w.gives(
                new StateCredit(
                        credit,
                        cents(in.homeTax()).subtract(credit),
                        cents(in.otherTax()).subtract(credit)));
    }

    /// Income times sales in the state over sales everywhere, at the state's rate; a loss bears no
    /// tax.
    ///
    /// Source: Multistate Tax Compact, article IV, section 9, with the single sales factor that
    /// most states have; Moorman Mfg. Co. v. Bair, 437 U.S. 267 (1978).
    private static Outcome<Apportioned> apportion(Business in) {
        requireAtMost("stateSales", in.stateSales(), in.allSales(), "the sales everywhere");
        Working w = new Working();
        w.uses("tax.state_solicitation");
        BigDecimal factor =
                w.percent(
                        "sales factor",
                        usd(in.stateSales()) + " / " + usd(in.allSales()),
                        percentOf(in.stateSales(), in.allSales()));
        BigDecimal part =
                w.dollars(
                        "apportioned income",
                        "that share of " + usd(in.income()),
                        share(factor, in.income()));
        BigDecimal tax =
                w.dollars(
                        "tax",
                        pct(in.stateRate()) + " of that, at least 0",
                        share(in.stateRate(), notNegative(part)));
        return w.gives(new Apportioned(cents(tax), cents(part), round(factor, Unit.PERCENT)));
    }

    /// Deductions of two years, standard or itemized whichever are greater, once with the same
    /// spending in both and once with part of the second year's in the first; what they differ by
    /// is taxed at the marginal rate. The year's amounts hold for both years, and gifts beyond the
    /// income limit, which could be carried over, are lost here. Rounded to the cent.
    ///
    /// Source: IRC 63, 164(b)(6), 170; see [ReturnDeductions].
    private static Outcome<Bunched> bunch(Moved in) {
        ReturnDeductions.Spent spent = in.spent();
        requireAtMost("giftsMoved", in.giftsMoved(), spent.gifts(), "the gifts of a year");
        requireAtMost(
                "taxesMoved",
                in.taxesMoved(),
                spent.stateAndLocalTaxes(),
                "the state taxes of a year");
        Working w = new Working();
        BigDecimal even = times(of(w, in, spent), 2);
        BigDecimal first =
                of(
                        w,
                        in,
                        new ReturnDeductions.Spent(
                                spent.stateAndLocalTaxes().add(in.taxesMoved()),
                                spent.mortgageInterest(),
                                spent.gifts().add(in.giftsMoved()),
                                spent.medical()));
        BigDecimal second =
                of(
                        w,
                        in,
                        new ReturnDeductions.Spent(
                                spent.stateAndLocalTaxes().subtract(in.taxesMoved()),
                                spent.mortgageInterest(),
                                spent.gifts().subtract(in.giftsMoved()),
                                spent.medical()));
        w.dollars("two even years", "2 x the same deductions", even);
        BigDecimal bunched =
                w.dollars("two bunched years", usd(first) + " + " + usd(second), first.add(second));
        BigDecimal saved =
                w.dollars(
                        "tax saved",
                        pct(in.marginalRate()) + " of the difference",
                        share(in.marginalRate(), bunched.subtract(even)));
        return w.gives(new Bunched(cents(saved), cents(bunched), cents(even)));
    }

    private static BigDecimal of(Working w, Moved in, ReturnDeductions.Spent spent) {
        ReturnDeductions taken =
                ReturnDeductions.of(
                        w,
                        in.adjustedIncome(),
                        spent,
                        in.aged(),
                        0,
                        RateSchedule.of(w, in.filingStatus(), in.year()),
                        in.filingStatus(),
                        in.year());
        return taken.taken().add(taken.senior());
    }
}
