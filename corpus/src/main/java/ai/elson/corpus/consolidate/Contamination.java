package ai.elson.corpus.consolidate;

import ai.elson.base.seed.Seeds;
import ai.elson.corpus.example.Example;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether a corpus holds questions of a benchmark.
///
/// Three tiers: the normalised texts are equal; they share a run of eight words; with figures
/// masked, the MinHash estimate of the Jaccard similarity of their 3-word shingles is at least 0.7
/// (128 permutations). Benchmark questions have some ten to thirty words, so longer runs of words
/// would never fire.
///
/// @param exact questions found whole
/// @param eightGram questions that share eight words in a row
/// @param similar questions much the same but for their figures
public record Contamination(List<String> exact, List<String> eightGram, List<String> similar) {

    private static final int PERMUTATIONS = 128;
    private static final double THRESHOLD = 0.7;
    private static final int GRAM = 8;

    /// Looks for every question in every example.
    public static Contamination check(List<String> questions, List<Example> examples) {
        Set<String> texts = new HashSet<>();
        Set<String> grams = new HashSet<>();
        Map<Integer, List<long[]>> bands = new HashMap<>();
        for (Example example : examples) {
            String normalised = QuestionText.normalised(example.question());
            texts.add(normalised);
            grams.addAll(QuestionText.shingles(normalised, GRAM));
            long[] signature = signature(QuestionText.masked(example.question()));
            for (int key : bandKeys(signature)) {
                bands.computeIfAbsent(key, k -> new java.util.ArrayList<>()).add(signature);
            }
        }
        return new Contamination(
                questions.stream().filter(q -> texts.contains(QuestionText.normalised(q))).toList(),
                questions.stream()
                        .filter(q ->
                                QuestionText.shingles(QuestionText.normalised(q), GRAM).stream()
                                        .anyMatch(grams::contains))
                        .toList(),
                questions.stream()
                        .filter(q -> similar(signature(QuestionText.masked(q)), bands))
                        .toList());
    }

    /// Whether nothing was found.
    public boolean clean() {
        return exact.isEmpty() && eightGram.isEmpty() && similar.isEmpty();
    }

    /// Candidates share a band of four values: at a similarity of 0.7 one of the 32 bands agrees
    /// with probability 0.9998.
    private static boolean similar(long[] signature, Map<Integer, List<long[]>> bands) {
        for (int key : bandKeys(signature)) {
            for (long[] other : bands.getOrDefault(key, List.of())) {
                int same = 0;
                for (int i = 0; i < PERMUTATIONS; i++) {
                    same += signature[i] == other[i] ? 1 : 0;
                }
                if (same >= THRESHOLD * PERMUTATIONS) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int[] bandKeys(long[] signature) {
        int[] keys = new int[PERMUTATIONS / 4];
        for (int b = 0; b < keys.length; b++) {
            keys[b] = 31 * Arrays.hashCode(Arrays.copyOfRange(signature, 4 * b, 4 * b + 4)) + b;
        }
        return keys;
    }

    /// Broder (1997): the least hash of the shingles under each permutation, here a multiply-shift
    /// mix by an odd constant.
    private static long[] signature(String text) {
        long[] least = new long[PERMUTATIONS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (String shingle : QuestionText.shingles(text, 3)) {
            long hash = Seeds.derive(0, shingle);
            for (int i = 0; i < PERMUTATIONS; i++) {
                long mixed = (hash ^ (0x9E3779B97F4A7C15L * (i + 1))) * 0xBF58476D1CE4E5B9L;
                least[i] = Math.min(least[i], mixed ^ (mixed >>> 29));
            }
        }
        return least;
    }
}
