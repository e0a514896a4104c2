package ai.elson.corpus.spark;

import ai.elson.corpus.consolidate.Fingerprint;
import ai.elson.corpus.consolidate.Relation;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/// One key of one record. Sorted, those with the same key stand together, the first by position in
/// front.
///
/// @param kind 0 the id, 1 the question, 2 and more the bands
/// @param high of the key
/// @param low of the key
/// @param position of the record
record Claim(int kind, long high, long low, long position)
        implements Serializable, Comparable<Claim> {

    private static final int BANDS = 2;
    private static final Comparator<Claim> ORDER =
            Comparator.comparingInt(Claim::kind)
                    .thenComparingLong(Claim::high)
                    .thenComparingLong(Claim::low)
                    .thenComparingLong(Claim::position);

    /// All keys of a record.
    static Iterator<Claim> of(long position, Fingerprint fingerprint) {
        List<Claim> claims = new ArrayList<>();
        claims.add(new Claim(0, fingerprint.id().high(), fingerprint.id().low(), position));
        claims.add(
                new Claim(
                        1, fingerprint.question().high(), fingerprint.question().low(), position));
        long[] keys = fingerprint.bandKeys();
        for (int band = 0; band < keys.length; band++) {
            claims.add(new Claim(BANDS + band, keys[band], 0, position));
        }
        return claims.iterator();
    }

    Relation relation() {
        return switch (kind) {
            case 0 -> Relation.ID;
            case 1 -> Relation.QUESTION;
            default -> Relation.BAND;
        };
    }

    boolean sameKey(Claim other) {
        return kind == other.kind && high == other.high && low == other.low;
    }

    /// Of the key alone, the same on every machine.
    int place(int partitions) {
        return (int) Long.remainderUnsigned((high * 31 + low) * 31 + kind, partitions);
    }

    @Override
    public int compareTo(Claim other) {
        return ORDER.compare(this, other);
    }
}
