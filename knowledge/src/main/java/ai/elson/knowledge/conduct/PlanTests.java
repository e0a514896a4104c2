package ai.elson.knowledge.conduct;

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

/// Whether a workplace plan favors its owners and the highly paid too much.
final class PlanTests {

    private PlanTests() {}

    record Deferrals(
            @Field(
                            value = "average deferral of the highly paid",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 100)
                    BigDecimal highlyPaid,
            @Field(
                            value = "average deferral of the others",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 100)
                    BigDecimal others) {}

    record DeferralTest(
            @Field(value = "whether the test is passed", unit = Unit.TEXT) boolean passed,
            @Field(value = "most the highly paid may defer", unit = Unit.PERCENT) BigDecimal limit,
            @Field(value = "points above the limit", unit = Unit.PERCENT) BigDecimal excess) {}

    record Coverage(
            @Field(value = "other employees", unit = Unit.COUNT, min = 1, max = 1000000) int others,
            @Field(value = "other employees who benefit", unit = Unit.COUNT, min = 0, max = 1000000)
                    int othersBenefiting,
            @Field(value = "highly paid employees", unit = Unit.COUNT, min = 0, max = 1000000)
                    int highlyPaid,
            @Field(value = "highly paid who benefit", unit = Unit.COUNT, min = 0, max = 1000000)
                    int highlyPaidBenefiting) {}

    record CoverageTest(
            @Field(value = "whether the ratio test is passed", unit = Unit.TEXT) boolean passed,
            @Field(value = "coverage of others by that of highly paid", unit = Unit.PERCENT)
                    BigDecimal ratio) {}

    record Balances(
            @Field(value = "accounts of key employees", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal keyEmployees,
            @Field(value = "accounts of all", unit = Unit.USD, min = 0.01, max = 1e12)
                    BigDecimal all) {}

    record TopHeavy(
            @Field(value = "whether the plan is top-heavy", unit = Unit.TEXT) boolean topHeavy,
            @Field(value = "share of key employees", unit = Unit.PERCENT) BigDecimal keyShare,
            @Field(value = "least contribution for the others", unit = Unit.PERCENT)
                    BigDecimal minimumContribution) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "erisa_nondiscrimination_adp",
                            "ADP test",
                            "Whether 401(k) deferrals of the highly paid pass the ADP test",
                            "compliance",
                            "erisa_benefits",
                            Deferrals.class,
                            DeferralTest.class,
                            PlanTests::deferrals),
                    new Formula<>(
                            "coverage_test_410b",
                            "Coverage test",
                            "Whether a plan covers enough employees by the ratio test",
                            "compliance",
                            "erisa_benefits",
                            Coverage.class,
                            CoverageTest.class,
                            PlanTests::coverage),
                    new Formula<>(
                            "top_heavy_test",
                            "Top-heavy test",
                            "Whether key employees hold too much of a plan",
                            "compliance",
                            "erisa_benefits",
                            Balances.class,
                            TopHeavy.class,
                            PlanTests::topHeavy));

    /// The highly paid may defer 1.25 times the average of the others or, if greater, two points
    /// more but not above twice of it. Averages are percentages rounded to two decimals.
    ///
    /// Source: IRC 401(k)(3)(A)(ii); 26 CFR 1.401(k)-2(a).
    private static Outcome<DeferralTest> deferrals(Deferrals in) {
        Working w = new Working();
        BigDecimal others = round(in.others(), Unit.PERCENT);
        BigDecimal highlyPaid = round(in.highlyPaid(), Unit.PERCENT);
        BigDecimal multiple = w.standing("comp.adp_multiple");
        BigDecimal points = w.standing("comp.adp_points");
        BigDecimal twice = w.standing("comp.adp_double");
        BigDecimal basic =
                w.percent(
                        "basic limit",
                        pct(multiple) + " of " + pct(others),
                        share(multiple, others));
        BigDecimal second =
                w.percent(
                        "second limit",
                        "lesser of "
                                + pct(others)
                                + " + "
                                + points.toPlainString()
                                + " and "
                                + pct(twice)
                                + " of "
                                + pct(others),
                        others.add(points).min(share(twice, others)));
        BigDecimal limit = round(basic.max(second), Unit.PERCENT);
        BigDecimal excess =
                w.percent(
                        "above the limit",
                        pct(highlyPaid) + " - " + pct(limit) + ", at least 0",
                        notNegative(highlyPaid.subtract(limit)));
        return w.gives(new DeferralTest(excess.signum() == 0, limit, round(excess, Unit.PERCENT)));
    }

    /// The part of the others who benefit must be at least 70 percent of the part of the highly
    /// paid who do. A plan that fails may still pass by its average benefits, which this does not
    /// test. Without highly paid employees who benefit it passes.
    ///
    /// Source: IRC 410(b)(1)(B); 26 CFR 1.410(b)-2(b)(2), (6), 1.410(b)-9.
    private static Outcome<CoverageTest> coverage(Coverage in) {
        requirePart("othersBenefiting", in.othersBenefiting(), in.others());
        requirePart("highlyPaidBenefiting", in.highlyPaidBenefiting(), in.highlyPaid());
        Working w = new Working();
        BigDecimal least = w.standing("comp.coverage_ratio");
        BigDecimal others =
                w.percent(
                        "others who benefit",
                        in.othersBenefiting() + " of " + in.others(),
                        percentOf(
                                BigDecimal.valueOf(in.othersBenefiting()),
                                BigDecimal.valueOf(in.others())));
        if (in.highlyPaidBenefiting() == 0) {
            return w.gives(new CoverageTest(true, round(WHOLE, Unit.PERCENT)));
        }
        BigDecimal highlyPaid =
                w.percent(
                        "highly paid who benefit",
                        in.highlyPaidBenefiting() + " of " + in.highlyPaid(),
                        percentOf(
                                BigDecimal.valueOf(in.highlyPaidBenefiting()),
                                BigDecimal.valueOf(in.highlyPaid())));
        BigDecimal ratio =
                round(
                        w.percent(
                                "ratio",
                                pct(round(others, Unit.PERCENT))
                                        + " / "
                                        + pct(round(highlyPaid, Unit.PERCENT)),
                                percentOf(others, highlyPaid)),
                        Unit.PERCENT);
        return w.gives(new CoverageTest(ratio.compareTo(least) >= 0, ratio));
    }

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static void requirePart(String field, int part, int whole) {
        if (part > whole) {
            throw new BadField(field, "" + part, "at most the employees of that group, " + whole);
        }
    }

    /// More than 60 percent of the accounts belong to key employees; the others then get at least
    /// three percent of pay (or the highest rate of a key employee, if less).
    ///
    /// Source: IRC 416(c)(2), (g)(1)(A)(ii).
    private static Outcome<TopHeavy> topHeavy(Balances in) {
        requireAtMost("keyEmployees", in.keyEmployees(), in.all(), "the accounts of all");
        Working w = new Working();
        BigDecimal most = w.standing("comp.top_heavy");
        BigDecimal part =
                w.percent(
                        "share of key employees",
                        usd(in.keyEmployees()) + " of " + usd(in.all()),
                        percentOf(in.keyEmployees(), in.all()));
        boolean heavy = part.compareTo(most) > 0;
        BigDecimal contribution =
                heavy ? w.standing("comp.top_heavy_contribution") : BigDecimal.ZERO;
        return w.gives(
                new TopHeavy(heavy, round(part, Unit.PERCENT), round(contribution, Unit.PERCENT)));
    }
}
