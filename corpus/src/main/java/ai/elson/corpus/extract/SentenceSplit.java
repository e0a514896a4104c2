package ai.elson.corpus.extract;

import ai.elson.corpus.grammar.Grammar;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A paragraph's sentences, by Unicode's rules (UAX 29) with the abbreviations of legal English,
/// after which none ends.
final class SentenceSplit {

    /// @param start in the paragraph
    record Sentence(String text, int start) {}

    private static final Set<String> ABBREVIATIONS =
            Grammar.resource(SentenceSplit.class, "abbreviations.txt")
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.split(" ")).stream())
                    .collect(Collectors.toUnmodifiableSet());

    private static final Pattern INITIAL = Pattern.compile("[A-Za-z]\\.");

    private SentenceSplit() {}

    static List<Sentence> of(String paragraph) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.US);
        breaks.setText(paragraph);
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String text = paragraph.substring(start, end).strip();
            String last = text.substring(text.lastIndexOf(' ') + 1);
            boolean open =
                    end < paragraph.length()
                            && (ABBREVIATIONS.contains(last.toLowerCase(Locale.ROOT))
                                    || INITIAL.matcher(last).matches());
            if (!open && !text.isEmpty()) {
                sentences.add(new Sentence(text, start));
            }
            if (!open) {
                start = end;
            }
        }
        return sentences;
    }
}
