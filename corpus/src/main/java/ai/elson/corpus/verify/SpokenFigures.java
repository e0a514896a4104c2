package ai.elson.corpus.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// The figures of a person's words: those in digits, and those that a word gives, as «six years»
/// and «March».
final class SpokenFigures {

    private static final Map<String, String> WORDS = load();

    private SpokenFigures() {}

    static void each(String text, Consumer<String> found) {
        Figures.each(text, found);
        int from = 0;
        while (from < text.length()) {
            int end = from;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end > from + 1) {
                String figure = WORDS.get(text.substring(from, end).toLowerCase(Locale.ROOT));
                if (figure != null) {
                    found.accept(figure);
                }
            }
            from = end + 1;
        }
    }

    /// One word and its figure a line.
    private static Map<String, String> load() {
        String file = "spoken-figures.txt";
        try (InputStream in =
                Objects.requireNonNull(
                        SpokenFigures.class.getResourceAsStream(file),
                        file + " is not on the class path")) {
            Map<String, String> words = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int space = line.indexOf(' ');
                        words.put(line.substring(0, space), line.substring(space + 1));
                    });
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
