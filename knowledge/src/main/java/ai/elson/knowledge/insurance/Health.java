package ai.elson.knowledge.insurance;

import static ai.elson.knowledge.calculator.Working.*;

import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.calculator.FilingStatus;
import ai.elson.knowledge.calculator.Formula;
import ai.elson.knowledge.calculator.Outcome;
import ai.elson.knowledge.calculator.Working;
import ai.elson.knowledge.rule.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Medicare premiums and health savings accounts.
final class Health {

    private Health() {}

    record Beneficiary(
            @Field(value = "income of two years before", unit = Unit.USD, min = 0, max = 1e10)
                    BigDecimal income,
            @Field(value = "filing status", unit = Unit.TEXT) FilingStatus filingStatus,
            @Field(value = "premium year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record Premium(
            @Field(value = "Part B premium a month", unit = Unit.USD) BigDecimal monthlyPremium,
            @Field(value = "income-related part", unit = Unit.USD) BigDecimal surcharge) {}

    enum Coverage {
        SELF,
        FAMILY
    }

    record Saver(
            @Field(value = "self-only or family", unit = Unit.TEXT) Coverage coverage,
            @Field(value = "age at the year's end", unit = Unit.YEARS, min = 18, max = 64) int age,
            @Field(value = "year", unit = Unit.YEAR, min = 2000, max = 2100) int year) {}

    record HsaLimit(
            @Field(value = "most for the year", unit = Unit.USD) BigDecimal hsaLimit,
            @Field(value = "catch-up part", unit = Unit.USD) BigDecimal catchUp) {}

    static final List<Calculator<?, ?>> CALCULATORS =
            List.of(
                    new Formula<>(
                            "medicare_part_b_premium",
                            "Medicare Part B premium",
                            "Monthly Medicare Part B premium with the IRMAA surcharge",
                            "healthcare_finance",
                            "medicare",
                            Beneficiary.class,
                            Premium.class,
                            Health::premium),
                    new Formula<>(
                            "hsa_contribution_limit",
                            "HSA limit",
                            "Most that may be paid into an HSA in a year",
                            "healthcare_finance",
                            "hsa_hdhp",
                            Saver.class,
                            HsaLimit.class,
                            Health::hsa));

    /// The standard premium plus the surcharge of the highest step that income exceeds; the last
    /// step begins at its amount. A head of household pays as single.
    ///
    /// Source: 42 USC 1395r(i)(3).
    private static Outcome<Premium> premium(Beneficiary in) {
        Working w = new Working();
        BigDecimal standard = w.fact("medicare.part_b_premium", in.year());
        int tier = Medicare.tier(w, in.income(), in.filingStatus(), in.year());
        BigDecimal surcharge =
                tier == 0 ? BigDecimal.ZERO : w.fact("medicare.irmaa_surcharge_" + tier, in.year());
        BigDecimal sum =
                w.dollars(
                        "monthly premium",
                        usd(standard) + " + " + usd(surcharge),
                        standard.add(surcharge));
        return w.gives(new Premium(cents(sum), cents(surcharge)));
    }

    /// The limit of the coverage, from age 55 with the catch-up; covered all twelve months.
    ///
    /// Source: IRC 223(b)(1) to (3).
    private static Outcome<HsaLimit> hsa(Saver in) {
        Working w = new Working();
        BigDecimal limit =
                w.fact(
                        "hsa.limit",
                        Map.of("coverage", in.coverage().name().toLowerCase(Locale.ROOT)),
                        in.year());
        BigDecimal more = in.age() >= 55 ? w.standing("hsa.catch_up") : BigDecimal.ZERO;
        BigDecimal sum = w.dollars("HSA limit", usd(limit) + " + " + usd(more), limit.add(more));
        return w.gives(new HsaLimit(cents(sum), cents(more)));
    }
}
