package ai.elson.knowledge.estate;

import static ai.elson.knowledge.Case.first;
import static ai.elson.knowledge.Case.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.elson.base.seed.Seeds;
import ai.elson.knowledge.Case;
import ai.elson.knowledge.rule.UnavailableFact;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold of taxes, retirement and estates for any values. A failure names its seed.
class PlanningPropertiesTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    static List<Integer> seeds() {
        return IntStream.range(0, 40).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_short_cut_of_the_estate_tax_agrees_with_the_table(int seed) {
        SplittableRandom random = Seeds.random(seed, "estate");
        long estate = random.nextLong(2_000_000, 60_000_000);
        long gifts = random.nextLong(0, 5_000_000);
        for (int year = 2024; year <= 2026; year++) {
            assertThat(first("estate_tax_return", estate, 0, 0, 0, 0, gifts, 0, 0, year))
                    .isEqualByComparingTo(first("estate_tax", estate, gifts, year));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_zeroed_out_annuity_leaves_no_gift_and_at_the_same_growth_no_remainder(int seed) {
        SplittableRandom random = Seeds.random(seed, "grat");
        int rate = random.nextInt(1, 12);
        String trust =
                "{funding: 1000000, years: %d, rise: %d, rate: %d, growth: %d}"
                        .formatted(random.nextInt(2, 20), random.nextInt(0, 21), rate, rate);
        assertThat(first("grat_gift", trust)).isZero();
        assertThat((BigDecimal) result("remainder", "grat_gift", trust))
                .isCloseTo(BigDecimal.ZERO, within(CENT));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_sustainable_withdrawal_lasts_for_its_years(int seed) {
        SplittableRandom random = Seeds.random(seed, "withdrawal");
        int years = random.nextInt(1, 50);
        int rate = random.nextInt(0, 9);
        int rise = random.nextInt(0, 6);
        BigDecimal first = first("sustainable_withdrawal", 1_000_000, years, 0, rate, rise);
        assertThat(first("savings_last_years", 1_000_000, first.subtract(CENT), rate, rise))
                .isGreaterThanOrEqualTo(BigDecimal.valueOf(years));
        assertThat(first("savings_last_years", 1_000_000, first.add(BigDecimal.ONE), rate, rise))
                .isLessThan(BigDecimal.valueOf(years));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void limits_fall_with_income_and_are_whole_tens(int seed) {
        SplittableRandom random = Seeds.random(seed, "roth");
        int income = random.nextInt(140_000, 180_000);
        BigDecimal here =
                first("roth_ira_limit_by_income", income, 90000, 40, false, "SINGLE", 2026);
        BigDecimal more =
                first("roth_ira_limit_by_income", income + 500, 90000, 40, false, "SINGLE", 2026);
        assertThat(more).isLessThanOrEqualTo(here);
        assertThat(here.remainder(BigDecimal.TEN)).isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void gifts_are_deducted_carried_or_lost_to_the_floor(int seed) {
        SplittableRandom random = Seeds.random(seed, "charity");
        int cash = random.nextInt(0, 90_000);
        int other = random.nextInt(0, 60_000);
        int stock = random.nextInt(0, 60_000);
        BigDecimal accounted = BigDecimal.ZERO;
        for (String part :
                List.of(
                        "deduction",
                        "publicCashCarried",
                        "publicOtherCarried",
                        "publicAppreciatedCarried")) {
            accounted =
                    accounted.add(
                            (BigDecimal)
                                    result(
                                            part,
                                            "charitable_deduction_limits",
                                            100_000,
                                            cash,
                                            other,
                                            stock,
                                            0,
                                            0,
                                            2026));
        }
        BigDecimal given = BigDecimal.valueOf((long) cash + other + stock);
        assertThat(given.subtract(accounted)).isBetween(BigDecimal.ZERO, new BigDecimal("500"));
    }

    /// A figure of a year that has none is said to be missing.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "roth_ira_limit_by_income | 1, 1, 40, false, SINGLE, 2027",
                "annual_additions_limit | 1, 1, 1, 1, 2027",
                "savers_credit | 1000, 0, 20000, SINGLE, 2027",
                "simple_ira_limit | 1, 3, 40, 2023",
                "roth_catch_up_test | 1, 50, true, 2025",
                "gift_tax_return | {gifts: [{amount: 1, futureInterest: false}], split: false,"
                        + " priorGifts: 0, spouseExclusion: 0, year: 2027}",
                "trust_income_tax | 1, 0, 0, COMPLEX, 2027",
                "kiddie_tax | 1, 0, 10, 1, JOINT, 2027",
                "mileage_deduction | 1, 0, 2023",
                "qualified_charitable_distribution | 1, 0, 0, 72, 0, 0, 24, 2027",
                "charitable_deduction_limits | 100000, 1, 0, 0, 1, 0, 2026",
                "late_filing_payment_penalty | {unpaid: 1, paymentDue: '2027-04-15', returnDue:"
                        + " '2027-04-15', filed: '2027-07-15', paid: '2027-07-15'}",
            })
    void a_year_without_its_figure_is_unavailable(String line) {
        String[] parts = line.split(" \\| ");
        Object[] arguments =
                parts[1].startsWith("{") ? new Object[] {parts[1]} : parts[1].split(", ");
        assertThatThrownBy(() -> Case.compute(parts[0], arguments))
                .isInstanceOf(UnavailableFact.class);
    }

    @Test
    void lots_sold_at_average_cost_gain_as_much_in_all_as_in_parts() {
        String lots =
                "{lots: [{bought: '2020-01-02', shares: 3, cost: 10}, {bought: '2021-01-02',"
                        + " shares: 7, cost: 20}], method: %s, shares: 10, price: 30, sold:"
                        + " '2026-01-05'}";
        assertThat(first("tax_lot_sale", lots.formatted("AVERAGE")))
                .isEqualByComparingTo(first("tax_lot_sale", lots.formatted("FIFO")))
                .isEqualByComparingTo(first("tax_lot_sale", lots.formatted("LIFO")));
    }
}
