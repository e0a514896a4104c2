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

    private Sentences() {}

    /// Single spaces, no space before a stop, «an» before a vowel, one stop at the end.
    static String tidy(String text) {
        String tidied = text.strip();
        if (tidied.contains("  ")) {
            tidied = SPACES.matcher(tidied).replaceAll(" ");
        }
        if (pair(tidied, " ", ",.;:?!")) {
            tidied = LOOSE_STOP.matcher(tidied).replaceAll("$1");
        }
        if (pair(tidied, ".?!", ".")) {
            tidied = DOUBLE_STOP.matcher(tidied).replaceAll("$1");
        }
        return article(tidied) ? ARTICLE.matcher(tidied).replaceAll("$1n ") : tidied;
    }

    /// Whether an article stands before a letter or digit with which [#ARTICLE] may begin.
    private static boolean article(String text) {
        for (int space = text.indexOf(' '); space > 0; space = text.indexOf(' ', space + 1)) {
            int a = text.charAt(space - 1) == 'n' ? space - 2 : space - 1;
            if (a >= 0
                    && (text.charAt(a) == 'a' || text.charAt(a) == 'A')
                    && (a == 0 || !Character.isLetterOrDigit(text.charAt(a - 1)))
                    && space + 1 < text.length()
                    && "aeiouAEIOU81hHS".indexOf(text.charAt(space + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether one of some characters stands before one of others: most texts need no repair, and a
    /// look is cheaper than an expression.
    private static boolean pair(String text, String first, String second) {
        for (int i = 1; i < text.length(); i++) {
            if (second.indexOf(text.charAt(i)) >= 0 && first.indexOf(text.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// A capital at the start of every sentence.
    public static String capitals(String text) {
        StringBuilder out = null;
        boolean start = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (start && c >= 'a' && c <= 'z') {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, (char) (c - 'a' + 'A'));
            }
            start = c == '\n' || c == ' ' && afterStop(text, i);
        }
        return out == null ? text : out.toString();
    }

    /// Whether the spaces that end at `at` follow the stop of a sentence.
    private static boolean afterStop(String text, int at) {
        int before = at;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before >= 0 && ".?!".indexOf(text.charAt(before)) >= 0;
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
