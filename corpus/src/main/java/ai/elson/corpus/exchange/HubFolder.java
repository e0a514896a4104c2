package ai.elson.corpus.exchange;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.corpus.example.Example;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A Hugging Face data set folder: `README.md` with its header and
/// `data/train-00000-of-0000N.parquet`.
///
/// Source: Hugging Face Hub documentation, data set cards and «Structure your repository».
final class HubFolder implements Sink {

    private final Path folder;
    private final ToolDefinitions tools;
    private final ExportSettings settings;
    private final List<Path> shards = new ArrayList<>();
    private @Nullable Sink open;
    private long rows;

    HubFolder(Path folder, ToolDefinitions tools, ExportSettings settings) throws IOException {
        if (!settings.license().matches("[a-zA-Z0-9.+-]*")) {
            throw BadInput.at(
                    "--license", "«" + settings.license() + "»", "an identifier, as apache-2.0");
        }
        this.folder = folder;
        this.tools = tools;
        this.settings = settings;
        Files.createDirectories(folder.resolve("data"));
    }

    @Override
    public void write(Example example) throws IOException {
        Sink sink = open;
        if (sink == null) {
            sink = next();
        }
        sink.write(example);
        rows++;
        if (rows % settings.shardRows() == 0) {
            sink.close();
            open = null;
        }
    }

    private Sink next() throws IOException {
        Path shard = folder.resolve("data").resolve("shard-" + shards.size());
        shards.add(shard);
        Sink sink = new ParquetSink(shard, tools);
        open = sink;
        return sink;
    }

    /// Names the files, whose number is known only now, and writes the card.
    @Override
    public void close() throws IOException {
        if (shards.isEmpty()) {
            next();
        }
        Sink last = open;
        if (last != null) {
            last.close();
        }
        long bytes = 0;
        for (int i = 0; i < shards.size(); i++) {
            bytes += Files.size(shards.get(i));
            Files.move(
                    shards.get(i),
                    shards.get(i)
                            .resolveSibling(
                                    "train-%05d-of-%05d.parquet".formatted(i, shards.size())));
        }
        AtomicFiles.writeString(folder.resolve("README.md"), card(bytes));
    }

    private String card(long bytes) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        HubFolder.class.getResourceAsStream("card.md"),
                        "card.md is not on the class path")) {
            String license = settings.license();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{license}", license.isEmpty() ? "" : "license: " + license + "\n")
                    .replace("{size}", size(rows))
                    .replace("{rows}", Long.toString(rows))
                    .replace("{bytes}", Long.toString(bytes));
        }
    }

    /// The Hub's size categories.
    static String size(long rows) {
        String[] names = {"1K", "10K", "100K", "1M", "10M", "100M", "1B"};
        long bound = 1_000;
        for (int i = 0; i < names.length; i++) {
            if (rows < bound) {
                return i == 0 ? "n<1K" : names[i - 1] + "<n<" + names[i];
            }
            bound *= 10;
        }
        return "n>1B";
    }
}
