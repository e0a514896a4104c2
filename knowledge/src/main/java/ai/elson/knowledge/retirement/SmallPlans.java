package ai.elson.knowledge.retirement;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// Plans of the self-employed and of small employers, and catch-up contributions that must be Roth.
final class SmallPlans {

    private SmallPlans() {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    enum Kind {
        SEP,
        SOLO_401K
    }

    record Owner(
            @Field(value = "net profit of the business", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal netProfit,
            @Field(value = "wages from another job", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal wages,
            @Field(value = "deferred in another job's plan", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal deferredElsewhere,
            @Field(
                            value = "employer contribution rate of the plan",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 25)
                    BigDecimal planRate,
            @Field(value = "SEP or solo 401(k)", unit = Unit.TEXT) Kind kind,
            @Field(value = "age at year end", unit = Unit.YEARS, min = 14, max = 110) int age,
            @Field(value = "year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record OwnerLimit(
            @Field(value = "most that may be contributed", unit = Unit.USD) BigDecimal most,
            @Field(value = "as employer", unit = Unit.USD) BigDecimal employerPart,
            @Field(value = "as deferral", unit = Unit.USD) BigDecimal deferral,
            @Field(value = "catch-up", unit = Unit.USD) BigDecimal catchUp,
            @Field(value = "rate on reduced net earnings", unit = Unit.RATIO)
                    BigDecimal reducedRate) {}

    record SimpleSaver(
            @Field(value = "pay of the year", unit = Unit.USD, min = 0, max = 1e8) BigDecimal pay,
            @Field(value = "employer matches up to", unit = Unit.PERCENT, min = 1, max = 3)
                    BigDecimal matchRate,
            @Field(value = "age at year end", unit = Unit.YEARS, min = 14, max = 110) int age,
            @Field(value = "year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record SimpleLimit(
            @Field(value = "worker's and employer's together", unit = Unit.USD) BigDecimal total,
            @Field(value = "most from pay, with catch-up", unit = Unit.USD) BigDecimal deferral,
            @Field(value = "catch-up part", unit = Unit.USD) BigDecimal catchUp,
            @Field(value = "employer's match", unit = Unit.USD) BigDecimal match) {}

    record CatchUpWorker(
            @Field(
                            value = "last year's wages from this employer",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e9)
                    BigDecimal priorWages,
            @Field(value = "age at year end", unit = Unit.YEARS, min = 14, max = 110) int age,
            @Field(value = "the plan has Roth accounts", unit = Unit.TEXT) boolean rothOffered,
            @Field(value = "year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record CatchUpRule(
            @Field(value = "catch-up must be Roth", unit = Unit.TEXT) boolean mustBeRoth,
            @Field(value = "catch-up allowed", unit = Unit.USD) BigDecimal catchUp,
            @Field(value = "wages above which it must", unit = Unit.USD) BigDecimal wageLimit) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "self_employed_plan_limit",
                            "Self-employed plan limit",
                            "SEP or solo 401(k) contribution of a self-employed owner",
                            "retirement_planning",
                            "workplace_plans",
                            Owner.class,
                            OwnerLimit.class,
                            SmallPlans::owner),
                    new Formula<>(
                            "simple_ira_limit",
                            "SIMPLE IRA limit",
                            "SIMPLE IRA contribution of a worker and employer match",
                            "retirement_planning",
                            "workplace_plans",
                            SimpleSaver.class,
                            SimpleLimit.class,
                            SmallPlans::simple),
                    new Formula<>(
                            "roth_catch_up_test",
                            "Roth catch-up test",
                            "Must catch-up contributions of a high earner be Roth?",
                            "retirement_planning",
                            "workplace_plans",
                            CatchUpWorker.class,
                            CatchUpRule.class,
                            SmallPlans::catchUp));

    /// Net profit less half the self-employment tax, times the reduced rate: the plan's rate over
    /// one plus the rate, as the owner's own contribution lessens compensation. At most the plan's
    /// rate of the compensation limit and, with deferrals, the limit on annual additions. A solo
    /// 401(k) takes deferrals first, up to what another plan leaves; the employer's part is then at
    /// most half of the net earnings left, as both together may not exceed what it leaves of
    /// compensation; and the catch-up at most the rest. The owner has no employees. Rounded to the
    /// cent.
    ///
    /// Source: IRC 401(c)(2), 402(g), 404(a)(3), (8), (h), 414(v), 415(c); IRS Publication 560,
    /// deduction worksheet for self-employed.
    private static Outcome<OwnerLimit> owner(Owner in) {
        Working w = new Working();
        BigDecimal half = halfTax(w, in.netProfit(), in.wages(), in.year());
        BigDecimal earned =
                w.dollars(
                        "net earnings",
                        usd(in.netProfit()) + " - half of the tax " + usd(half),
                        notNegative(in.netProfit().subtract(half)));
        w.uses("retirement.sep_share");
        BigDecimal rate =
                w.ratio(
                        "reduced rate",
                        pct(in.planRate()) + " / (100% + " + pct(in.planRate()) + ")",
                        divide(in.planRate(), HUNDRED.add(in.planRate())));
        BigDecimal compensation = w.fact("retirement.compensation_limit", in.year());
        BigDecimal additions = w.fact("retirement.annual_additions", in.year());
        BigDecimal cap = rate.multiply(earned).min(share(in.planRate(), compensation));
        if (in.kind() == Kind.SEP) {
            BigDecimal alone =
                    cents(
                            w.dollars(
                                    "as employer",
                                    "reduced rate x net earnings, at most "
                                            + pct(in.planRate())
                                            + " of "
                                            + usd(compensation)
                                            + " and "
                                            + usd(additions),
                                    cap.min(additions)));
            BigDecimal none = cents(BigDecimal.ZERO);
            return w.gives(new OwnerLimit(alone, alone, none, none, round(rate, Unit.RATIO)));
        }
        BigDecimal own = w.fact("retirement.elective_deferral", in.year());
        BigDecimal more =
                catchUpAmount(
                        w, in.age(), in.year(), "retirement.catch_up", "retirement.super_catch_up");
        BigDecimal used = in.deferredElsewhere();
        BigDecimal deferral =
                w.dollars(
                        "deferral",
                        usd(own) + " - " + usd(used) + " elsewhere, at most net earnings",
                        notNegative(own.subtract(used)).min(earned));
        BigDecimal employer =
                w.dollars(
                        "as employer",
                        "reduced rate x net earnings, at most "
                                + pct(in.planRate())
                                + " of "
                                + usd(compensation)
                                + ", "
                                + usd(additions)
                                + " - deferral, and half of what the deferral leaves",
                        cap.min(additions.subtract(deferral))
                                .min(divide(earned.subtract(deferral), TWO)));
        BigDecimal usedMore = notNegative(used.subtract(own));
        BigDecimal catchUp =
                w.dollars(
                        "catch-up",
                        usd(more)
                                + " - "
                                + usd(usedMore)
                                + " elsewhere, at most the net earnings left",
                        notNegative(more.subtract(usedMore))
                                .min(earned.subtract(deferral).subtract(employer)));
        BigDecimal most =
                w.dollars("most", "sum", cents(employer).add(cents(deferral)).add(cents(catchUp)));
        return w.gives(
                new OwnerLimit(
                        most,
                        cents(employer),
                        cents(deferral),
                        cents(catchUp),
                        round(rate, Unit.RATIO)));
    }

    /// Half of the self-employment tax, as deducted (IRC 164(f), 1401, 1402(a)(12)).
    private static BigDecimal halfTax(Working w, BigDecimal netProfit, BigDecimal wages, int year) {
        BigDecimal base = w.fact("tax.wage_base", year);
        BigDecimal oasdi = w.standing("tax.se_oasdi_rate");
        BigDecimal hospital = w.standing("tax.se_medicare_rate");
        BigDecimal net = share(HUNDRED.subtract(divide(oasdi.add(hospital), TWO)), netProfit);
        if (net.compareTo(w.standing("tax.se_least")) < 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal social = share(oasdi, net.min(notNegative(base.subtract(wages))));
        return w.dollars(
                "half of the self-employment tax",
                "("
                        + pct(oasdi)
                        + " up to the wage base + "
                        + pct(hospital)
                        + ") of "
                        + usd(net)
                        + " / 2",
                divide(social.add(share(hospital, net)), TWO));
    }

    private static BigDecimal catchUpAmount(
            Working w, int age, int year, String from50, String from60) {
        if (age >= 60 && age <= 63 && year >= 2025) {
            return w.fact(from60, year);
        }
        return age >= 50 ? w.fact(from50, year) : BigDecimal.ZERO;
    }

    /// Deferrals up to the year's limit and catch-up, at most pay, and the employer's match of each
    /// dollar up to 3 percent of pay (in two of five years as little as 1 percent). Plans of small
    /// employers that may have 110 percent of the limit are not told apart.
    ///
    /// Source: IRC 408(p)(2), 414(v)(2)(B)(ii), (E)(ii).
    private static Outcome<SimpleLimit> simple(SimpleSaver in) {
        Working w = new Working();
        BigDecimal limit = w.fact("retirement.simple_limit", in.year());
        BigDecimal more =
                catchUpAmount(
                        w,
                        in.age(),
                        in.year(),
                        "retirement.simple_catch_up",
                        "retirement.simple_super_catch_up");
        BigDecimal deferral =
                w.dollars(
                        "deferral",
                        usd(limit) + " + " + usd(more) + ", at most pay",
                        limit.add(more).min(in.pay()));
        BigDecimal match =
                w.dollars(
                        "match",
                        "lesser of the deferral and "
                                + pct(in.matchRate())
                                + " of "
                                + usd(in.pay()),
                        deferral.min(share(in.matchRate(), in.pay())));
        BigDecimal total = w.dollars("total", "sum", cents(deferral).add(cents(match)));
        return w.gives(
                new SimpleLimit(
                        total,
                        cents(deferral),
                        cents(notNegative(deferral.subtract(limit))),
                        cents(match)));
    }

    /// From 2026 catch-up contributions of a worker whose wages from the same employer were above
    /// the limit in the year before must be Roth; where the plan has no Roth accounts such a worker
    /// makes none.
    ///
    /// Source: IRC 414(v)(7).
    private static Outcome<CatchUpRule> catchUp(CatchUpWorker in) {
        Working w = new Working();
        BigDecimal wageLimit = w.fact("retirement.roth_catch_up_wages", in.year());
        BigDecimal amount =
                catchUpAmount(
                        w, in.age(), in.year(), "retirement.catch_up", "retirement.super_catch_up");
        boolean must = amount.signum() > 0 && in.priorWages().compareTo(wageLimit) > 0;
        BigDecimal allowed =
                w.dollars(
                        "catch-up",
                        must
                                ? "only as Roth, wages were above " + usd(wageLimit)
                                : "wages at most " + usd(wageLimit),
                        must && !in.rothOffered() ? BigDecimal.ZERO : amount);
        return w.gives(new CatchUpRule(must, cents(allowed), cents(wageLimit)));
    }
}
