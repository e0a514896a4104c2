package ai.elson.corpus.spark;

import ai.elson.corpus.consolidate.Relation;
import java.io.Serializable;
import java.util.Comparator;

/// A record and the first that shares a key with it.
///
/// @param first position of the first
/// @param record position of the later one
record Pair(Relation relation, long first, long record) implements Serializable {

    /// For the way past the first ones.
    static final Order BY_FIRST =
            (a, b) -> {
                int order = Long.compare(a.first, b.first);
                return order != 0 ? order : byRecord(a, b);
            };

    /// For the way past the later ones: what is asked first comes first.
    static final Order BY_RECORD = Pair::byRecord;

    private static int byRecord(Pair a, Pair b) {
        int order = Long.compare(a.record, b.record);
        return order != 0 ? order : a.relation.compareTo(b.relation);
    }

    /// An order that travels.
    interface Order extends Comparator<Pair>, Serializable {}
}
