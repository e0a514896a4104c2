package ai.elson.corpus.exchange;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.progress.Progress;
import ai.elson.corpus.example.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/// Sends examples out in a format of others. What the format cannot carry is skipped and counted by
/// reason, never bent. Memory does not grow with the number of examples.
public final class Export {

    private static final int STRIDE = 500;

    private Export() {}

    /// Writes a file, or a folder for [Format#HF], whole or not at all. Under a name that ends in
    /// `.json` alpaca and sharegpt are one array, else lines.
    ///
    /// @param file examples as JSON lines
    /// @param out file or folder to write
    /// @param tools what stands for the names of tools
    /// @throws BadInput at the first line that is no example
    public static ExportCounts run(
            Path file,
            Path out,
            ExportSettings settings,
            ToolDefinitions tools,
            Progress progress) {
        if (Files.exists(out) && Files.exists(file) && same(file, out)) {
            throw BadInput.at("--out", out.toString(), "another file than the one that is read");
        }
        ExportCounts[] counts = new ExportCounts[1];
        AtomicFiles.Writer writer =
                part -> {
                    try (Sink sink = sink(part, out, settings, tools)) {
                        counts[0] = copy(file, sink, settings.format(), progress);
                    }
                };
        if (settings.format() == Format.HF) {
            AtomicFiles.writeFolder(out, writer);
        } else {
            AtomicFiles.write(out, writer);
        }
        return counts[0];
    }

    private static ExportCounts copy(Path file, Sink sink, Format format, Progress progress)
            throws IOException {
        SortedMap<String, Long> skipped = new TreeMap<>();
        long read = 0;
        long written = 0;
        try (Records records = open(file);
                Progress.Bar bar =
                        progress.start("export " + file.getFileName(), Files.size(file))) {
            for (RawRecord raw = records.next(); raw != null; raw = records.next()) {
                read++;
                try {
                    sink.write(example(file, raw));
                    written++;
                } catch (Unwritable e) {
                    skipped.merge(e.reason(), 1L, Long::sum);
                }
                if (read % STRIDE == 0) {
                    bar.at(records.position(), "%,d examples".formatted(read));
                }
            }
        }
        return new ExportCounts(format.id(), read, written, skipped);
    }

    private static Example example(Path file, RawRecord raw) {
        String where = file + ":" + raw.number();
        try {
            return Example.fromJson(raw.fields(), where);
        } catch (Unusable e) {
            throw new BadInput(where + ": " + e.reason() + "; mend or remove the line", e);
        }
    }

    private static Records open(Path file) throws IOException {
        try {
            return new JsonLines(file);
        } catch (NoSuchFileException e) {
            throw new BadInput(file + ": no such file; make it with «elson corpus build»", e);
        }
    }

    private static Sink sink(Path part, Path out, ExportSettings settings, ToolDefinitions tools)
            throws IOException {
        boolean array = out.toString().endsWith(".json");
        return switch (settings.format()) {
            case ALPACA -> new JsonSink(part, Shape::alpaca, array);
            case SHAREGPT -> new JsonSink(part, Shape.shareGpt(tools), array);
            case OPENAI -> new JsonSink(part, Shape.openAi(tools), false);
            case JSONL -> new JsonSink(part, Example::toJson, false);
            case CSV -> new CsvSink(part, tools);
            case PARQUET -> new ParquetSink(part, tools);
            case HF -> new HubFolder(part, tools, settings);
        };
    }

    private static boolean same(Path a, Path b) {
        try {
            return Files.isSameFile(a, b);
        } catch (IOException e) {
            return false;
        }
    }
}
