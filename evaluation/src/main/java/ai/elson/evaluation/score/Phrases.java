package ai.elson.evaluation.score;

import ai.elson.evaluation.figure.Figures;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds phrases in a text, whatever the case, spaces and punctuation between their words.
final class Phrases {

    private Phrases() {}

    private static final Pattern DENIED =
            Pattern.compile("(?:\\bnot|\\bnever|\\bno|\\bwithout|n['’]t)(?:\\W+\\w+){0,2}\\W*$");

    /// Whether one of the phrases stands there and the words before it do not deny it. A phrase
    /// that itself begins with a denial is taken as it stands.
    static boolean affirmed(String text, List<String> phrases) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String phrase : phrases) {
            boolean denies =
                    phrase.toLowerCase(Locale.ROOT).matches("(?:not?|never|without|can ?not)\\b.*");
            for (Matcher m = pattern(phrase).matcher(lower); m.find(); ) {
                String before = lower.substring(Math.max(0, m.start() - 30), m.start());
                String clause = before.substring(before.lastIndexOf(';') + 1);
                clause = clause.substring(clause.lastIndexOf('.') + 1);
                boolean denied =
                        denies ? Figures.deniedAt(lower, m.start()) : DENIED.matcher(clause).find();
                if (!denied) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether a phrase stands there at all.
    static boolean present(String text, String phrase) {
        return pattern(phrase).matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /// Whether a phrase stands there and is not denied by the word right before it.
    static boolean stated(String text, String phrase) {
        for (Matcher m = pattern(phrase).matcher(text.toLowerCase(Locale.ROOT)); m.find(); ) {
            if (!Figures.deniedAt(text, m.start())) {
                return true;
            }
        }
        return false;
    }

    private static Pattern pattern(String phrase) {
        String words =
                String.join(
                        "[\\s\\p{Punct}]+",
                        Pattern.compile("[^\\p{L}\\p{N}%$.]+")
                                .splitAsStream(phrase.toLowerCase(Locale.ROOT))
                                .filter(word -> !word.isEmpty())
                                .map(Pattern::quote)
                                .toList());
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])");
    }
}
