package ai.elson.corpus.asking;

import ai.elson.corpus.grammar.Grammar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Names and abbreviations that wire names write small: «sharpe ratio» is the Sharpe ratio.
final class ProperNames {

    private static final Pattern WORD = Pattern.compile("\\b[a-z][a-z0-9]*\\b");
    private static final Map<String, String> NAMES = read();

    private ProperNames() {}

    /// The text with such words as people write them.
    static String in(String text) {
        return WORD.matcher(text).replaceAll(m -> NAMES.getOrDefault(m.group(), m.group()));
    }

    private static Map<String, String> read() {
        Map<String, String> names = new LinkedHashMap<>();
        Grammar.resource(ProperNames.class, "proper.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    int space = line.indexOf(' ');
                    names.put(line.substring(0, space), line.substring(space + 1));
                });
        return names;
    }
}
