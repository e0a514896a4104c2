package ai.elson.corpus.exchange;

import ai.elson.base.failure.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// A list of rows that are no examples: CSV with a header, JSON lines or a JSON array.
public final class Sheet {

    private Sheet() {}

    /// Takes a row.
    @FunctionalInterface
    public interface Row {
        /// @param line where it begins, from 1; in an array the number of the element
        void take(long line, ObjectNode fields);
    }

    /// Takes a row that cannot be read.
    @FunctionalInterface
    public interface BadRow {
        void take(long line, String reason);
    }

    /// Reads a file, row by row.
    ///
    /// @throws BadInput where there is no such file, or no header
    public static void read(Path file, Row row, BadRow bad) {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(file + ": no such file; check the path");
        }
        try (Records records = open(file)) {
            for (RawRecord next = records.next(); next != null; next = records.next()) {
                ObjectNode fields;
                try {
                    fields = next.fields();
                } catch (Unusable e) {
                    bad.take(next.number(), e.reason());
                    continue;
                }
                row.take(next.number(), fields);
            }
        } catch (NoSuchFileException e) {
            throw new BadInput(file + ": no such file; check the path", e);
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read: " + e, e);
        }
    }

    private static Records open(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json")) {
            return FormatFinder.isArray(file) ? new JsonArray(file) : new JsonLines(file);
        }
        return new CsvRows(file);
    }
}
