package ai.elson.tools.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Text as the stems of its English content words: `401(k) contributions` is `401k`, `contribut`.
final class Words {

    /// Futures are contracts; a stemmer would take them for the future.
    private static final CharArraySet WHOLE = new CharArraySet(List.of("futures"), true);

    private static final Analyzer ENGLISH =
            new EnglishAnalyzer(EnglishAnalyzer.getDefaultStopSet(), WHOLE);

    /// A section's letter belongs to its number: people write 401(k), 401k and 401 k.
    private static final Pattern SECTION =
            Pattern.compile("\\b(\\d{1,4})\\(([a-zA-Z])\\)|\\b(401|403|457)\\s([kb])\\b");

    private Words() {}

    /// The stems in their order, repeated where the text repeats them.
    static List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        try (TokenStream tokens = ENGLISH.tokenStream("text", written(text))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return stems;
    }

    private static String written(String text) {
        return SECTION.matcher(text).replaceAll("$1$2$3$4").replace("%", " percent");
    }
}
