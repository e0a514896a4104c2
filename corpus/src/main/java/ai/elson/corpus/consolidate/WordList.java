package ai.elson.corpus.consolidate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Words as data: lines of words with spaces between, `#` before a remark.
final class WordList {

    private WordList() {}

    /// All words of a file.
    static Set<String> load(String file) {
        return lines(file)
                .lines()
                .flatMap(line -> Arrays.stream(line.strip().split(" +")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Words by the name that stands before a colon at the start of their line.
    static Map<String, Set<String>> named(String file) {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        for (String line : lines(file).lines().toList()) {
            int colon = line.indexOf(':');
            lists.put(
                    line.substring(0, colon),
                    Set.of(line.substring(colon + 1).strip().split(" +")));
        }
        return lists;
    }

    private static String lines(String file) {
        try (InputStream in =
                Objects.requireNonNull(
                        WordList.class.getResourceAsStream(file),
                        file + " is not on the class path")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
