package ai.elson.knowledge.college;

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

/// Gifts to a 529 plan, and money that leaves it other than for college.
final class Plan529 {

    private Plan529() {}

    record Gift(
            @Field(value = "paid into one child's plan", unit = Unit.USD, min = 0.01, max = 1e8)
                    BigDecimal contribution,
            @Field(value = "donors who split the gift", unit = Unit.COUNT, min = 1, max = 2)
                    int donors,
            @Field(value = "year of the gift", unit = Unit.YEAR, min = 2024, max = 2100)
                    int year) {}

    record Spread(
            @Field(value = "gift counted each of five years", unit = Unit.USD)
                    BigDecimal yearlyGift,
            @Field(value = "most free of gift tax", unit = Unit.USD) BigDecimal mostTaxFree,
            @Field(value = "taxable gift this year", unit = Unit.USD) BigDecimal taxableGift,
            @Field(value = "exclusion still free this year", unit = Unit.USD)
                    BigDecimal exclusionLeft,
            @Field(value = "back in estate upon death this year", unit = Unit.USD)
                    BigDecimal inEstate) {}

    record Rollover(
            @Field(value = "amount to roll over", unit = Unit.USD, min = 0.01, max = 1e7)
                    BigDecimal amount,
            @Field(value = "years the plan has existed", unit = Unit.YEARS, min = 0, max = 100)
                    int accountYears,
            @Field(
                            value = "contributions and earnings over five years old",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e8)
                    BigDecimal seasonedAmount,
            @Field(value = "rolled over in earlier years", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal rolledBefore,
            @Field(
                            value = "beneficiary's IRA contributions this year",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e6)
                    BigDecimal iraContributions,
            @Field(
                            value = "beneficiary's earned income this year",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e9)
                    BigDecimal earnedIncome,
            @Field(value = "beneficiary's age at year end", unit = Unit.YEARS, min = 0, max = 120)
                    int age,
            @Field(value = "year", unit = Unit.YEAR, min = 2024, max = 2100) int year) {}

    record Rolled(
            @Field(value = "may be rolled over", unit = Unit.USD) BigDecimal allowed,
            @Field(value = "of that amount not allowed", unit = Unit.USD) BigDecimal notAllowed,
            @Field(value = "left of this year's limit", unit = Unit.USD) BigDecimal yearLimitLeft,
            @Field(value = "left of the lifetime limit", unit = Unit.USD)
                    BigDecimal lifetimeLeft) {}

    record Withdrawal(
            @Field(value = "paid out this year", unit = Unit.USD, min = 0.01, max = 1e8)
                    BigDecimal distribution,
            @Field(value = "balance before the payout", unit = Unit.USD, min = 0.01, max = 1e9)
                    BigDecimal balance,
            @Field(value = "contributions still in the plan", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal contributions,
            @Field(
                            value = "adjusted qualified education expenses",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e8)
                    BigDecimal qualifiedExpenses,
            @Field(
                            value = "taxed earnings excepted from additional tax",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e8)
                    BigDecimal exceptedEarnings,
            @Field(value = "marginal income tax rate", unit = Unit.PERCENT, min = 0, max = 60)
                    BigDecimal marginalRate) {}

    record Taxed(
            @Field(value = "income tax and additional tax", unit = Unit.USD) BigDecimal totalTax,
            @Field(value = "taxable earnings", unit = Unit.USD) BigDecimal taxableEarnings,
            @Field(value = "additional tax", unit = Unit.USD) BigDecimal additionalTax,
            @Field(value = "income tax", unit = Unit.USD) BigDecimal incomeTax,
            @Field(value = "earnings in the payout", unit = Unit.USD) BigDecimal earnings) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "superfunding_529_gift",
                            "Five-year gift to a 529 plan",
                            "Superfunding a 529 plan, five-year gift tax election",
                            "college_planning",
                            "plans_529",
                            Gift.class,
                            Spread.class,
                            Plan529::superfund),
                    new Formula<>(
                            "roth_rollover_from_529",
                            "Rollover from a 529 plan to a Roth IRA",
                            "Limits of a 529 plan rollover into a Roth IRA",
                            "college_planning",
                            "plans_529",
                            Rollover.class,
                            Rolled.class,
                            Plan529::rollover),
                    new Formula<>(
                            "nonqualified_529_withdrawal",
                            "Nonqualified 529 withdrawal",
                            "Tax and penalty on a nonqualified 529 withdrawal's earnings",
                            "college_planning",
                            "plans_529",
                            Withdrawal.class,
                            Taxed.class,
                            Plan529::withdrawal));

