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
import java.time.LocalDate;
import java.util.List;

/// Deductions and exclusions that turn on days, square feet, miles or taking part.
final class Exclusions {

    private Exclusions() {}

    record Abroad(
            @Field(value = "foreign earned income of the year", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal foreignIncome,
            @Field(value = "days of the year that qualify", unit = Unit.DAYS, min = 0, max = 366)
                    int qualifyingDays,
            @Field(value = "housing expenses of those days", unit = Unit.USD, min = 0, max = 1e8)
                    BigDecimal housing,
            @Field(value = "tax year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record Excluded(
            @Field(value = "income excluded in all", unit = Unit.USD) BigDecimal excluded,
            @Field(value = "foreign earned income exclusion", unit = Unit.USD)
                    BigDecimal earnedExclusion,
            @Field(value = "housing exclusion", unit = Unit.USD) BigDecimal housingExclusion,
            @Field(value = "income still taxed", unit = Unit.USD) BigDecimal taxedIncome) {}

    record Rental(
            @Field(value = "net rental loss of the year", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal loss,
            @Field(value = "income before the rental loss", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal income,
            @Field(value = "takes an active part", unit = Unit.TEXT) boolean active,
            @Field(value = "spouses lived apart all year", unit = Unit.TEXT) boolean livedApart,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus) {}

    record Allowed(
            @Field(value = "loss allowed this year", unit = Unit.USD) BigDecimal allowedLoss,
            @Field(value = "loss suspended", unit = Unit.USD) BigDecimal suspendedLoss,
            @Field(value = "most for this income", unit = Unit.USD) BigDecimal allowance) {}

    record Office(
            @Field(
                            value = "square feet used for the business",
                            unit = Unit.COUNT,
                            min = 0,
                            max = 100000)
                    BigDecimal area,
            @Field(value = "months used this year", unit = Unit.MONTHS, min = 1, max = 12)
                    int months,
            @Field(value = "business income before it", unit = Unit.USD, min = 0, max = 1e9)
                    BigDecimal businessIncome) {}

    record OfficeDeduction(
            @Field(value = "home office deduction", unit = Unit.USD) BigDecimal deduction,
            @Field(value = "average square feet counted", unit = Unit.POINTS)
                    BigDecimal countedArea) {}

    record Miles(
            @Field(value = "business miles driven", unit = Unit.COUNT, min = 0, max = 1e6)
                    BigDecimal miles,
            @Field(value = "parking and tolls", unit = Unit.USD, min = 0, max = 1e6)
                    BigDecimal parking,
            @Field(value = "year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record MileageDeduction(
            @Field(value = "vehicle deduction", unit = Unit.USD) BigDecimal deduction) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "foreign_earned_income_exclusion",
                            "Foreign earned income exclusion",
                            "Foreign earned income and housing excluded by a person working abroad",
                            "state_international_tax",
                            "international_tax",
                            Abroad.class,
                            Excluded.class,
                            Exclusions::abroad),
                    new Formula<>(
                            "rental_loss_allowance",
                            "Rental loss allowance",
                            "Rental real estate loss allowed against other income, passive loss limit",
                            "mortgage_real_estate",
                            "real_estate_investing",
                            Rental.class,
                            Allowed.class,
                            Exclusions::rental),
                    new Formula<>(
                            "home_office_deduction",
                            "Home office deduction",
                            "Simplified home office deduction by square feet",
                            "business_tax",
                            "self_employment",
                            Office.class,
                            OfficeDeduction.class,
                            Exclusions::office),
                    new Formula<>(
                            "mileage_deduction",
                            "Mileage deduction",
                            "Business miles driven times the standard mileage rate",
                            "business_tax",
                            "self_employment",
                            Miles.class,
                            MileageDeduction.class,
                            Exclusions::mileage));

    /// Housing first: expenses up to 30 percent of the exclusion less the base of 16 percent of it,
    /// both for the share of days that qualify, at most the income. Then earned income up to the
    /// exclusion for that share of days, at most what housing leaves. The tax home is abroad, and
    /// all housing is paid by the employer (a self-employed person deducts it); places with a
    /// higher limit of their own are not told apart. Rounded to the cent.
    ///
    /// Source: IRC 911(b)(2), (c), (d)(7); Form 2555, parts VI to VIII.
    private static Outcome<Excluded> abroad(Abroad in) {
        int days = LocalDate.of(in.year(), 1, 1).lengthOfYear();
        if (in.qualifyingDays() > days) {
            throw new BadField(
                    "qualifyingDays",
                    in.qualifyingDays() + "",
                    "at most the days of the year, " + days);
        }
        Working w = new Working();
        BigDecimal limit = w.fact("intl.foreign_earned_income", in.year());
        BigDecimal baseShare = w.standing("intl.housing_base_share");
        BigDecimal mostShare = w.standing("intl.housing_limit_share");
        BigDecimal full =
                w.dollars(
                        "exclusion for the days",
                        usd(limit) + " x " + in.qualifyingDays() + " / " + days,
                        divide(times(limit, in.qualifyingDays()), BigDecimal.valueOf(days)));
        BigDecimal counted = in.housing().min(share(mostShare, full));
        BigDecimal housing =
                w.dollars(
                        "housing exclusion",
                        usd(counted)
                                + " of expenses (at most "
                                + pct(mostShare)
                                + " of it) - "
                                + pct(baseShare)
                                + " of it, at least 0, at most the income",
                        notNegative(counted.subtract(share(baseShare, full)))
                                .min(in.foreignIncome()));
        BigDecimal earned =
                w.dollars(
                        "earned income exclusion",
                        "lesser of that and " + usd(in.foreignIncome()) + " - housing",
                        full.min(in.foreignIncome().subtract(housing)));
        BigDecimal all =
                w.dollars(
                        "excluded",
                        usd(housing) + " + " + usd(earned),
                        cents(housing).add(cents(earned)));
        return w.gives(
                new Excluded(
                        all,
                        cents(earned),
                        cents(housing),
                        cents(in.foreignIncome().subtract(housing).subtract(earned))));
    }

    /// Up to $25,000 of loss, less half of income above $100,000, for those who take an active
    /// part; half the amounts for spouses who file separately and lived apart all year, nothing for
    /// others who file separately. The rest is suspended until there is passive income or the
    /// property is sold. There is no other passive income, and nobody is a real estate
    /// professional.
    ///
    /// Source: IRC 469(a), (b), (g), (i).
    private static Outcome<Allowed> rental(Rental in) {
        if (in.livedApart() && in.filingStatus() != FilingStatus.SEPARATE) {
            throw new BadField("livedApart", "true", "true only for separate returns");
        }
        Working w = new Working();
        BigDecimal full = w.standing("home.rental_allowance", in.filingStatus());
        BigDecimal start = w.standing("home.rental_phaseout_start", in.filingStatus());
        BigDecimal rate = w.standing("home.rental_phaseout_rate");
        boolean none =
                !in.active() || (in.filingStatus() == FilingStatus.SEPARATE && !in.livedApart());
        BigDecimal allowance =
                w.dollars(
                        "allowance",
                        none
                                ? "none without an active part, or for spouses who lived together and file separately"
                                : usd(full)
                                        + " - "
                                        + pct(rate)
                                        + " of income above "
                                        + usd(start)
                                        + ", at least 0",
                        none
                                ? BigDecimal.ZERO
                                : notNegative(
                                        full.subtract(
                                                share(
                                                        rate,
                                                        notNegative(
                                                                in.income().subtract(start))))));
        BigDecimal allowed =
                cents(
                        w.dollars(
                                "allowed",
                                "lesser of that and " + usd(in.loss()),
                                allowance.min(in.loss())));
        return w.gives(new Allowed(allowed, cents(in.loss()).subtract(allowed), cents(allowance)));
    }

    /// Five dollars a square foot of up to 300, averaged over the months of the year, at most the
    /// business's income; nothing is carried over. A month counts with 15 days of use.
    ///
    /// Source: Rev. Proc. 2013-13 sections 4.01 to 4.09; IRC 280A(c)(1), (5).
    private static Outcome<OfficeDeduction> office(Office in) {
        Working w = new Working();
        BigDecimal rate = w.standing("tax.home_office_rate");
        BigDecimal most = w.standing("tax.home_office_area");
        BigDecimal area = divide(times(in.area().min(most), in.months()), BigDecimal.valueOf(12));
        w.step(
                "average square feet",
                "at most " + most.toPlainString() + ", " + in.months() + " of 12 months",
                area,
                Unit.POINTS);
        BigDecimal deduction =
                w.dollars(
                        "deduction",
                        usd(rate) + " x that, at most " + usd(in.businessIncome()),
                        rate.multiply(area).min(in.businessIncome()));
        return w.gives(new OfficeDeduction(cents(deduction), round(area, Unit.POINTS)));
    }

    /// Miles times the year's rate, plus parking and tolls.
    ///
    /// Source: 26 CFR 1.274-5(j)(2); Notices 2024-08, 2025-5 and 2026-10.
    private static Outcome<MileageDeduction> mileage(Miles in) {
        Working w = new Working();
        BigDecimal rate = w.fact("tax.mileage_rate", in.year());
        BigDecimal deduction =
                w.dollars(
                        "deduction",
                        in.miles().toPlainString()
                                + " miles x "
                                + rate.toPlainString()
                                + " cents + "
                                + usd(in.parking()),
                        share(rate, in.miles()).add(in.parking()));
        return w.gives(new MileageDeduction(cents(deduction)));
    }
}
