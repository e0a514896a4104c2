package ai.elson.corpus.curriculum;

import java.util.Arrays;

/// What a change gives and takes, in an order of importance in which the smallest level outweighs
/// any number of greater ones. Adding tallies keeps the order, so that cycles and paths can be
/// compared as if their costs were numbers.
final class Tally {

    private long[] levels = new long[64];
    private int[] nets = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    void add(long level, int net) {
        for (int i = 0; i < size; i++) {
            if (levels[i] == level) {
                nets[i] += net;
                return;
            }
        }
        if (size == levels.length) {
            levels = Arrays.copyOf(levels, size * 2);
            nets = Arrays.copyOf(nets, size * 2);
        }
        levels[size] = level;
        nets[size++] = net;
    }

    /// Above 0 where the change is for the better, 0 where it makes no difference.
    int sign() {
        long first = Long.MAX_VALUE;
        int sign = 0;
        for (int i = 0; i < size; i++) {
            if (nets[i] != 0 && levels[i] < first) {
                first = levels[i];
                sign = nets[i];
            }
        }
        return sign;
    }
}