    /// A donor may elect that contributions above the annual exclusion, up to five times it, count
    /// evenly over five years; what is above is a gift of this year. Without need of the election,
    /// at or below the exclusion, all counts this year. A donor who dies within the five years
    /// leaves the years after the year of death in the estate. No other gift to the child is
    /// counted; a later year's higher exclusion frees more. Rounded to the cent.
    ///
    /// Source: IRC 529(c)(2)(B), (c)(4)(C), 2503(b), 2513; Prop. Reg. 1.529-5(b)(2).
    private static Outcome<Spread> superfund(Gift in) {
        Working w = new Working();
        BigDecimal exclusion = times(w.fact("gift.annual_exclusion", in.year()), in.donors());
        BigDecimal years = w.standing("college.superfund_years");
        BigDecimal most =
                w.dollars(
                        "most free of gift tax",
                        years.toPlainString() + " x " + usd(exclusion),
                        exclusion.multiply(years));
        boolean elected = in.contribution().compareTo(exclusion) > 0;
        BigDecimal spread = in.contribution().min(most);
        BigDecimal yearly =
                w.dollars(
                        "gift counted each year",
                        elected
                                ? usd(spread) + " / " + years.toPlainString()
                                : "no election needed",
                        elected ? divide(spread, years) : spread);
        BigDecimal taxable =
                w.dollars(
                        "taxable gift",
                        usd(in.contribution()) + " - " + usd(spread),
                        in.contribution().subtract(spread));
        BigDecimal later = w.dollars("counted in later years", "the rest", spread.subtract(yearly));
        return w.gives(
                new Spread(
                        cents(yearly),
                        cents(most),
                        cents(taxable),
                        cents(exclusion.subtract(yearly)),
                        cents(later)));
    }

    /// The least of what is asked for, what was paid in and earned before the last five years, this
    /// year's IRA limit less other contributions to IRAs, earned income less the same, and the
    /// lifetime limit less earlier rollovers; nothing before the plan has existed for 15 years. The
    /// income limits of Roth contributions do not apply.
    ///
    /// Source: IRC 529(c)(3)(E), 408A(c)(2), 219(b)(1), (5).
    private static Outcome<Rolled> rollover(Rollover in) {
        Working w = new Working();
        BigDecimal needed = w.standing("college.roth_rollover_years");
        w.standing("college.roth_rollover_recent");
        BigDecimal lifetime =
                w.dollars(
                        "left of the lifetime limit",
                        "less " + usd(in.rolledBefore()) + ", at least 0",
                        notNegative(
                                w.standing("college.roth_rollover").subtract(in.rolledBefore())));
        BigDecimal limit = w.fact("retirement.ira_limit", in.year());
        if (in.age() >= 50) {
            limit = limit.add(w.fact("retirement.ira_catch_up", in.year()));
        }
        BigDecimal yearly =
                w.dollars(
                        "left of this year's limit",
                        usd(limit)
                                + " or earned income, less "
                                + usd(in.iraContributions())
                                + ", at least 0",
                        notNegative(limit.min(in.earnedIncome()).subtract(in.iraContributions())));
        boolean oldEnough = BigDecimal.valueOf(in.accountYears()).compareTo(needed) >= 0;
        BigDecimal allowed =
                w.dollars(
                        "may be rolled over",
                        oldEnough
                                ? "the least of the amount and these limits"
                                : "nothing before " + needed.toPlainString() + " years",
                        oldEnough
                                ? in.amount().min(in.seasonedAmount()).min(yearly).min(lifetime)
                                : BigDecimal.ZERO);
        return w.gives(
                new Rolled(
                        cents(allowed),
                        cents(in.amount().subtract(allowed)),
                        cents(yearly),
                        cents(lifetime)));
    }

    /// Earnings leave in proportion: distribution x (1 - contributions / balance). They are taxed
    /// in the part that expenses, after scholarships and what a credit was claimed for, do not
    /// cover, and bear the additional tax but for exceptions (death, disability, up to a tax-free
    /// scholarship, expenses used for a credit). A plan at a loss has no earnings. Federal tax,
    /// rounded to the cent.
    ///
    /// Source: IRC 529(c)(3)(A), (B), (c)(6), 72, 530(d)(4); IRS Publication 970, chapter 7.
    private static Outcome<Taxed> withdrawal(Withdrawal in) {
        requireAtMost("distribution", in.distribution(), in.balance(), "the balance");
        Working w = new Working();
        BigDecimal gain = notNegative(in.balance().subtract(in.contributions()));
        BigDecimal earnings =
                w.dollars(
                        "earnings in the payout",
                        usd(in.distribution()) + " x " + usd(gain) + " / " + usd(in.balance()),
                        divide(in.distribution().multiply(gain), in.balance()));
        BigDecimal covered = in.qualifiedExpenses().min(in.distribution());
        BigDecimal taxable =
                w.dollars(
                        "taxable earnings",
                        "those x (1 - " + usd(covered) + " / " + usd(in.distribution()) + ")",
                        divide(
                                earnings.multiply(in.distribution().subtract(covered)),
                                in.distribution()));
        if (in.exceptedEarnings().compareTo(cents(taxable)) > 0) {
            throw new BadField(
                    "exceptedEarnings",
                    in.exceptedEarnings().toPlainString(),
                    "at most the taxable earnings, " + usd(taxable));
        }
        BigDecimal rate = w.standing("college.nonqualified_tax");
        BigDecimal additional =
                w.dollars(
                        "additional tax",
                        pct(rate) + " of them but " + usd(in.exceptedEarnings()),
                        cents(share(rate, notNegative(taxable.subtract(in.exceptedEarnings())))));
        BigDecimal income =
                w.dollars(
                        "income tax",
                        pct(in.marginalRate()) + " of " + usd(taxable),
                        cents(share(in.marginalRate(), taxable)));
        BigDecimal tax =
                w.dollars(
                        "tax in all",
                        usd(additional) + " + " + usd(income),
                        additional.add(income));
        return w.gives(new Taxed(tax, cents(taxable), additional, income, cents(earnings)));
    }
}
