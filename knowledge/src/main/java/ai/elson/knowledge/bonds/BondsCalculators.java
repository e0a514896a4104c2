package ai.elson.knowledge.bonds;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;
import java.util.stream.Stream;

/// Prices, yields and the sensitivity of bonds.
public final class BondsCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL =
            Stream.of(
                            Bonds.CALCULATORS,
                            DatedBonds.CALCULATORS,
                            CallableBonds.CALCULATORS,
                            ZeroCoupons.CALCULATORS,
                            TreasuryBills.CALCULATORS,
                            InflationBonds.CALCULATORS,
                            YieldCurve.CALCULATORS,
                            BondPortfolios.CALCULATORS,
                            BondLadder.CALCULATORS,
                            MunicipalBonds.CALCULATORS,
                            IssueDiscount.CALCULATORS)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private BondsCalculators() {}
}
