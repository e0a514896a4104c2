package ai.elson.knowledge;

import static ai.elson.knowledge.Case.first;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.elson.base.seed.Seeds;
import ai.elson.knowledge.calculator.FilingStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold for any values. A failure names its seed.
class CalculatorPropertiesTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    static List<Integer> seeds() {
        return IntStream.range(0, 60).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void present_value_undoes_future_value(int seed) {
        SplittableRandom random = Seeds.random(seed, "time");
        BigDecimal amount = dollars(random, 1, 1_000_000);
        int rate = random.nextInt(1, 15);
        int years = random.nextInt(1, 40);
        BigDecimal later = first("future_value", amount, rate, years);
        assertThat(first("present_value", later, rate, years)).isCloseTo(amount, within(CENT));
        assertThat(later).isGreaterThan(amount);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void more_income_is_never_less_tax_and_no_bracket_takes_all(int seed) {
        SplittableRandom random = Seeds.random(seed, "tax");
        BigDecimal low = dollars(random, 0, 900_000);
        BigDecimal more = dollars(random, 1, 50_000);
        for (FilingStatus status : FilingStatus.values()) {
            for (int year : new int[] {2025, 2026}) {
                BigDecimal before = first("federal_income_tax", low, status.name(), year);
                BigDecimal after = first("federal_income_tax", low.add(more), status.name(), year);
                assertThat(after.subtract(before))
                        .isBetween(
                                more.multiply(new BigDecimal("0.10")).subtract(CENT),
                                more.multiply(new BigDecimal("0.37")).add(CENT));
            }
        }
        BigDecimal single = first("federal_income_tax", low, "SINGLE", 2026);
        assertThat(first("federal_income_tax", low, "HEAD", 2026)).isLessThanOrEqualTo(single);
        assertThat(first("federal_income_tax", low, "JOINT", 2026)).isLessThanOrEqualTo(single);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_gain_on_top_is_taxed_between_zero_and_twenty_percent(int seed) {
        SplittableRandom random = Seeds.random(seed, "gains");
        BigDecimal gain = dollars(random, 1, 500_000);
        BigDecimal low = dollars(random, 0, 400_000);
        BigDecimal high = low.add(dollars(random, 1, 100_000));
        BigDecimal less = first("capital_gains_tax", gain, low, "SINGLE", 2026);
        BigDecimal tax = first("capital_gains_tax", gain, high, "SINGLE", 2026);
        assertThat(tax).isGreaterThanOrEqualTo(less);
        assertThat(tax).isLessThanOrEqualTo(gain.multiply(new BigDecimal("0.20")).add(CENT));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_bond_falls_as_its_yield_rises_and_is_at_par_at_its_coupon(int seed) {
        SplittableRandom random = Seeds.random(seed, "bond");
        int coupon = random.nextInt(1, 12);
        int years = random.nextInt(1, 40);
        assertThat(first("bond_price", 1000, coupon, coupon, years)).isEqualByComparingTo("1000");
        assertThat(first("bond_price", 1000, coupon, coupon + 1, years))
                .isLessThan(BigDecimal.valueOf(1000));
        assertThat(first("bond_price", 1000, coupon, coupon - 1, years))
                .isGreaterThan(BigDecimal.valueOf(1000));
        assertThat(first("bond_duration", coupon, 5, years))
                .isLessThanOrEqualTo(BigDecimal.valueOf(years));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_call_lies_between_its_bounds_and_gives_a_put_that_is_worth_something(int seed) {
        SplittableRandom random = Seeds.random(seed, "call");
        int stock = random.nextInt(20, 200);
        int strike = random.nextInt(20, 200);
        int volatility = random.nextInt(5, 90);
        int days = random.nextInt(1, 1000);
        BigDecimal call = first("call_option_price", stock, strike, volatility, 4, days);
        double least = stock - strike * Math.exp(-0.04 * days / 365.0);
        assertThat(call.doubleValue()).isBetween(Math.max(0, least) - 0.01, (double) stock);
        assertThat(first("call_option_price", stock, strike, volatility + 5, 4, days))
                .isGreaterThanOrEqualTo(call);
        BigDecimal put = first("put_from_call_price", call.add(CENT), stock, strike, 4, days);
        assertThat(put.doubleValue()).isBetween(0.0, (double) strike);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void two_assets_are_never_riskier_than_their_weighted_sum(int seed) {
        SplittableRandom random = Seeds.random(seed, "mix");
        int weight = random.nextInt(0, 101);
        int a = random.nextInt(1, 60);
        int b = random.nextInt(1, 60);
        BigDecimal most = BigDecimal.valueOf((weight * a + (100 - weight) * b) / 100.0);
        BigDecimal together = first("two_asset_volatility", weight, a, b, 1);
        assertThat(together).isCloseTo(most, within(CENT));
        assertThat(first("two_asset_volatility", weight, a, b, 0.2)).isLessThanOrEqualTo(together);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_higher_card_payment_ends_sooner_and_costs_less(int seed) {
        SplittableRandom random = Seeds.random(seed, "card");
        BigDecimal balance = dollars(random, 500, 20_000);
        BigDecimal payment = balance.multiply(new BigDecimal("0.03")).setScale(2, RoundingMode.UP);
        List<Object> slow =
                Records.values(Case.compute("card_payoff_time", balance, 21, payment).value());
        List<Object> fast =
                Records.values(
                        Case.compute(
                                        "card_payoff_time",
                                        balance,
                                        21,
                                        payment.multiply(BigDecimal.TWO))
                                .value());
        assertThat((BigDecimal) fast.get(0)).isLessThan((BigDecimal) slow.get(0));
        assertThat((BigDecimal) fast.get(1)).isLessThan((BigDecimal) slow.get(1));
    }

    @Test
    void waiting_with_social_security_always_raises_the_benefit() {
        BigDecimal last = BigDecimal.ZERO;
        for (int month = 62 * 12; month <= 70 * 12; month++) {
            BigDecimal benefit =
                    first("social_security_claiming_age", 2500, month / 12, month % 12);
            assertThat(benefit).isGreaterThan(last);
            last = benefit;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void taxed_benefits_grow_with_income_and_stay_below_85_percent(int seed) {
        SplittableRandom random = Seeds.random(seed, "benefits");
        BigDecimal benefits = dollars(random, 1000, 60_000);
        BigDecimal income = dollars(random, 0, 90_000);
        BigDecimal taxed = first("taxable_social_security", benefits, income, "JOINT");
        BigDecimal more =
                first("taxable_social_security", benefits, income.add(BigDecimal.TEN), "JOINT");
        assertThat(taxed)
                .isBetween(BigDecimal.ZERO, benefits.multiply(new BigDecimal("0.85")).add(CENT));
        assertThat(more.subtract(taxed)).isBetween(BigDecimal.ZERO, new BigDecimal("8.51"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_split_adds_up(int seed) {
        SplittableRandom random = Seeds.random(seed, "split");
        BigDecimal loss = dollars(random, 1, 9_000_000);
        for (List<Object> parts :
                List.of(
                        values("quota_share_split", loss, random.nextInt(0, 101)),
                        values("excess_of_loss_recovery", loss, 1_000_000, 3_000_000),
                        values("coinsurance_claim", 9_000_000, 80, 4_000_000, loss),
                        values("health_plan_share", loss, 2000, 20, 6000),
                        values("uninsured_deposits", loss, 2),
                        values("home_sale_gain", loss, 0, "JOINT"))) {
            assertThat(((BigDecimal) parts.get(0)).add((BigDecimal) parts.get(1)))
                    .isEqualByComparingTo(loss);
        }
    }

    @Test
    void depreciation_of_all_years_leaves_the_salvage_value() {
        for (String method :
                List.of("declining_balance_depreciation", "sum_of_years_depreciation")) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int year = 1; year <= 8; year++) {
                sum = sum.add(first(method, 50000, 12000, 8, year));
            }
            assertThat(sum)
                    .as(method)
                    .isCloseTo(new BigDecimal("38000"), within(new BigDecimal("0.05")));
        }
    }

    private static List<Object> values(String id, Object... arguments) {
        return Records.values(Case.compute(id, arguments).value());
    }

    private static BigDecimal dollars(SplittableRandom random, int from, int to) {
        return BigDecimal.valueOf(random.nextLong(from * 100L, to * 100L), 2);
    }
}
