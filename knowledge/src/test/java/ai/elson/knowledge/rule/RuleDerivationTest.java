package ai.elson.knowledge.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures that the statutes make from other figures: typing errors cannot hide from these.
class RuleDerivationTest {

    private static final RuleBook BOOK = RuleBook.standard();

    /// A figure, what the statute says for 2018, and the step to which it is rounded down.
    private record Indexed(BigDecimal value, int base, int step) {
        double least() {
            return value.doubleValue() / base;
        }

        double below() {
            return (value.doubleValue() + step) / base;
        }
    }

    /// IRC 1(j)(2) and (5) give the tables of 2018; each year multiplies all of them by one factor
    /// and rounds down, 1(f)(7). From 2026 the 10 and 12 percent brackets have one year more of it
    /// (P.L. 119-21 section 70101). One factor must explain all figures of a year.
    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void brackets_follow_from_the_table_of_2018_by_one_factor(int year) {
        List<Indexed> usual = new ArrayList<>();
        List<Indexed> longer = new ArrayList<>();
        int[] rates = {10, 12, 22, 24, 32, 35};
        int[][] bases = {
            {9525, 38700, 82500, 157500, 200000, 500000},
            {19050, 77400, 165000, 315000, 400000, 600000},
            {13600, 51800, 82500, 157500, 200000, 500000},
            {9525, 38700, 82500, 157500, 200000, 300000}
        };
        int[][] gains = {{38600, 425800}, {77200, 479000}, {51700, 452400}, {38600, 239500}};
        String[] statuses = {"single", "joint", "head", "separate"};
        for (int s = 0; s < statuses.length; s++) {
            // Those of single and separate are half of a joint return's, so their step is too.
            int step = s == 0 || s == 3 ? 25 : 50;
            for (int i = 0; i < rates.length; i++) {
                List<Indexed> list = year == 2026 && i < 2 ? longer : usual;
                String id = "tax.bracket_top_" + rates[i];
                list.add(new Indexed(amount(id, statuses[s], year), bases[s][i], step));
            }
            usual.add(
                    new Indexed(
                            amount("tax.gains_zero_top", statuses[s], year), gains[s][0], step));
            usual.add(
                    new Indexed(
                            amount("tax.gains_fifteen_top", statuses[s], year), gains[s][1], 50));
        }
        (year == 2026 ? longer : usual)
                .add(new Indexed(BOOK.amount("tax.trust_bracket_top_10", year), 2550, 50));
        usual.add(new Indexed(BOOK.amount("tax.trust_bracket_top_24", year), 9150, 50));
        usual.add(new Indexed(BOOK.amount("tax.trust_bracket_top_35", year), 12500, 50));
        usual.add(new Indexed(BOOK.amount("tax.trust_gains_zero_top", year), 2600, 50));
        usual.add(new Indexed(BOOK.amount("tax.trust_gains_fifteen_top", year), 12700, 50));
        requireOneFactor(usual);
        if (year == 2026) {
            requireOneFactor(longer);
            assertThat(longer.getFirst().least()).isGreaterThan(usual.getFirst().below());
        }
    }

    private static void requireOneFactor(List<Indexed> figures) {
        double least = figures.stream().mapToDouble(Indexed::least).max().orElseThrow();
        double below = figures.stream().mapToDouble(Indexed::below).min().orElseThrow();
        assertThat(least).isLessThan(below);
    }

    /// IRC 1(j)(2)(B) to (D), 55(d)(1), 63(c)(2), 164(b)(6), 1211(b), 163(h)(3): half of joint.
    @ParameterizedTest
    @CsvSource({
        "tax.bracket_top_10",
        "tax.bracket_top_24",
        "tax.bracket_top_35",
        "tax.standard_deduction",
        "tax.amt_exemption",
        "tax.amt_phaseout_start",
        "tax.amt_second_rate_start:single",
        "tax.salt_cap:single",
        "tax.capital_loss_limit:single",
        "home.mortgage_debt_cap:single",
        "tax.niit_threshold",
        "tax.additional_medicare_threshold",
        "tax.dependent_care_exclusion:single",
        "home.sale_exclusion",
        "charity.nonitemizer",
        "tax.excess_business_loss",
    })
    void a_separate_return_has_half(String ruleAndWhole) {
        String[] parts = ruleAndWhole.split(":");
        String whole = parts.length == 1 ? "joint" : parts[1];
        for (int year = 2026; year <= 2026; year++) {
            assertThat(amount(parts[0], "separate", year).multiply(BigDecimal.TWO))
                    .as(parts[0])
                    .isEqualByComparingTo(amount(parts[0], whole, year));
        }
    }

    /// The Rev. Procs. round half of joint's 15 percent gains limit down, and QBI's joint limit
    /// after doubling, so these are half but for one step.
    @ParameterizedTest
    @CsvSource({"tax.gains_fifteen_top, 50", "tax.qbi_threshold, 50"})
    void a_separate_return_has_half_but_for_rounding(String id, BigDecimal step) {
        for (int year = 2024; year <= 2026; year++) {
            BigDecimal twice = amount(id, "separate", year).multiply(BigDecimal.TWO);
            assertThat(twice.subtract(amount(id, "joint", year)).abs())
                    .as(id + " " + year)
                    .isLessThanOrEqualTo(step);
        }
    }

