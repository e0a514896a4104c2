package ai.elson.knowledge.insurance;

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
import java.math.RoundingMode;
import java.util.List;

/// Surcharges, penalties and hospital costs of Medicare.
final class Medicare {

    private Medicare() {}

    /// Steps of the income-related premium.
    private static final int TIERS = 5;

    private static final int DEDUCTIBLE_DAYS = 60;
    private static final int COINSURANCE_DAYS = 30;
    private static final int FREE_NURSING_DAYS = 20;

    /// The month of the penalty is rounded to this (42 CFR 423.286(d)(3), 408.27).
    private static final int DIME = 1;

    record Beneficiary(
            @Field(value = "income of two years before", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal income,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "premium year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record Surcharges(
            @Field(value = "both a month", unit = Unit.USD) BigDecimal monthlySurcharge,
            @Field(value = "Part B a month", unit = Unit.USD) BigDecimal partB,
            @Field(value = "Part D a month", unit = Unit.USD) BigDecimal partD,
            @Field(value = "both a year", unit = Unit.USD) BigDecimal yearlySurcharge,
            @Field(value = "step of the table", unit = Unit.COUNT) BigDecimal tier) {}

    record PartBDelay(
            @Field(value = "months without cover", unit = Unit.MONTHS, min = 0, max = 600)
                    int monthsWithout,
            @Field(value = "premium year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record PartDDelay(
            @Field(value = "days without creditable cover", unit = Unit.DAYS, min = 0, max = 20000)
                    int daysWithout,
            @Field(value = "full months without it", unit = Unit.MONTHS, min = 0, max = 600)
                    int monthsWithout,
            @Field(value = "premium year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record LatePenalty(
            @Field(value = "penalty a month", unit = Unit.USD) BigDecimal monthlyPenalty,
            @Field(value = "penalty of the premium", unit = Unit.PERCENT) BigDecimal penaltyRate) {}

    record Stay(
            @Field(
                            value = "hospital days of the benefit period",
                            unit = Unit.DAYS,
                            min = 0,
                            max = 400)
                    int hospitalDays,
            @Field(value = "lifetime reserve days left", unit = Unit.DAYS, min = 0, max = 60)
                    int reserveDaysLeft,
            @Field(value = "skilled nursing days", unit = Unit.DAYS, min = 0, max = 400)
                    int nursingDays,
            @Field(value = "year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record StayCost(
            @Field(value = "paid by the patient", unit = Unit.USD) BigDecimal patientPays,
            @Field(value = "hospital", unit = Unit.USD) BigDecimal hospitalCost,
            @Field(value = "skilled nursing", unit = Unit.USD) BigDecimal nursingCost,
            @Field(value = "days without cover", unit = Unit.DAYS) BigDecimal uncoveredDays,
            @Field(value = "reserve days used", unit = Unit.DAYS) BigDecimal reserveDaysUsed) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "irmaa_surcharge",
                            "IRMAA surcharge",
                            "Medicare Part B and Part D income-related surcharges",
                            "healthcare_finance",
                            "medicare",
                            Beneficiary.class,
                            Surcharges.class,
                            Medicare::surcharges),
                    new Formula<>(
                            "medicare_part_b_late_penalty",
                            "Part B late penalty",
                            "Medicare Part B late enrollment penalty a month",
                            "healthcare_finance",
                            "medicare",
                            PartBDelay.class,
                            LatePenalty.class,
                            Medicare::partB),
                    new Formula<>(
                            "medicare_part_d_late_penalty",
                            "Part D late penalty",
                            "Medicare Part D late enrollment penalty a month",
                            "healthcare_finance",
                            "medicare",
                            PartDDelay.class,
                            LatePenalty.class,
                            Medicare::partD),
                    new Formula<>(
                            "medicare_part_a_hospital_cost",
                            "Part A hospital cost",
                            "What a Medicare patient pays for hospital and skilled nursing days",
                            "healthcare_finance",
                            "medicare",
                            Stay.class,
                            StayCost.class,
                            Medicare::stay));

    /// The highest step that income exceeds; the last begins at its amount. A head of household and
    /// a separate filer who lived apart from the spouse all year pay as single; for a separate
    /// filer who did not, the steps between the first and the fourth do not exist.
    ///
    /// Source: 42 USC 1395r(i)(3), 1395w-113(a)(7).
    private static Outcome<Surcharges> surcharges(Beneficiary in) {
        Working w = new Working();
        int tier = tier(w, in.income(), in.filingStatus(), in.year());
        BigDecimal b = BigDecimal.ZERO;
        BigDecimal d = BigDecimal.ZERO;
        if (tier > 0) {
            b = w.fact("medicare.irmaa_surcharge_" + tier, in.year());
            d = w.fact("medicare.part_d_surcharge_" + tier, in.year());
        }
        BigDecimal month = w.dollars("both a month", usd(b) + " + " + usd(d), b.add(d));
        BigDecimal year = w.dollars("both a year", usd(month) + " x 12", times(month, 12));
        return w.gives(
                new Surcharges(
                        cents(month), cents(b), cents(d), cents(year), BigDecimal.valueOf(tier)));
    }

    /// The step of an income, 0 below the first.
    static int tier(Working w, BigDecimal income, FilingStatus status, int year) {
        for (int tier = 1; tier <= TIERS; tier++) {
            BigDecimal above = w.fact("medicare.irmaa_income_" + tier, status.withoutHead(), year);
            int order = income.compareTo(above);
            if (order < 0 || (order == 0 && tier < TIERS)) {
                return tier - 1;
            }
        }
        return TIERS;
    }

    /// 10 percent of the standard premium for each full twelve months, to the nearest ten cents,
    /// for as long as Part B is held.
    ///
    /// Source: 42 USC 1395r(b); 42 CFR 408.22, 408.27.
    private static Outcome<LatePenalty> partB(PartBDelay in) {
        Working w = new Working();
        BigDecimal rate = w.standing("medicare.part_b_penalty");
        BigDecimal premium = w.fact("medicare.part_b_premium", in.year());
        int years = in.monthsWithout() / 12;
        BigDecimal whole =
                w.percent(
                        "penalty rate",
                        pct(rate) + " x " + years + " full years",
                        times(rate, years));
        return w.gives(penalty(w, whole, premium));
    }

    /// 1 percent of the national base premium for each full month without creditable cover, to the
    /// nearest ten cents; none unless the gap reached 63 days in a row.
    ///
    /// Source: 42 USC 1395w-113(b); 42 CFR 423.46, 423.286(d)(3).
    private static Outcome<LatePenalty> partD(PartDDelay in) {
        if (times(BigDecimal.valueOf(in.monthsWithout()), 28)
                        .compareTo(BigDecimal.valueOf(in.daysWithout()))
                > 0) {
            throw new BadField(
                    "monthsWithout", "" + in.monthsWithout(), "full months within the days");
        }
        Working w = new Working();
        BigDecimal gap = w.standing("medicare.part_d_gap");
        BigDecimal rate = w.standing("medicare.part_d_penalty");
        BigDecimal premium = w.fact("medicare.part_d_base_premium", in.year());
        boolean late = BigDecimal.valueOf(in.daysWithout()).compareTo(gap) >= 0;
        BigDecimal whole =
                w.percent(
                        "penalty rate",
                        late
                                ? pct(rate) + " x " + in.monthsWithout() + " months"
                                : in.daysWithout() + " days are fewer than " + gap.toPlainString(),
                        late ? times(rate, in.monthsWithout()) : BigDecimal.ZERO);
        return w.gives(penalty(w, whole, premium));
    }

    private static LatePenalty penalty(Working w, BigDecimal rate, BigDecimal premium) {
        BigDecimal month =
                w.dollars(
                        "penalty a month",
                        pct(rate) + " of " + usd(premium) + ", to ten cents",
                        share(rate, premium).setScale(DIME, RoundingMode.HALF_UP));
        return new LatePenalty(cents(month), round(rate, Unit.PERCENT));
    }

    /// One benefit period: the deductible for days 1 to 60, a quarter of it a day for days 61 to
    /// 90, half of it a day for lifetime reserve days; skilled nursing free for 20 days, an eighth
    /// of the deductible a day to day 100. Days beyond are not covered and cost what the hospital
    /// charges.
    ///
    /// Source: 42 USC 1395e(a)(1), (3); 42 USC 1395d(a).
    private static Outcome<StayCost> stay(Stay in) {
        Working w = new Working();
        BigDecimal deductible = w.fact("medicare.part_a_deductible", in.year());
        BigDecimal perDay = w.fact("medicare.hospital_coinsurance", in.year());
        BigDecimal perReserveDay = w.fact("medicare.lifetime_reserve", in.year());
        BigDecimal perNursingDay = w.fact("ltc.skilled_coinsurance", in.year());
        int nursingMost = w.standing("ltc.skilled_days").intValueExact();
        int late = Math.clamp(in.hospitalDays() - DEDUCTIBLE_DAYS, 0, COINSURANCE_DAYS);
        int beyond = Math.max(0, in.hospitalDays() - DEDUCTIBLE_DAYS - COINSURANCE_DAYS);
        int reserve = Math.min(beyond, in.reserveDaysLeft());
        int nursing =
                Math.clamp(in.nursingDays(), FREE_NURSING_DAYS, nursingMost) - FREE_NURSING_DAYS;
        BigDecimal first =
                w.dollars(
                        "deductible",
                        "once in the benefit period",
                        in.hospitalDays() > 0 ? deductible : BigDecimal.ZERO);
        BigDecimal second =
                w.dollars("days 61 to 90", late + " x " + usd(perDay), times(perDay, late));
        BigDecimal third =
                w.dollars(
                        "lifetime reserve days",
                        reserve + " x " + usd(perReserveDay),
                        times(perReserveDay, reserve));
        BigDecimal care =
                w.dollars(
                        "skilled nursing",
                        nursing + " x " + usd(perNursingDay),
                        times(perNursingDay, nursing));
        BigDecimal hospital = w.dollars("hospital", "sum", first.add(second).add(third));
        BigDecimal total = w.dollars("patient pays", "hospital and nursing", hospital.add(care));
        int uncovered = beyond - reserve + Math.max(0, in.nursingDays() - nursingMost);
        return w.gives(
                new StayCost(
                        cents(total),
                        cents(hospital),
                        cents(care),
                        BigDecimal.valueOf(uncovered),
                        BigDecimal.valueOf(reserve)));
    }
}
