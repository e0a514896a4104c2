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

    /// Keeps the row, unless an earlier one has its key.
    ///
    /// @param same whether an earlier row has the same key
    void keep(int row, IntPredicate same) {
        if (find(row, same) < row) {
            return;
        }
        place(row);
        if (2L * ++size >= places.length) {
            grow();
        }
    }

    /// The first kept row with the key of this one, or this one where there is none.
    int find(int row, IntPredicate same) {
        int mask = places.length - 1;
        for (int i = (int) keys.applyAsLong(row) & mask; places[i] != 0; i = (i + 1) & mask) {
            if (same.test(places[i] - 1)) {
                return places[i] - 1;
            }
        }
        return row;
    }

    private void place(int row) {
        int mask = places.length - 1;
        int i = (int) keys.applyAsLong(row) & mask;
        while (places[i] != 0) {
            i = (i + 1) & mask;
        }
        places[i] = row + 1;
    }

    private void grow() {
        int[] old = places;
        places = new int[2 * old.length];
        for (int kept : old) {
            if (kept != 0) {
                place(kept - 1);
            }
        }
    }
}
