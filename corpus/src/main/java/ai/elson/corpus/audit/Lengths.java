package ai.elson.corpus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How long texts are, in characters.
///
/// @param texts how many
/// @param mean rounded to the nearest character; 0 of no texts
/// @param quantiles the lengths that 0, 5, 25, 50, 75, 95 and 100 percent of the texts do not
///   exceed, by nearest rank; empty of no texts
/// @param classes how many lie in each class of [#WIDTH] characters, from 0 on
public record Lengths(long texts, long mean, List<Integer> quantiles, List<Long> classes) {

    /// Characters of a class.
    public static final int WIDTH = 50;

    /// What [#quantiles] gives, in percent.
    public static final List<Integer> PERCENTS = List.of(0, 5, 25, 50, 75, 95, 100);

    public Lengths {
        quantiles = List.copyOf(quantiles);
        classes = List.copyOf(classes);
    }

    /// Counts lengths as they pass; keeps one number a length.
    static final class Counter {
        private final SortedMap<Integer, Long> counts = new TreeMap<>();

        void add(int length) {
            counts.merge(length, 1L, Long::sum);
        }

        Lengths finish() {
            long texts = counts.values().stream().mapToLong(Long::longValue).sum();
            if (texts == 0) {
                return new Lengths(0, 0, List.of(), List.of());
            }
            long sum = 0;
            long[] classes = new long[counts.lastKey() / WIDTH + 1];
            for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
                sum += entry.getKey() * entry.getValue();
                classes[entry.getKey() / WIDTH] += entry.getValue();
            }
            List<Long> list = new ArrayList<>();
            for (long n : classes) {
                list.add(n);
            }
            return new Lengths(
                    texts,
                    Math.round((double) sum / texts),
                    PERCENTS.stream().map(p -> quantile(p, texts)).toList(),
                    list);
        }

        private int quantile(int percent, long texts) {
            long rank = Math.max(1, (percent * texts + 99) / 100);
            long seen = 0;
            for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
                seen += entry.getValue();
                if (seen >= rank) {
                    return entry.getKey();
                }
            }
            return counts.lastKey();
        }
    }
}
