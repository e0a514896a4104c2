package ai.elson.corpus.bucket;

import java.util.Arrays;

/// Finds the record that has an id: open addressing over record numbers, so that a million ids
/// cost a few megabytes and not a map of strings. The ids themselves stay in the [RecordTable].
final class IdIndex {

    private static final int FREE = -1;

    private final RecordTable table;
    private int[] slots = free(1 << 12);
    private int size;

    /// An index of what the table already has.
    IdIndex(RecordTable table) {
        this.table = table;
        for (int record = 0; record < table.size(); record++) {
            put(record, table.idBytes(record));
        }
    }

    /// The record with this id, or -1.
    int find(byte[] id) {
        return slots[slot(id)];
    }

    /// Remembers a record of the table under its id, which must be new.
    void put(int record, byte[] id) {
        if (2L * (size + 1) > slots.length) {
            grow();
        }
        slots[slot(id)] = record;
        size++;
    }

    private void grow() {
        int[] old = slots;
        slots = free(old.length * 2);
        for (int record : old) {
            if (record != FREE) {
                slots[slot(table.idBytes(record))] = record;
            }
        }
    }

    private int slot(byte[] id) {
        int hash = Arrays.hashCode(id) * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != FREE && !table.hasId(slots[slot], id)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private static int[] free(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, FREE);
        return slots;
    }
}
