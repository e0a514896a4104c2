package ai.elson.corpus.teach;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Whether a paraphrase says the same, as far as that can be told from its words: the same figures,
/// each with its unit, in any order; the same periods; the same names; as many negations; the same
/// bounds and directions.
///
/// Where it cannot be told it says no: a good paraphrase that is thrown away costs a call, a wrong
/// one costs a wrong example.
public final class Faithfulness {

    /// What a paraphrase changed: a closed list.
    public enum Change {
        /// Empty, or the original again.
        NOTHING,
        /// Less than a third or more than three times as long.
        LENGTH,
        NUMBER,
        UNIT,
        NAME,
        NEGATION,
        /// A bound, an order or a direction, as «at least» or «before».
        BOUND
    }

    /// A figure with the sign before it, its thousands and the word or sign after it.
    private static final Pattern FIGURE =
            Pattern.compile(
                    "([$€£]?)(?<![\\w.])(\\d[\\d,]*(?:\\.\\d+)?)"
                            + "(?:\\s?(k|m|bn|thousand|million|billion)\\b)?"
                            + "(?:[\\s-]?(%|[a-z]+(?:-[a-z]+)?))?");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.&()/-]*");

    private static final Map<String, Integer> ZEROS =
            Map.of("k", 3, "thousand", 3, "m", 6, "million", 6, "bn", 9, "billion", 9);

    private final Lexicon lexicon;

    public Faithfulness() {
        this.lexicon = Lexicon.load();
    }

    /// The first thing that a paraphrase changed; empty where it may stand for the original.
    public Optional<Change> change(String original, String paraphrase) {
        String was = original.strip();
        String is = paraphrase.strip();
        if (is.isEmpty() || is.equalsIgnoreCase(was)) {
            return Optional.of(Change.NOTHING);
        }
        if (is.length() * 3 < was.length() || is.length() > 3 * was.length()) {
            return Optional.of(Change.LENGTH);
        }
        List<Figure> before = figures(was);
        List<Figure> after = figures(is);
        if (!sorted(before, false).equals(sorted(after, false))
                || !numberWords(was).equals(numberWords(is))) {
            return Optional.of(Change.NUMBER);
        }
        if (!sorted(before, true).equals(sorted(after, true))
                || !phrases(was, lexicon.periods()).equals(phrases(is, lexicon.periods()))) {
            return Optional.of(Change.UNIT);
        }
        if (!words(is).containsAll(names(was)) || !words(was).containsAll(names(is))) {
            return Optional.of(Change.NAME);
        }
        if (negations(was) != negations(is)) {
            return Optional.of(Change.NEGATION);
        }
        return phrases(was, lexicon.bounds()).equals(phrases(is, lexicon.bounds()))
                ? Optional.empty()
                : Optional.of(Change.BOUND);
    }

    /// @param unit empty where none is said
    private record Figure(String value, String unit) {}

    private List<Figure> figures(String text) {
        return FIGURE.matcher(text.toLowerCase(Locale.ROOT)).results().map(this::figure).toList();
    }

    private Figure figure(MatchResult found) {
        BigDecimal value = new BigDecimal(found.group(2).replace(",", ""));
        int zeros = found.group(3) == null ? 0 : ZEROS.getOrDefault(found.group(3), 0);
        String after = found.group(4) == null ? "" : found.group(4);
        String unit = lexicon.units().getOrDefault(found.group(1), "");
        if (unit.isEmpty()) {
            unit = lexicon.units().getOrDefault(after, "");
        }
        return new Figure(value.movePointRight(zeros).stripTrailingZeros().toPlainString(), unit);
    }

    private static List<String> sorted(List<Figure> figures, boolean units) {
        List<String> all = new ArrayList<>();
        figures.forEach(f -> all.add(units ? f.value() + " " + f.unit() : f.value()));
        Collections.sort(all);
        return all;
    }

    /// Figures that are written as words, counted.
    private Map<String, Integer> numberWords(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        String plain = FIGURE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        WORD.matcher(plain)
                .results()
                .map(found -> lexicon.numbers().get(found.group()))
                .filter(word -> word != null)
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    /// Which of the groups occur.
    private static Set<String> phrases(String text, Map<String, String> groups) {
        String padded =
                " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}'-]+", " ") + " ";
        Set<String> found = new HashSet<>();
        groups.forEach((form, group) -> {
            if (padded.contains(" " + form + " ")) {
                found.add(group);
            }
        });
        return found;
    }

    private long negations(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
                .results()
                .map(found -> trimmed(found.group()))
                .filter(word -> word.endsWith("n't") || lexicon.negations().contains(word))
                .count();
    }

    /// Words with a capital that does not open a sentence or that no common word opens one with,
    /// and words of letters and digits.
    private Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        WORD.matcher(text)
                .results()
                .forEach(found -> {
                    String word = trimmed(found.group());
                    String lower = word.toLowerCase(Locale.ROOT);
                    boolean capital = Character.isUpperCase(word.charAt(0));
                    boolean mixed =
                            word.chars().anyMatch(Character::isDigit)
                                    && word.chars().anyMatch(Character::isLetter)
                                    && !FIGURE.matcher(lower).matches();
                    if ((capital || mixed) && !lexicon.openers().contains(lower)) {
                        names.add(lower);
                    }
                });
        return names;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        WORD.matcher(text)
                .results()
                .forEach(found -> words.add(trimmed(found.group()).toLowerCase(Locale.ROOT)));
        return words;
    }

    /// Without a possessive and without the stop of a sentence.
    private static String trimmed(String word) {
        return word.replaceAll("[.,/&-]+$", "").replaceAll("['’]s?$", "");
    }
}
