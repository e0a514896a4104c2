package ai.elson.knowledge.conduct;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;

/// What conduct rules require of whom, as yes or no with the rule.
public final class ConductCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL = Conduct.CALCULATORS;

    private ConductCalculators() {}
}
