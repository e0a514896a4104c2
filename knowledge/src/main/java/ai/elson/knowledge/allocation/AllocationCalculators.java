package ai.elson.knowledge.allocation;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;
import java.util.stream.Stream;

/// Construction and upkeep of portfolios.
public final class AllocationCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL =
            Stream.of(
                            RiskBudget.CALCULATORS,
                            Optimization.CALCULATORS,
                            BlackLitterman.CALCULATORS,
                            Rebalancing.CALCULATORS)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private AllocationCalculators() {}
}
