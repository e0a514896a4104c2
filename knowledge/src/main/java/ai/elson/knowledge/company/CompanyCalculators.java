package ai.elson.knowledge.company;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;
import java.util.stream.Stream;

/// A company's value, capital and cash.
public final class CompanyCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL =
            Stream.of(
                            Company.CALCULATORS,
                            CapitalCosts.CALCULATORS,
                            DiscountedCashFlow.CALCULATORS,
                            DividendStages.CALCULATORS,
                            ExcessReturns.CALCULATORS,
                            Comparables.CALCULATORS,
                            Deals.CALCULATORS,
                            Projects.CALCULATORS,
                            CashPlanning.CALCULATORS)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private CompanyCalculators() {}
}
