package ai.elson.corpus.consolidate;

import ai.elson.base.seed.Seeds;
import ai.elson.corpus.example.Example;
import java.util.ArrayList;
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
        Texts corpus = new Texts(examples.stream().map(Example::question).toList());
        return new Contamination(
                questions.stream().filter(corpus::holds).toList(),
                questions.stream().filter(corpus::sharesWords).toList(),
                questions.stream().filter(corpus::resembles).toList());
    }

    /// The examples that no tier finds in any question: the others must not be trained on.
    public static List<Example> without(List<String> questions, List<Example> examples) {
        Texts benchmark = new Texts(questions);
        return examples.stream()
                .filter(e -> !benchmark.holds(e.question()))
                .filter(e -> !benchmark.sharesWords(e.question()))
                .filter(e -> !benchmark.resembles(e.question()))
                .toList();
    }

    /// Whether nothing was found.
    public boolean clean() {
        return exact.isEmpty() && eightGram.isEmpty() && similar.isEmpty();
    }

    /// Texts, ready to be looked through.
    private static final class Texts {
        private final Set<String> whole = new HashSet<>();
        private final Set<String> grams = new HashSet<>();
        private final Map<Integer, List<long[]>> bands = new HashMap<>();

        Texts(List<String> texts) {
            for (String text : texts) {
                String normalised = QuestionText.normalised(text);
                whole.add(normalised);
                grams.addAll(QuestionText.shingles(normalised, GRAM));
                long[] signature = signature(QuestionText.masked(text));
                for (int key : bandKeys(signature)) {
                    bands.computeIfAbsent(key, k -> new ArrayList<>()).add(signature);
                }
            }
        }

        boolean holds(String text) {
            return whole.contains(QuestionText.normalised(text));
        }

        boolean sharesWords(String text) {
            return QuestionText.shingles(QuestionText.normalised(text), GRAM).stream()
                    .anyMatch(grams::contains);
        }

        /// Candidates share a band of four values: at a similarity of 0.7 one of the 32 bands
        /// agrees with probability 0.9998.
        boolean resembles(String text) {
            long[] signature = signature(QuestionText.masked(text));
            return Arrays.stream(bandKeys(signature))
                    .boxed()
                    .flatMap(key -> bands.getOrDefault(key, List.of()).stream())
                    .anyMatch(other -> agreement(signature, other) >= THRESHOLD);
        }
    }

    private static double agreement(long[] a, long[] b) {
        int same = 0;
        for (int i = 0; i < PERMUTATIONS; i++) {
            same += a[i] == b[i] ? 1 : 0;
        }
        return (double) same / PERMUTATIONS;
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
