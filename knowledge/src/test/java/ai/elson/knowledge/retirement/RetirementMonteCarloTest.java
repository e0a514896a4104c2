package ai.elson.knowledge.retirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import ai.elson.knowledge.Case;
import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.retirement.RetirementMonteCarlo.Dollars;
import ai.elson.knowledge.retirement.RetirementMonteCarlo.Plan;
import ai.elson.knowledge.retirement.RetirementMonteCarlo.Run;
import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The simulation against closed forms, against a naive twin, and against itself.
class RetirementMonteCarloTest {

    private static final int PATHS = 100_000;

    private static Plan plan(
            double contribution,
            int savingYears,
            double withdrawal,
            int withdrawalYears,
            double volatility,
            Dollars dollars,
            int paths,
            int seed) {
        return new Plan(
                60,
                500_000,
                contribution,
                savingYears,
                withdrawal,
                withdrawalYears,
                6,
                volatility,
                0.5,
                2.5,
                dollars,
                100_000,
                paths,
                seed);
    }

    /// One path at a time with the library's normal distribution and plain multiplications.
    private static double[] naive(Plan in, int[] failures) {
        NormalDistribution normal = new NormalDistribution();
        NormalDraws draws = RetirementMonteCarlo.draws(in);
        double mean = 1 + in.meanReturn() / 100;
        double variance = Math.pow(in.volatility() / 100 / mean, 2);
        double s = Math.sqrt(Math.log(1 + variance));
        double m = Math.log(mean / Math.sqrt(1 + variance));
        double[] ends = new double[in.paths()];
        for (int path = 0; path < in.paths(); path++) {
            double wealth = in.balance();
            boolean failed = false;
            for (int year = 0; year < in.savingYears() + in.withdrawalYears(); year++) {
                double u = 0.5 + draws.centred(path, year);
                double growth =
                        Math.exp(m + s * normal.inverseCumulativeProbability(u))
                                * (1 - in.fee() / 100);
                double prices = Math.pow(1 + in.inflation() / 100, year);
                if (year < in.savingYears()) {
                    wealth = wealth * growth + in.contribution() * prices;
                } else {
                    wealth -= in.withdrawal() * prices;
                    if (wealth < 0) {
                        failed = true;
                        wealth = 0;
                    }
                    wealth *= growth;
                }
            }
            ends[path] =
                    in.dollars() == Dollars.FUTURE
                            ? wealth
                            : wealth / Math.pow(1 + in.inflation() / 100, in.years());
            failures[0] += failed || ends[path] < in.goal() ? 1 : 0;
        }
        return ends;
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 10, 40000, 20, 12, FUTURE, 5000, 1",
        "0, 0, 35000, 30, 18, TODAY, 3001, 2",
        "20000, 15, 0, 0, 25, TODAY, 1025, 3",
        "0, 0, 35000, 30, 0, TODAY, 1024, 4",
    })
    void the_blocks_agree_with_one_path_at_a_time(
            double contribution,
            int savingYears,
            double withdrawal,
            int withdrawalYears,
            double volatility,
            Dollars dollars,
            int paths,
            int seed) {
        Plan in =
                plan(
                        contribution,
                        savingYears,
                        withdrawal,
                        withdrawalYears,
                        volatility,
                        dollars,
                        paths,
                        seed);
        int[] failures = new int[1];
        double[] expected = naive(in, failures);
        Run run = RetirementMonteCarlo.run(in);
        assertThat(run.successes()).isEqualTo(paths - failures[0]);
        for (int i = 0; i < paths; i++) {
            assertThat(run.wealth()[i])
                    .isCloseTo(expected[i], within(1e-6 + 1e-9 * Math.abs(expected[i])));
        }
    }

    /// Of a lump sum all is known: mean, median and every percentile.
    @Test
    void a_lump_sum_has_the_mean_and_percentiles_of_the_lognormal_distribution() {
        int years = 30;
        Plan in = plan(0, years, 0, 0, 15, Dollars.FUTURE, PATHS, 7);
        double[] ends = RetirementMonteCarlo.run(in).wealth();
        double kept = Math.pow(0.995, years);
        double variance = Math.log(1 + Math.pow(0.15 / 1.06, 2));
        double mean = 500_000 * Math.pow(1.06, years) * kept;
        double relative = Math.sqrt(Math.exp(years * variance) - 1);
        assertThat(Arrays.stream(ends).average().orElseThrow())
                .isCloseTo(mean, within(4 * mean * relative / Math.sqrt(PATHS)));
        Arrays.sort(ends);
        double m = Math.log(1.06) - variance / 2;
        for (int percent : new int[] {5, 25, 50, 75, 95}) {
            double z = new NormalDistribution().inverseCumulativeProbability(percent / 100.0);
            double closed = 500_000 * kept * Math.exp(years * m + z * Math.sqrt(years * variance));
            double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            double error =
                    Math.sqrt(percent / 100.0 * (1 - percent / 100.0) / PATHS)
                            / density
                            * Math.sqrt(years * variance);
            assertThat(Math.log(RetirementMonteCarlo.percentile(ends, percent) / closed))
                    .isCloseTo(0, within(4 * error));
        }
    }

    @Test
    void the_normal_numbers_have_the_moments_of_the_normal_distribution() {
        double[] z = new double[PATHS];
        double[] next = new double[PATHS];
        NormalDraws draws = new NormalDraws(11);
        draws.fill(z, 0, 0);
        draws.fill(next, 0, 1);
        double[] sums = new double[5];
        for (int i = 0; i < PATHS; i++) {
            for (int power = 1; power <= 4; power++) {
                sums[power] += Math.pow(z[i], power);
            }
            sums[0] += z[i] * next[i];
        }
        double root = Math.sqrt(PATHS);
        assertThat(sums[1] / PATHS).isCloseTo(0, within(4 / root));
        assertThat(sums[2] / PATHS).isCloseTo(1, within(4 * Math.sqrt(2) / root));
        assertThat(sums[3] / PATHS).isCloseTo(0, within(4 * Math.sqrt(15) / root));
        assertThat(sums[4] / PATHS).isCloseTo(3, within(4 * Math.sqrt(96) / root));
        assertThat(sums[0] / PATHS).isCloseTo(0, within(4 / root));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                1e-16, 1e-14, 1e-11, 1e-9, 1e-5, 0.001, 0.0749999, 0.075, 0.0750001, 0.3, 0.5
            })
    void the_inverse_of_the_normal_distribution_is_that_of_the_library(double p) {
        double expected = new NormalDistribution().inverseCumulativeProbability(p);
        assertThat(NormalDraws.inverse(p - 0.5))
                .isCloseTo(expected, within(p < 1e-13 ? 0.02 : 1e-9));
        assertThat(NormalDraws.inverse(0.5 - p)).isEqualTo(-NormalDraws.inverse(p - 0.5));
    }

    @Test
    void a_block_and_a_single_draw_are_the_same_numbers() {
        NormalDraws draws = new NormalDraws(5);
        double[] all = new double[50];
        double[] part = new double[10];
        draws.fill(all, 0, 3);
        draws.fill(part, 40, 3);
        assertThat(part).isEqualTo(Arrays.copyOfRange(all, 40, 50));
        assertThat(NormalDraws.inverse(draws.centred(47, 3))).isEqualTo(all[47]);
    }

    @Test
    void the_same_seed_gives_the_same_bits_and_more_paths_begin_with_the_same_ones() {
        Plan few = plan(0, 0, 30_000, 30, 15, Dollars.TODAY, 1500, 9);
        Plan many = plan(0, 0, 30_000, 30, 15, Dollars.TODAY, 4000, 9);
        double[] first = RetirementMonteCarlo.run(few).wealth();
        assertThat(RetirementMonteCarlo.run(few).wealth()).isEqualTo(first);
        assertThat(Arrays.copyOf(RetirementMonteCarlo.run(many).wealth(), 1500)).isEqualTo(first);
        Plan other = plan(0, 0, 30_000, 30, 15, Dollars.TODAY, 1500, 10);
        assertThat(RetirementMonteCarlo.run(other).wealth()).isNotEqualTo(first);
    }

    @Test
    void the_same_seed_gives_the_same_bits_on_every_machine() {
        NormalDraws draws = new NormalDraws(1);
        assertThat(Double.toHexString(draws.centred(0, 0)))
                .isEqualTo(Double.toHexString(splitMix(1)));
    }

    /// SplitMix64 by its published recurrence, with plain numbers: the seed mixed, then its output.
    private static double splitMix(long seed) {
        long start = finalise(seed);
        return ((finalise(start) >>> 11) + 0.5) / 9007199254740992.0 - 0.5;
    }

    private static long finalise(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * -4658895280553007687L;
        z = (z ^ (z >>> 27)) * -7723592293110705685L;
        return z ^ (z >>> 31);
    }

    @Test
    void percentiles_interpolate_as_type_seven() {
        double[] values = {1, 2, 4, 8, 16, 32, 64};
        Percentile library = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        for (int percent = 1; percent <= 100; percent++) {
            assertThat(RetirementMonteCarlo.percentile(values, percent))
                    .isCloseTo(library.evaluate(values, percent), within(1e-12));
        }
    }

    @Test
    void the_depletion_age_is_the_median_of_the_paths_that_run_out() {
        assertThat(new Run(new double[0], 0, new int[] {0, 1, 0, 1, 1}).medianDepletionYear())
                .isEqualTo(3);
        assertThat(new Run(new double[0], 0, new int[] {0, 2, 1, 1}).medianDepletionYear())
                .isEqualTo(1);
        assertThat(new Run(new double[0], 0, new int[] {0, 0}).medianDepletionYear()).isEqualTo(-1);
    }

    @Test
    void more_spending_never_helps() {
        int before = Integer.MAX_VALUE;
        for (double spending = 0; spending <= 60_000; spending += 10_000) {
            int now =
                    RetirementMonteCarlo.run(plan(0, 0, spending, 30, 15, Dollars.TODAY, 2000, 3))
                            .successes();
            assertThat(now).isLessThanOrEqualTo(before);
            before = now;
        }
    }

    @Test
    void no_years_at_all_are_refused() {
        BadField bad =
                catchThrowableOfType(
                        BadField.class,
                        () ->
                                Case.compute(
                                        "retirement_monte_carlo",
                                        60,
                                        1000,
                                        0,
                                        0,
                                        0,
                                        0,
                                        5,
                                        10,
                                        0,
                                        2,
                                        "TODAY",
                                        0,
                                        100,
                                        1));
        assertThat(bad.field()).isEqualTo("withdrawalYears");
    }
}
