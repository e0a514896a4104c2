package ai.elson.knowledge.cashflow;

import static ai.elson.knowledge.Case.first;
import static ai.elson.knowledge.Case.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.elson.base.seed.Seeds;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold for any values. A failure names its seed.
class CashflowPropertiesTest {

    static List<Integer> seeds() {
        return IntStream.range(0, 40).boxed().toList();
    }

    /// Each of the five figures is found again from the other four.
    @ParameterizedTest
    @MethodSource("seeds")
    void the_five_figures_of_an_annuity_agree(int seed) {
        SplittableRandom random = Seeds.random(seed, "annuity");
        String timing = random.nextBoolean() ? "END" : "BEGINNING";
        BigDecimal rate = BigDecimal.valueOf(random.nextInt(1, 300), 2);
        int periods = random.nextInt(1, 300);
        int loan = random.nextInt(10_000, 500_000);
        int left = -random.nextInt(0, 9_000);
        BigDecimal payment = first("level_payment", rate, periods, loan, left, timing);
        double cents = 0.006 * periods;
        assertThat(first("level_payments_worth", rate, periods, payment, left, timing))
                .isCloseTo(BigDecimal.valueOf(loan), within(BigDecimal.valueOf(cents)));
        double growth = Math.pow(1 + rate.doubleValue() / 100, periods);
        assertThat(
                        first("level_payments_growth", rate, periods, payment, loan, timing)
                                .doubleValue())
                .isCloseTo(left, within(cents * growth + 0.01));
        if (payment.signum() < 0) {
            assertThat(first("number_of_payments", rate, payment, loan, left, timing).doubleValue())
                    .isCloseTo(periods, within(0.01 + periods * 0.002));
            List<?> rates =
                    (List<?>)
                            result(
                                    "allRates",
                                    "payments_interest_rate",
                                    periods,
                                    payment,
                                    loan,
                                    left,
                                    timing,
                                    1);
            assertThat(rates)
                    .anySatisfy(found ->
                            assertThat((Double) found).isCloseTo(rate.doubleValue(), within(0.02)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nominal_undoes_effective(int seed) {
        SplittableRandom random = Seeds.random(seed, "compounding");
        for (RateConversion.Compounding compounding : RateConversion.Compounding.values()) {
            BigDecimal rate = BigDecimal.valueOf(random.nextInt(0, 5_000), 2);
            BigDecimal effective = first("effective_annual_rate", rate, compounding);
            assertThat(effective).isGreaterThanOrEqualTo(rate.subtract(new BigDecimal("1e-9")));
            assertThat(first("nominal_annual_rate", effective.toPlainString(), compounding))
                    .isCloseTo(rate, within(new BigDecimal("1e-9")));
        }
    }

    /// Without flows in between, all ways to weigh a return agree.
    @ParameterizedTest
    @MethodSource("seeds")
    void returns_without_flows_agree(int seed) {
        SplittableRandom random = Seeds.random(seed, "returns");
        int start = random.nextInt(1_000, 100_000);
        int end = random.nextInt(1_000, 200_000);
        String span = "start: '2022-05-17', startValue: " + start;
        String money =
                "{" + span + ", contributions: [], end: '2025-11-03', endValue: " + end + "}";
        double wanted = 100.0 * (end - start) / start;
        assertThat(
                        first(
                                        "time_weighted_return",
                                        "{"
                                                + span
                                                + ", valuations: [{date: '2025-11-03', value: "
                                                + end
                                                + ", cashFlow: 0}]}")
                                .doubleValue())
                .isCloseTo(wanted, within(1e-8));
        assertThat(first("modified_dietz_return", money).doubleValue())
                .isCloseTo(wanted, within(1e-8));
        assertThat((Double) result("periodReturn", "money_weighted_return", money))
                .isCloseTo(wanted, within(1e-6));
    }
}
