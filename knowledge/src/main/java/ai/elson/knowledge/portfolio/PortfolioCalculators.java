package ai.elson.knowledge.portfolio;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;
import java.util.stream.Stream;

/// Equities, funds, portfolios, their risk and alternatives.
public final class PortfolioCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL =
            Stream.of(PortfolioRisk.CALCULATORS, Equity.CALCULATORS, Alternatives.CALCULATORS)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private PortfolioCalculators() {}
}
