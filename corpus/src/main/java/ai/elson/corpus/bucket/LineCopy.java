package ai.elson.corpus.bucket;

import ai.elson.base.failure.FailedWork;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Puts lines of many files into one, in any order. The length of each line is known, so its place
/// in the result is too: the files are read one after another from front to back and each line is
/// written straight to its place. One file is open at a time, one line is held. Foreign lines are
/// completed twice, for their length and to be written, as there may be too many to hold.
final class LineCopy {

    private LineCopy() {}

    static void copy(BucketPool pool, RecordTable table, int[] records, Path out)
            throws IOException {
        int[] byRecord =
                IntStream.range(0, records.length)
                        .boxed()
                        .sorted((a, b) -> Integer.compare(records[a], records[b]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        long[] place = new long[records.length + 1];
        forEach(
                pool,
                table,
                records,
                Arrays.stream(byRecord).filter(i -> table.isForeign(records[i])).toArray(),
                (i, line) -> place[i + 1] = line.remaining());
        for (int i = 0; i < records.length; i++) {
            boolean foreign = table.isForeign(records[i]);
            place[i + 1] = place[i] + (foreign ? place[i + 1] : table.length(records[i]) + 1L);
        }
        try (FileChannel to =
                FileChannel.open(out, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            forEach(pool, table, records, byRecord, (i, line) -> write(to, line, place[i]));
        }
    }

    private interface Action {
        void accept(int index, ByteBuffer line) throws IOException;
    }

    /// @param byRecord indices of `records`, in ascending order of these
    private static void forEach(
            BucketPool pool, RecordTable table, int[] records, int[] byRecord, Action action)
            throws IOException {
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
                        ByteBuffer line = lines.read(table.offset(record), table.length(record));
                        action.accept(
                                byRecord[i],
                                table.isForeign(record)
                                        ? ForeignLine.completed(line, cell, table.line(record))
                                        : line);
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
