package ai.elson.corpus.consolidate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Forms of a question under which two count as the same.
final class QuestionText {

    private QuestionText() {}

    /// NFKC, lower case, words and figures alone, one space between.
    static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\d),(?=\\d{3})", "")
                .replaceAll("[^\\p{L}\\p{N}.%$]+|\\.(?!\\d)", " ")
                .strip()
                .replaceAll("\\s+", " ");
    }

    /// The same with every figure masked: two questions that differ in their figures alone are one.
    static String masked(String text) {
        return normalised(text).replaceAll("[$]?\\d+(\\.\\d+)?%?", "#");
    }

    /// Runs of `n` words; the whole text where it has fewer.
    static Set<String> shingles(String normalised, int n) {
        List<String> words = List.of(normalised.split(" "));
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + n <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + n)));
        }
        return shingles.isEmpty() ? new HashSet<>(new ArrayList<>(List.of(normalised))) : shingles;
    }
}
