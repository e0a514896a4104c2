package ai.elson.base.failure;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// The known word that somebody who mistyped one most likely meant.
public final class Nearest {

    private Nearest() {}

    /// The known word with the fewest letters to change, of equally near ones the first in the
    /// alphabet; `none` where nothing is known.
    public static String to(String word, Collection<String> known) {
        return known.stream()
                .min(
                        Comparator.comparingInt((String k) -> distance(k, word))
                                .thenComparing(Comparator.naturalOrder()))
                .orElse("none");
    }

    /// Levenshtein distance without regard to case.
    private static int distance(String a, String b) {
        String x = a.toLowerCase(Locale.ROOT);
        String y = b.toLowerCase(Locale.ROOT);
        int[] row = new int[y.length() + 1];
        for (int j = 0; j <= y.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= x.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= y.length(); j++) {
                int substitute = diagonal + (x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[y.length()];
    }
}
