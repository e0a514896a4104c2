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
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// Duties of those who run a workplace plan.
final class PlanDuties {

    private PlanDuties() {}

    record Handled(
            @Field(value = "plan funds handled last year", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal fundsHandled,
            @Field(value = "plan holds stock of the employer", unit = Unit.TEXT)
                    boolean employerStock) {}

    record Bond(
            @Field(value = "least fidelity bond", unit = Unit.USD) BigDecimal bond,
            @Field(value = "tenth of the funds", unit = Unit.USD) BigDecimal tenth) {}

    record Menu(
            @Field(value = "diversified investment choices", unit = Unit.COUNT, min = 0, max = 1000)
                    int choices,
            @Field(
                            value = "months between instructions allowed",
                            unit = Unit.MONTHS,
                            min = 0,
                            max = 120)
                    int monthsBetweenInstructions,
            @Field(value = "information given to decide", unit = Unit.TEXT) boolean informed,
            @Field(value = "told that fiduciaries may be relieved", unit = Unit.TEXT)
                    boolean told) {}

    record Relief(
            @Field(value = "whether the safe harbor can apply", unit = Unit.TEXT) boolean relieved,
            @Field(value = "conditions missing", unit = Unit.COUNT) int conditionsMissing) {}

    record PayDay(
            @Field(value = "day deferrals were withheld", unit = Unit.TEXT) LocalDate payDay,
            @Field(
                            value = "participants at start of plan year",
                            unit = Unit.COUNT,
                            min = 1,
                            max = 1000000)
                    int participants,
            @Field(value = "day they reached the plan", unit = Unit.TEXT) LocalDate deposited) {}

    record Deposited(
            @Field(value = "whether in time", unit = Unit.TEXT) boolean inTime,
            @Field(value = "latest day", unit = Unit.TEXT) LocalDate latestDay,
            @Field(value = "whether the small-plan safe harbor holds", unit = Unit.TEXT)
                    boolean safeHarbor) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "erisa_fidelity_bond",
                            "ERISA fidelity bond",
                            "Least fidelity bond of one who handles plan funds",
                            "compliance",
                            "erisa_benefits",
                            Handled.class,
                            Bond.class,
                            PlanDuties::bond),
                    new Formula<>(
                            "erisa_404c_check",
                            "404(c) safe harbor",
                            "Whether a plan menu can relieve its fiduciaries",
                            "compliance",
                            "erisa_benefits",
                            Menu.class,
                            Relief.class,
                            PlanDuties::relief),
                    new Formula<>(
                            "plan_deposit_due",
                            "Deposit of deferrals",
                            "Latest day to deposit 401(k) deferrals into the plan",
                            "compliance",
                            "erisa_benefits",
                            PayDay.class,
                            Deposited.class,
                            PlanDuties::deposit));

    /// A tenth of the funds handled, at least $1,000 and at most $500,000, or $1,000,000 where the
    /// plan holds employer stock.
    ///
    /// Source: 29 USC 1112(a).
    private static Outcome<Bond> bond(Handled in) {
        Working w = new Working();
        BigDecimal percent = w.standing("comp.fidelity_bond");
        BigDecimal least = w.standing("comp.fidelity_bond_least");
        BigDecimal most =
                w.standing(
                        "comp.fidelity_bond_most",
                        Map.of("employer_stock", in.employerStock() ? "with" : "without"));
        BigDecimal tenth =
                w.dollars(
                        "part of the funds",
                        pct(percent) + " of " + usd(in.fundsHandled()),
                        share(percent, in.fundsHandled()));
        BigDecimal bond =
                w.dollars(
                        "bond",
                        "from " + usd(least) + " to " + usd(most),
                        tenth.max(least).min(most));
        return w.gives(new Bond(cents(bond), cents(tenth)));
    }

    /// Three or more diversified choices with different risk and return, instructions at least
    /// every three months, the information to choose, and notice that fiduciaries may be relieved.
    ///
    /// Source: 29 CFR 2550.404c-1(b)(2), (3).
    private static Outcome<Relief> relief(Menu in) {
        Working w = new Working();
        w.uses("inv.plan_choices");
        int least = w.standing("comp.choice_count").intValueExact();
        int most = w.standing("comp.choice_months").intValueExact();
        int missing =
                (in.choices() < least ? 1 : 0)
                        + (in.monthsBetweenInstructions() > most ? 1 : 0)
                        + (in.informed() ? 0 : 1)
                        + (in.told() ? 0 : 1);
        w.step(
                "conditions missing",
                "of choices, frequency, information, notice",
                BigDecimal.valueOf(missing),
                Unit.COUNT);
        return w.gives(new Relief(missing == 0, missing));
    }

    /// As soon as they can be separated from the employer's assets; the fifteenth business day of
    /// the next month is never exceeded, and seven business days are always enough for a plan with
    /// fewer than 100 participants.
    ///
    /// Source: 29 CFR 2510.3-102(a), (b)(1).
    private static Outcome<Deposited> deposit(PayDay in) {
        LocalDate payDay = BusinessDays.require("payDay", in.payDay());
        LocalDate deposited = BusinessDays.require("deposited", in.deposited());
        if (deposited.isBefore(payDay)) {
            throw new BadField("deposited", deposited.toString(), "a date from " + payDay);
        }
        Working w = new Working();
        boolean small = in.participants() < w.standing("comp.deposit_small_plan").intValueExact();
        int safeDays = w.standing("comp.deposit_days").intValueExact();
        int lastDays = w.standing("comp.deposit_latest").intValueExact();
        LocalDate safe = BusinessDays.BANKS.after(payDay, safeDays);
        LocalDate latest =
                BusinessDays.BANKS.after(YearMonth.from(payDay).atEndOfMonth(), lastDays);
        w.step(
                "calendar days",
                "from " + payDay + " to " + deposited,
                BigDecimal.valueOf(ChronoUnit.DAYS.between(payDay, deposited)),
                Unit.DAYS);
        boolean harbor = small && !deposited.isAfter(safe);
        return w.gives(new Deposited(!deposited.isAfter(latest), latest, harbor));
    }
}
