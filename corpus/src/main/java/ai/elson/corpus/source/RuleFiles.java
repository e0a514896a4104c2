package ai.elson.corpus.source;

import ai.elson.base.file.Recipes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The rules, which lie beside the classes as YAML.
final class RuleFiles {

    private RuleFiles() {}

    static <T> T read(String name, Class<T> type) {
        try (InputStream in =
                Objects.requireNonNull(
                        RuleFiles.class.getResourceAsStream(name),
                        name + " is not on the class path")) {
            return Recipes.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
