package ai.elson.knowledge.conduct;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;
import java.util.stream.Stream;

/// What conduct rules require of whom, as yes or no with the rule.
public final class ConductCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL =
            Stream.of(
                            Margin.CALCULATORS,
                            Settlement.CALCULATORS,
                            Holdings.CALCULATORS,
                            RetailConduct.CALCULATORS,
                            Advisers.CALCULATORS,
                            InvestorStatus.CALCULATORS,
                            CashReports.CALCULATORS,
                            Suspicion.CALCULATORS,
                            ForeignAccounts.CALCULATORS,
                            PlanTests.CALCULATORS,
                            PlanDuties.CALCULATORS,
                            RecordKeeping.CALCULATORS,
                            Exploitation.CALCULATORS,
                            DepositCover.CALCULATORS,
                            FuturesTax.CALCULATORS,
                            FinancialNeed.CALCULATORS)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private ConductCalculators() {}
}
