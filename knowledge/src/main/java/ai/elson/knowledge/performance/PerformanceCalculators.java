package ai.elson.knowledge.performance;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;
import java.util.stream.Stream;

/// Performance, tail risk and attribution.
public final class PerformanceCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL =
            Stream.of(
                            ReturnRatios.CALCULATORS,
                            BenchmarkRatios.CALCULATORS,
                            Drawdown.CALCULATORS,
                            FactorRegression.CALCULATORS,
                            TailRisk.CALCULATORS,
                            Scenarios.CALCULATORS,
                            Correlations.CALCULATORS,
                            Attribution.CALCULATORS)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private PerformanceCalculators() {}
}
