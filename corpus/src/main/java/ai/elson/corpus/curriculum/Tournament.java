package ai.elson.corpus.curriculum;

import java.util.Arrays;

/// The least of many numbers that change one at a time, in O(log n) a change; of equal ones the
/// first. A winner tree (Knuth, The Art of Computer Programming 3, section 5.2.3).
final class Tournament {

    private final int leaves;
    private final long[] values;
    private final int[] winners;

    /// @param players at first all at the largest number
    Tournament(int players) {
        leaves = Integer.highestOneBit(Math.max(1, 2 * players - 1));
        values = new long[leaves];
        Arrays.fill(values, Long.MAX_VALUE);
        winners = new int[2 * leaves];
        Arrays.setAll(winners, node -> node < leaves ? 0 : node - leaves);
        for (int node = leaves - 1; node > 0; node--) {
            winners[node] = winners[2 * node];
        }
    }

    void set(int player, long value) {
        values[player] = value;
        for (int node = (leaves + player) / 2; node > 0; node /= 2) {
            int a = winners[2 * node];
            int b = winners[2 * node + 1];
            winners[node] = values[b] < values[a] ? b : a;
        }
    }

    int winner() {
        return winners[1];
    }

    long least() {
        return values[winner()];
    }
}
