package ai.elson.corpus.grammar;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// Small repairs and joins of composed English.
public final class Sentences {

    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern LOOSE_STOP = Pattern.compile(" +([,.;:?!](?=[ \\n]|$))");
    private static final Pattern DOUBLE_STOP = Pattern.compile("([.?!])\\.(?=[ \\n]|$)");

    /// «a» before a vowel sound; «one», «unit», «euro» and «use» begin with a consonant sound, «8»
    /// and «11» with a vowel.
    private static final Pattern ARTICLE =
            Pattern.compile(
                    "\\b([Aa])n? (?=([aeioAEIO]|u(?!ni|s[eu])|U(?!ni|\\.?S)|8|11\\b|18\\b|hour|heir"
                            + "|honest|IRA|HSA|ETF|S&P)(?!ne\\b|ne-|uro))");

    private static final Pattern SENTENCE_START = Pattern.compile("(^|[.?!] +|\\n)([a-z])");

    private Sentences() {}

    /// Single spaces, no space before a stop, «an» before a vowel, one stop at the end.
    static String tidy(String text) {
        String tidied = SPACES.matcher(text.strip()).replaceAll(" ");
        tidied = LOOSE_STOP.matcher(tidied).replaceAll("$1");
        tidied = DOUBLE_STOP.matcher(tidied).replaceAll("$1");
        return ARTICLE.matcher(tidied).replaceAll("$1n ");
    }

    /// A capital at the start of every sentence.
    public static String capitals(String text) {
        return SENTENCE_START
                .matcher(text)
                .replaceAll(m -> m.group(1) + m.group(2).toUpperCase(Locale.ROOT));
    }

    /// The text with a capital at its start only.
    public static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// Joins parts as people do: «a, b and c», «a, b, c» or «a; b; c».
    public static String list(List<String> parts, SplittableRandom random) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        String head = String.join(", ", parts.subList(0, parts.size() - 1));
        return switch (random.nextInt(8)) {
            case 0 -> String.join(", ", parts);
            case 1 ->
                    parts.size() == 2
                            ? String.join(", ", parts)
                            : head + ", and " + parts.getLast();
            case 2 -> String.join(" and ", parts);
            default -> head + " and " + parts.getLast();
        };
    }
}
