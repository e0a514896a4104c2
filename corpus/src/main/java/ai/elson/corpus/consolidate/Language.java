package ai.elson.corpus.consolidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether a short text is English.
///
/// Detectors of letter statistics fail on «FV of $500, 3%, 4 years?». A question in another
/// language, however short, has words that only join and ask, and those are known: each language is
/// a list of such words that English does not have. A text is foreign where one list has more of
/// its words than English has of its own, or where its letters are mostly of another script. One
/// such word alone, as in «pro rata» or «Del Monte», counts only in a few words none of which is of
/// money.
final class Language {

    private static final int FEW = 4;

    private final Set<String> english = WordList.load("english-words.txt");
    private final Set<String> money = WordList.load("money-words.txt");
    private final Map<String, Set<String>> foreign = WordList.named("foreign-words.txt");

    /// What speaks against English, in words; empty where it may be English.
    Optional<String> foreign(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long other = text.codePoints().filter(c -> Character.isLetter(c) && !latin(c)).count();
        // a Greek letter or two name a measure of risk
        return other > 2 && 5 * other > letters
                ? Optional.of(other + " letters that are not Latin")
                : unlike(words(text), marked(text) ? 1 : 0);
    }

    private Optional<String> unlike(List<String> words, int marks) {
        int ours = (int) words.stream().filter(english::contains).count();
        int unknown = marks;
        for (String word : words) {
            boolean listed = foreign.values().stream().anyMatch(list -> list.contains(word));
            unknown += !listed && word.chars().anyMatch(c -> c > 0x7F && latin(c)) ? 1 : 0;
        }
        int most = 0;
        String language = "";
        for (Map.Entry<String, Set<String>> list : foreign.entrySet()) {
            int theirs = (int) words.stream().filter(list.getValue()::contains).count();
            if (theirs > most) {
                most = theirs;
                language = list.getKey();
            }
        }
        boolean single =
                most == 1
                        && unknown == 0
                        && (words.size() > FEW || words.stream().anyMatch(money::contains));
        return most > 0 && most + unknown > ours && !single
                ? Optional.of(
                        "%s: %d words against %d of English"
                                .formatted(language, most + unknown, ours))
                : Optional.empty();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int from = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || !Character.isLetter(lower.charAt(i))) {
                if (i > from) {
                    words.add(lower.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    /// Whether a sentence opens with a mark turned over, as in Spanish.
    private static boolean marked(String text) {
        return text.indexOf('\u00BF') >= 0 || text.indexOf('\u00A1') >= 0;
    }

    private static boolean latin(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }
}
