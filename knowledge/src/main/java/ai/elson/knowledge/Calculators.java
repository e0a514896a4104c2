package ai.elson.knowledge;

import ai.elson.knowledge.accounting.AccountingCalculators;
import ai.elson.knowledge.allocation.AllocationCalculators;
import ai.elson.knowledge.alternatives.AlternativesCalculators;
import ai.elson.knowledge.bonds.BondsCalculators;
import ai.elson.knowledge.calculator.Calculator;
import ai.elson.knowledge.cashflow.CashflowCalculators;
import ai.elson.knowledge.college.CollegeCalculators;
import ai.elson.knowledge.company.CompanyCalculators;
import ai.elson.knowledge.conduct.ConductCalculators;
import ai.elson.knowledge.estate.EstateCalculators;
import ai.elson.knowledge.household.HouseholdCalculators;
import ai.elson.knowledge.insurance.InsuranceCalculators;
import ai.elson.knowledge.options.OptionsCalculators;
import ai.elson.knowledge.performance.PerformanceCalculators;
import ai.elson.knowledge.portfolio.PortfolioCalculators;
import ai.elson.knowledge.retirement.RetirementCalculators;
import ai.elson.knowledge.statement.StatementCalculators;
import ai.elson.knowledge.tax.TaxCalculators;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every calculator, by field.
public final class Calculators {

    private static final List<Calculator<?, ?>> ALL =
            Stream.of(
                            TaxCalculators.ALL,
                            RetirementCalculators.ALL,
                            EstateCalculators.ALL,
                            InsuranceCalculators.ALL,
                            ConductCalculators.ALL,
                            CashflowCalculators.ALL,
                            HouseholdCalculators.ALL,
                            CollegeCalculators.ALL,
                            AccountingCalculators.ALL,
                            CompanyCalculators.ALL,
                            BondsCalculators.ALL,
                            OptionsCalculators.ALL,
                            PortfolioCalculators.ALL,
                            PerformanceCalculators.ALL,
                            AllocationCalculators.ALL,
                            AlternativesCalculators.ALL,
                            StatementCalculators.ALL)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private static final Map<String, Calculator<?, ?>> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Calculator::id, c -> c));

    private Calculators() {}

    /// All calculators in a fixed order.
    public static List<Calculator<?, ?>> all() {
        return ALL;
    }

    /// The calculator with this id.
    public static Optional<Calculator<?, ?>> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
