package ai.elson.corpus.consolidate;

import java.util.Set;

/// What a question is about: its words and figures in their order, without those that change
/// nothing, as «please», «could you tell me» and the articles.
///
/// The list of the latter is closed and small: negations, prepositions, pronouns and every noun and
/// adjective stay. So «single» and «joint», «call» and «put», «with» and «without», or a call and a
/// put that change places, make two different questions however alike the rest is.
final class ContentWords {

    private static final Set<String> IDLE = WordList.load("idle-words.txt");

    private ContentWords() {}

    /// The content words of a normalised text, a space between; the text where there are none.
    static String of(String normalised) {
        StringBuilder out = new StringBuilder(normalised.length());
        int from = 0;
        while (from < normalised.length()) {
            int space = normalised.indexOf(' ', from);
            int end = space < 0 ? normalised.length() : space;
            String word = normalised.substring(from, end);
            if (!IDLE.contains(word)) {
                out.append(out.isEmpty() ? "" : " ").append(word);
            }
            from = end + 1;
        }
        return out.isEmpty() ? normalised : out.toString();
    }
}
