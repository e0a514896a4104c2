package ai.elson.corpus.exchange;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One JSON object a line; blank lines are no records.
final class JsonLines implements Records {

    private final ByteSource source;

    JsonLines(Path file) throws IOException {
        source = new ByteSource(file);
    }

    @Override
    public @Nullable RawRecord next() throws IOException {
        while (source.peek() >= 0) {
            long line = source.line();
            boolean blank = true;
            source.startRecord();
            for (int b = source.take(); b >= 0 && b != '\n'; b = source.take()) {
                if (b == '\r' && source.peek() == '\n') {
                    continue;
                }
                blank &= b == ' ' || b == '\t' || b == '\r';
                source.keep(b);
            }
            if (!blank) {
                return RawRecord.json("line", line, source.record(), source.length());
            }
        }
        return null;
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
