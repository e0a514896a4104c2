package ai.elson.knowledge.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures typed apart from the data files, after the announcements and the statutes.
class RuleFiguresTest {

    private static final RuleBook BOOK = RuleBook.standard();

    @ParameterizedTest
    @CsvSource({
        "tax.standard_deduction, joint, 2026, 32200",
        "tax.standard_deduction, single, 2024, 14600",
        "tax.bracket_top_22, joint, 2025, 206700",
        "tax.gains_zero_top, single, 2026, 49450",
        "tax.amt_exemption, joint, 2026, 140200",
        "tax.qbi_threshold, single, 2025, 197300",
        "medicare.irmaa_income_1, joint, 2026, 218000",
        "medicare.irmaa_income_5, joint, 2025, 750000",
        "tax.bracket_top_10, head, 2026, 17700",
        "tax.bracket_top_35, separate, 2024, 365600",
        "tax.bracket_top_35, separate, 2026, 384350",
        "tax.gains_fifteen_top, separate, 2024, 291850",
        "tax.gains_fifteen_top, separate, 2025, 300000",
        "tax.amt_exemption, separate, 2026, 70100",
        "tax.amt_phaseout_start, separate, 2026, 500000",
        "tax.amt_second_rate_start, joint, 2026, 244500",
        "tax.amt_second_rate_start, separate, 2025, 119550",
        "tax.aged_addition, separate, 2026, 1650",
        "tax.niit_threshold, separate, 2026, 125000",
        "tax.additional_medicare_threshold, separate, 2026, 125000",
        "tax.qbi_threshold, separate, 2026, 201775",
        "tax.salt_cap, head, 2024, 10000",
        "tax.salt_cap, single, 2025, 40000",
        "tax.salt_cap, separate, 2026, 20200",
        "tax.salt_phasedown_start, separate, 2026, 252500",
        "tax.salt_floor, separate, 2026, 5000",
        "tax.capital_loss_limit, separate, 2026, 1500",
        "home.mortgage_debt_cap, separate, 2026, 375000",
        "retirement.roth_phaseout_end, separate, 2025, 10000",
        "retirement.roth_phaseout_start, joint, 2025, 236000",
        "retirement.ira_deduction_start, single, 2024, 77000",
        "ss.taxable_first, separate, 2026, 0",
        "medicare.irmaa_income_1, separate, 2026, 109000",
        "medicare.irmaa_income_5, separate, 2026, 391000",
        "medicare.irmaa_income_2, joint, 2024, 258000",
        "tax.bracket_top_12, single, 2026, 50400",
        "tax.bracket_top_24, head, 2026, 201750",
        "tax.bracket_top_32, joint, 2025, 501050",
        "tax.bracket_top_35, head, 2025, 626350",
        "tax.standard_deduction, head, 2025, 23625",
        "tax.aged_addition, joint, 2026, 1650",
        "tax.aged_addition, head, 2025, 2000",
        "tax.senior_phaseout_start, joint, 2026, 150000",
        "tax.gains_fifteen_top, head, 2026, 579600",
        "tax.amt_exemption, single, 2025, 88100",
        "tax.amt_phaseout_start, joint, 2026, 1000000",
        "tax.niit_threshold, joint, 2026, 250000",
        "tax.qbi_range, joint, 2025, 100000",
        "tax.qbi_range, single, 2026, 75000",
        "tax.excess_business_loss, joint, 2026, 512000",
        "tax.overtime_deduction, joint, 2026, 25000",
        "retirement.ira_deduction_end, joint, 2026, 149000",
        "retirement.roth_phaseout_start, single, 2026, 153000",
        "credit.student_interest_phaseout, joint, 2026, 175000",
        "ss.taxable_second, joint, 2026, 44000",
        "medicare.irmaa_income_3, head, 2026, 171000",
        "home.sale_exclusion, joint, 2026, 500000",
        "charity.nonitemizer, joint, 2026, 2000",
        "tax.rental_allowance, single, 2026, 25000",
        "tax.rental_allowance, separate, 2026, 12500",
        "tax.rental_phaseout_start, joint, 2026, 100000",
        "tax.estimated_high_income, joint, 2026, 150000",
        "tax.estimated_high_income, separate, 2026, 75000",
        "tax.care_second_start, joint, 2026, 150000",
        "tax.care_second_step, head, 2026, 2000",
    })
    void by_filing_status(String id, String status, int year, BigDecimal expected) {
        assertThat(BOOK.amount(id, Map.of("filing_status", status), year))
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "retirement.elective_deferral, 2026, 24500",
        "tax.care_rate_most, 2025, 35",
        "tax.care_rate_most, 2026, 50",
        "tax.late_filing_least, 2025, 510",
        "tax.late_filing_least, 2026, 525",
        "tax.estimated_high_share, 2026, 110",
        "tax.home_office_rate, 2026, 5",
        "intl.housing_base_share, 2026, 16",
        "retirement.phaseout_floor, 2026, 200",
        "retirement.equal_payments_rate, 2026, 5",
        "ss.survivor_limit, 2026, 82.5",
        "gift.annuity_growth, 2026, 120",
        "charity.foundation_property_limit, 2026, 20",
        "estate.installment_count, 2026, 10",
        "retirement.ira_limit, 2026, 7500",
        "estate.basic_exclusion, 2026, 15000000",
        "gift.annual_exclusion, 2024, 18000",
        "ss.bend_point_1, 2026, 1286",
        "tax.wage_base, 2025, 176100",
        "medicare.part_b_premium, 2026, 202.90",
        "tax.mileage_rate, 2026, 72.5",
        "pf.transit, 2026, 340",
        "tax.adoption_credit, 2025, 17280",
        "intl.foreign_earned_income, 2026, 132900",
        "hsa.fsa_limit, 2026, 3400",
        "gift.noncitizen_spouse, 2024, 185000",
        "retirement.defined_benefit, 2024, 275000",
        "medicare.part_d_cap, 2026, 2100",
        "ss.cola, 2025, 2.5",
        "health.poverty_first, 2026, 15960",
        "tax.trust_bracket_top_35, 2026, 16000",
        "annuity.qlac_limit, 2026, 210000",
        "tax.eitc_max_none, 2026, 664",
        "tax.eitc_max_two, 2025, 7152",
        "tax.eitc_max_three, 2026, 8231",
        "tax.child_credit_refundable, 2026, 1700",
        "tax.amt_phaseout_rate, 2025, 25",
        "tax.amt_phaseout_rate, 2026, 50",
        "tax.section_179_phaseout, 2026, 4090000",
        "tax.bonus_depreciation, 2024, 60",
        "tax.bonus_depreciation, 2026, 100",
        "tax.information_return, 2025, 600",
        "tax.information_return, 2026, 2000",
        "tax.adoption_credit, 2026, 17670",
        "retirement.super_catch_up, 2026, 11250",
        "retirement.annual_additions, 2026, 72000",
        "retirement.compensation_limit, 2025, 350000",
        "retirement.defined_benefit, 2026, 290000",
        "retirement.simple_limit, 2025, 16500",
        "retirement.rmd_age, 2026, 73",
        "retirement.rmd_age_1960, 2026, 75",
        "charity.qcd_limit, 2025, 108000",
        "charity.split_interest, 2026, 55000",
        "estate.basic_exclusion, 2024, 13610000",
        "ss.bend_point_2, 2026, 7749",
        "ss.credit, 2025, 1810",
        "ss.earnings_test_fra, 2026, 65160",
        "ss.max_benefit_fra, 2026, 4152",
        "di.sga, 2026, 1690",
        "di.ssi, 2026, 994",
        "di.able_age, 2025, 26",
        "di.able_age, 2026, 46",
        "medicare.part_b_deductible, 2026, 283",
        "medicare.part_a_deductible, 2025, 1676",
        "medicare.irmaa_surcharge_5, 2025, 443.90",
        "medicare.part_d_gap, 2026, 63",
        "college.k12_limit, 2026, 20000",
        "alt.qualified_client_assets, 2025, 1100000",
        "alt.qualified_client_net_worth, 2026, 2700000",
        "pf.transit, 2025, 325",
        "pf.fdic, 2026, 250000",
        "inv.sipc_cash, 2026, 250000",
        "comp.ctr, 2026, 10000",
        "sec.reg_t_initial, 2026, 50",
    })
    void without_dimension(String id, int year, BigDecimal expected) {
        assertThat(BOOK.amount(id, year)).isEqualByComparingTo(expected);
    }

    /// P.L. 119-21 of 4 July 2025 changed these for the year that was half over.
    @ParameterizedTest
    @CsvSource({
        "tax.standard_deduction, joint, 30000, 31500",
        "tax.standard_deduction, head, 22500, 23625",
        "tax.child_credit, , 2000, 2200",
        "tax.section_179_limit, , 1250000, 2500000",
        "tax.salt_cap, joint, 10000, 40000",
        "tax.salt_cap, separate, 5000, 20000",
        "tax.standard_deduction, single, 15000, 15750",
        "tax.standard_deduction, separate, 15000, 15750",
    })
    void the_law_of_july_2025_reached_back(
            String id, String status, BigDecimal inMarch, BigDecimal inAugust) {
        Map<String, String> who = status == null ? Map.of() : Map.of("filing_status", status);
        assertThat(known(id, who, LocalDate.of(2025, 3, 1))).isEqualByComparingTo(inMarch);
        assertThat(known(id, who, LocalDate.of(2025, 7, 3))).isEqualByComparingTo(inMarch);
        assertThat(known(id, who, LocalDate.of(2025, 7, 4))).isEqualByComparingTo(inAugust);
    }

    /// The publication days differ by authority; in 2025 the shutdown delayed most of them.
    @ParameterizedTest
    @CsvSource({
        "tax.wage_base, 2025-10-23, 2025-10-24",
        "retirement.elective_deferral, 2025-11-12, 2025-11-13",
        "medicare.part_b_premium, 2025-11-13, 2025-11-14",
        "tax.mileage_rate, 2025-12-28, 2025-12-29",
        "gift.annual_exclusion, 2025-10-08, 2025-10-09",
    })
    void a_figure_of_2026_is_unknown_until_its_announcement(
            String id, LocalDate before, LocalDate on) {
        LocalDate asOf = LocalDate.of(2026, 6, 1);
        assertThat(BOOK.find(id, Map.of(), asOf, before))
                .isInstanceOfSatisfying(
                        Lookup.Unavailable.class,
                        u -> assertThat(u.reason()).isEqualTo(Lookup.Reason.NOT_YET_KNOWN));
        assertThat(BOOK.find(id, Map.of(), asOf, on)).isInstanceOf(Lookup.Found.class);
    }

    @Test
    void the_pattern_day_trader_minimum_ended_in_june_2026() {
        assertThat(text("sec.pattern_day_trader", LocalDate.of(2026, 6, 3))).contains("$25,000 of");
        assertThat(text("sec.pattern_day_trader", LocalDate.of(2026, 6, 4))).contains("repealed");
    }

    private static BigDecimal known(String id, Map<String, String> who, LocalDate knownAt) {
        return ((Lookup.Found) BOOK.find(id, who, LocalDate.of(2025, 12, 31), knownAt))
                .value()
                .number();
    }

    private static String text(String id, LocalDate asOf) {
        return ((Lookup.Found) BOOK.find(id, Map.of(), asOf, LocalDate.of(2026, 11, 1)))
                .value()
                .text();
    }
}
