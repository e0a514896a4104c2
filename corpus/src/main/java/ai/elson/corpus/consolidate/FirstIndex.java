package ai.elson.corpus.consolidate;

import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/// For each key the first row that has it, by open addressing: 4 bytes a place, at most three
/// quarters full. The keys stay with the rows.
final class FirstIndex {

    private final IntToLongFunction keys;
    private int[] places = new int[64];
    private int size;

    /// @param keys a row's key, or a part of it that tells most apart
    FirstIndex(IntToLongFunction keys) {
        this.keys = keys;
    }

    /// The first row with the key of this one: an earlier row, or this one, which is then kept.
    ///
    /// @param same whether an earlier row has the same key
    int first(int row, IntPredicate same) {
        int mask = places.length - 1;
        int i = (int) keys.applyAsLong(row) & mask;
        for (; places[i] != 0; i = (i + 1) & mask) {
            if (same.test(places[i] - 1)) {
                return places[i] - 1;
            }
        }
        places[i] = row + 1;
        if (2L * ++size >= places.length) {
            grow();
        }
        return row;
    }

    private void grow() {
        int[] old = places;
        places = new int[2 * old.length];
        int mask = places.length - 1;
        for (int kept : old) {
            if (kept != 0) {
                int i = (int) keys.applyAsLong(kept - 1) & mask;
                while (places[i] != 0) {
                    i = (i + 1) & mask;
                }
                places[i] = kept;
            }
        }
    }
}
