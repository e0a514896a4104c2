package ai.elson.corpus.asking;

import ai.elson.base.failure.BadInput;
import ai.elson.corpus.grammar.Grammar;
import java.util.LinkedHashMap;
import java.util.Map;

/// How an output is said, from `outputs.txt`.
///
/// @param noun what it is, with its article
/// @param clause a sentence with `{v}` for the value; of a verdict that for yes
/// @param denial the sentence for no; empty where it is no verdict
record OutputWords(String noun, String clause, String denial) {

    private static final Map<String, OutputWords> VALUES = new LinkedHashMap<>();
    private static final Map<String, OutputWords> VERDICTS = new LinkedHashMap<>();

    static {
        Grammar.resource(OutputWords.class, "outputs.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(OutputWords::read);
    }

    /// The words of a figure, date or name.
    static OutputWords of(String name) {
        OutputWords own = VALUES.get(name);
        return own == null ? plain("the " + ProperNames.in(name)) : own;
    }

    /// The words of a yes or no.
    static OutputWords verdict(String name) {
        OutputWords own = VERDICTS.get(name);
        String proper = ProperNames.in(name);
        return own == null ? new OutputWords(proper, proper + ": yes", proper + ": no") : own;
    }

    /// Whether the file knows the yes or no of that name.
    static boolean knowsVerdict(String name) {
        return VERDICTS.containsKey(name);
    }

    private static OutputWords plain(String noun) {
        return new OutputWords(noun, noun + " " + Agreement.be(noun) + " {v}", "");
    }

    private static void read(String line) {
        int at = line.contains(" ? ") ? line.indexOf(" ? ") : line.indexOf(" = ");
        if (at < 0) {
            throw BadInput.at("outputs.txt", "«" + line + "»", "name = noun or name ? yes | no");
        }
        String name = line.substring(0, at);
        String[] words = line.substring(at + 3).split(" \\| ");
        if (line.startsWith(" ? ", at)) {
            VERDICTS.put(name, new OutputWords(ProperNames.in(name), words[0], words[1]));
        } else {
            VALUES.put(
                    name,
                    words.length == 1 ? plain(words[0]) : new OutputWords(words[0], words[1], ""));
        }
    }
}
