package ai.elson.knowledge.statement;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;

/// Financial statements and the ratios over them.
public final class StatementCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL = List.of();

    private StatementCalculators() {}
}
