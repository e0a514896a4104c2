package ai.elson.knowledge.conduct;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Registration, marketing and reports of investment advisers.
final class Advisers {

    private Advisers() {}

    /// How the adviser stands today.
    enum Standing {
        NOT_REGISTERED,
        SEC_REGISTERED
    }

    record Adviser(
            @Field(
                            value = "regulatory assets under management",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e12)
                    BigDecimal assets,
            @Field(value = "registration today", unit = Unit.TEXT) Standing standing,
            @Field(value = "advises private funds alone", unit = Unit.TEXT)
                    boolean privateFundsOnly,
            @Field(value = "home state examines advisers", unit = Unit.TEXT)
                    boolean stateExamines) {}

    /// With whom to register.
    enum Registration {
        SEC_REQUIRED,
        SEC_ALLOWED,
        STATE,
        EXEMPT_REPORTING
    }

    record Registered(
            @Field(value = "where to register", unit = Unit.TEXT) Registration registration,
            @Field(value = "above the amount that decides", unit = Unit.USD)
                    BigDecimal aboveThreshold) {}

    record Promotion(
            @Field(value = "the promoter is a client", unit = Unit.TEXT) boolean client,
            @Field(value = "pay in the last twelve months", unit = Unit.USD, min = 0, max = 1e12)
                    BigDecimal compensation,
            @Field(value = "status and pay disclosed clearly", unit = Unit.TEXT) boolean disclosed,
            @Field(value = "conflicts of interest disclosed", unit = Unit.TEXT)
                    boolean conflictsDisclosed,
            @Field(value = "written agreement with the promoter", unit = Unit.TEXT)
                    boolean writtenAgreement,
            @Field(value = "promoter barred for misconduct", unit = Unit.TEXT)
                    boolean disqualified) {}

    record Allowed(
            @Field(value = "whether the promotion may be used", unit = Unit.TEXT) boolean allowed,
            @Field(value = "duties not met", unit = Unit.COUNT) int dutiesMissing,
            @Field(value = "whether an agreement is needed", unit = Unit.TEXT)
                    boolean agreementRequired) {}

    record FiscalYear(
            @Field(value = "last day of the fiscal year", unit = Unit.TEXT)
                    LocalDate fiscalYearEnd) {}

    record AnnualUpdate(
            @Field(value = "last day for the update", unit = Unit.TEXT) LocalDate dueDate) {}

    record Manager(
            @Field(
                            value = "13(f) securities at each month end",
                            unit = Unit.USD,
                            min = 0,
                            max = 1e13,
                            minItems = 1,
                            maxItems = 12)
                    List<BigDecimal> monthEndValues,
            @Field(value = "calendar year", unit = Unit.YEAR, min = 1990, max = 2089) int year) {}

