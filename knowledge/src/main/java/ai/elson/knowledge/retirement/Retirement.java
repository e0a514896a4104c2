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
import java.util.Map;

/// Contributions to and distributions from retirement accounts.
final class Retirement {

    private Retirement() {}

    record Owner(
            @Field(value = "balance at last year's end", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal balance,
            @Field(value = "age this year", unit = Unit.YEARS, min = 73, max = 94) int age) {}

    record Distribution(
            @Field(value = "least to take this year", unit = Unit.USD)
                    BigDecimal requiredDistribution,
            @Field(value = "divisor of the table", unit = Unit.RATIO) BigDecimal divisor) {}

    record Worker(
            @Field(value = "age at the year's end", unit = Unit.YEARS, min = 14, max = 110) int age,
            @Field(value = "year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record Deferral(
            @Field(value = "most from pay", unit = Unit.USD) BigDecimal deferralLimit,
            @Field(value = "catch-up part", unit = Unit.USD) BigDecimal catchUp) {}

    record Saver(
            @Field(value = "age at the year's end", unit = Unit.YEARS, min = 1, max = 110) int age,
            @Field(value = "earned income", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal earnedIncome,
            @Field(value = "year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record IraLimit(@Field(value = "most for all IRAs", unit = Unit.USD) BigDecimal iraLimit) {}

    record Plan(
            @Field(value = "yearly salary", unit = Unit.USD, min = 0, max = 1e8) BigDecimal salary,
            @Field(value = "part of pay deferred", unit = Unit.PERCENT, min = 0, max = 100)
                    BigDecimal deferralRate,
            @Field(value = "match of each dollar", unit = Unit.PERCENT, min = 0, max = 200)
                    BigDecimal matchRate,
            @Field(value = "pay matched up to", unit = Unit.PERCENT, min = 0, max = 25)
                    BigDecimal matchedUpTo) {}

    record Match(
            @Field(value = "employer's match", unit = Unit.USD) BigDecimal employerMatch,
            @Field(value = "match left unused", unit = Unit.USD) BigDecimal missedMatch) {}

    record Early(
            @Field(value = "taken before 59 1/2", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal withdrawal,
            @Field(value = "income tax rate", unit = Unit.PERCENT, min = 0, max = 60)
                    BigDecimal taxRate) {}

    record EarlyCost(
            @Field(value = "penalty and tax", unit = Unit.USD) BigDecimal totalCost,
            @Field(value = "penalty", unit = Unit.USD) BigDecimal penalty,
            @Field(value = "left to spend", unit = Unit.USD) BigDecimal netAmount) {}

    enum Schedule {
        CLIFF,
        GRADED
    }

    record Vesting(
            @Field(value = "employer's contributions", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal employerMoney,
            @Field(value = "years of service", unit = Unit.YEARS, min = 0, max = 60)
                    int serviceYears,
            @Field(value = "3-year cliff or 6-year graded", unit = Unit.TEXT) Schedule schedule) {}

    record Vested(
            @Field(value = "owned by the worker", unit = Unit.USD) BigDecimal vestedAmount,
            @Field(value = "part owned", unit = Unit.PERCENT) BigDecimal vestedPart) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "required_minimum_distribution",
                            "Required minimum distribution",
                            "RMD of the year from an IRA or retirement account balance",
                            "retirement_planning",
                            "distributions_rmd",
                            Owner.class,
                            Distribution.class,
                            Retirement::distribution),
                    new Formula<>(
                            "workplace_deferral_limit",
                            "401(k) deferral limit",
                            "Most a worker may defer to a 401(k) at an age",
                            "retirement_planning",
                            "workplace_plans",
                            Worker.class,
                            Deferral.class,
                            Retirement::deferral),
                    new Formula<>(
                            "ira_contribution_limit",
                            "IRA contribution limit",
                            "Most a person may contribute to IRAs at an age",
                            "retirement_planning",
                            "ira_roth",
                            Saver.class,
                            IraLimit.class,
                            Retirement::ira),
                    new Formula<>(
                            "employer_match",
                            "Employer match",
                            "Employer 401(k) match on a worker's deferral",
                            "retirement_planning",
                            "workplace_plans",
                            Plan.class,
                            Match.class,
                            Retirement::match),
                    new Formula<>(
                            "early_withdrawal_cost",
                            "Cost of an early withdrawal",
                            "Penalty and tax on an early IRA or 401(k) withdrawal",
                            "retirement_planning",
                            "distributions_rmd",
                            Early.class,
                            EarlyCost.class,
                            Retirement::early),
                    new Formula<>(
                            "vested_balance",
                            "Vested balance",
                            "Part of employer contributions a plan participant has vested",
                            "compliance",
                            "erisa_benefits",
                            Vesting.class,
                            Vested.class,
                            Retirement::vested));

    /// Balance over the divisor of the Uniform Lifetime Table; not for a spouse more than ten years
    /// younger as sole beneficiary, nor for inherited accounts.
    ///
    /// Source: IRC 401(a)(9); 26 CFR 1.401(a)(9)-9(c).
    private static Outcome<Distribution> distribution(Owner in) {
        Working w = new Working();
        BigDecimal divisor =
                w.standing("retirement.uniform_lifetime", Map.of("age", "" + in.age()));
        BigDecimal least =
                w.dollars(
                        "required distribution",
                        usd(in.balance()) + " / " + divisor.toPlainString(),
                        divide(in.balance(), divisor));
        return w.gives(new Distribution(cents(least), round(divisor, Unit.RATIO)));
    }

    /// The limit, from age 50 with the catch-up, at ages 60 to 63 with the higher one.
    ///
    /// Source: IRC 402(g), 414(v)(2).
    private static Outcome<Deferral> deferral(Worker in) {
        Working w = new Working();
        BigDecimal limit = w.fact("retirement.elective_deferral", in.year());
        BigDecimal more = BigDecimal.ZERO;
        if (in.age() >= 60 && in.age() <= 63) {
            more = w.fact("retirement.super_catch_up", in.year());
        } else if (in.age() >= 50) {
            more = w.fact("retirement.catch_up", in.year());
        }
        BigDecimal sum =
                w.dollars("deferral limit", usd(limit) + " + " + usd(more), limit.add(more));
        return w.gives(new Deferral(cents(sum), cents(more)));
    }

    /// The limit, from age 50 with the catch-up, at most earned income; without the income limits
    /// of Roth contributions and deductions.
    ///
    /// Source: IRC 219(b)(1), (5), 408(o).
    private static Outcome<IraLimit> ira(Saver in) {
        Working w = new Working();
        BigDecimal limit = w.fact("retirement.ira_limit", in.year());
        BigDecimal more =
                in.age() >= 50 ? w.fact("retirement.ira_catch_up", in.year()) : BigDecimal.ZERO;
        BigDecimal most =
                w.dollars(
                        "IRA limit",
                        usd(limit)
                                + " + "
                                + usd(more)
                                + ", at most earned income "
                                + usd(in.earnedIncome()),
                        limit.add(more).min(in.earnedIncome()));
        return w.gives(new IraLimit(cents(most)));
    }

    /// Match rate x the lesser of deferral and matched part, of salary. What a higher deferral
    /// would have brought is shown as missed.
    private static Outcome<Match> match(Plan in) {
        Working w = new Working();
        BigDecimal matched = in.deferralRate().min(in.matchedUpTo());
        BigDecimal match =
                cents(
                        w.dollars(
                                "employer match",
                                pct(in.matchRate())
                                        + " of "
                                        + pct(matched)
                                        + " of "
                                        + usd(in.salary()),
                                share(in.matchRate(), share(matched, in.salary()))));
        BigDecimal full =
                cents(
                        w.dollars(
                                "full match",
                                pct(in.matchRate())
                                        + " of "
                                        + pct(in.matchedUpTo())
                                        + " of "
                                        + usd(in.salary()),
                                share(in.matchRate(), share(in.matchedUpTo(), in.salary()))));
        return w.gives(new Match(match, full.subtract(match)));
    }

    /// 10 percent additional tax plus income tax at the person's rate; no exception applies.
    ///
    /// Source: IRC 72(t)(1).
    private static Outcome<EarlyCost> early(Early in) {
        Working w = new Working();
        BigDecimal rate = w.standing("retirement.early_penalty");
        BigDecimal penalty =
                cents(
                        w.dollars(
                                "penalty",
                                pct(rate) + " of " + usd(in.withdrawal()),
                                share(rate, in.withdrawal())));
        BigDecimal tax =
                cents(
                        w.dollars(
                                "income tax",
                                pct(in.taxRate()) + " of " + usd(in.withdrawal()),
                                share(in.taxRate(), in.withdrawal())));
        BigDecimal cost = w.dollars("cost", "sum", penalty.add(tax));
        return w.gives(new EarlyCost(cost, penalty, cents(in.withdrawal().subtract(cost))));
    }

    /// The slowest schedules that the law allows in a defined contribution plan: all after three
    /// years, or 20 percent after two years and 20 more each year to all after six.
    ///
    /// Source: IRC 411(a)(2)(B); ERISA section 203(a)(2)(B).
    private static Outcome<Vested> vested(Vesting in) {
        Working w = new Working();
        int percent =
                switch (in.schedule()) {
                    case CLIFF -> in.serviceYears() >= 3 ? 100 : 0;
                    case GRADED -> Math.clamp((in.serviceYears() - 1) * 20L, 0, 100);
                };
        BigDecimal part =
                w.percent(
                        "vested part",
                        in.serviceYears() + " years of service, IRC 411(a)(2)(B)",
                        BigDecimal.valueOf(percent));
        BigDecimal owned =
                w.dollars(
                        "vested amount",
                        pct(part) + " of " + usd(in.employerMoney()),
                        share(part, in.employerMoney()));
        return w.gives(new Vested(cents(owned), round(part, Unit.PERCENT)));
    }
}
