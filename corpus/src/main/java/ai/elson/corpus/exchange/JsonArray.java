package ai.elson.corpus.exchange;

import ai.elson.base.failure.BadInput;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The elements of one JSON array. They are cut at the commas outside strings and brackets and
/// parsed one by one, so that a broken element costs that element and not the file.
final class JsonArray implements Records {

    private final Path file;
    private final ByteSource source;
    private long number;
    private boolean ended;

    JsonArray(Path file) throws IOException {
        this.file = file;
        source = new ByteSource(file);
        skipSpace();
        if (source.take() != '[') {
            source.close();
            throw BadInput.at(file.toString(), "no «[» at its start", "a JSON array");
        }
        skipSpace();
        if (source.peek() == ']') {
            source.take();
            finish();
        }
    }

    @Override
    public @Nullable RawRecord next() throws IOException {
        if (ended) {
            return null;
        }
        source.startRecord();
        skipSpace();
        number++;
        int depth = 0;
        boolean quoted = false;
        while (true) {
            int b = source.take();
            if (b < 0) {
                throw BadInput.at(
                        file + ":" + source.line(),
                        "the end of the file inside element " + number,
                        "a whole JSON array; the file is cut off, fetch it again");
            }
            if (!quoted && depth == 0 && (b == ',' || b == ']')) {
                if (b == ']') {
                    finish();
                }
                return RawRecord.json("element", number, source.record(), source.length());
            }
            source.keep(b);
            if (quoted) {
                if (b == '\\' && source.peek() >= 0) {
                    source.keep(source.take());
                } else if (b == '"') {
                    quoted = false;
                }
            } else if (b == '"') {
                quoted = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
            }
        }
    }

    /// Nothing may follow the array.
    private void finish() throws IOException {
        ended = true;
        skipSpace();
        if (source.peek() >= 0) {
            throw BadInput.at(
                    file + ":" + source.line(), "text after the array", "one JSON array a file");
        }
    }

    private void skipSpace() throws IOException {
        while (source.peek() == ' '
                || source.peek() == '\n'
                || source.peek() == '\r'
                || source.peek() == '\t') {
            source.take();
        }
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
