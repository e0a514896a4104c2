package ai.elson.corpus.spark;

import ai.elson.corpus.consolidate.Hash128;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/// A text that is counted once.
///
/// @param kind 0 a question, 1 an answer, 2 a question with its figures masked
record Distinct(int kind, Hash128 text) implements Serializable {

    static final int KINDS = 3;

    static Iterator<Distinct> of(Outgoing line) {
        return line instanceof Outgoing.Kept kept
                ? List.of(
                                new Distinct(0, kept.question()),
                                new Distinct(1, kept.answer()),
                                new Distinct(2, kept.masked()))
                        .iterator()
                : List.<Distinct>of().iterator();
    }

    /// How many there are of each kind.
    static Iterator<long[]> count(Iterator<Distinct> texts) {
        long[] counts = new long[KINDS];
        texts.forEachRemaining(text -> counts[text.kind()]++);
        return List.of(counts).iterator();
    }
}
