package ai.elson.corpus.spark;

import ai.elson.corpus.consolidate.Benchmark;
import ai.elson.corpus.consolidate.Gate;
import ai.elson.corpus.consolidate.Screen;
import ai.elson.corpus.consolidate.ScreenSettings;
import ai.elson.corpus.verify.Verification;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.tools.registry.Registry;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What travels of a screen: words and numbers. Each machine makes the gate from its own registry
/// and rule book, once.
///
/// @param benchmark the questions that must not be trained on
record ScreenPlan(List<String> benchmark, ScreenSettings lengths) implements Serializable {

    /// The gate of a plan.
    private record Made(ScreenPlan plan, Gate gate) {}

    private static @Nullable Made last;

    Gate gate() {
        return gate(this);
    }

    private static synchronized Gate gate(ScreenPlan plan) {
        Made made = last;
        if (made == null || !made.plan().equals(plan)) {
            made =
                    new Made(
                            plan,
                            new Gate(
                                    new Screen(
                                            plan.lengths(),
                                            Benchmark.of(plan.benchmark()),
                                            new Verification(
                                                    Registry.standard(), RuleBook.standard()))));
            last = made;
        }
        return made.gate();
    }
}
