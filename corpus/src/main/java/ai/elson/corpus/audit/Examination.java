package ai.elson.corpus.audit;

import ai.elson.corpus.consolidate.Fingerprint;
import ai.elson.corpus.consolidate.Reason;
import ai.elson.corpus.consolidate.Refusal;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.verify.Proof;
import java.util.Optional;
import java.util.Set;

/// What can be said of one line alone.
sealed interface Examination {

    /// File and line.
    String where();

    /// It is no example.
    record Unreadable(String where, String id, Reason reason, String detail)
            implements Examination {}

    /// It is one.
    ///
    /// @param gate what would refuse it before it is verified
    /// @param tiers of the benchmark that find it
    /// @param rank where it stands when a sample is taken
    record Read(
            String where,
            Example example,
            Fingerprint fingerprint,
            Optional<Refusal> gate,
            Set<Reason> tiers,
            Proof proof,
            String rank)
            implements Examination {}
}
