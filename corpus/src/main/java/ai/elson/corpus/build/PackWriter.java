package ai.elson.corpus.build;

import ai.elson.base.file.Json;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.generate.Pack;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a pack twice, for those who read lines and for those who read one JSON array; both hold
/// the same examples in the same order.
final class PackWriter implements AutoCloseable {

    private final BufferedWriter lines;
    private final BufferedWriter array;
    private long written;

    PackWriter(Pack pack, Path folder) throws IOException {
        lines = Files.newBufferedWriter(folder.resolve(pack.fileName() + ".jsonl"));
        array = Files.newBufferedWriter(folder.resolve(pack.fileName() + ".json"));
    }

    void write(Example example) {
        String line = Json.line(example.toJson());
        try {
            lines.write(line);
            lines.write('\n');
            array.write(written++ == 0 ? "[\n" : ",\n");
            array.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        array.write(written == 0 ? "[]\n" : "\n]\n");
        array.close();
        lines.close();
    }
}
