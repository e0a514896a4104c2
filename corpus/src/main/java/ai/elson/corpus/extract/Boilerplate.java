package ai.elson.corpus.extract;

import ai.elson.corpus.grammar.Grammar;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Lines that belong to a site or a printer and not to the document, from `boilerplate.txt`: one
/// regular expression a line, which must match the whole line.
final class Boilerplate {

    private static final List<Pattern> PATTERNS =
            Grammar.resource(Boilerplate.class, "boilerplate.txt")
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Pattern::compile)
                    .toList();

    private Boilerplate() {}

    static boolean line(String text) {
        if (text.length() > 400) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return PATTERNS.stream().anyMatch(pattern -> pattern.matcher(lower).matches());
    }
}
