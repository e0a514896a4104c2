package ai.elson.corpus.consolidate;

import java.text.Normalizer;

/// Text as a keyboard writes it: composed (NFC), line feeds, plain spaces, straight quotes, the
/// hyphen for its look-alikes and for the minus sign; no controls and nothing invisible, no space
/// at the end of a line, at most one empty line. Words, figures and dashes stay.
final class CleanText {

    private CleanText() {}

    /// The same object where there is nothing to clean.
    static String of(String text) {
        return clean(text) ? text : cleaned(text);
    }

    private static boolean clean(String text) {
        char before = '\n';
        int feeds = 2;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            feeds = c == '\n' ? feeds + 1 : 0;
            if (c > '~'
                    || (c < ' ' && c != '\n')
                    || feeds > 2
                    || (c == '\n' && before == ' ')
                    || (c == ' ' && i == 0)) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || (before != ' ' && before != '\n');
    }

    private static String cleaned(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                i += i < composed.length() && composed.charAt(i) == '\n' ? 1 : 0;
                c = '\n';
            }
            append(out, c);
        }
        return out.toString().strip();
    }

    private static void append(StringBuilder out, int c) {
        int plain = plain(c);
        if (plain == '\n') {
            while (!out.isEmpty() && (last(out) == ' ' || last(out) == '\t')) {
                out.setLength(out.length() - 1);
            }
            if (out.length() < 2 || last(out) != '\n' || out.charAt(out.length() - 2) != '\n') {
                out.append('\n');
            }
        } else if (plain >= 0) {
            out.appendCodePoint(plain);
        }
    }

    private static char last(StringBuilder out) {
        return out.charAt(out.length() - 1);
    }

    /// What stands for a character; -1 for nothing.
    private static int plain(int c) {
        return switch (c) {
            case '\n', 0x85, 0x2028, 0x2029 -> '\n';
            case '\t' -> '\t';
            case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032 -> '\'';
            case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033 -> '"';
            case 0x2010, 0x2011, 0x2212 -> '-';
            default ->
                    switch (Character.getType(c)) {
                        case Character.SPACE_SEPARATOR -> ' ';
                        case Character.CONTROL,
                                Character.FORMAT,
                                Character.SURROGATE,
                                Character.PRIVATE_USE,
                                Character.UNASSIGNED ->
                                -1;
                        default -> c;
                    };
        };
    }
}
