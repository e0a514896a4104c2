package ai.elson.knowledge.alternatives;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;
import java.util.stream.Stream;

/// Private equity, hedge funds, commodities, digital assets.
public final class AlternativesCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL =
            Stream.of(
                            Alternatives.CALCULATORS,
                            PrivateEquity.CALCULATORS,
                            Waterfall.CALCULATORS,
                            HedgeFunds.CALCULATORS,
                            Commodities.CALCULATORS,
                            DigitalAssets.CALCULATORS)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private AlternativesCalculators() {}
}
