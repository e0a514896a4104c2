package ai.elson.corpus.consolidate;

import java.util.List;
import java.util.Optional;

/// The questions that a corpus must not hold, ready to be looked for. Thread-safe.
public final class Benchmark {

    private Benchmark() {}

    /// Prepares the questions.
    public static Benchmark of(List<String> questions) {
        throw new UnsupportedOperationException();
    }

    /// The first tier that finds a question; empty where none does.
    public Optional<Refusal> find(String question) {
        throw new UnsupportedOperationException();
    }
}
