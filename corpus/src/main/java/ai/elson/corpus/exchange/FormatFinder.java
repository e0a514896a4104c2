package ai.elson.corpus.exchange;

import ai.elson.base.failure.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// Finds a file's format by its extension and its first bytes; what could be two is refused.
final class FormatFinder {

    private FormatFinder() {}

    /// @throws BadInput that names what was found
    static Format find(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return Format.HF;
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        byte[] start = start(file);
        boolean parquet = new String(start, StandardCharsets.ISO_8859_1).startsWith("PAR1");
        boolean named = name.endsWith(".parquet");
        if (parquet || named) {
            if (parquet && (named || name.indexOf('.') < 0)) {
                return Format.PARQUET;
            }
            throw ambiguous(
                    file,
                    parquet
                            ? "the bytes of Parquet under another extension"
                            : "no Parquet («PAR1» is not at its start)");
        }
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return Format.CSV;
        }
        int first = firstOf(start);
        if (first == '[' || first == '{') {
            return ofJson(file, first == '[');
        }
        throw ambiguous(file, first < 0 ? "an empty file" : "a first byte 0x%02x".formatted(first));
    }

    /// Whether the file is one JSON array and not lines.
    static boolean isArray(Path file) throws IOException {
        return firstOf(start(file)) == '[';
    }

    private static Format ofJson(Path file, boolean array) throws IOException {
        ObjectNode record;
        try (Records records = array ? new JsonArray(file) : new JsonLines(file)) {
            RawRecord first = records.next();
            if (first == null) {
                throw ambiguous(file, "an empty array");
            }
            record = first.fields();
        } catch (Unusable e) {
            throw ambiguous(file, "a first record that cannot be read (" + e.reason() + ")");
        }
        List<Format> fitting = new ArrayList<>();
        if (record.has("conversations")) {
            fitting.add(Format.SHAREGPT);
        }
        if (record.has("messages")) {
            fitting.add(record.has("origin") ? Format.JSONL : Format.OPENAI);
        }
        if (record.has("instruction")) {
            fitting.add(Format.ALPACA);
        }
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        throw ambiguous(file, "the fields " + String.join(", ", record.propertyNames()));
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4096);
        }
    }

    /// The first byte that is neither a byte order mark nor space; -1 where there is none.
    private static int firstOf(byte[] start) {
        for (byte b : start) {
            int value = b & 0xFF;
            if (" \t\r\n".indexOf(value) < 0 && value != 0xEF && value != 0xBB && value != 0xBF) {
                return value;
            }
        }
        return -1;
    }

    private static BadInput ambiguous(Path file, String found) {
        return BadInput.at(
                file.toString(), found, "a format that is plain, or --format with " + Format.ids());
    }
}
