package ai.elson.knowledge.options;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;

/// Options, futures and hedges.
public final class OptionsCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL = Derivatives.CALCULATORS;

    private OptionsCalculators() {}
}
