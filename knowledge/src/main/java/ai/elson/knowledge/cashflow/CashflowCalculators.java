package ai.elson.knowledge.cashflow;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;

/// The time value of money.
public final class CashflowCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL = TimeValue.CALCULATORS;

    private CashflowCalculators() {}
}
