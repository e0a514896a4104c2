package ai.elson.corpus.exchange;

import ai.elson.base.file.Json;
import ai.elson.corpus.example.Example;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/// JSON lines, or one JSON array with an element a line.
final class JsonSink implements Sink {

    private final Shape shape;
    private final boolean array;
    private final Writer out;
    private boolean any;

    JsonSink(Path file, Shape shape, boolean array) throws IOException {
        this.shape = shape;
        this.array = array;
        this.out = Files.newBufferedWriter(file);
    }

    @Override
    public void write(Example example) throws IOException {
        String line = Json.line(shape.of(example));
        if (array) {
            out.write(any ? ",\n" : "[\n");
        }
        out.write(line);
        if (!array) {
            out.write('\n');
        }
        any = true;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            if (array) {
                out.write(any ? "\n]\n" : "[]\n");
            }
        }
    }
}
