package ai.elson.model.tokenizer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/// How often each pair of neighbouring tokens stands in the words, kept right while pairs merge. A
/// merge touches only the words that hold its pair; the heap is corrected when an old count comes
/// up.
final class PairCounts {

    private final List<int[]> words = new ArrayList<>();
    private final List<Long> wordCounts = new ArrayList<>();
    private final Map<Long, Long> counts = new HashMap<>();
    private final Map<Long, Set<Integer>> holders = new HashMap<>();
    private final PriorityQueue<Counted> heap = new PriorityQueue<>();

    PairCounts(Map<String, Long> wordCounts, Map<String, Integer> alphabet) {
        wordCounts.forEach((word, count) -> {
            byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
            int[] ids =
                    ByteAlphabet.write(utf8)
                            .chars()
                            .map(c -> alphabet.get(String.valueOf((char) c)))
                            .toArray();
            words.add(ids);
            this.wordCounts.add(count);
            addPairs(words.size() - 1, ids, count);
        });
        counts.forEach((pair, count) -> heap.add(new Counted(pair, count)));
    }

    /// The most frequent pair, of equals the one with the lowest ids; -1 where there is none.
    long mostFrequent() {
        for (Counted top = heap.poll(); top != null; top = heap.poll()) {
            long count = counts.getOrDefault(top.pair, 0L);
            if (count == top.count) {
                if (count > 0) {
                    return top.pair;
                }
            } else if (count > 0) {
                heap.add(new Counted(top.pair, count));
            }
        }
        return -1;
    }

    /// Replaces the pair by the token everywhere.
    void merge(long pair, int token) {
        int left = (int) (pair >>> 32);
        int right = (int) pair;
        Set<Long> changed = new HashSet<>();
        for (int word : Set.copyOf(holders.getOrDefault(pair, Set.of()))) {
            int[] before = words.get(word);
            int[] after = replaced(before, left, right, token);
            if (after.length == before.length) {
                continue;
            }
            addPairs(word, before, -wordCounts.get(word));
            addPairs(word, after, wordCounts.get(word));
            words.set(word, after);
            pairs(after).forEach(changed::add);
        }
        counts.remove(pair);
        holders.remove(pair);
        for (long touched : changed) {
            long count = counts.getOrDefault(touched, 0L);
            if (count > 0) {
                heap.add(new Counted(touched, count));
            }
        }
    }

    /// Left to right, so that of `aaa` the first two merge.
    private static int[] replaced(int[] ids, int left, int right, int token) {
        IntStream.Builder result = IntStream.builder();
        for (int i = 0; i < ids.length; i++) {
            if (i + 1 < ids.length && ids[i] == left && ids[i + 1] == right) {
                result.add(token);
                i++;
            } else {
                result.add(ids[i]);
            }
        }
        return result.build().toArray();
    }

    private void addPairs(int word, int[] ids, long count) {
        pairs(ids)
                .forEach(pair -> {
                    counts.merge(pair, count, Long::sum);
                    if (count > 0) {
                        holders.computeIfAbsent(pair, _ -> new HashSet<>()).add(word);
                    }
                });
    }

    private static List<Long> pairs(int[] ids) {
        return IntStream.range(0, Math.max(0, ids.length - 1))
                .mapToObj(i -> Merges.pair(ids[i], ids[i + 1]))
                .toList();
    }

    private record Counted(long pair, long count) implements Comparable<Counted> {
        @Override
        public int compareTo(Counted other) {
            int byCount = Long.compare(other.count, count);
            return byCount != 0 ? byCount : Long.compare(pair, other.pair);
        }
    }
}
