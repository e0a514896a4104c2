package ai.elson.model.tokenizer;

import java.util.Arrays;
import java.util.PriorityQueue;

/// The merge rules of BPE and their application to one word.
///
/// The lowest rank goes first, the leftmost of equal rank before the others. A heap over a linked
/// list keeps a word of n bytes at n log n, so that a megabyte of letters without a blank cannot
/// hang the encoder.
final class Merges {

    private static final long NONE = -1;

    private final long[] keys;
    private final long[] values;
    private final int mask;

    /// @param pairs left and right id of each rule, in the order of ranks
    /// @param results the id that each rule gives
    Merges(long[] pairs, int[] results) {
        int size = Integer.highestOneBit(Math.max(16, pairs.length * 2)) * 2;
        keys = new long[size];
        values = new long[size];
        mask = size - 1;
        Arrays.fill(keys, NONE);
        for (int rank = 0; rank < pairs.length; rank++) {
            int slot = slot(pairs[rank]);
            if (keys[slot] == NONE) {
                keys[slot] = pairs[rank];
                values[slot] = (long) rank << 32 | results[rank];
            }
        }
    }

    static long pair(int left, int right) {
        return (long) left << 32 | right;
    }

    /// Merges the ids of a word's bytes into the ids of its tokens.
    int[] apply(int[] ids) {
        int n = ids.length;
        if (n < 2) {
            return ids;
        }
        int[] id = ids.clone();
        int[] next = new int[n];
        int[] previous = new int[n];
        PriorityQueue<Candidate> heap = new PriorityQueue<>();
        for (int i = 0; i < n; i++) {
            next[i] = i + 1 < n ? i + 1 : -1;
            previous[i] = i - 1;
            offer(heap, id, i, next[i]);
        }
        int tokens = n;
        for (Candidate best = heap.poll(); best != null; best = heap.poll()) {
            int at = best.position;
            int right = next[at];
            // A neighbour that has merged since leaves a candidate behind that no longer holds.
            if (id[at] < 0 || right < 0 || rule(id[at], id[right]) != best.rule) {
                continue;
            }
            id[at] = (int) best.rule;
            id[right] = -1;
            next[at] = next[right];
            if (next[at] >= 0) {
                previous[next[at]] = at;
            }
            tokens--;
            offer(heap, id, at, next[at]);
            if (previous[at] >= 0) {
                offer(heap, id, previous[at], at);
            }
        }
        int[] result = new int[tokens];
        int used = 0;
        for (int i = 0; i >= 0; i = next[i]) {
            result[used++] = id[i];
        }
        return result;
    }

    /// @param rule rank in the high half, resulting id in the low half
    private record Candidate(long rule, int position) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            int byRule = Long.compare(rule, other.rule);
            return byRule != 0 ? byRule : Integer.compare(position, other.position);
        }
    }

    private void offer(PriorityQueue<Candidate> heap, int[] id, int left, int right) {
        long rule = right < 0 ? NONE : rule(id[left], id[right]);
        if (rule != NONE) {
            heap.add(new Candidate(rule, left));
        }
    }

    private long rule(int left, int right) {
        int slot = slot(pair(left, right));
        return keys[slot] == NONE ? NONE : values[slot];
    }

    private int slot(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 32) & mask;
        while (keys[slot] != NONE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
