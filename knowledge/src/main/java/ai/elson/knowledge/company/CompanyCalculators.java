package ai.elson.knowledge.company;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;

/// A company's value, capital and cash.
public final class CompanyCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL = Company.CALCULATORS;

    private CompanyCalculators() {}
}
