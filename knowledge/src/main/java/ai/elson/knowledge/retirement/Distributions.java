package ai.elson.knowledge.retirement;

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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When distributions must begin, what is owed where they do not, and inherited accounts.
final class Distributions {

    private Distributions() {}

    record Birth(
            @Field(value = "year of birth", unit = Unit.YEAR, min = 1951, max = 2030) int birthYear,
            @Field(value = "still works for the plan's sponsor", unit = Unit.TEXT) boolean working,
            @Field(value = "owns more than 5 percent of it", unit = Unit.TEXT)
                    boolean fivePercentOwner,
            @Field(value = "the account is an IRA", unit = Unit.TEXT) boolean ira) {}

    record Start(
            @Field(value = "last day for the first distribution", unit = Unit.TEXT)
                    @Nullable LocalDate firstDue,
            @Field(value = "year that it is for", unit = Unit.YEAR) int firstYear,
            @Field(value = "age in that year", unit = Unit.YEARS) int startAge,
            @Field(value = "put off until retirement", unit = Unit.TEXT) boolean putOff) {}

    record Shortfall(
            @Field(value = "least that had to be taken", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal required,
            @Field(value = "taken in time", unit = Unit.USD, min = 0, max = 1e9) BigDecimal taken,
            @Field(value = "made good within the correction window", unit = Unit.TEXT)
                    boolean corrected) {}

    record Excise(
            @Field(value = "excise tax", unit = Unit.USD) BigDecimal excise,
            @Field(value = "missed distribution", unit = Unit.USD) BigDecimal missed,
            @Field(value = "rate of the tax", unit = Unit.PERCENT) BigDecimal rate) {}

    record Inherited(
            @Field(value = "balance at last year's end", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal balance,
            @Field(value = "year of the owner's death", unit = Unit.YEAR, min = 2020, max = 2100)
                    int deathYear,
            @Field(value = "year of the distribution", unit = Unit.YEAR, min = 2025, max = 2110)
                    int year,
            @Field(value = "beneficiary's age at year end", unit = Unit.YEARS, min = 0, max = 110)
                    int beneficiaryAge,
            @Field(value = "owner had begun required distributions", unit = Unit.TEXT)
                    boolean ownerHadBegun) {}

    record InheritedPayment(
            @Field(value = "least to take this year", unit = Unit.USD) BigDecimal least,
            @Field(value = "year by whose end all is out", unit = Unit.YEAR) int lastYear,
            @Field(value = "even payment over the years left", unit = Unit.USD)
                    BigDecimal evenPayment,
            @Field(value = "divisor, nothing where none is due", unit = Unit.RATIO)
                    @Nullable BigDecimal divisor) {}

    enum Method {
        AMORTIZATION,
        LIFE_EXPECTANCY
    }

    record Early(
            @Field(value = "account balance", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal balance,
            @Field(value = "age this year", unit = Unit.YEARS, min = 20, max = 58) int age,
            @Field(value = "yearly interest rate", unit = Unit.PERCENT, min = 0, max = 15)
                    BigDecimal rate,
            @Field(
                            value = "120 percent of the mid-term federal rate",
                            unit = Unit.PERCENT,
                            min = 0,
                            max = 15)
                    BigDecimal federalRate,
            @Field(value = "amortization or life expectancy method", unit = Unit.TEXT)
                    Method method) {}

    record Equal(
            @Field(value = "yearly payment", unit = Unit.USD) BigDecimal payment,
            @Field(value = "life expectancy", unit = Unit.RATIO) BigDecimal lifeExpectancy,
            @Field(value = "age to which payments must go on", unit = Unit.YEARS) BigDecimal endAge,
            @Field(value = "most interest allowed", unit = Unit.PERCENT) BigDecimal mostRate) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "rmd_start_date",
                            "Start of required distributions",
                            "Year in which required distributions must start, by birth year",
                            "retirement_planning",
                            "distributions_rmd",
                            Birth.class,
                            Start.class,
                            Distributions::start),
                    new Formula<>(
                            "rmd_excise_tax",
                            "Excise tax on a missed RMD",
                            "Excise tax penalty for a missed required distribution",
                            "retirement_planning",
                            "distributions_rmd",
                            Shortfall.class,
                            Excise.class,
                            Distributions::excise),
                    new Formula<>(
                            "inherited_ira_distribution",
                            "Inherited IRA",
                            "Inherited IRA of a child: ten-year rule and this year's distribution",
                            "retirement_planning",
                            "distributions_rmd",
                            Inherited.class,
                            InheritedPayment.class,
                            Distributions::inherited),
                    new Formula<>(
                            "substantially_equal_payments",
                            "Substantially equal payments",
                            "72(t) SEPP payments from an IRA before 59 1/2 without penalty",
                            "retirement_planning",
                            "distributions_rmd",
                            Early.class,
                            Equal.class,
                            Distributions::equal));

    /// The year of turning 73, for those born from 1960 75; the first distribution may wait until 1
    /// April after it. A worker who does not own more than 5 percent of the sponsor may put it off
    /// until the year of retirement, in that sponsor's plan but not in an IRA. Those born in 1951
    /// or later; earlier ones have begun.
    ///
    /// Source: IRC 401(a)(9)(C); 26 CFR 1.401(a)(9)-2(b).
    private static Outcome<Start> start(Birth in) {
        Working w = new Working();
        BigDecimal age =
                in.birthYear() >= 1960
                        ? w.standing("retirement.rmd_age_1960")
                        : w.standing("retirement.rmd_age");
        w.uses("retirement.rmd_first_date");
        int year = in.birthYear() + age.intValueExact();
        boolean putOff = in.working() && !in.fivePercentOwner() && !in.ira();
        w.step(
                "first year",
                in.birthYear() + " + " + age.toPlainString(),
                BigDecimal.valueOf(year),
                Unit.YEAR);
        return w.gives(
                new Start(
                        putOff ? null : LocalDate.of(year + 1, 4, 1),
                        year,
                        age.intValueExact(),
                        putOff));
    }

    /// 25 percent of what was not taken, 10 percent where it is taken and a return filed within the
    /// correction window (by the end of the second year after, unless the tax was assessed before).
    ///
    /// Source: IRC 4974(a), (e).
    private static Outcome<Excise> excise(Shortfall in) {
        Working w = new Working();
        BigDecimal rate =
                w.standing(
                        in.corrected()
                                ? "retirement.rmd_excise_corrected"
                                : "retirement.rmd_excise");
        BigDecimal missed =
                w.dollars(
                        "missed",
                        usd(in.required()) + " - " + usd(in.taken()) + ", at least 0",
                        notNegative(in.required().subtract(in.taken())));
        BigDecimal excise = w.dollars("excise tax", pct(rate) + " of that", share(rate, missed));
        return w.gives(new Excise(cents(excise), cents(missed), round(rate, Unit.PERCENT)));
    }

    /// A beneficiary who is no spouse, minor child of the owner, disabled or chronically ill
    /// person, nor less than ten years younger empties the account by the end of the tenth year
    /// after the death. Where the owner had begun distributions each year before it has one too:
    /// the balance over the Single Life divisor of the age in the year after the death, less one
    /// for each year since, at least one; for the years before 2025 none was asked. The beneficiary
    /// is younger than the owner. Rounded to the cent.
    ///
    /// Source: IRC 401(a)(9)(B), (H); 26 CFR 1.401(a)(9)-5(d), (e); -9(b); Notice 2024-35.
    private static Outcome<InheritedPayment> inherited(Inherited in) {
        Working w = new Working();
        int years = w.standing("retirement.inherited_years").intValueExact();
        int last = in.deathYear() + years;
        if (in.year() <= in.deathYear() || in.year() > last) {
            throw new BadField(
                    "year", in.year() + "", "from " + (in.deathYear() + 1) + " to " + last);
        }
        w.step("last year", in.deathYear() + " + " + years, BigDecimal.valueOf(last), Unit.YEAR);
        BigDecimal even =
                w.dollars(
                        "even payment",
                        usd(in.balance()) + " / " + (last - in.year() + 1) + " years",
                        divide(in.balance(), BigDecimal.valueOf(last - in.year() + 1)));
        if (in.year() == last) {
            return w.gives(new InheritedPayment(cents(in.balance()), last, cents(even), null));
        }
        if (!in.ownerHadBegun()) {
            w.dollars(
                    "least",
                    "none before the last year, as the owner had not begun",
                    BigDecimal.ZERO);
            return w.gives(new InheritedPayment(cents(BigDecimal.ZERO), last, cents(even), null));
        }
        w.uses("retirement.inherited_annual");
        int since = in.year() - in.deathYear() - 1;
        int firstAge = in.beneficiaryAge() - since;
        if (firstAge < 0) {
            throw new BadField(
                    "beneficiaryAge",
                    in.beneficiaryAge() + "",
                    "at least " + since + ", the years since the year after the death");
        }
        BigDecimal first = w.standing("retirement.single_life", Map.of("age", firstAge + ""));
        BigDecimal divisor =
                w.ratio(
                        "divisor",
                        first.toPlainString() + " - " + since + ", at least 1",
                        first.subtract(BigDecimal.valueOf(since)).max(BigDecimal.ONE));
        BigDecimal least =
                w.dollars("least", usd(in.balance()) + " / that", divide(in.balance(), divisor));
        return w.gives(
                new InheritedPayment(cents(least), last, cents(even), round(divisor, Unit.RATIO)));
    }

    /// Amortization: the level yearly payment at the year's end that uses up the balance over the
    /// single life expectancy, at no more than the greater of 5 percent and 120 percent of the
    /// federal mid-term rate; at a rate of zero the balance over the years. Life expectancy method:
    /// the balance over the divisor, computed anew each year. Payments go on for five years and to
    /// 59 1/2, whichever is later; a change before that brings back the penalty with interest. The
    /// owner alone is measured by the Single Life Table.
    ///
    /// Source: IRC 72(t)(2)(A)(iv), (4); Notice 2022-6 sections 3.01 and 3.02.
    private static Outcome<Equal> equal(Early in) {
        Working w = new Working();
        BigDecimal always = w.standing("retirement.equal_payments_rate");
        BigDecimal most =
                w.percent(
                        "most interest",
                        "greater of " + pct(always) + " and " + pct(in.federalRate()),
                        always.max(in.federalRate()));
        if (in.rate().compareTo(most) > 0) {
            throw new BadField(
                    "rate", in.rate().toPlainString(), "at most " + pct(most) + " (Notice 2022-6)");
        }
        BigDecimal life = w.standing("retirement.single_life", Map.of("age", in.age() + ""));
        BigDecimal free = w.standing("retirement.penalty_free_age");
        BigDecimal payment;
        if (in.method() == Method.LIFE_EXPECTANCY || in.rate().signum() == 0) {
            payment =
                    w.dollars(
                            "payment",
                            usd(in.balance()) + " / " + life.toPlainString(),
                            divide(in.balance(), life));
        } else {
            double i = fraction(in.rate()).doubleValue();
            double factor =
                    w.number(
                            "annuity factor",
                            "(1 - (1 + i)^-" + life.toPlainString() + ") / i",
                            -Math.expm1(-life.doubleValue() * Math.log1p(i)) / i,
                            Unit.NUMBER);
            payment =
                    w.dollars(
                            "payment",
                            usd(in.balance()) + " / that",
                            divide(in.balance(), BigDecimal.valueOf(factor)));
        }
        BigDecimal end =
                w.step(
                        "payments go on to age",
                        "later of " + in.age() + " + 5 and " + free.toPlainString(),
                        free.max(BigDecimal.valueOf(in.age() + 5L)),
                        Unit.YEARS);
        return w.gives(
                new Equal(
                        cents(payment),
                        round(life, Unit.RATIO),
                        round(end, Unit.YEARS),
                        round(most, Unit.PERCENT)));
    }
}
