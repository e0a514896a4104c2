package ai.elson.corpus.verify;

/// The word behind a figure that multiplies it.
final class Scale {

    private static final String[] WORDS = {
        "k", "thousand", "m", "mm", "mn", "million", "b", "bn", "billion", "t", "tn", "trillion"
    };
    private static final int[] ZEROS = {3, 3, 6, 6, 6, 6, 9, 9, 9, 12, 12, 12};

    private Scale() {}

    /// The zeros that the word at `from` adds, a space or a hyphen before it or none; 0 where there
    /// is no such word.
    static int zeros(String text, int from) {
        int start = from < text.length() && " -".indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        for (int i = 0; i < WORDS.length; i++) {
            int length = WORDS[i].length();
            // a single letter stands close to its figure: «5 m» may be metres
            if (length == end - start
                    && (length > 2 || start == from)
                    && text.regionMatches(true, start, WORDS[i], 0, length)) {
                return ZEROS[i];
            }
        }
        return 0;
    }
}
