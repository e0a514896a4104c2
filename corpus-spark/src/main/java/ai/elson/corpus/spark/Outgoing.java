package ai.elson.corpus.spark;

import ai.elson.corpus.consolidate.Candidate;
import ai.elson.corpus.consolidate.Facts;
import ai.elson.corpus.consolidate.Fingerprint;
import ai.elson.corpus.consolidate.Gate;
import ai.elson.corpus.consolidate.Hash128;
import ai.elson.corpus.consolidate.Quarantine;
import ai.elson.corpus.consolidate.Reason;
import ai.elson.corpus.consolidate.Refusal;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/// A line of the output.
sealed interface Outgoing extends Serializable {

    String text();

    /// One that stays.
    record Kept(String text, Facts facts, Hash128 question, Hash128 answer, Hash128 masked)
            implements Outgoing {}

    /// One for the quarantine.
    record Refused(String text, Reason reason) implements Outgoing {}

    /// @param later what stands in the way of a line that passed the gate
    static Outgoing of(Gate.Read read, Optional<Refusal> later) {
        Candidate candidate = read.candidate();
        if (candidate != null && later.isEmpty()) {
            Fingerprint f = candidate.fingerprint();
            return new Kept(
                    candidate.text(), candidate.facts(), f.question(), f.answer(), f.masked());
        }
        Refusal refusal = later.orElseGet(() -> Objects.requireNonNull(read.refusal()));
        return new Refused(Quarantine.line(read.line(), read.id(), refusal), refusal.reason());
    }
}
