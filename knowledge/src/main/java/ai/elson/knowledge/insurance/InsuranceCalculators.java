package ai.elson.knowledge.insurance;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;
import java.util.stream.Stream;

/// Protection of life, income, health and property, and the companies that sell it.
public final class InsuranceCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL =
            Stream.of(Protection.CALCULATORS, InsuranceCompany.CALCULATORS, Health.CALCULATORS)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private InsuranceCalculators() {}
}
