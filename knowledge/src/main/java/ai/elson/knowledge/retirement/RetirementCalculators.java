package ai.elson.knowledge.retirement;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;
import java.util.stream.Stream;

/// Retirement accounts, pensions and Social Security.
public final class RetirementCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL =
            Stream.of(
                            Retirement.CALCULATORS,
                            SocialSecurity.CALCULATORS,
                            RetirementMonteCarlo.CALCULATORS,
                            IraBasis.CALCULATORS,
                            Contributions.CALCULATORS,
                            SmallPlans.CALCULATORS,
                            Distributions.CALCULATORS,
                            RetirementIncome.CALCULATORS,
                            FamilyBenefits.CALCULATORS)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private RetirementCalculators() {}
}
