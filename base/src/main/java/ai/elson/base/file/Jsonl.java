package ai.elson.base.file;

import ai.elson.base.failure.BadInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/// JSON lines: one value a line, UTF-8, line feed.
public final class Jsonl {

    private Jsonl() {}

    /// Reads every line as a `type`.
    ///
    /// @throws BadInput with file, line and reason at the first line that is not such a value
    public static <T> List<T> read(Path file, Class<T> type) {
        List<T> values = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    values.add(parse(file, number, line, type));
                }
            }
        } catch (NoSuchFileException e) {
            throw new BadInput(file + ": no such file; check the path", e);
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read as UTF-8 JSON lines: " + e, e);
        }
        return values;
    }

    /// Writes the values in their order, atomically.
    public static void write(Path file, Stream<?> values) {
        AtomicFiles.write(
                file,
                part -> {
                    try (Writer writer = Files.newBufferedWriter(part)) {
                        for (Iterator<?> it = values.iterator(); it.hasNext(); ) {
                            writer.write(Json.line(it.next()));
                            writer.write('\n');
                        }
                    } catch (UncheckedIOException e) {
                        throw e.getCause();
                    }
                });
    }

    private static <T> T parse(Path file, int number, String line, Class<T> type) {
        try {
            return Json.MAPPER.readValue(line, type);
        } catch (JacksonException e) {
            throw BadInput.at(
                    file + ":" + number,
                    "«"
                            + (line.length() > 60 ? line.substring(0, 60) + "…" : line)
                            + "» ("
                            + e.getOriginalMessage()
                            + ")",
                    "one JSON " + type.getSimpleName() + " a line; mend or remove the line");
        }
    }
}
