package ai.elson.knowledge.portfolio;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;
import java.util.stream.Stream;

/// Equities, funds, indexes and the first figures of portfolios.
public final class PortfolioCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL =
            Stream.of(
                            PortfolioRisk.CALCULATORS,
                            Equity.CALCULATORS,
                            StockHolding.CALCULATORS,
                            Funds.CALCULATORS,
                            Indexes.CALCULATORS)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private PortfolioCalculators() {}
}
