package ai.elson.model.tokenizer;

import java.text.Normalizer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts text into the words within which BPE merges, as Qwen2 does: contractions, words with one
/// leading character, every digit alone, punctuation, line ends, blanks. No text is lost between
/// the words.
final class PreTokenizer {

    /// The expression as it stands in `tokenizer.json`.
    static final String REGEX =
            "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}|"
                    + " ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

    private static final Pattern WORD = Pattern.compile(REGEX, Pattern.UNICODE_CHARACTER_CLASS);

    private PreTokenizer() {}

    /// Calls `words` with each word of the text in Unicode normal form C, in order.
    static void words(String text, Consumer<String> words) {
        String normal =
                Normalizer.isNormalized(text, Normalizer.Form.NFC)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFC);
        Matcher matcher = WORD.matcher(normal);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                words.accept(normal.substring(end, matcher.start()));
            }
            words.accept(matcher.group());
            end = matcher.end();
        }
        if (end < normal.length()) {
            words.accept(normal.substring(end));
        }
    }
}
