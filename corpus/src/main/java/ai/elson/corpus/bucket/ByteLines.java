package ai.elson.corpus.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The lines of a stream as bytes, with the place where each begins, so that a line can be fetched
/// again without reading what stands before it. A line ends at a line feed or the end; a carriage
/// return before it, and a byte order mark at the start, do not belong to it.
final class ByteLines {

    private final InputStream in;
    private byte[] buffer = new byte[1 << 18];
    private int filled;
    private int next;
    private long base;
    private boolean ended;
    private int number;
    private int start;
    private int end;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /// Moves to the next line.
    ///
    /// @return false where there is none
    boolean advance() throws IOException {
        int scan = next;
        while (true) {
            while (scan < filled && buffer[scan] != '\n') {
                scan++;
            }
            if (scan < filled || ended) {
                break;
            }
            scan -= next;
            fill();
            scan += next;
        }
        if (scan == filled && next == filled) {
            return false;
        }
        start = next;
        end = scan > start && buffer[scan - 1] == '\r' ? scan - 1 : scan;
        next = Math.min(filled, scan + 1);
        if (number == 0 && startsWithMark()) {
            start += 3;
        }
        number++;
        return true;
    }

    /// From 1.
    int number() {
        return number;
    }

    /// Of the line's first byte in the stream.
    long offset() {
        return base + start;
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int length() {
        return end - start;
    }

    boolean isBlank() {
        for (int i = start; i < end; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private boolean startsWithMark() {
        return end - start >= 3
                && buffer[start] == (byte) 0xEF
                && buffer[start + 1] == (byte) 0xBB
                && buffer[start + 2] == (byte) 0xBF;
    }

    private void fill() throws IOException {
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, filled - next);
            base += next;
            filled -= next;
            next = 0;
        } else if (filled == buffer.length) {
            if (filled > Integer.MAX_VALUE / 2) {
                throw new IOException("line " + (number + 1) + " is longer than 1 GiB");
            }
            buffer = Arrays.copyOf(buffer, filled * 2);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            ended = true;
        } else {
            filled += read;
        }
    }
}
