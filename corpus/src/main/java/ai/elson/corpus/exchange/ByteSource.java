package ai.elson.corpus.exchange;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bytes of a file with the line they stand in, and the record that is being gathered from
/// them.
final class ByteSource implements Closeable {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(1 << 12);
    private int filled;
    private int at;
    private long position;
    private long line = 1;
    private long length;

    ByteSource(Path file) throws IOException {
        in = Files.newInputStream(file);
        if (peek() == 0xEF && filled >= 3 && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            at = 3;
            position = 3;
        }
    }

    /// The next byte without taking it; -1 at the end.
    int peek() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
            at = 0;
            if (filled == 0) {
                return -1;
            }
        }
        return buffer[at] & 0xFF;
    }

    /// Takes the next byte; -1 at the end.
    int take() throws IOException {
        int next = peek();
        if (next >= 0) {
            at++;
            position++;
            if (next == '\n') {
                line++;
            }
        }
        return next;
    }

    /// Adds a byte to the record, as far as a record may be kept.
    void keep(int next) {
        length++;
        if (length <= Limits.RECORD_BYTES) {
            kept.write(next);
        }
    }

    /// The record gathered so far.
    byte[] record() {
        return kept.toByteArray();
    }

    long length() {
        return length;
    }

    void startRecord() {
        kept.reset();
        length = 0;
    }

    long line() {
        return line;
    }

    long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
