package ai.elson.knowledge.bonds;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;

/// Prices, yields and the sensitivity of bonds.
public final class BondsCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL = Bonds.CALCULATORS;

    private BondsCalculators() {}
}
