package ai.elson.corpus.consolidate;

import java.util.ArrayList;
import java.util.List;

/// What [Admission] remembers of its records: 40 numbers each, in chunks that never move.
final class Rows {

    static final int ID = 0;
    static final int QUESTION = 2;
    static final int ANSWER = 4;
    static final int CONTENT = 6;
    private static final int SIGNATURE = 8;
    private static final int COLUMNS = SIGNATURE + Signature.BANDS;

    private static final int CHUNK = 1 << 12;

    private final List<long[]> chunks = new ArrayList<>();
    private int size;

    /// Adds a record; gives its row.
    int add(Fingerprint fingerprint) {
        if (size % CHUNK == 0) {
            chunks.add(new long[CHUNK * COLUMNS]);
        }
        int row = size++;
        put(row, ID, fingerprint.id());
        put(row, QUESTION, fingerprint.question());
        put(row, ANSWER, fingerprint.answer());
        put(row, CONTENT, fingerprint.content());
        for (int band = 0; band < Signature.BANDS; band++) {
            chunk(row)[at(row, SIGNATURE + band)] = fingerprint.signature().band(band);
        }
        return row;
    }

    /// Forgets the record that was added last.
    void removeLast() {
        size--;
        if (size % CHUNK == 0) {
            chunks.removeLast();
        }
    }

    boolean equal(int a, int b, int column) {
        return get(a, column) == get(b, column) && get(a, column + 1) == get(b, column + 1);
    }

    /// The half of a hash that places are drawn from.
    long low(int row, int column) {
        return get(row, column + 1);
    }

    /// As [Fingerprint#bandKey].
    long bandKey(int row, int band) {
        return Signature.key(band, get(row, SIGNATURE + band), get(row, CONTENT));
    }

    int agreement(int a, int b) {
        int same = 0;
        for (int band = SIGNATURE; band < COLUMNS; band++) {
            same += Signature.agreement(get(a, band), get(b, band));
        }
        return same;
    }

    private void put(int row, int column, Hash128 hash) {
        chunk(row)[at(row, column)] = hash.high();
        chunk(row)[at(row, column + 1)] = hash.low();
    }

    private long get(int row, int column) {
        return chunk(row)[at(row, column)];
    }

    private long[] chunk(int row) {
        return chunks.get(row / CHUNK);
    }

    private static int at(int row, int column) {
        return row % CHUNK * COLUMNS + column;
    }
}
