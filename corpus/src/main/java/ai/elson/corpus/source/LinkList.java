package ai.elson.corpus.source;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.corpus.exchange.Sheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/// A list of links and what became of each.
///
/// @param rows as they were given, with what was found
/// @param bad the rows that are none, by line
public record LinkList(List<Row> rows, SortedMap<Long, String> bad) {

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvWriteFeature.ALWAYS_QUOTE_STRINGS).build();

    private static final List<String> FOUND =
            List.of("domain", "bucket", "tier", "confidence", "reasons");

    /// One row.
    ///
    /// @param line where it stands
    /// @param fields all that the list says of it
    public record Row(long line, ObjectNode fields, Classification found) {}

    /// Classifies a list: CSV with a header in any order, JSON lines or a JSON array; `url` must be
    /// there, `title` and `organisation` may be; all other columns are kept.
    ///
    /// @throws BadInput where the list has no column `url`
    public static LinkList classify(Path file, SourceClassifier classifier) {
        List<Row> rows = new ArrayList<>();
        SortedMap<Long, String> bad = new TreeMap<>();
        Sheet.read(
                file,
                (line, fields) -> {
                    String url = text(fields, "url");
                    if (url.isBlank()) {
                        bad.put(line, "url: found nothing; accepted: the address of a page");
                    } else {
                        Link link =
                                new Link(url, text(fields, "title"), text(fields, "organisation"));
                        rows.add(new Row(line, fields, classifier.classify(link)));
                    }
                },
                bad::put);
        if (rows.isEmpty()) {
            throw BadInput.at(
                    file.toString(),
                    bad.isEmpty() ? "no rows" : "no row with a url (" + bad.size() + " bad ones)",
                    "a header with url, title and organisation, and one link a line");
        }
        return new LinkList(List.copyOf(rows), bad);
    }

    /// Writes the rows, as CSV where the name ends so and as JSON lines otherwise, and the bad ones
    /// beside it as `NAME.quarantine.jsonl` with file, line and reason.
    public void write(Path source, Path output) {
        boolean csv = output.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        AtomicFiles.writeString(output, csv ? csv() : lines());
        StringBuilder quarantine = new StringBuilder();
        bad.forEach((line, reason) ->
                quarantine
                        .append(
                                Json.line(
                                        Json.MAPPER
                                                .createObjectNode()
                                                .put("file", source.toString())
                                                .put("line", line)
                                                .put("reason", reason)))
                        .append('\n'));
        AtomicFiles.writeString(quarantineOf(output), quarantine.toString());
    }

    /// Where the bad rows of a list are written.
    public static Path quarantineOf(Path output) {
        return output.resolveSibling(output.getFileName() + ".quarantine.jsonl");
    }

    /// How many links a domain has of each tier, in the order of the domains' names.
    public SortedMap<String, SortedMap<Tier, Long>> counts() {
        SortedMap<String, SortedMap<Tier, Long>> counts = new TreeMap<>();
        for (Row row : rows) {
            counts.computeIfAbsent(row.found().domain(), _ -> new TreeMap<>())
                    .merge(row.found().tier(), 1L, Long::sum);
        }
        return counts;
    }

    private String lines() {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            ObjectNode node = kept(row.fields());
            node.put("domain", row.found().domain())
                    .put("bucket", row.found().bucket())
                    .put("tier", row.found().tier().id())
                    .put("confidence", row.found().confidence());
            row.found().reasons().forEach(node.putArray("reasons")::add);
            text.append(Json.line(node)).append('\n');
        }
        return text.toString();
    }

    private String csv() {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(kept(row.fields()).propertyNames()));
        List<String> header = new ArrayList<>(columns);
        header.addAll(FOUND);
        StringBuilder text = new StringBuilder(line(header));
        for (Row row : rows) {
            ObjectNode kept = kept(row.fields());
            List<String> values = new ArrayList<>();
            columns.forEach(column -> values.add(text(kept, column)));
            values.add(row.found().domain());
            values.add(row.found().bucket());
            values.add(row.found().tier().id());
            values.add(Double.toString(row.found().confidence()));
            values.add(String.join("; ", row.found().reasons()));
            text.append(line(values));
        }
        return text.toString();
    }

    /// The given fields; one that is called as a found one is renamed `given_…`.
    private static ObjectNode kept(ObjectNode fields) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            String name = field.getKey();
            node.set(FOUND.contains(name) ? "given_" + name : name, field.getValue());
        }
        return node;
    }

    private static String text(ObjectNode fields, String name) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode()) {
            for (Map.Entry<String, JsonNode> field : fields.properties()) {
                if (field.getKey().strip().equalsIgnoreCase(name)) {
                    value = field.getValue();
                }
            }
        }
        return value.isString()
                ? value.asString()
                : value.isMissingNode() || value.isNull() ? "" : value.toString();
    }

    private static String line(List<String> values) {
        return CSV.writer(CsvSchema.emptySchema().withLineSeparator("\n"))
                .writeValueAsString(values);
    }
}
