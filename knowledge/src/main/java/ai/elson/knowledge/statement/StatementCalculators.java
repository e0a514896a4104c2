package ai.elson.knowledge.statement;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;
import java.util.stream.Stream;

/// Financial statements and the ratios over them.
public final class StatementCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL =
            Stream.of(
                            RatioCalculators.CALCULATORS,
                            CommonSize.CALCULATORS,
                            ReturnDrivers.CALCULATORS,
                            Piotroski.CALCULATORS,
                            Altman.CALCULATORS,
                            Beneish.CALCULATORS,
                            FreeCashFlow.CALCULATORS)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private StatementCalculators() {}
}
