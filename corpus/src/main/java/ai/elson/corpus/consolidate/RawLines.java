package ai.elson.corpus.consolidate;

import ai.elson.base.failure.BadInput;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The lines of a file as bytes, so that one that is not UTF-8 spoils no other. A byte order mark
/// and the carriage returns of line ends are taken off; blank lines are counted and not given.
public final class RawLines implements AutoCloseable {

    private final Path file;
    private final InputStream in;
    private final long to;
    private long at;
    private long number;
    private boolean ended;

    /// All lines of a file.
    ///
    /// @throws BadInput where there is no such file
    public RawLines(Path file) {
        this(file, 0, Long.MAX_VALUE, 0);
    }

    /// The lines that begin in a part of a file; the last may end after it.
    ///
    /// @param from the first byte of the part
    /// @param to the first byte after it
    /// @param before line feeds before the part
    /// @throws BadInput where there is no such file
    public RawLines(Path file, long from, long to, long before) {
        this.file = file;
        this.in = open(file);
        this.to = to;
        try {
            if (from > 0) {
                skipToLine(from - 1, before);
            }
        } catch (IOException e) {
            close();
            throw unreadable(file, e);
        }
    }

    /// How many line feeds a part of a file holds.
    ///
    /// @throws BadInput where there is no such file
    public static long feeds(Path file, long from, long to) {
        try (InputStream in = open(file)) {
            in.skipNBytes(from);
            byte[] bytes = new byte[1 << 16];
            long feeds = 0;
            long left = to - from;
            while (left > 0) {
                int read = in.read(bytes, 0, (int) Math.min(bytes.length, left));
                if (read < 0) {
                    break;
                }
                left -= read;
                for (int i = 0; i < read; i++) {
                    feeds += bytes[i] == '\n' ? 1 : 0;
                }
            }
            return feeds;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InputStream open(Path file) {
        try {
            return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        } catch (NoSuchFileException e) {
            throw new BadInput(file + ": no such file; check the path", e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static BadInput unreadable(Path file, IOException e) {
        return new BadInput(file + ": cannot be read: " + e, e);
    }

    /// From the byte before a part to the first line that begins in it.
    private void skipToLine(long byteBefore, long feedsBefore) throws IOException {
        in.skipNBytes(byteBefore);
        at = byteBefore;
        number = feedsBefore;
        int b = read();
        if (b != '\n') {
            number++;
        }
        while (b >= 0 && b != '\n') {
            b = read();
        }
        ended = b < 0;
    }

    private int read() throws IOException {
        at++;
        return in.read();
    }

    /// The next lines, at most `most`; none at the end.
    public List<RawLine> next(int most) {
        List<RawLine> lines = new ArrayList<>();
        try {
            while (!ended && at < to && lines.size() < most) {
                byte[] line = line();
                if (!blank(line)) {
                    lines.add(new RawLine(file.toString(), number, line));
                }
            }
        } catch (IOException e) {
            throw new BadInput(file + ":" + number + ": cannot be read: " + e, e);
        }
        return lines;
    }

    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(2048);
        int b = read();
        while (b >= 0 && b != '\n') {
            line.write(b);
            b = read();
        }
        ended = b < 0;
        number++;
        byte[] bytes = line.toByteArray();
        boolean marked =
                number == 1
                        && bytes.length >= 3
                        && bytes[0] == (byte) 0xEF
                        && bytes[1] == (byte) 0xBB
                        && bytes[2] == (byte) 0xBF;
        int from = marked ? 3 : 0;
        int to =
                bytes.length > from && bytes[bytes.length - 1] == '\r'
                        ? bytes.length - 1
                        : bytes.length;
        return from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
    }

    private static boolean blank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be closed: " + e, e);
        }
    }
}
