package ai.elson.knowledge.household;

import static ai.elson.knowledge.Case.first;
import static ai.elson.knowledge.Case.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.elson.base.seed.Seeds;
import ai.elson.knowledge.household.LevelLoan.Month;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold for any loan. A failure names its seed.
class HouseholdPropertiesTest {

    static List<Integer> seeds() {
        return IntStream.range(0, 60).boxed().toList();
    }

    private static LevelLoan loan(SplittableRandom random) {
        return new LevelLoan(
                BigDecimal.valueOf(random.nextLong(100, 90_000_000), 2),
                BigDecimal.valueOf(random.nextInt(0, 2_500), 2),
                random.nextInt(1, 601));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_schedule_repays_the_loan_to_the_cent(int seed) {
        SplittableRandom random = Seeds.random(seed, "loan");
        LevelLoan loan = loan(random);
        BigDecimal extra = BigDecimal.valueOf(random.nextInt(0, 500));
        for (List<Month> rows : List.of(loan.schedule(), loan.schedule(month -> extra))) {
            BigDecimal principal =
                    rows.stream().map(Month::principal).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(principal).isEqualByComparingTo(loan.amount());
            assertThat(rows.getLast().balance()).isZero();
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row.principal().signum()).isNotNegative());
        }
        assertThat(LevelLoan.interest(loan.schedule(month -> extra)))
                .isLessThanOrEqualTo(LevelLoan.interest(loan.schedule()));
    }

    /// A loan without charges costs its own rate.
    @ParameterizedTest
    @MethodSource("seeds")
    void without_charges_the_apr_is_the_rate(int seed) {
        LevelLoan loan = loan(Seeds.random(seed, "apr"));
        if (loan.amount().doubleValue() > 10_000) {
            assertThat(
                            first(
                                            "annual_percentage_rate",
                                            loan.amount(),
                                            loan.ratePercent(),
                                            loan.months(),
                                            0)
                                    .doubleValue())
                    .isCloseTo(loan.ratePercent().doubleValue(), within(0.01));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_same_loan_again_saves_nothing_but_costs_its_costs(int seed) {
        LevelLoan loan = loan(Seeds.random(seed, "same"));
        assertThat(
                        first(
                                "refinance_comparison",
                                loan.amount(),
                                loan.ratePercent(),
                                loan.months(),
                                loan.ratePercent(),
                                loan.months(),
                                250,
                                false,
                                36,
                                5))
                .isEqualByComparingTo("-250");
    }

    /// 250,000 x 7% / 12 is 1,458.333..., but 300 x 5% / 12 is 1.25 and 30 x 7% / 12 is 0.175: the
    /// half cent goes up.
    @Test
    void half_a_cent_of_interest_is_rounded_up() {
        assertThat(LevelLoan.monthsInterest(BigDecimal.valueOf(30), BigDecimal.valueOf(7)))
                .isEqualByComparingTo("0.18");
        assertThat(result("totalInterest", "card_payoff_time", 30, 7, 30)).hasToString("0.18");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_cap_of_zero_keeps_the_payment(int seed) {
        LevelLoan loan = loan(Seeds.random(seed, "arm"));
        if (loan.months() > 60 && loan.amount().doubleValue() > 1_000) {
            BigDecimal reset =
                    first(
                            "adjustable_rate_mortgage",
                            "{loan: "
                                    + loan.amount()
                                    + ", initialRate: "
                                    + loan.ratePercent()
                                    + ", months: "
                                    + loan.months()
                                    + ", fixedMonths: 36, adjustmentMonths: 12, margin: 2,"
                                    + " firstCap: 0, periodicCap: 0, lifetimeCap: 0, floorRate: 0,"
                                    + " rateStep: null, indexRates: [9]}");
            assertThat(reset).isCloseTo(loan.payment(), within(new BigDecimal("0.02")));
        }
    }
}
