package ai.elson.knowledge.cashflow;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;
import java.util.stream.Stream;

/// The time value of money, and what an investment with payments in and out earns.
public final class CashflowCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL =
            Stream.of(
                            TimeValue.CALCULATORS,
                            Annuity.CALCULATORS,
                            GrowingAnnuity.CALCULATORS,
                            RateConversion.CALCULATORS,
                            Investment.CALCULATORS,
                            DatedFlows.CALCULATORS,
                            Performance.CALCULATORS)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private CashflowCalculators() {}
}
