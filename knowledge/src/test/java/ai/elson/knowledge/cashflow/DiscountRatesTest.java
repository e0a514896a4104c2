package ai.elson.knowledge.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.elson.base.seed.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.analysis.solvers.LaguerreSolver;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiscountRatesTest {

    static List<Integer> seeds() {
        return IntStream.range(0, 200).boxed().toList();
    }

    /// All rates of random flows, against all complex roots by Laguerre's method.
    @ParameterizedTest
    @MethodSource("seeds")
    void every_rate_is_found_and_no_other(int seed) {
        SplittableRandom random = Seeds.random(seed, "rates");
        double[] flows = new double[random.nextInt(2, 9)];
        for (int t = 0; t < flows.length; t++) {
            flows[t] = random.nextInt(-100, 101);
        }
        if (flows[flows.length - 1] == 0) {
            flows[flows.length - 1] = 50;
        }
        double[] wanted =
                Arrays.stream(new LaguerreSolver().solveAllComplex(flows, 0))
                        .filter(x -> Math.abs(x.getImaginary()) < 1e-9)
                        .mapToDouble(Complex::getReal)
                        .filter(x -> x > 1e-4 && x < 1e4)
                        .map(x -> 1 / x - 1)
                        .sorted()
                        .toArray();
        List<Double> found = DiscountRates.of(flows, times(flows.length));
        assertThat(found).as(Arrays.toString(flows)).hasSize(wanted.length);
        for (int i = 0; i < wanted.length; i++) {
            assertThat(found.get(i)).isCloseTo(wanted[i], within(1e-7 * (1 + wanted[i])));
        }
    }

    /// Flows made from their rates: the product of (1 + rate) - y over the rates, in powers of y.
    @ParameterizedTest
    @MethodSource("seeds")
    void rates_that_flows_were_made_of_are_found_again(int seed) {
        SplittableRandom random = Seeds.random(seed, "made");
        double[] rates = random.doubles(random.nextInt(1, 5), -0.6, 2).sorted().toArray();
        for (int i = 1; i < rates.length; i++) {
            rates[i] = Math.max(rates[i], rates[i - 1] + 0.05);
        }
        double[] flows = {-100};
        for (double rate : rates) {
            double[] longer = new double[flows.length + 1];
            for (int t = 0; t < flows.length; t++) {
                longer[t] += flows[t];
                longer[t + 1] -= flows[t] * (1 + rate);
            }
            flows = longer;
        }
        List<Double> found = DiscountRates.of(flows, times(flows.length));
        assertThat(found).hasSize(rates.length);
        for (int i = 0; i < rates.length; i++) {
            assertThat(found.get(i)).isCloseTo(rates[i], within(1e-8));
        }
    }

    @Test
    void two_rates_that_are_very_near_are_told_apart() {
        double a = 1.1;
        double b = 1.10001;
        double[] flows = {-1, a + b, -a * b};
        assertThat(DiscountRates.of(flows, times(3)))
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(0.1, within(1e-9)),
                        second -> assertThat(second).isCloseTo(0.10001, within(1e-9)));
    }

    @Test
    void a_value_that_nearly_touches_zero_gives_no_rate() {
        assertThat(DiscountRates.of(new double[] {-100, 220, -121.0001}, times(3))).isEmpty();
        assertThat(DiscountRates.of(new double[] {-100, 220, -121}, times(3)))
                .singleElement()
                .satisfies(rate -> assertThat(rate).isCloseTo(0.1, within(1e-7)));
    }

    @Test
    void the_range_ends_where_it_says() {
        assertThat(DiscountRates.of(new double[] {-1, 9_999}, times(2)))
                .singleElement()
                .satisfies(rate -> assertThat(rate).isCloseTo(9_998, within(1e-6)));
        assertThat(DiscountRates.of(new double[] {-1, 10_002}, times(2))).isEmpty();
        assertThat(DiscountRates.of(new double[] {-1, 0.000101}, times(2))).hasSize(1);
        assertThat(DiscountRates.of(new double[] {-1, 0.000099}, times(2))).isEmpty();
    }

    @Test
    void zeros_around_the_flows_do_not_count() {
        assertThat(DiscountRates.of(new double[] {0, 0, -100, 150, 0}, times(5)))
                .singleElement()
                .satisfies(rate -> assertThat(rate).isCloseTo(0.5, within(1e-12)));
        assertThat(DiscountRates.of(new double[] {0, 100, 0}, times(3))).isEmpty();
        assertThat(DiscountRates.signChanges(new double[] {0, -1, 0, 2, 0, 3, -1})).isEqualTo(2);
    }

    /// Six hundred flows that change sign each time, as many rates nearly equal as can be.
    @Test
    void work_is_bounded() {
        double[] flows = new double[600];
        flows[0] = 1;
        for (int t = 1; t < 300; t++) {
            flows[t] = -flows[t - 1] * (300 - t) / t;
        }
        assertThatThrownBy(() -> DiscountRates.of(flows, times(600)))
                .isInstanceOf(ArithmeticException.class);
    }

    private static double[] times(int n) {
        return IntStream.range(0, n).asDoubleStream().toArray();
    }
}
