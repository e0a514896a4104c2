package ai.elson.corpus.consolidate;

import java.text.Normalizer;
import java.util.Locale;

/// Forms of a question under which two count as the same. One pass each; the tests hold them
/// against regular expressions.
final class QuestionText {

    private QuestionText() {}

    /// NFKC, lower case, words and figures alone, one space between. What a figure means stays: its
    /// point, percent, currency, plus, and a minus before a figure or behind a letter (a loss of
    /// -5%, a bond rated BBB-).
    static String normalised(String text) {
        String s = lower(text);
        StringBuilder out = new StringBuilder(s.length());
        boolean gap = false;
        for (int i = 0; i < s.length(); ) {
            int c = s.codePointAt(i);
            int next = i + Character.charCount(c);
            if (c == ',' && i > 0 && digit(s, i - 1) && threeDigits(s, next)) {
                i = next;
                continue;
            }
            if (kept(s, c, i, next)) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.appendCodePoint(c == '\u2212' ? '-' : c);
            } else {
                gap = true;
            }
            i = next;
        }
        return out.toString();
    }

    /// The same with every figure masked: two questions that differ in their figures alone are one.
    static String masked(String text) {
        return maskedOf(normalised(text));
    }

    /// Masks a normalised text.
    static String maskedOf(String s) {
        StringBuilder out = new StringBuilder(s.length());
        int i = 0;
        while (i < s.length()) {
            int start = i;
            if (s.charAt(start) == '-') {
                start++;
            }
            if (start < s.length() && currency(s.charAt(start))) {
                start++;
            }
            if (!digit(s, start)) {
                out.append(s.charAt(i++));
                continue;
            }
            int end = digits(s, start);
            if (end < s.length() && s.charAt(end) == '.' && digit(s, end + 1)) {
                end = digits(s, end + 1);
            }
            out.append('#');
            i = end < s.length() && s.charAt(end) == '%' ? end + 1 : end;
        }
        return out.toString();
    }

    private static String lower(String text) {
        boolean plain = true;
        boolean small = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain &= c < 0x80;
            small &= c < 'A' || c > 'Z';
        }
        String composed = plain ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return plain && small ? composed : composed.toLowerCase(Locale.ROOT);
    }

    private static boolean kept(String s, int c, int at, int next) {
        return switch (c) {
            case '%', '+' -> true;
            case '.' -> digit(s, next);
            case '-', '\u2212' -> minus(s, at, next);
            default ->
                    c < 0x80
                            ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '$'
                            : letterOrNumber(c)
                                    || Character.getType(c) == Character.CURRENCY_SYMBOL;
        };
    }

    private static boolean minus(String s, int at, int next) {
        boolean figure =
                digit(s, next)
                        || (next < s.length() && currency(s.charAt(next)) && digit(s, next + 1));
        if (at == 0) {
            return figure;
        }
        int before = s.codePointBefore(at);
        return letterOrNumber(before)
                ? Character.isLetter(before)
                        && (next == s.length() || !letterOrNumber(s.codePointAt(next)))
                : figure;
    }

    private static boolean letterOrNumber(int c) {
        return Character.isLetter(c)
                || switch (Character.getType(c)) {
                    case Character.DECIMAL_DIGIT_NUMBER,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER ->
                            true;
                    default -> false;
                };
    }

    private static boolean currency(char c) {
        return c == '$' || (c >= 0x80 && Character.getType(c) == Character.CURRENCY_SYMBOL);
    }

    private static boolean threeDigits(String s, int from) {
        return digit(s, from) && digit(s, from + 1) && digit(s, from + 2);
    }

    private static int digits(String s, int from) {
        int end = from;
        while (digit(s, end)) {
            end++;
        }
        return end;
    }

    private static boolean digit(String s, int at) {
        return at < s.length() && s.charAt(at) >= '0' && s.charAt(at) <= '9';
    }
}
