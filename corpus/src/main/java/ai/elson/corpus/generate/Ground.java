package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.knowledge.rule.Rule;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// What there is to write about in a bucket, or, for the bucket at home, in its whole domain.
///
/// @param scenarios of its calculators
/// @param requests that its rules forbid
/// @param chains from its calculators to any other
record Ground(
        String domain,
        String bucket,
        List<Scenario> scenarios,
        List<Rule> rules,
        List<Conduct.Request> requests,
        List<ScenarioBook.Chain> chains) {

    boolean empty() {
        return scenarios.isEmpty() && rules.isEmpty();
    }

    /// A scenario, or null where there is none.
    @Nullable Scenario scenario(SplittableRandom random) {
        return scenarios.isEmpty() ? null : one(scenarios, random);
    }

    /// A rule, or null where there is none.
    @Nullable Rule rule(SplittableRandom random) {
        return rules.isEmpty() ? null : one(rules, random);
    }
}
