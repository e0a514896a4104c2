package ai.elson.corpus.consolidate;

import java.util.ArrayList;
import java.util.HashMap;
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
    private final List<String> languages;

    /// The languages, by their places in the list, that have a word.
    private final Map<String, List<Integer>> foreign = new HashMap<>();

    Language() {
        Map<String, Set<String>> lists = WordList.named("foreign-words.txt");
        languages = List.copyOf(lists.keySet());
        for (int i = 0; i < languages.size(); i++) {
            for (String word : lists.getOrDefault(languages.get(i), Set.of())) {
                foreign.computeIfAbsent(word, _ -> new ArrayList<>()).add(i);
            }
        }
    }

    /// What speaks against English, in words; empty where it may be English.
    Optional<String> foreign(String text) {
        int letters = 0;
        int other = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                letters++;
                other += latin(c) ? 0 : 1;
            }
        }
        // a Greek letter or two name a measure of risk
        return other > 2 && 5 * other > letters
                ? Optional.of(other + " letters that are not Latin")
                : unlike(words(text), marked(text) ? 1 : 0);
    }

    private Optional<String> unlike(List<String> words, int marks) {
        int ours = 0;
        int unknown = marks;
        boolean ofMoney = false;
        int[] theirs = new int[languages.size()];
        for (String word : words) {
            ours += english.contains(word) ? 1 : 0;
            ofMoney |= money.contains(word);
            List<Integer> listed = foreign.getOrDefault(word, List.of());
            listed.forEach(language -> theirs[language]++);
            unknown += listed.isEmpty() && word.chars().anyMatch(c -> c > 0x7F && latin(c)) ? 1 : 0;
        }
        int most = 0;
        for (int i = 1; i < theirs.length; i++) {
            most = theirs[i] > theirs[most] ? i : most;
        }
        int all = theirs[most] + unknown;
        boolean single = all == 1 && (words.size() > FEW || ofMoney);
        return theirs[most] > 0 && all > ours && !single
                ? Optional.of(
                        "%s: %d words against %d of English"
                                .formatted(languages.get(most), all, ours))
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
        return c < 0x80 || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }
}
