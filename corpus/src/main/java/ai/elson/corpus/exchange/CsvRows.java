package ai.elson.corpus.exchange;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/// The rows of a CSV file with a header. A row is cut here, quotes respected, and parsed alone, so
/// that its raw text and its line are known. Values are text as it stands: nothing is trimmed, no
/// formula is touched.
///
/// Source: RFC 4180; the separator is the comma, semicolon or tab that the header has most of.
final class CsvRows implements Records {

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

    private final ByteSource source;
    private final char separator;
    private final CsvSchema schema;
    private final List<String> header;

    CsvRows(Path file) throws IOException {
        source = new ByteSource(file);
        RawRecord first = cut((char) 0);
        if (first == null) {
            source.close();
            throw BadInput.at(file.toString(), "an empty file", "a CSV file with a header");
        }
        try {
            String text = RawRecord.text(first.raw());
            separator = mostOf(text);
            schema = CsvSchema.emptySchema().withColumnSeparator(separator);
            header = split(text);
        } catch (Unusable e) {
            source.close();
            throw new BadInput(file + ":1: header: " + e.reason(), e);
        }
        Set<String> names = new HashSet<>();
        for (String name : header) {
            if (name.isBlank() || !names.add(name)) {
                source.close();
                throw BadInput.at(
                        file + ":1: header", "the column «" + name + "»", "names, each once");
            }
        }
    }

    List<String> header() {
        return header;
    }

    @Override
    public @Nullable RawRecord next() throws IOException {
        return cut(separator);
    }

    /// The next row that is not blank. A quote opens a value only at its start.
    private @Nullable RawRecord cut(char between) throws IOException {
        while (source.peek() >= 0) {
            long line = source.line();
            source.startRecord();
            boolean quoted = false;
            boolean atStart = true;
            for (int b = source.take(); b >= 0; b = source.take()) {
                if (!quoted && (b == '\n' || b == '\r')) {
                    if (b == '\r' && source.peek() == '\n') {
                        source.take();
                    }
                    break;
                }
                source.keep(b);
                if (b == '"' && (quoted || atStart)) {
                    quoted = !quoted;
                    // A doubled quote closes and opens again.
                    atStart = !quoted && source.peek() == '"';
                } else {
                    atStart = !quoted && (b == between || (between == 0 && ",;\t".indexOf(b) >= 0));
                }
            }
            if (source.length() > 0) {
                byte[] raw = source.record();
                return new RawRecord("line", line, raw, source.length(), () -> row(raw));
            }
        }
        return null;
    }

    private ObjectNode row(byte[] raw) {
        List<String> values = split(RawRecord.text(raw));
        if (values.size() != header.size()) {
            throw new Unusable(
                    Fault.WRONG_COLUMNS,
                    "found %d columns; accepted: the %d of the header"
                            .formatted(values.size(), header.size()));
        }
        ObjectNode node = Json.MAPPER.createObjectNode();
        for (int i = 0; i < values.size(); i++) {
            node.put(header.get(i), values.get(i));
        }
        return node;
    }

    private List<String> split(String text) {
        try (MappingIterator<List<String>> rows =
                MAPPER.readerForListOf(String.class).with(schema).readValues(text)) {
            List<List<String>> all = rows.readAll();
            if (all.size() == 1) {
                return all.getFirst();
            }
            throw new Unusable(Fault.BROKEN_CSV, "found " + all.size() + " rows; accepted: one");
        } catch (JacksonException e) {
            throw new Unusable(
                    Fault.BROKEN_CSV,
                    "found " + e.getOriginalMessage() + "; accepted: a row as RFC 4180 has it");
        }
    }

    private static char mostOf(String header) {
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, most)) {
                most = candidate;
            }
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    @Override
    public long position() {
        return source.position();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
