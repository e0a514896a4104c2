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
    private long number;
    private boolean ended;

    /// @throws BadInput where there is no such file
    public RawLines(Path file) {
        this.file = file;
        try {
            this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        } catch (NoSuchFileException e) {
            throw new BadInput(file + ": no such file; check the path", e);
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read: " + e, e);
        }
    }

    /// The next lines, at most `most`; none at the end.
    public List<RawLine> next(int most) {
        List<RawLine> lines = new ArrayList<>();
        try {
            while (!ended && lines.size() < most) {
                byte[] line = line();
                if (!blank(line)) {
                    lines.add(new RawLine(file, number, line));
                }
            }
        } catch (IOException e) {
            throw new BadInput(file + ":" + number + ": cannot be read: " + e, e);
        }
        return lines;
    }

    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(2048);
        int b = in.read();
        while (b >= 0 && b != '\n') {
            line.write(b);
            b = in.read();
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
