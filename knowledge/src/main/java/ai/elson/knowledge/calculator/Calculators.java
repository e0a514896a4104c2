package ai.elson.knowledge.calculator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every calculator, by field.
public final class Calculators {

    private static final List<Calculator<?, ?>> ALL =
            Stream.of(
                            IncomeTax.CALCULATORS,
                            Deductions.CALCULATORS,
                            BusinessTax.CALCULATORS,
                            CrossBorder.CALCULATORS,
                            TransferTax.CALCULATORS,
                            Retirement.CALCULATORS,
                            SocialSecurity.CALCULATORS,
                            Health.CALCULATORS,
                            Conduct.CALCULATORS,
                            TimeValue.CALCULATORS,
                            Household.CALCULATORS,
                            Debt.CALCULATORS,
                            Protection.CALCULATORS,
                            InsuranceCompany.CALCULATORS,
                            Accounting.CALCULATORS,
                            Depreciation.CALCULATORS,
                            Company.CALCULATORS,
                            Equity.CALCULATORS,
                            Bonds.CALCULATORS,
                            Derivatives.CALCULATORS,
                            PortfolioRisk.CALCULATORS,
                            Alternatives.CALCULATORS)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private Calculators() {}

    /// All calculators in a fixed order.
    public static List<Calculator<?, ?>> all() {
        return ALL;
    }

    /// The calculator with this id.
    public static Optional<Calculator<?, ?>> find(String id) {
        return ALL.stream()
                .filter(c -> c.id().equals(id))
                .<Calculator<?, ?>>map(c -> c)
                .findFirst();
    }
}
