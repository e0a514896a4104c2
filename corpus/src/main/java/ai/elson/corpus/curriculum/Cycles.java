package ai.elson.corpus.curriculum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The simple cycles of the complete directed graph with loops, shortest first: 415 for six nodes.
final class Cycles {

    private Cycles() {}

    /// Each as its nodes, beginning with the smallest.
    static List<int[]> of(int nodes) {
        List<int[]> cycles = new ArrayList<>();
        for (int start = 0; start < nodes; start++) {
            extend(new int[] {start}, nodes, cycles);
        }
        cycles.sort(Comparator.comparingInt(c -> c.length));
        return cycles;
    }

    private static void extend(int[] path, int nodes, List<int[]> cycles) {
        cycles.add(path);
        for (int next = path[0] + 1; next < nodes; next++) {
            boolean fresh = true;
            for (int node : path) {
                fresh &= node != next;
            }
            if (fresh) {
                int[] longer = Arrays.copyOf(path, path.length + 1);
                longer[path.length] = next;
                extend(longer, nodes, cycles);
            }
        }
    }
}
