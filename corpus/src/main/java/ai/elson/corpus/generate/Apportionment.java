package ai.elson.corpus.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Whole numbers in given proportions that sum to a given total: the method of the largest
/// remainder (Hamilton).
final class Apportionment {

    private Apportionment() {}

    /// One number a weight; of equal remainders the earlier wins.
    ///
    /// @param total 0 or more
    /// @param weights 0 or more, not all 0
    static List<Integer> of(int total, List<Integer> weights) {
        long sum = weights.stream().mapToLong(Integer::longValue).sum();
        List<Integer> parts = new ArrayList<>();
        weights.forEach(w -> parts.add((int) ((long) total * w / sum)));
        int left = total - parts.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing(i -> -((long) total * weights.get(i) % sum)))
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return List.copyOf(parts);
    }
}
