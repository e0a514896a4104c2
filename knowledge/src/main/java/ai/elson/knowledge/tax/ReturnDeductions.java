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

/// Standard or itemized deductions, whichever are greater.
///
/// Source: IRC 63, 68, 151(d)(5), 164(b)(6), 170(b)(1), (p), 213(a); Schedule A.
///
/// @param taken the greater of the two, without the senior deduction
/// @param senior the senior deduction of 2025 to 2028
/// @param itemized whether they are itemized
/// @param forMinimumTax what the minimum tax does not allow: the standard deduction, or the state
///   and local taxes, and the senior deduction
record ReturnDeductions(
        BigDecimal taken, BigDecimal senior, boolean itemized, BigDecimal forMinimumTax) {

    private static final int GIFT_FLOOR_FROM = 2026;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /// IRC 68(a), from 2026: two thirty-sevenths.
    private static final BigDecimal TOP = BigDecimal.valueOf(37);

    /// What is spent on what may be itemized.
    record Spent(
            @Field(value = "state and local taxes paid", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal stateAndLocalTaxes,
            @Field(value = "deductible mortgage interest", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal mortgageInterest,
            @Field(value = "cash gifts to public charities", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal gifts,
            @Field(value = "unreimbursed medical expenses", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal medical) {}

    record Choice(
            @Field(value = "adjusted gross income", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal adjustedIncome,
            @Field(value = "what is spent", unit = Unit.TEXT) Spent spent,
            @Field(value = "taxpayers of 65 or more", unit = Unit.COUNT, min = 0, max = 2) int aged,
            @Field(value = "blind taxpayers", unit = Unit.COUNT, min = 0, max = 2) int blind,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record Chosen(
            @Field(value = "deductions in all", unit = Unit.USD) BigDecimal deductions,
            @Field(value = "whether they are itemized", unit = Unit.TEXT) boolean itemized,
            @Field(value = "senior deduction in it", unit = Unit.USD) BigDecimal senior) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "itemize_or_standard",
                            "Standard or itemized deductions",
                            "Itemized deductions against the standard deduction, and deductions in all",
                            "federal_income_tax",
                            "credits_deductions",
                            Choice.class,
                            Chosen.class,
                            ReturnDeductions::choose));

    /// Rounded to the cent.
    private static Outcome<Chosen> choose(Choice in) {
        Working w = new Working();
        ReturnDeductions chosen =
                of(
                        w,
                        in.adjustedIncome(),
                        in.spent(),
                        in.aged(),
                        in.blind(),
                        RateSchedule.of(w, in.filingStatus(), in.year()),
                        in.filingStatus(),
                        in.year());
        BigDecimal all =
                w.dollars(
                        "deductions in all",
                        usd(chosen.taken()) + " + senior deduction " + usd(chosen.senior()),
                        chosen.taken().add(chosen.senior()));
        return w.gives(new Chosen(cents(all), chosen.itemized(), cents(chosen.senior())));
    }

    static ReturnDeductions of(
            Working w,
            BigDecimal income,
            Spent spent,
            int aged,
            int blind,
            RateSchedule rates,
            FilingStatus status,
            int year) {
        requirePersons("aged", aged, status);
        requirePersons("blind", blind, status);
        BigDecimal senior = senior(w, income, aged, status, year);
        BigDecimal standard = standard(w, aged + blind, status, year);
        BigDecimal unitemizedGifts =
                year < GIFT_FLOOR_FROM
                        ? BigDecimal.ZERO
                        : spent.gifts().min(w.fact("charity.nonitemizer", status, year));
        BigDecimal state = stateTaxes(w, spent.stateAndLocalTaxes(), income, status, year);
        BigDecimal itemized = itemized(w, income, spent, state, senior, rates, year);
        BigDecimal plain = standard.add(unitemizedGifts);
        if (itemized.compareTo(plain) > 0) {
            w.dollars("deductions", "itemized, as they exceed " + usd(plain), itemized);
            return new ReturnDeductions(itemized, senior, true, state.add(senior));
        }
        w.dollars("deductions", "standard, as itemized ones are " + usd(itemized), plain);
        return new ReturnDeductions(plain, senior, false, standard.add(senior));
    }

    private static void requirePersons(String field, int persons, FilingStatus status) {
        if (persons == 2 && status != FilingStatus.JOINT) {
            throw new BadField(field, "2", "0 or 1 unless the filing status is joint");
        }
    }

    private static BigDecimal standard(Working w, int additions, FilingStatus status, int year) {
        BigDecimal basic = w.fact("tax.standard_deduction", status, year);
        BigDecimal each = w.fact("tax.aged_addition", status, year);
        return w.dollars(
                "standard deduction",
                usd(basic) + " + " + additions + " x " + usd(each),
                basic.add(times(each, additions)));
    }

    /// For each of 65 or more, less a part of income above the threshold; none for separate
    /// returns.
    private static BigDecimal senior(
            Working w, BigDecimal income, int aged, FilingStatus status, int year) {
        if (aged == 0 || year < 2025 || status == FilingStatus.SEPARATE) {
            return BigDecimal.ZERO;
        }
        return seniors(w, income, aged, status, year);
    }

    /// @throws ai.elson.knowledge.rule.UnavailableFact for a year without it
    static BigDecimal seniors(
            Working w, BigDecimal income, int aged, FilingStatus status, int year) {
        BigDecimal each = w.fact("tax.senior_deduction", year);
        BigDecimal start = w.fact("tax.senior_phaseout_start", status, year);
        BigDecimal rate = w.fact("tax.senior_phaseout_rate", year);
        BigDecimal excess = notNegative(income.subtract(start));
        return w.dollars(
                "senior deduction",
                aged
                        + " x ("
                        + usd(each)
                        + " - "
                        + pct(rate)
                        + " of "
                        + usd(excess)
                        + "), at least 0",
                times(notNegative(each.subtract(share(rate, excess))), aged));
    }

    /// Up to the cap.
    static BigDecimal stateTaxes(
            Working w, BigDecimal paid, BigDecimal income, FilingStatus status, int year) {
        BigDecimal cap = stateTaxCap(w, income, status, year);
        return w.dollars(
                "state and local taxes", usd(paid) + ", at most " + usd(cap), paid.min(cap));
    }

    /// The cap shrinks with income down to its floor. Spouses who file separately have half of what
    /// the phase-down leaves (IRC 164(b)(6)(B)), so that theirs goes at half the rate.
    static BigDecimal stateTaxCap(Working w, BigDecimal income, FilingStatus status, int year) {
        BigDecimal cap = w.fact("tax.salt_cap", status, year);
        if (year < 2025) {
            return cap;
        }
        BigDecimal start = w.fact("tax.salt_phasedown_start", status, year);
        BigDecimal floor = w.fact("tax.salt_floor", status, year);
        BigDecimal whole = w.fact("tax.salt_phasedown_rate", year);
        BigDecimal rate = status == FilingStatus.SEPARATE ? divide(whole, TWO) : whole;
        BigDecimal excess = notNegative(income.subtract(start));
        return w.dollars(
                "cap on state and local taxes",
                usd(cap) + " - " + pct(rate) + " of " + usd(excess) + ", at least " + usd(floor),
                cap.subtract(share(rate, excess)).max(floor));
    }

    private static BigDecimal itemized(
            Working w,
            BigDecimal income,
            Spent spent,
            BigDecimal state,
            BigDecimal senior,
            RateSchedule rates,
            int year) {
        BigDecimal medicalFloor = w.standing("tax.medical_floor");
        BigDecimal medical = notNegative(spent.medical().subtract(share(medicalFloor, income)));
        w.dollars(
                "medical expenses",
                usd(spent.medical()) + " above " + pct(medicalFloor) + " of income",
                medical);
        BigDecimal gifts = gifts(w, spent.gifts(), income, year);
        BigDecimal all =
                w.dollars(
                        "itemized deductions",
                        "medical + state taxes + mortgage interest "
                                + usd(spent.mortgageInterest())
                                + " + gifts",
                        medical.add(state).add(spent.mortgageInterest()).add(gifts));
        if (year < GIFT_FLOOR_FROM) {
            return all;
        }
        BigDecimal topIncome = notNegative(income.subtract(senior).subtract(rates.lastStart()));
        BigDecimal cut = divide(all.min(topIncome).multiply(TWO), TOP);
        return cut.signum() == 0
                ? all
                : w.dollars(
                        "itemized deductions after the limit",
                        "less 2/37 of the lesser of them and "
                                + usd(topIncome)
                                + " in the top bracket",
                        all.subtract(cut));
    }

    /// Above the floor, from 2026, and at most a share of income; what is more is carried to later
    /// years.
    private static BigDecimal gifts(Working w, BigDecimal given, BigDecimal income, int year) {
        BigDecimal most = w.fact("charity.cash_limit", year);
        BigDecimal counted = given.min(share(most, income));
        if (year < GIFT_FLOOR_FROM) {
            return w.dollars("gifts", "at most " + pct(most) + " of income", counted);
        }
        BigDecimal floor = w.fact("charity.floor", year);
        return w.dollars(
                "gifts",
                usd(given) + " above " + pct(floor) + " and at most " + pct(most) + " of income",
                notNegative(counted.subtract(share(floor, income))));
    }
}
