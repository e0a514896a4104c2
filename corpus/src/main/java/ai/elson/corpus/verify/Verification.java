package ai.elson.corpus.verify;

import ai.elson.corpus.example.Example;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.tools.registry.Registry;
import java.util.List;

/// Proves an example again from the registry and the rule book. Thread-safe.
public final class Verification {

    public Verification(Registry registry, RuleBook rules) {}

    /// Everything that is not so; empty where the example holds.
    public List<Failure> check(Example example) {
        throw new UnsupportedOperationException();
    }

    /// Whether the registry has a tool of that name.
    public boolean knows(String tool) {
        throw new UnsupportedOperationException();
    }
}