    record HoldingsReport(
            @Field(value = "whether Form 13F must be filed", unit = Unit.TEXT)
                    boolean reportRequired,
            @Field(value = "highest month-end value", unit = Unit.USD) BigDecimal highest,
            @Field(value = "first report is due", unit = Unit.TEXT) LocalDate firstDueDate) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "adviser_registration",
                            "Adviser registration",
                            "Whether an investment adviser registers with the SEC",
                            "securities_regulation",
                            "investment_advisers",
                            Adviser.class,
                            Registered.class,
                            Advisers::registration),
                    new Formula<>(
                            "testimonial_disclosure",
                            "Testimonials and endorsements",
                            "Whether an adviser may use a testimonial or endorsement",
                            "securities_regulation",
                            "investment_advisers",
                            Promotion.class,
                            Allowed.class,
                            Advisers::promotion),
                    new Formula<>(
                            "adviser_annual_update",
                            "Form ADV update",
                            "Last day for the yearly update of Form ADV",
                            "securities_regulation",
                            "investment_advisers",
                            FiscalYear.class,
                            AnnualUpdate.class,
                            Advisers::update),
                    new Formula<>(
                            "form_13f_threshold",
                            "Form 13F",
                            "Whether an investment manager must file Form 13F",
                            "securities_regulation",
                            "investment_advisers",
                            Manager.class,
                            HoldingsReport.class,
                            Advisers::holdings));

    /// Below $100,000,000 the state registers, where it examines advisers; from there one may
    /// register with the SEC and from $110,000,000 one must. Who is registered stays until assets
    /// fall below $90,000,000. An adviser of private funds alone is exempt below $150,000,000.
    /// Where the home state does not examine, the SEC registers from $25,000,000.
    ///
    /// Source: 15 USC 80b-3(m), 80b-3a(a); 17 CFR 275.203A-1(a)(1).
    private static Outcome<Registered> registration(Adviser in) {
        Working w = new Working();
        BigDecimal assets = in.assets();
        if (in.privateFundsOnly()) {
            BigDecimal exempt = w.standing("sec.private_fund_adviser");
            boolean free = assets.compareTo(exempt) < 0;
            return decided(
                    w,
                    assets,
                    exempt,
                    free ? Registration.EXEMPT_REPORTING : Registration.SEC_REQUIRED);
        }
        if (!in.stateExamines()) {
            BigDecimal small = w.standing("sec.adviser_small");
            boolean large = assets.compareTo(small) >= 0;
            return decided(
                    w, assets, small, large ? Registration.SEC_REQUIRED : Registration.STATE);
        }
        if (in.standing() == Standing.SEC_REGISTERED) {
            BigDecimal leave = w.standing("sec.adviser_must_leave");
            boolean stays = assets.compareTo(leave) >= 0;
            BigDecimal must = w.standing("sec.adviser_must_register");
            return decided(
                    w,
                    assets,
                    leave,
                    !stays
                            ? Registration.STATE
                            : assets.compareTo(must) >= 0
                                    ? Registration.SEC_REQUIRED
                                    : Registration.SEC_ALLOWED);
        }
        BigDecimal may = w.standing("sec.adviser_may_register");
        BigDecimal must = w.standing("sec.adviser_must_register");
        Registration registration =
                assets.compareTo(must) >= 0
                        ? Registration.SEC_REQUIRED
                        : assets.compareTo(may) >= 0
                                ? Registration.SEC_ALLOWED
                                : Registration.STATE;
        return decided(
                w, assets, registration == Registration.SEC_REQUIRED ? must : may, registration);
    }

    private static Outcome<Registered> decided(
            Working w, BigDecimal assets, BigDecimal limit, Registration registration) {
        BigDecimal above =
                w.dollars(
                        "above the amount",
                        usd(assets) + " - " + usd(limit),
                        assets.subtract(limit));
        return w.gives(new Registered(registration, cents(above)));
    }

    /// Whether a client speaks, whether it is paid and what conflicts follow must be said clearly.
    /// Pay above $1,000 in twelve months also asks for a written agreement and for a promoter who
    /// is not barred.
    ///
    /// Source: 17 CFR 275.206(4)-1(b).
    private static Outcome<Allowed> promotion(Promotion in) {
        Working w = new Working();
        w.uses("sec.testimonial");
        BigDecimal small = w.standing("sec.testimonial_de_minimis");
        boolean paid = in.compensation().compareTo(small) > 0;
        w.dollars(
                "pay above the small amount",
                usd(in.compensation()) + " - " + usd(small) + ", at least 0",
                notNegative(in.compensation().subtract(small)));
        int missing = (in.disclosed() ? 0 : 1) + (in.conflictsDisclosed() ? 0 : 1);
        if (paid) {
            missing += (in.writtenAgreement() ? 0 : 1) + (in.disqualified() ? 1 : 0);
        }
        w.step(
                "duties not met",
                (in.client() ? "testimonial" : "endorsement")
                        + (paid
                                ? ": disclosure, conflicts, agreement, no bar"
                                : ": disclosure, conflicts"),
                BigDecimal.valueOf(missing),
                Unit.COUNT);
        return w.gives(new Allowed(missing == 0, missing, paid));
    }

    /// Source: 17 CFR 275.204-1(a)(1).
    private static Outcome<AnnualUpdate> update(FiscalYear in) {
        LocalDate end = BusinessDays.require("fiscalYearEnd", in.fiscalYearEnd());
        Working w = new Working();
        BigDecimal days = w.standing("sec.adv_update");
        return w.gives(new AnnualUpdate(end.plusDays(days.intValueExact())));
    }

    /// At least $100,000,000 on the last trading day of any month of a year: reports for its
    /// December and the next three quarters, each due 45 days after the quarter.
    ///
    /// Source: 15 USC 78m(f)(1); 17 CFR 240.13f-1(a).
    private static Outcome<HoldingsReport> holdings(Manager in) {
        Working w = new Working();
        BigDecimal limit = w.standing("sec.form_13f_assets");
        int days = w.standing("sec.form_13f_days").intValueExact();
        BigDecimal highest =
                w.dollars(
                        "highest month-end value",
                        "of " + in.monthEndValues().size() + " months",
                        in.monthEndValues().stream()
                                .max(BigDecimal::compareTo)
                                .orElse(BigDecimal.ZERO));
        LocalDate due =
                BusinessDays.BANKS.onOrAfter(LocalDate.of(in.year(), 12, 31).plusDays(days));
        return w.gives(new HoldingsReport(highest.compareTo(limit) >= 0, cents(highest), due));
    }
}
