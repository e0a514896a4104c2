package ai.elson.corpus.spark;

import ai.elson.corpus.consolidate.Fingerprint;
import ai.elson.corpus.consolidate.Gate;
import java.io.Serializable;
import java.util.Objects;

/// A line after the gate, in its place.
record Line(long position, Gate.Read read) implements Serializable {

    boolean passed() {
        return read.candidate() != null;
    }

    /// Of one that passed.
    Fingerprint fingerprint() {
        return Objects.requireNonNull(read.candidate()).fingerprint();
    }
}
