package ai.elson.corpus.bucket;

import ai.elson.base.failure.FailedWork;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What sampling needs of each record, in columns: about 20 bytes and the id. A record is its
/// number, from 0 in the order of the cells.
final class RecordTable {

    private byte[] ids;
    private int[] idEnd;
    private long[] offset;
    private int[] length;
    private int[] line;
    private int size;

    RecordTable() {
        this(new byte[1 << 16], new int[1 << 10], new long[1 << 10], new int[1 << 10], new int[1 << 10], 0);
    }

    private RecordTable(
            byte[] ids, int[] idEnd, long[] offset, int[] length, int[] line, int size) {
        this.ids = ids;
        this.idEnd = idEnd;
        this.offset = offset;
        this.length = length;
        this.line = line;
        this.size = size;
    }

    RecordTable copy() {
        return new RecordTable(
                ids.clone(), idEnd.clone(), offset.clone(), length.clone(), line.clone(), size);
    }

    int size() {
        return size;
    }

    /// @param offset where the record's JSON begins in its file, in bytes
    /// @param length of its JSON, in bytes
    /// @param line from 1
    void add(byte[] id, long offset, int length, int line) {
        int start = size == 0 ? 0 : idEnd[size - 1];
        if (size == Integer.MAX_VALUE - 8 || (long) start + id.length > Integer.MAX_VALUE - 8) {
            throw new FailedWork(
                    "the pool has more than 2 GiB of ids ("
                            + size
                            + " records); sample from fewer bucket folders at a time");
        }
        if (size == idEnd.length) {
            int room = (int) Math.min(Integer.MAX_VALUE - 8L, size * 3L / 2);
            idEnd = Arrays.copyOf(idEnd, room);
            this.offset = Arrays.copyOf(this.offset, room);
            this.length = Arrays.copyOf(this.length, room);
            this.line = Arrays.copyOf(this.line, room);
        }
        if (start + id.length > ids.length) {
            long room = Math.max(start + (long) id.length, ids.length * 3L / 2);
            ids = Arrays.copyOf(ids, (int) Math.min(Integer.MAX_VALUE - 8L, room));
        }
        System.arraycopy(id, 0, ids, start, id.length);
        idEnd[size] = start + id.length;
        this.offset[size] = offset;
        this.length[size] = length;
        this.line[size] = line;
        size++;
    }

    String id(int record) {
        int start = idStart(record);
        return new String(ids, start, idEnd[record] - start, StandardCharsets.UTF_8);
    }

    boolean hasId(int record, byte[] id) {
        return Arrays.equals(ids, idStart(record), idEnd[record], id, 0, id.length);
    }

    byte[] idBytes(int record) {
        return Arrays.copyOfRange(ids, idStart(record), idEnd[record]);
    }

    long offset(int record) {
        return offset[record];
    }

    int length(int record) {
        return length[record];
    }

    int line(int record) {
        return line[record];
    }

    private int idStart(int record) {
        return record == 0 ? 0 : idEnd[record - 1];
    }
}
