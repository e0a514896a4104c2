package ai.elson.corpus.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Text as the words that topics are told by: lower case, without accents, plurals and the words
/// that join others; letters and digits apart, so that «401(k)», «401k» and «401-k» are one.
final class Terms {

    private static final Set<String> JOINING =
            Set.of(
                    "an", "the", "of", "for", "to", "in", "on", "and", "or", "your", "my", "our",
                    "with", "is", "are", "at", "by", "from");

    private Terms() {}

    static List<String> of(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("(\\p{L})['’]s\\b", "$1");
        List<String> terms = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            char c = plain.charAt(at);
            int from = at++;
            if (Character.isLetterOrDigit(c)) {
                while (at < plain.length() && alike(c, plain.charAt(at))) {
                    at++;
                }
                String word = plain.substring(from, at);
                if (!JOINING.contains(word)) {
                    terms.add(singular(word));
                }
            }
        }
        return terms;
    }

    private static boolean alike(char a, char b) {
        return Character.isDigit(a) ? Character.isDigit(b) : Character.isLetter(b);
    }

    /// Harman's S stemmer, with the plurals in -xes, -ches, -shes and -sses.
    ///
    /// Source: Harman, How effective is suffixing?, JASIS 42 (1991).
    static String singular(String word) {
        int n = word.length();
        if (n <= 3 || !word.endsWith("s")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return n > 4 ? word.substring(0, n - 3) + "y" : word;
        }
        if (word.endsWith("xes")
                || word.endsWith("ches")
                || word.endsWith("shes")
                || word.endsWith("sses")) {
            return word.substring(0, n - 2);
        }
        return word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")
                ? word
                : word.substring(0, n - 1);
    }
}
