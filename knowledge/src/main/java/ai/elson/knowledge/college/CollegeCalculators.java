package ai.elson.knowledge.college;

import ai.elson.knowledge.calculator.Calculator;
import java.util.List;
import java.util.stream.Stream;

/// Saving for college, what a 529 plan may do, and what aid and tax law give.
public final class CollegeCalculators {

    /// In the order in which people read them.
    public static final List<Calculator<?, ?>> ALL =
            Stream.of(
                            FundingPlan.CALCULATORS,
                            Plan529.CALCULATORS,
                            EducationCredit.CALCULATORS,
                            StudentAid.CALCULATORS)
                    .<Calculator<?, ?>>flatMap(List::stream)
                    .toList();

    private CollegeCalculators() {}
}
