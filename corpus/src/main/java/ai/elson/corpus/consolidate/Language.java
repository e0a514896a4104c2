package ai.elson.corpus.consolidate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether a short text is English.
///
/// Detectors of letter statistics fail on «FV of $500, 3%, 4 years?». A question in another
/// language, however short, has words that only join and ask, and those are known: each language is
/// a list of such words that English does not have. A text is foreign where one list has more of
/// its words than English has of its own, or where its letters are mostly of another script. Terms
/// as «pro rata» or «per se» are outweighed or stand alone.
final class Language {

    private final Set<String> english;
    private final Map<String, Set<String>> foreign;

    Language() {
        this.english = WordList.load("english-words.txt");
        this.foreign = WordList.named("foreign-words.txt");
    }

    /// What speaks against English, in words; empty where it may be English.
    Optional<String> foreign(String text) {
        int latin = 0;
        int other = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                if (Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
                    latin++;
                } else {
                    other++;
                }
            }
        }
        // a Greek letter or two name a measure of risk
        if (other > 2 && 4 * other > latin) {
            return Optional.of(other + " letters that are not Latin");
        }
        return words(text);
    }

    /// A Latin letter that English writes without its mark.
    private static boolean marked(int c) {
        return c > 0x7F && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private Optional<String> words(String text) {
        int ours = 0;
        int marked = text.indexOf('\u00BF') >= 0 || text.indexOf('\u00A1') >= 0 ? 1 : 0;
        int count = 0;
        int most = marked;
        String language = "marks of another language";
        int[] hits = new int[foreign.size()];
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
            if (word.isEmpty()) {
                continue;
            }
            count++;
            ours += english.contains(word) ? 1 : 0;
            marked += word.chars().anyMatch(Language::marked) ? 1 : 0;
            int i = 0;
            for (Map.Entry<String, Set<String>> list : foreign.entrySet()) {
                if (list.getValue().contains(word) && marked + ++hits[i] > most) {
                    most = marked + hits[i];
                    language = list.getKey();
                }
                i++;
            }
        }
        most = Math.max(most, marked);
        boolean some = most >= 2 || (most == 1 && ours == 0 && count <= 4 && !language.contains(" "));
        return some && most > ours
                ? Optional.of(language + ": " + most + " words, English: " + ours)
                : Optional.empty();
    }
}
