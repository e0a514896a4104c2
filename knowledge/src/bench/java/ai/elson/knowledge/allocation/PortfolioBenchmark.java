package ai.elson.knowledge.allocation;

import ai.elson.base.seed.Seeds;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Long-only mixes of assets that share five factors, on one core.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PortfolioBenchmark {

    private static final int FACTORS = 5;

    @Param({"50", "200"})
    int assets;

    private Market market = Market.draw(2);

    /// Assets with their problem, all budgets the same, and a return in the middle of the frontier.
    private record Market(
            Covariance covariance, MeanVariance problem, double[] budgets, double target) {

        static Market draw(int assets) {
            SplittableRandom random = Seeds.random(1, "portfolio benchmark");
            double[][] loadings = new double[assets][FACTORS];
            double[] returns = new double[assets];
            for (int i = 0; i < assets; i++) {
                returns[i] = 0.02 + 0.08 * random.nextDouble();
                for (int k = 0; k < FACTORS; k++) {
                    loadings[i][k] = 0.1 * random.nextGaussian() + (k == 0 ? 0.15 : 0);
                }
            }
            double[][] matrix = new double[assets][assets];
            for (int i = 0; i < assets; i++) {
                for (int j = 0; j < assets; j++) {
                    matrix[i][j] = Covariance.dot(loadings[i], loadings[j]) + (i == j ? 0.02 : 0);
                }
            }
            Covariance covariance = new Covariance(matrix);
            double[] upper = new double[assets];
            Arrays.fill(upper, 1);
            MeanVariance problem =
                    new MeanVariance(covariance, returns, new double[assets], upper);
            double[] budgets = new double[assets];
            Arrays.fill(budgets, 1.0 / assets);
            double low = problem.mean(problem.minimumVariance());
            return new Market(
                    covariance, problem, budgets, (low + problem.highestReturn()) / 2);
        }
    }

    @Setup
    public void draw() {
        market = Market.draw(assets);
    }

    @Benchmark
    public double[] minimumVariance() {
        return market.problem().minimumVariance();
    }

    @Benchmark
    public double[] targetReturn() {
        return market.problem().targetReturn("targetReturn", market.target());
    }

    @Benchmark
    public double[] maximumSharpe() {
        return market.problem().maximumSharpe(0.02);
    }

    @Benchmark
    public double[] riskParity() {
        return RiskParity.weights(market.covariance(), market.budgets());
    }
}
