package ai.elson.corpus.consolidate;

/// A set of hashes by open addressing, 16 bytes a place: no objects, at most three quarters full.
final class Hash128Set {

    private long[] places = new long[64];
    private boolean zero;
    private int size;

    /// Whether it was not there before.
    boolean add(Hash128 hash) {
        if (hash.high() == 0 && hash.low() == 0) {
            boolean added = !zero;
            zero = true;
            return added;
        }
        if (!put(places, hash.high(), hash.low())) {
            return false;
        }
        size++;
        if (8L * size >= 3L * places.length) {
            grow();
        }
        return true;
    }

    /// How many there are.
    int size() {
        return size + (zero ? 1 : 0);
    }

    private void grow() {
        long[] old = places;
        places = new long[2 * old.length];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0 || old[i + 1] != 0) {
                put(places, old[i], old[i + 1]);
            }
        }
    }

    private static boolean put(long[] places, long high, long low) {
        int mask = places.length / 2 - 1;
        for (int i = (int) low & mask; ; i = (i + 1) & mask) {
            long h = places[2 * i];
            long l = places[2 * i + 1];
            if (h == high && l == low) {
                return false;
            }
            if (h == 0 && l == 0) {
                places[2 * i] = high;
                places[2 * i + 1] = low;
                return true;
            }
        }
    }
}
