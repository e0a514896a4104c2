package ai.elson.knowledge.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.elson.base.seed.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Optima of drawn markets meet the conditions that make them optima, whoever computed them.
class PortfolioOptimumTest {

    private static final double EXACT = 1e-9;

    private final double[] lower = {0, 0, 0.02, 0, 0, -0.1, 0, 0, 0, 0, 0, 0};
    private final double[] upper = {1, 0.1, 1, 0.3, 1, 1, 0.05, 1, 1, 0.2, 1, 1};

    private static Covariance market(SplittableRandom random, int n) {
        double[][] loadings = new double[n][3];
        for (double[] row : loadings) {
            Arrays.setAll(row, k -> 0.1 * random.nextGaussian() + (k == 0 ? 0.1 : 0));
        }
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = Covariance.dot(loadings[i], loadings[j]) + (i == j ? 0.01 : 0);
            }
        }
        return new Covariance(matrix);
    }

    private static double[] returns(SplittableRandom random, int n) {
        double[] returns = new double[n];
        Arrays.setAll(returns, i -> 0.01 + 0.1 * random.nextDouble());
        return returns;
    }

    private void requireFeasible(double[] weights) {
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(EXACT));
        for (int i = 0; i < weights.length; i++) {
            assertThat(weights[i]).isBetween(lower[i] - EXACT, upper[i] + EXACT);
        }
    }

    /// No exchange of a little weight between two assets lowers what the gradient measures.
    private void requireNoBetterPair(double[] weights, double[] gradient) {
        for (int from = 0; from < weights.length; from++) {
            for (int to = 0; to < weights.length; to++) {
                boolean possible =
                        weights[from] > lower[from] + 1e-7 && weights[to] < upper[to] - 1e-7;
                if (possible) {
                    assertThat(gradient[from] - gradient[to]).isLessThan(EXACT);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void the_minimum_variance_mix_cannot_be_improved(int seed) {
        SplittableRandom random = Seeds.random(seed, "minimum variance");
        Covariance covariance = market(random, 12);
        MeanVariance problem = new MeanVariance(covariance, returns(random, 12), lower, upper);
        double[] weights = problem.minimumVariance();
        requireFeasible(weights);
        requireNoBetterPair(weights, covariance.times(weights));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void the_maximum_sharpe_mix_cannot_be_improved(int seed) {
        SplittableRandom random = Seeds.random(seed, "maximum Sharpe");
        Covariance covariance = market(random, 12);
        double[] returns = returns(random, 12);
        MeanVariance problem = new MeanVariance(covariance, returns, lower, upper);
        double[] weights = problem.maximumSharpe(0.02);
        requireFeasible(weights);
        double variance = Covariance.dot(weights, covariance.times(weights));
        double excess = problem.mean(weights) - 0.02;
        double[] gradient = covariance.times(weights);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = gradient[i] / variance - (returns[i] - 0.02) / excess;
        }
        requireNoBetterPair(weights, gradient);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void a_frontier_mix_has_its_return_and_its_variance_rises_convexly(int seed) {
        SplittableRandom random = Seeds.random(seed, "frontier");
        Covariance covariance = market(random, 12);
        MeanVariance problem = new MeanVariance(covariance, returns(random, 12), lower, upper);
        double low = problem.mean(problem.minimumVariance());
        double high = problem.highestReturn();
        double[] variances = new double[9];
        for (int i = 0; i < variances.length; i++) {
            double target = low + (high - low) * i / (variances.length - 1);
            double[] weights = problem.targetReturn("target", target);
            requireFeasible(weights);
            assertThat(problem.mean(weights)).isCloseTo(target, within(EXACT));
            variances[i] = Math.pow(problem.volatility(weights), 2);
        }
        for (int i = 1; i < variances.length - 1; i++) {
            assertThat(variances[i]).isGreaterThan(variances[i - 1] - EXACT);
            assertThat(2 * variances[i]).isLessThan(variances[i - 1] + variances[i + 1] + EXACT);
        }
        assertThat(problem.mean(problem.targetReturn("target", problem.lowestReturn())))
                .isCloseTo(problem.lowestReturn(), within(EXACT));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50, 200})
    void risk_parity_gives_each_asset_its_budget(int n) {
        SplittableRandom random = Seeds.random(n, "risk parity");
        Covariance covariance = market(random, n);
        double[] budgets = new double[n];
        Arrays.setAll(budgets, i -> 0.1 + random.nextDouble());
        double sum = Arrays.stream(budgets).sum();
        Arrays.setAll(budgets, i -> budgets[i] / sum);
        double[] weights = RiskParity.weights(covariance, budgets);
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
        double variance = Covariance.dot(weights, covariance.times(weights));
        double[] product = covariance.times(weights);
        for (int i = 0; i < n; i++) {
            assertThat(weights[i]).isPositive();
            assertThat(weights[i] * product[i] / variance).isCloseTo(budgets[i], within(1e-10));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 200})
    void large_markets_are_solved_to_the_same_exactness(int n) {
        SplittableRandom random = Seeds.random(n, "large market");
        Covariance covariance = market(random, n);
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        MeanVariance problem =
                new MeanVariance(covariance, returns(random, n), new double[n], ones);
        double[] weights = problem.minimumVariance();
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(EXACT));
        double[] gradient = covariance.times(weights);
        double variance = Covariance.dot(weights, gradient);
        for (int i = 0; i < n; i++) {
            assertThat(weights[i]).isNotNegative();
            assertThat(gradient[i]).isGreaterThan(variance - EXACT);
            if (weights[i] > 0) {
                assertThat(gradient[i]).isCloseTo(variance, within(EXACT));
            }
        }
    }

    /// The quick way and the solver that takes up one constraint at a time.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void the_exchange_finds_what_the_slow_solver_finds(int seed) {
        SplittableRandom random = Seeds.random(seed, "two ways");
        double[] returns = returns(random, 12);
        double[] ones = new double[12];
        Arrays.fill(ones, 1);
        double[] fixed = upper.clone();
        fixed[2] = lower[2];
        double[] row = returns(random, 12);
        Arrays.setAll(row, i -> row[i] - returns[i]);
        double[] other = row.clone();
        Arrays.setAll(other, i -> -row[i] - 0.001);
        for (double target : new double[] {0.05, 0.06}) {
            double[] distance = Arrays.stream(returns).map(r -> r - target).toArray();
            QuadraticProgram program =
                    new QuadraticProgram(
                            market(random, 12).matrix(),
                            List.of(ones, distance),
                            new double[] {1, 0},
                            lower,
                            fixed,
                            List.of(row, other));
            double[] quick = new BindingSet(program).settle();
            double[] slow = program.search();
            if (slow == null) {
                assertThat(program.solve()).isNull();
            } else {
                assertThat(program.solve()).containsExactly(slow, within(1e-8));
                if (quick != null) {
                    assertThat(quick).containsExactly(slow, within(1e-8));
                }
            }
        }
    }
}