    /// 42 USC 415(a)(1)(B), 413(d)(2), 430(b) and 403(f)(8): bend points, credits, wage base and
    /// exempt amounts follow the average wage of two years before.
    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void social_security_figures_follow_from_the_average_wage(int year) {
        double wage = BOOK.amount("ss.average_wage_index", year - 2).doubleValue();
        requireRounded("ss.bend_point_1", year, 180 * wage / 9779.44, 1);
        requireRounded("ss.bend_point_2", year, 1085 * wage / 9779.44, 1);
        requireRounded("ss.credit", year, 250 * wage / 9226.48, 10);
        requireRounded("tax.wage_base", year, 60600 * wage / 22935.42, 300);
        requireRounded("di.sga", year, 700 * wage / 28861.44, 10);
        assertThat(BOOK.amount("ss.earnings_test", year))
                .isEqualByComparingTo(rounded(670 * wage / 22935.42, 10).multiply(TWELVE));
        assertThat(BOOK.amount("ss.earnings_test_fra", year))
                .isEqualByComparingTo(rounded(2500 * wage / 32154.82, 10).multiply(TWELVE));
    }

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private static void requireRounded(String id, int year, double unrounded, int step) {
        assertThat(BOOK.amount(id, year))
                .as(id + " " + year)
                .isEqualByComparingTo(rounded(unrounded, step));
    }

    private static BigDecimal rounded(double unrounded, int step) {
        return BigDecimal.valueOf(unrounded / step)
                .setScale(0, RoundingMode.HALF_UP)
                .multiply(BigDecimal.valueOf(step));
    }

    /// IRC 32(a), (b): the credit is its percentage of the earned income amount; the joint start of
    /// the phase-out is the same amount higher for all with children.
    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void the_earned_income_credit_is_its_rate_of_its_earnings(int year) {
        for (String children : new String[] {"none", "one", "two", "three"}) {
            Map<String, String> who = Map.of("children", children);
            double credit =
                    BOOK.amount("tax.eitc_phase_in_rate", who, year).doubleValue()
                            / 100
                            * BOOK.amount("tax.eitc_earned_income", who, year).doubleValue();
            assertThat(BOOK.amount("tax.eitc_max_" + children, year).doubleValue())
                    .as(children + " " + year)
                    .isBetween(credit - 2.5, credit + 2.5);
        }
    }

    /// 42 USC 1395e(a): a quarter, half and an eighth of the inpatient deductible.
    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void hospital_coinsurance_is_a_part_of_the_deductible(int year) {
        BigDecimal deductible = BOOK.amount("medicare.part_a_deductible", year);
        requirePart("medicare.hospital_coinsurance", year, deductible, 4);
        requirePart("medicare.lifetime_reserve", year, deductible, 2);
        requirePart("ltc.skilled_coinsurance", year, deductible, 8);
    }

    private static void requirePart(String id, int year, BigDecimal whole, int parts) {
        assertThat(BOOK.amount(id, year))
                .isEqualByComparingTo(
                        whole.divide(BigDecimal.valueOf(parts), MathContext.DECIMAL64));
    }

    /// IRC 25B(b): head of household three quarters, all others half of joint.
    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void savers_credit_limits_are_parts_of_the_joint_ones(int year) {
        for (String rate : new String[] {"50", "20", "10"}) {
            BigDecimal joint = saver("joint", rate, year);
            assertThat(saver("single", rate, year).multiply(BigDecimal.TWO))
                    .isEqualByComparingTo(joint);
            assertThat(saver("separate", rate, year))
                    .isEqualByComparingTo(saver("single", rate, year));
            assertThat(saver("head", rate, year))
                    .isEqualByComparingTo(joint.multiply(new BigDecimal("0.75")));
        }
        assertThat(saver("joint", "10", year))
                .isEqualByComparingTo(BOOK.amount("retirement.savers_credit_joint", year));
    }

    private static BigDecimal saver(String status, String rate, int year) {
        Map<String, String> who = Map.of("filing_status", status, "rate", rate);
        return BOOK.amount("retirement.savers_credit_limit", who, year);
    }

    /// 42 USC 1395r(i)(3): spouses who file separately have the first amount and 500,000 less it.
    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void separate_filers_skip_the_middle_irmaa_tiers(int year) {
        BigDecimal first = amount("medicare.irmaa_income_1", "single", year);
        for (int tier = 1; tier <= 4; tier++) {
            assertThat(amount("medicare.irmaa_income_" + tier, "separate", year))
                    .isEqualByComparingTo(first);
        }
        assertThat(amount("medicare.irmaa_income_5", "separate", year).add(first))
                .isEqualByComparingTo("500000");
    }

    /// IRC 164(b)(7): from 2026 one percent more each year; IRC 1(g)(4) and 63(c)(5): twice.
    @Test
    void what_grows_or_doubles_by_statute_does() {
        assertThat(amount("tax.salt_cap", "joint", 2025).multiply(new BigDecimal("1.01")))
                .isEqualByComparingTo(amount("tax.salt_cap", "joint", 2026));
        for (int year = 2024; year <= 2026; year++) {
            assertThat(BOOK.amount("tax.dependent_deduction", year).multiply(BigDecimal.TWO))
                    .isEqualByComparingTo(BOOK.amount("tax.kiddie_threshold", year));
            assertThat(BOOK.amount("hsa.fsa_limit", year).multiply(new BigDecimal("0.2")))
                    .isEqualByComparingTo(BOOK.amount("hsa.fsa_carryover", year));
        }
    }

    private static BigDecimal amount(String id, String status, int year) {
        return BOOK.amount(id, Map.of("filing_status", status), year);
    }
}
