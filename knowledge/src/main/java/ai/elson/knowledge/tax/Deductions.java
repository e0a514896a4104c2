package ai.elson.knowledge.tax;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.FilingStatus;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// Deductions, credits and exclusions of a person, with their phase-outs.
final class Deductions {

    private Deductions() {}

    /// IRC 25A(b)(1).
    private static final BigDecimal TUITION_STEP = BigDecimal.valueOf(2000);

    record StateTaxes(
            @Field(value = "state and local taxes paid", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal taxesPaid,
            @Field(value = "modified adjusted gross income", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal income,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record StateDeduction(
            @Field(value = "deductible", unit = Unit.USD) BigDecimal saltDeduction,
            @Field(value = "most for this income", unit = Unit.USD) BigDecimal saltCap) {}

    record Senior(
            @Field(value = "modified adjusted gross income", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal income,
            @Field(value = "people aged 65 or more", unit = Unit.COUNT, min = 1, max = 2)
                    int seniors,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record SeniorDeduction(
            @Field(value = "deduction of all", unit = Unit.USD) BigDecimal seniorDeduction) {}

    record Children(
            @Field(value = "qualifying children", unit = Unit.COUNT, min = 1, max = 20)
                    int children,
            @Field(value = "modified adjusted gross income", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal income,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record ChildCredit(@Field(value = "credit for all", unit = Unit.USD) BigDecimal childCredit) {}

    record Gifts(
            @Field(value = "cash given", unit = Unit.USD, min = 0, max = 1e10) BigDecimal gifts,
            @Field(value = "adjusted gross income", unit = Unit.USD, min = 1, max = 1e11)
                    BigDecimal income,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record GiftDeduction(
            @Field(value = "deductible", unit = Unit.USD) BigDecimal charitableDeduction,
            @Field(value = "not deductible", unit = Unit.USD) BigDecimal floor) {}

    record HomeSale(
            @Field(value = "sale price after costs", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal salePrice,
            @Field(value = "cost basis", unit = Unit.USD, min = 0, max = 1e10) BigDecimal basis,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus) {}

    record HomeGain(
            @Field(value = "gain that is taxed", unit = Unit.USD) BigDecimal taxableGain,
            @Field(value = "gain that is not taxed", unit = Unit.USD) BigDecimal excludedGain) {}

    record Tuition(
            @Field(value = "qualified expenses", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal expenses,
            @Field(value = "modified adjusted gross income", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal income,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus) {}

    record TuitionCredit(
            @Field(value = "credit of one student", unit = Unit.USD) BigDecimal educationCredit) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "salt_deduction",
                            "SALT deduction",
                            "State and local tax deduction under the SALT cap",
                            "state_international_tax",
                            "state_local_tax",
                            StateTaxes.class,
                            StateDeduction.class,
                            Deductions::salt),
                    new Formula<>(
                            "senior_deduction",
                            "Senior deduction",
                            "Extra deduction for people aged 65 or more",
                            "federal_income_tax",
                            "credits_deductions",
                            Senior.class,
                            SeniorDeduction.class,
                            Deductions::senior),
                    new Formula<>(
                            "child_tax_credit",
                            "Child tax credit",
                            "Child tax credit after its phase-out",
                            "federal_income_tax",
                            "credits_deductions",
                            Children.class,
                            ChildCredit.class,
                            Deductions::childCredit),
                    new Formula<>(
                            "charitable_deduction",
                            "Charitable deduction",
                            "Itemized deduction for cash given to charity above the floor",
                            "charitable_planning",
                            "charitable_deductions",
                            Gifts.class,
                            GiftDeduction.class,
                            Deductions::charity),
                    new Formula<>(
                            "home_sale_gain",
                            "Gain on a home sale",
                            "Taxable gain from selling a main home after the exclusion",
                            "mortgage_real_estate",
                            "home_ownership",
                            HomeSale.class,
                            HomeGain.class,
                            Deductions::homeSale),
                    new Formula<>(
                            "american_opportunity_credit",
                            "American opportunity credit",
                            "American opportunity tax credit for college expenses",
                            "college_planning",
                            "education_credits",
                            Tuition.class,
                            TuitionCredit.class,
                            Deductions::tuition));

    /// Taxes paid up to the cap, which shrinks with income down to its floor, of a single, joint or
    /// head of household's return.
    ///
    /// Source: IRC 164(b)(6), (7).
    private static Outcome<StateDeduction> salt(StateTaxes in) {
        Working w = new Working();
        BigDecimal cap =
                ReturnDeductions.stateTaxCap(w, in.income(), FilingStatus.SINGLE, in.year());
        BigDecimal deduction =
                w.dollars(
                        "deduction",
                        usd(in.taxesPaid()) + ", at most " + usd(cap),
                        in.taxesPaid().min(cap));
        return w.gives(new StateDeduction(cents(deduction), cents(cap)));
    }

    /// For each senior the amount less a part of income above the threshold.
    ///
    /// Source: IRC 151(d)(5), for 2025 to 2028.
    private static Outcome<SeniorDeduction> senior(Senior in) {
        if (in.seniors() == 2 && in.filingStatus() != FilingStatus.JOINT) {
            throw new BadField("seniors", "2", "1 unless the filing status is joint");
        }
        requireNotSeparate(in.filingStatus(), "IRC 151(d)(5)(C)(v)");
        Working w = new Working();
        BigDecimal all =
                ReturnDeductions.seniors(
                        w, in.income(), in.seniors(), in.filingStatus(), in.year());
        return w.gives(new SeniorDeduction(cents(all)));
    }

    /// The amount for each child, less $50 for every $1,000 of income or part of it above the
    /// threshold; before the limit by the tax owed.
    ///
    /// Source: IRC 24(b)(1), (h).
    private static Outcome<ChildCredit> childCredit(Children in) {
        Working w = new Working();
        BigDecimal credit =
                FamilyCredit.beforeTax(
                        w, in.children(), 0, in.income(), in.filingStatus(), in.year());
        return w.gives(new ChildCredit(cents(credit)));
    }

    /// Gifts above the floor of so many percent of income. Gifts above the limit for cash, which
    /// are carried to later years, are refused.
    ///
    /// Source: IRC 170(b)(1)(G), (I).
    private static Outcome<GiftDeduction> charity(Gifts in) {
        Working w = new Working();
        BigDecimal most = w.fact("charity.cash_limit", in.year());
        requireAtMost("gifts", in.gifts(), share(most, in.income()), pct(most) + " of income");
        BigDecimal percent = w.fact("charity.floor", in.year());
        BigDecimal floor =
                cents(
                        w.dollars(
                                        "floor",
                                        pct(percent) + " of " + usd(in.income()),
                                        share(percent, in.income()))
                                .min(in.gifts()));
        BigDecimal deduction =
                w.dollars(
                        "deduction",
                        usd(in.gifts()) + " - floor, at least 0",
                        in.gifts().subtract(floor));
        return w.gives(new GiftDeduction(cents(deduction), floor));
    }

    /// Gain above the exclusion, where the ownership and use tests are met.
    ///
    /// Source: IRC 121(a), (b).
    private static Outcome<HomeGain> homeSale(HomeSale in) {
        Working w = new Working();
        BigDecimal exclusion = w.standing("home.sale_exclusion", in.filingStatus().withoutHead());
        BigDecimal gain =
                w.dollars(
                        "gain",
                        usd(in.salePrice()) + " - " + usd(in.basis()) + ", at least 0",
                        notNegative(in.salePrice().subtract(in.basis())));
        BigDecimal excluded =
                w.dollars("excluded", "at most " + usd(exclusion), gain.min(exclusion));
        BigDecimal taxed = w.dollars("taxable gain", "the rest", gain.subtract(excluded));
        return w.gives(new HomeGain(cents(taxed), cents(excluded)));
    }

    /// All of the first $2,000 and a part of the next $2,000, phased out evenly over a range of
    /// income.
    ///
    /// Source: IRC 25A(b)(1), (d).
    private static Outcome<TuitionCredit> tuition(Tuition in) {
        requireNotSeparate(in.filingStatus(), "IRC 25A(g)(6)");
        Working w = new Working();
        BigDecimal most = w.standing("college.aotc_max");
        BigDecimal rate = w.standing("college.aotc_share");
        BigDecimal start = w.standing("college.credit_phaseout", in.filingStatus());
        BigDecimal first = in.expenses().min(TUITION_STEP);
        BigDecimal next = in.expenses().subtract(first).min(TUITION_STEP);
        BigDecimal full =
                w.dollars(
                        "before the phase-out",
                        usd(first)
                                + " + "
                                + pct(rate)
                                + " of "
                                + usd(next)
                                + ", at most "
                                + usd(most),
                        first.add(share(rate, next)).min(most));
        BigDecimal width = w.standing("college.credit_phaseout_range", in.filingStatus());
        BigDecimal gone =
                w.ratio(
                        "part phased out",
                        "("
                                + usd(in.income())
                                + " - "
                                + usd(start)
                                + ") / "
                                + usd(width)
                                + ", at least 0, at most 1",
                        notNegative(divide(in.income().subtract(start), width))
                                .min(BigDecimal.ONE));
        BigDecimal credit =
                w.dollars(
                        "credit",
                        usd(full) + " less that part of it",
                        full.subtract(full.multiply(gone)));
        return w.gives(new TuitionCredit(cents(credit)));
    }

    /// Spouses must file jointly for it.
    private static void requireNotSeparate(FilingStatus status, String law) {
        if (status == FilingStatus.SEPARATE) {
            throw new BadField("filingStatus", "separate", "single, joint or head (" + law + ")");
        }
    }
}
