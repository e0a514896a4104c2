package ai.elson.corpus.bucket;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.corpus.example.Example;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/// The examples of a folder of buckets.
public final class BucketExamples {

    private BucketExamples() {}

    /// All lines that are whole examples, file by file in the order of their names; to be closed.
    /// Lines of others that hold less are left out: what they ask is not known in our terms.
    public static Stream<Example> of(Path folder) {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder, 2)) {
            files = all.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
        } catch (IOException e) {
            throw new BadInput(folder + ": cannot be read: " + e, e);
        }
        return files.stream().flatMap(BucketExamples::lines).flatMap(l -> whole(l).stream());
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.lines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Example> whole(String line) {
        try {
            return Optional.of(Example.fromJson(Json.MAPPER.readTree(line), "a bucket's line"));
        } catch (JacksonException | BadInput e) {
            return Optional.empty();
        }
    }
}
