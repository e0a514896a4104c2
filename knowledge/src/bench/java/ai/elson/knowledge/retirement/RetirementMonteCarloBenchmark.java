package ai.elson.knowledge.retirement;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// 100,000 paths of 30 years on one core: the whole calculation, and its normal numbers alone.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RetirementMonteCarloBenchmark {

    private static final int PATHS = 100_000;
    private static final int YEARS = 30;

    private final RetirementMonteCarlo.Plan plan =
            new RetirementMonteCarlo.Plan(
                    65,
                    1_000_000,
                    0,
                    0,
                    40_000,
                    YEARS,
                    6,
                    12,
                    0.5,
                    2.5,
                    RetirementMonteCarlo.Dollars.TODAY,
                    0,
                    PATHS,
                    1);

    private final double[] block = new double[1024];

    @Benchmark
    public Object paths() {
        return RetirementMonteCarlo.run(plan);
    }

    @Benchmark
    public double normalNumbers() {
        NormalDraws draws = new NormalDraws(1);
        double sum = 0;
        for (int year = 0; year < YEARS; year++) {
            for (int first = 0; first < PATHS; first += block.length) {
                draws.fill(block, first, year);
                sum += block[0];
            }
        }
        return sum;
    }
}
