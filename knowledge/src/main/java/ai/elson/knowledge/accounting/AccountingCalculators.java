package ai.elson.knowledge.accounting;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;
import java.util.stream.Stream;

/// Books, statements of account and what they are charged with.
public final class AccountingCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL =
            Stream.of(
                            Accounting.CALCULATORS,
                            Depreciation.CALCULATORS,
                            TrialBalance.CALCULATORS,
                            InventoryValuation.CALCULATORS,
                            Macrs.CALCULATORS,
                            Revenue.CALCULATORS,
                            Lease.CALCULATORS,
                            EffectiveInterest.CALCULATORS,
                            DilutedEarnings.CALCULATORS,
                            UnitsOfProduction.CALCULATORS,
                            DeferredTax.CALCULATORS,
                            CashFlowStatement.CALCULATORS,
                            CashAndReceivables.CALCULATORS,
                            Impairment.CALCULATORS,
                            StandardCosts.CALCULATORS,
                            FlexibleBudget.CALCULATORS,
                            CostVolumeProfit.CALCULATORS,
                            SharedCosts.CALCULATORS)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private AccountingCalculators() {}
}
