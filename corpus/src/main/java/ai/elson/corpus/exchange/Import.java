package ai.elson.corpus.exchange;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.base.progress.Progress;
import ai.elson.base.provenance.Provenance;
import ai.elson.corpus.example.Example;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Brings training data of others in. Writes a folder with `imported.jsonl` (examples),
/// `quarantine.jsonl` (file, place, reason and raw text of each record that is none),
/// `counts.json`, `tools.json` (definitions that came along, where any did) and `provenance.json`.
///
/// Memory does not grow with the number of records.
public final class Import {

    /// The examples in the folder.
    public static final String EXAMPLES = "imported.jsonl";

    /// The records put aside.
    public static final String QUARANTINE = "quarantine.jsonl";

    /// The definitions of tools that came with the records.
    public static final String TOOLS = "tools.json";

    private static final int STRIDE = 500;

    private final Path file;
    private final Format format;
    private final Foreign foreign;
    private final Progress progress;
    private final SortedMap<String, Long> reasons = new TreeMap<>();
    private long read;
    private long imported;

    private Import(Path file, Format format, ImportSettings settings, Progress progress) {
        this.file = file;
        this.format = format;
        this.foreign = new Foreign(settings, source(file, settings));
        this.progress = progress;
    }

    /// Imports a file, or a Hugging Face folder, into a folder that is there whole or not at all.
    ///
    /// @throws BadInput where the file as a whole cannot be read; single records never end the run
    public static ImportCounts run(
            Path file, Path folder, ImportSettings settings, Progress progress) {
        if (!Files.exists(file)) {
            throw new BadInput(file + ": no such file; check the path");
        }
        try {
            Format asked = settings.format();
            Format format = asked == null ? FormatFinder.find(file) : asked;
            ImportCounts[] counts = new ImportCounts[1];
            AtomicFiles.writeFolder(
                    folder,
                    part -> {
                        counts[0] = new Import(file, format, settings, progress).into(part);
                        Map<String, String> shown = settings.shown();
                        shown.put("format", format.id());
                        Provenance.of(
                                        "import",
                                        0,
                                        shown,
                                        List.of(Provenance.Input.of("file", file)))
                                .write(part);
                    });
            return counts[0];
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read: " + e, e);
        }
    }

    private ImportCounts into(Path part) throws IOException {
        List<Path> files = files();
        boolean rows = format == Format.PARQUET || format == Format.HF;
        long total = rows ? 0 : Files.size(file);
        try (Writer examples = Files.newBufferedWriter(part.resolve(EXAMPLES));
                Writer quarantine = lenient(part.resolve(QUARANTINE));
                Progress.Bar bar = progress.start("import " + file.getFileName(), total)) {
            for (Path one : files) {
                try (Records records = open(one)) {
                    for (RawRecord raw = records.next(); raw != null; raw = records.next()) {
                        take(one, raw, examples, quarantine);
                        if (read % STRIDE == 0) {
                            bar.at(records.position(), "%,d records".formatted(read));
                        }
                    }
                }
            }
            bar.at(total, "%,d records".formatted(read));
        }
        ImportCounts counts =
                new ImportCounts(
                        format.id(), read, imported, read - imported, reasons, foreign.ignored());
        AtomicFiles.writeString(part.resolve("counts.json"), Json.pretty(counts));
        if (!foreign.tools().isEmpty()) {
            AtomicFiles.writeString(part.resolve(TOOLS), foreign.tools().json());
        }
        return counts;
    }

    private void take(Path one, RawRecord raw, Writer examples, Writer quarantine)
            throws IOException {
        read++;
        try {
            ObjectNode fields = raw.fields();
            Example example =
                    format == Format.JSONL ? Foreign.own(fields) : foreign.example(fields);
            String line = Json.line(example.toJson());
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(line)) {
                throw new Unusable(
                        Fault.NOT_UTF8, "found half a surrogate pair; accepted: whole characters");
            }
            examples.write(line);
            examples.write('\n');
            imported++;
        } catch (Unusable e) {
            reasons.merge(e.fault().id(), 1L, Long::sum);
            ObjectNode line =
                    Json.MAPPER
                            .createObjectNode()
                            .put("file", one.toString())
                            .put(raw.unit(), raw.number())
                            .put("fault", e.fault().id())
                            .put("reason", e.reason())
                            .put("bytes", raw.bytes());
            try {
                line.put("raw", RawRecord.text(raw.raw()));
            } catch (Unusable notText) {
                line.put("rawBase64", Base64.getEncoder().encodeToString(raw.raw()));
            }
            quarantine.write(Json.line(line));
            quarantine.write('\n');
        }
    }

    private Records open(Path one) throws IOException {
        return switch (format) {
            case PARQUET, HF -> new ParquetRows(one);
            case CSV -> new CsvRows(one);
            case ALPACA, SHAREGPT, OPENAI, JSONL ->
                    FormatFinder.isArray(one) ? new JsonArray(one) : new JsonLines(one);
        };
    }

    private List<Path> files() throws IOException {
        if (format != Format.HF) {
            if (Files.isDirectory(file)) {
                throw BadInput.at(file.toString(), "a folder", "a file, or --format hf");
            }
            return List.of(file);
        }
        try (Stream<Path> all = Files.walk(file)) {
            List<Path> found =
                    new ArrayList<>(
                            all.filter(path -> path.toString().endsWith(".parquet"))
                                    .filter(Files::isRegularFile)
                                    .sorted()
                                    .toList());
            if (found.isEmpty()) {
                throw BadInput.at(
                        file.toString(),
                        "no Parquet file",
                        "a data set folder with Parquet files under data");
            }
            return found;
        }
    }

    /// A writer that what cannot be encoded does not stop.
    private static Writer lenient(Path path) throws IOException {
        return new BufferedWriter(
                new OutputStreamWriter(Files.newOutputStream(path), StandardCharsets.UTF_8));
    }

    private static String source(Path file, ImportSettings settings) {
        return settings.source().isEmpty()
                ? String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "")
                : settings.source();
    }
}
