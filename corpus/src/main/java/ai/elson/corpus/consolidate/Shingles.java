package ai.elson.corpus.consolidate;

import java.util.Arrays;

/// Runs of words of a normalised text as 64-bit hashes; no run is ever made as a text. Runs that
/// agree by chance are fewer than one in 10^9 pairs of corpora of a million questions each.
final class Shingles {

    private Shingles() {}

    /// The runs of `n` words in their order, repeats included; the whole text as one where it has
    /// fewer.
    static long[] of(String normalised, int n) {
        long[] words = words(normalised);
        int runs = Math.max(1, words.length - n + 1);
        long[] shingles = new long[runs];
        for (int i = 0; i < runs; i++) {
            long hash = 0;
            for (int k = i; k < Math.min(i + n, words.length); k++) {
                hash = mix(hash * 0x9E3779B97F4A7C15L + words[k]);
            }
            shingles[i] = hash;
        }
        return shingles;
    }

    private static long[] words(String text) {
        long[] words = new long[text.length() / 2 + 1];
        int count = 0;
        long hash = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ') {
                words[count++] = mix(hash);
                hash = 0;
            } else {
                hash = (hash + text.charAt(i) + 1) * 0xD1342543DE82EF95L;
            }
        }
        return Arrays.copyOf(words, count);
    }

    /// Stafford's mix 13, as in SplittableRandom: every bit of the result depends on every bit.
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
