package ai.elson.corpus.consolidate;

import ai.elson.corpus.example.Example;
import ai.elson.corpus.verify.Verification;

/// Everything that can be said of one example alone: no order, no memory. Thread-safe.
public final class Screen {

    public Screen(ScreenSettings settings, Benchmark benchmark, Verification verification) {}

    /// Normalises the example and holds it against every gate.
    public Screened screen(Example example) {
        throw new UnsupportedOperationException();
    }
}
