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
import java.math.RoundingMode;
import java.util.List;

/// Deductions, credits and exclusions of a person, with their phase-outs.
final class Deductions {

    private Deductions() {}

    /// IRC 24(h)(3), not indexed.
    private static final BigDecimal CHILD_SINGLE = BigDecimal.valueOf(200_000);

    private static final BigDecimal CHILD_JOINT = BigDecimal.valueOf(400_000);

    /// IRC 151(d)(5)(C), not indexed.
    private static final BigDecimal SENIOR_SINGLE = BigDecimal.valueOf(75_000);

    private static final BigDecimal SENIOR_JOINT = BigDecimal.valueOf(150_000);

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

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

    /// Taxes paid up to the cap; the cap shrinks by 30 percent of income above the threshold, down
    /// to the floor. Married filing separately has half of all and is not covered.
    ///
    /// Source: IRC 164(b)(6), (7).
    private static Outcome<StateDeduction> salt(StateTaxes in) {
        Working w = new Working();
        BigDecimal cap = w.fact("tax.salt_cap", FilingStatus.SINGLE, in.year());
        BigDecimal start = w.fact("tax.salt_phasedown_start", FilingStatus.SINGLE, in.year());
        BigDecimal floor = w.fact("tax.salt_floor", FilingStatus.SINGLE, in.year());
        BigDecimal excess =
                w.dollars(
                        "income above the threshold",
                        usd(in.income()) + " - " + usd(start) + ", at least 0",
                        notNegative(in.income().subtract(start)));
        BigDecimal reduced =
                w.dollars(
                        "cap",
                        usd(cap) + " - 30% of " + usd(excess) + ", at least " + usd(floor),
                        cap.subtract(share(BigDecimal.valueOf(30), excess)).max(floor));
        BigDecimal deduction =
                w.dollars(
                        "deduction",
                        "lesser of " + usd(in.taxesPaid()) + " and the cap",
                        in.taxesPaid().min(reduced));
        return w.gives(new StateDeduction(cents(deduction), cents(reduced)));
    }

    /// For each senior the amount less 6 percent of income above $75,000, on a joint return
    /// $150,000.
    ///
    /// Source: IRC 151(d)(5), for 2025 to 2028.
    private static Outcome<SeniorDeduction> senior(Senior in) {
        boolean joint = in.filingStatus() == FilingStatus.JOINT;
        if (in.seniors() == 2 && !joint) {
            throw new BadField("seniors", "2", "1 unless the filing status is joint");
        }
        requireNotSeparate(in.filingStatus(), "IRC 151(d)(5)(C)(v)");
        Working w = new Working();
        BigDecimal each = w.fact("tax.senior_deduction", in.year());
        BigDecimal excess =
                w.dollars(
                        "income above the threshold",
                        usd(in.income())
                                + " - "
                                + usd(joint ? SENIOR_JOINT : SENIOR_SINGLE)
                                + ", at least 0",
                        notNegative(in.income().subtract(joint ? SENIOR_JOINT : SENIOR_SINGLE)));
        BigDecimal left =
                w.dollars(
                        "for each",
                        usd(each) + " - 6% of " + usd(excess) + ", at least 0",
                        notNegative(each.subtract(share(BigDecimal.valueOf(6), excess))));
        BigDecimal all =
                w.dollars("senior deduction", in.seniors() + " x that", times(left, in.seniors()));
        return w.gives(new SeniorDeduction(cents(all)));
    }

    /// The amount for each child, less $50 for every $1,000 or part of it above $200,000, on a
    /// joint return $400,000; before the limit by the tax owed.
    ///
    /// Source: IRC 24(b)(1), (h).
    private static Outcome<ChildCredit> childCredit(Children in) {
        Working w = new Working();
        BigDecimal each = w.fact("tax.child_credit", in.year());
        BigDecimal full =
                w.dollars(
                        "full credit",
                        in.children() + " x " + usd(each),
                        times(each, in.children()));
        BigDecimal threshold = in.filingStatus() == FilingStatus.JOINT ? CHILD_JOINT : CHILD_SINGLE;
        BigDecimal steps =
                w.step(
                        "thousands above " + usd(threshold),
                        "income above it / 1,000, rounded up",
                        notNegative(in.income().subtract(threshold))
                                .divide(THOUSAND, 0, RoundingMode.CEILING),
                        Unit.COUNT);
        BigDecimal credit =
                w.dollars(
                        "child tax credit",
                        usd(full) + " - $50 x that, at least 0",
                        notNegative(full.subtract(steps.multiply(BigDecimal.valueOf(50)))));
        return w.gives(new ChildCredit(cents(credit)));
    }

    /// Gifts above the floor of so many percent of income. Gifts above 60 percent of income, which
    /// are carried to later years, are refused.
    ///
    /// Source: IRC 170(b)(1)(G), (I).
    private static Outcome<GiftDeduction> charity(Gifts in) {
        BigDecimal limit = share(BigDecimal.valueOf(60), in.income());
        requireAtMost("gifts", in.gifts(), limit, "60 percent of income");
        Working w = new Working();
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

    /// All of the first $2,000 and a quarter of the next $2,000, phased out evenly over $10,000 of
    /// income from $80,000, on a joint return over $20,000 from $160,000.
    ///
    /// Source: IRC 25A(b)(1), (d).
    private static Outcome<TuitionCredit> tuition(Tuition in) {
        requireNotSeparate(in.filingStatus(), "IRC 25A(g)(6)");
        Working w = new Working();
        boolean joint = in.filingStatus() == FilingStatus.JOINT;
        BigDecimal most = w.standing("college.aotc_max");
        BigDecimal first = in.expenses().min(BigDecimal.valueOf(2000));
        BigDecimal next =
                notNegative(in.expenses().subtract(BigDecimal.valueOf(2000)))
                        .min(BigDecimal.valueOf(2000));
        BigDecimal full =
                w.dollars(
                        "before the phase-out",
                        usd(first) + " + 25% of " + usd(next),
                        first.add(share(BigDecimal.valueOf(25), next)).min(most));
        BigDecimal end = BigDecimal.valueOf(joint ? 180_000 : 90_000);
        BigDecimal width = BigDecimal.valueOf(joint ? 20_000 : 10_000);
        BigDecimal kept =
                w.ratio(
                        "part kept",
                        "("
                                + usd(end)
                                + " - "
                                + usd(in.income())
                                + ") / "
                                + usd(width)
                                + ", 0 to 1",
                        notNegative(divide(end.subtract(in.income()), width)).min(BigDecimal.ONE));
        BigDecimal credit = w.dollars("credit", "that part of it", full.multiply(kept));
        return w.gives(new TuitionCredit(cents(credit)));
    }

    /// Spouses must file jointly for it.
    private static void requireNotSeparate(FilingStatus status, String law) {
        if (status == FilingStatus.SEPARATE) {
            throw new BadField("filingStatus", "separate", "single, joint or head (" + law + ")");
        }
    }
}
