package ai.elson.knowledge.options;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;
import java.util.stream.Stream;

/// Options, futures and hedges.
public final class OptionsCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL =
            Stream.of(
                            Derivatives.CALCULATORS,
                            OptionPricing.CALCULATORS,
                            ImpliedVolatility.CALCULATORS,
                            Lattice.CALCULATORS,
                            StrategyPayoff.CALCULATORS,
                            StockWithOptions.CALCULATORS,
                            Forwards.CALCULATORS,
                            FuturesAccount.CALCULATORS,
                            Hedging.CALCULATORS)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private OptionsCalculators() {}
}
