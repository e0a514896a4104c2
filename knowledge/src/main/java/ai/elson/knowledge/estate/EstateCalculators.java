package ai.elson.knowledge.estate;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;
import java.util.stream.Stream;

/// Estate, gift and generation-skipping taxes, trusts, probate and giving to charity.
public final class EstateCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL =
            Stream.of(
                            TransferTax.CALCULATORS,
                            UnifiedTax.CALCULATORS,
                            SkippingTax.CALCULATORS,
                            FamilyTrusts.CALCULATORS,
                            TrustIncome.CALCULATORS,
                            Succession.CALCULATORS,
                            Probate.CALCULATORS,
                            CharitableLimits.CALCULATORS,
                            CharitableTrusts.CALCULATORS,
                            Giving.CALCULATORS)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private EstateCalculators() {}
}
