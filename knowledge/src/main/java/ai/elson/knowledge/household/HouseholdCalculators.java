package ai.elson.knowledge.household;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;
import java.util.stream.Stream;

/// A household's budget, loans and home.
public final class HouseholdCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL =
            Stream.of(
                            Household.CALCULATORS,
                            Debt.CALCULATORS,
                            Amortization.CALCULATORS,
                            Refinancing.CALCULATORS,
                            AdjustableRate.CALCULATORS,
                            RentOrBuy.CALCULATORS,
                            Rental.CALCULATORS,
                            Lending.CALCULATORS,
                            DebtPlan.CALCULATORS,
                            CardMinimum.CALCULATORS)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private HouseholdCalculators() {}
}
