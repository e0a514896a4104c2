package ai.elson.knowledge.insurance;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;

/// How much life insurance: by a multiple of income, by capital that need not be touched, and by
/// the needs of a family item by item. The human life value and the simple need stand in
/// [Protection].
///
/// Source: S. S. Huebner Foundation texts, as K. Black, H. D. Skipper, Life and Health Insurance,
/// chapter «Life insurance planning».
final class LifeNeeds {

    private LifeNeeds() {}

    record Multiple(
            @Field(value = "yearly income", unit = Unit.USD, min = 0, max = 1e8) BigDecimal income,
            @Field(value = "times the income", unit = Unit.NUMBER, min = 0.5, max = 40)
                    BigDecimal multiple,
            @Field(value = "cover held", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal coverHeld) {}

    record Cover(
            @Field(value = "cover to buy", unit = Unit.USD) BigDecimal coverNeeded,
            @Field(value = "cover in all", unit = Unit.USD) BigDecimal totalCover) {}

    record Retention(
            @Field(value = "income the family needs", unit = Unit.USD, min = 0, max = 1e8)
                    BigDecimal incomeNeeded,
            @Field(value = "other income that continues", unit = Unit.USD, min = 0, max = 1e8)
                    BigDecimal otherIncome,
            @Field(value = "real yield of the capital", unit = Unit.PERCENT, min = 0.1, max = 20)
                    BigDecimal realYield,
            @Field(value = "cash needed at death", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal cashNeeds,
            @Field(value = "savings and cover held", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal assets) {}

    record Family(
            @Field(value = "final and emergency costs", unit = Unit.USD, min = 0, max = 1e8)
                    BigDecimal finalCosts,
            @Field(value = "debts", unit = Unit.USD, min = 0, max = 1e9) BigDecimal debts,
            @Field(value = "mortgage", unit = Unit.USD, min = 0, max = 1e9) BigDecimal mortgage,
            @Field(value = "education, today's cost", unit = Unit.USD, min = 0, max = 1e8)
                    BigDecimal education,
            @Field(
                            value = "family's yearly need, children home",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e8)
                    BigDecimal familyNeed,
            @Field(value = "years with children home", unit = Unit.YEARS, min = 0, max = 30)
                    int familyYears,
            @Field(value = "survivors' Social Security a year", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal survivorBenefits,
            @Field(value = "spouse's yearly need afterwards", unit = Unit.USD, min = 0, max = 1e8)
                    BigDecimal spouseNeed,
            @Field(value = "years afterwards", unit = Unit.YEARS, min = 0, max = 70)
                    int spouseYears,
            @Field(value = "spouse's own yearly income", unit = Unit.USD, min = 0, max = 1e8)
                    BigDecimal spouseIncome,
            @Field(value = "yearly return", unit = Unit.PERCENT, min = 0, max = 20) BigDecimal rate,
            @Field(value = "yearly inflation", unit = Unit.PERCENT, min = 0, max = 20)
                    BigDecimal inflation,
            @Field(value = "savings for the family", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal savings,
            @Field(value = "cover held", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal coverHeld) {}

    record Need(
            @Field(value = "cover to buy", unit = Unit.USD) BigDecimal coverNeeded,
            @Field(value = "all needs today", unit = Unit.USD) BigDecimal totalNeeds,
            @Field(value = "cash needed at death", unit = Unit.USD) BigDecimal cashNeeds,
            @Field(value = "income with children, value today", unit = Unit.USD)
                    BigDecimal familyIncomeValue,
            @Field(value = "income afterwards, value today", unit = Unit.USD)
                    BigDecimal spouseIncomeValue) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "life_insurance_income_multiple",
                            "Life insurance by income multiple",
                            "Life cover by the rule of thumb of income times a number",
                            "life_insurance",
                            "term_life",
                            Multiple.class,
                            Cover.class,
                            LifeNeeds::multiple),
                    new Formula<>(
                            "life_insurance_capital_retention",
                            "Life insurance by capital retention",
                            "Life cover whose yield replaces income without spending capital",
                            "life_insurance",
                            "needs_analysis",
                            Retention.class,
                            Cover.class,
                            LifeNeeds::retention),
                    new Formula<>(
                            "life_insurance_needs_analysis",
                            "Life insurance needs analysis",
                            "Life cover from debts, mortgage, education, income and survivor benefits",
                            "life_insurance",
                            "needs_analysis",
                            Family.class,
                            Need.class,
                            LifeNeeds::needs));

    /// Income x multiple, less the cover held; to the cent, as all here.
    private static Outcome<Cover> multiple(Multiple in) {
        Working w = new Working();
        BigDecimal total =
                w.dollars(
                        "cover in all",
                        usd(in.income()) + " x " + in.multiple().toPlainString(),
                        in.income().multiply(in.multiple()));
        BigDecimal missing =
                w.dollars(
                        "cover to buy",
                        usd(total) + " - " + usd(in.coverHeld()) + ", at least 0",
                        notNegative(total.subtract(in.coverHeld())));
        return w.gives(new Cover(cents(missing), cents(total)));
    }

    /// (Income needed - other income) / real yield + cash needs, less assets: the capital stays and
    /// grows with prices.
    private static Outcome<Cover> retention(Retention in) {
        Working w = new Working();
        BigDecimal gap =
                w.dollars(
                        "income to replace",
                        usd(in.incomeNeeded()) + " - " + usd(in.otherIncome()) + ", at least 0",
                        notNegative(in.incomeNeeded().subtract(in.otherIncome())));
        BigDecimal capital =
                w.dollars(
                        "capital",
                        usd(gap) + " / " + pct(in.realYield()),
                        divide(gap, fraction(in.realYield())));
        BigDecimal total =
                w.dollars(
                        "needs",
                        usd(capital) + " + " + usd(in.cashNeeds()),
                        capital.add(in.cashNeeds()));
        BigDecimal missing =
                w.dollars(
                        "cover to buy",
                        usd(total) + " - " + usd(in.assets()) + ", at least 0",
                        notNegative(total.subtract(in.assets())));
        return w.gives(new Cover(cents(missing), cents(total)));
    }

    /// Cash at death (final costs, debts, mortgage, education) plus the present value of the income
    /// that is missing in two periods: with children home, less survivors' benefits and the
    /// spouse's income, and afterwards, less the spouse's income. Income comes at the start of each
    /// year and rises with prices, so it is discounted at (1 + return) / (1 + inflation) - 1; a
    /// surplus in a period is not counted.
    private static Outcome<Need> needs(Family in) {
        Working w = new Working();
        BigDecimal cash =
                w.dollars(
                        "cash at death",
                        usd(in.finalCosts())
                                + " + "
                                + usd(in.debts())
                                + " + "
                                + usd(in.mortgage())
                                + " + "
                                + usd(in.education()),
                        in.finalCosts().add(in.debts()).add(in.mortgage()).add(in.education()));
        BigDecimal growth =
                w.ratio(
                        "real discount a year",
                        "(1 + " + pct(in.inflation()) + ") / (1 + " + pct(in.rate()) + ")",
                        divide(
                                BigDecimal.ONE.add(fraction(in.inflation())),
                                BigDecimal.ONE.add(fraction(in.rate()))));
        BigDecimal firstFactor =
                w.ratio(
                        "years with children",
                        in.familyYears() + " years",
                        sum(growth, 0, in.familyYears()));
        BigDecimal laterFactor =
                w.ratio(
                        "years afterwards",
                        in.spouseYears() + " years after " + in.familyYears(),
                        sum(growth, in.familyYears(), in.spouseYears()));
        BigDecimal familyGap =
                notNegative(
                        in.familyNeed()
                                .subtract(in.survivorBenefits())
                                .subtract(in.spouseIncome()));
        BigDecimal first =
                w.dollars(
                        "income with children",
                        usd(familyGap) + " a year x factor",
                        familyGap.multiply(firstFactor));
        BigDecimal spouseGap = notNegative(in.spouseNeed().subtract(in.spouseIncome()));
        BigDecimal later =
                w.dollars(
                        "income afterwards",
                        usd(spouseGap) + " a year x factor",
                        spouseGap.multiply(laterFactor));
        BigDecimal total = w.dollars("all needs", "sum", cash.add(first).add(later));
        BigDecimal missing =
                w.dollars(
                        "cover to buy",
                        usd(total)
                                + " - "
                                + usd(in.savings())
                                + " - "
                                + usd(in.coverHeld())
                                + ", at least 0",
                        notNegative(total.subtract(in.savings()).subtract(in.coverHeld())));
        return w.gives(
                new Need(cents(missing), cents(total), cents(cash), cents(first), cents(later)));
    }

    /// g^first + ... + g^(first + years - 1).
    private static BigDecimal sum(BigDecimal g, int first, int years) {
        BigDecimal term = g.pow(first, DIGITS);
        BigDecimal sum = BigDecimal.ZERO;
        for (int t = 0; t < years; t++) {
            sum = sum.add(term);
            term = term.multiply(g, DIGITS);
        }
        return sum;
    }
}
