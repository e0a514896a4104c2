package ai.elson.knowledge.insurance;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;
import java.util.stream.Stream;

/// Protection of life, income, health and property, and the companies that sell it.
public final class InsuranceCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL =
            Stream.of(
                            Protection.CALCULATORS,
                            LifeNeeds.CALCULATORS,
                            LifePolicies.CALCULATORS,
                            LifeContingencies.CALCULATORS,
                            AnnuityContracts.CALCULATORS,
                            Property.CALCULATORS,
                            DisabilityCare.CALCULATORS,
                            Health.CALCULATORS,
                            Medicare.CALCULATORS,
                            HealthCoverage.CALCULATORS,
                            InsuranceCompany.CALCULATORS,
                            Reserving.CALCULATORS,
                            Reinsurance.CALCULATORS,
                            Ratemaking.CALCULATORS,
                            Solvency.CALCULATORS)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private InsuranceCalculators() {}
}
