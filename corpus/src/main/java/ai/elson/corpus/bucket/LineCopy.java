package ai.elson.corpus.bucket;

import ai.elson.base.failure.FailedWork;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;

/// Puts lines of many files into one, in any order. The length of each line is known, so its place
/// in the result is too: the files are read one after another from front to back and each line is
/// written straight to its place. One file is open at a time, one line is held.
final class LineCopy {

    private LineCopy() {}

    static void copy(BucketPool pool, RecordTable table, int[] records, Path out)
            throws IOException {
        long[] place = new long[records.length + 1];
        for (int i = 0; i < records.length; i++) {
            place[i + 1] = place[i] + table.length(records[i]) + 1;
        }
        int[] byRecord =
                IntStream.range(0, records.length)
                        .boxed()
                        .sorted((a, b) -> Integer.compare(records[a], records[b]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        try (FileChannel to =
                FileChannel.open(out, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            int next = 0;
            for (Cell cell : pool.cells()) {
                int from = next;
                while (next < byRecord.length
                        && records[byRecord[next]] < cell.first() + cell.count()) {
                    next++;
                }
                if (next > from) {
                    try (Lines lines = open(cell)) {
                        for (int i = from; i < next; i++) {
                            int record = records[byRecord[i]];
                            ByteBuffer line =
                                    lines.read(table.offset(record), table.length(record));
                            write(to, line, place[byRecord[i]]);
                        }
                    }
                }
            }
        }
    }

    private static void write(FileChannel to, ByteBuffer line, long place) throws IOException {
        long at = place;
        while (line.hasRemaining()) {
            at += to.write(line, at);
        }
    }

    /// Reads a line with its line feed.
    private interface Lines extends AutoCloseable {
        ByteBuffer read(long offset, int length) throws IOException;

        @Override
        void close() throws IOException;
    }

    private static Lines open(Cell cell) throws IOException {
        return switch (cell.content()) {
            case Cell.InMemory(byte[] lines) ->
                    new Lines() {
                        @Override
                        public ByteBuffer read(long offset, int length) {
                            ByteBuffer line = ByteBuffer.allocate(length + 1);
                            return line.put(lines, (int) offset, length).put((byte) '\n').flip();
                        }

                        @Override
                        public void close() {}
                    };
            case Cell.OnDisk(Path path) -> onDisk(path);
        };
    }

    private static Lines onDisk(Path path) throws IOException {
        FileChannel from = FileChannel.open(path);
        return new Lines() {
            @Override
            public ByteBuffer read(long offset, int length) throws IOException {
                ByteBuffer line = ByteBuffer.allocate(length + 1).limit(length);
                while (line.hasRemaining()) {
                    if (from.read(line, offset + line.position()) < 0) {
                        throw new FailedWork(
                                path + ": became shorter while it was sampled; run again");
                    }
                }
                return line.limit(length + 1).put((byte) '\n').flip();
            }

            @Override
            public void close() throws IOException {
                from.close();
            }
        };
    }
}
