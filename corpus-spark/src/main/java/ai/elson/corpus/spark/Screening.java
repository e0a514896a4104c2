package ai.elson.corpus.spark;

import ai.elson.corpus.consolidate.Gate;
import ai.elson.corpus.consolidate.RawLine;
import ai.elson.corpus.consolidate.RawLines;
import org.apache.spark.util.LongAccumulator;

/// Reads and screens the lines of a slice.
final class Screening extends Walk<Line> {

    private static final int BATCH = 64;

    private final Slice slice;
    private final int number;
    private final RawLines lines;
    private final Gate gate;
    private final LongAccumulator counted;
    private int place;

    /// @param number of the slice among all
    /// @param before line feeds of its file before it
    Screening(Slice slice, int number, long before, Gate gate, LongAccumulator counted) {
        this.slice = slice;
        this.number = number;
        this.lines = slice.lines(before);
        this.gate = gate;
        this.counted = counted;
    }

    @Override
    boolean step() {
        var batch = lines.next(BATCH);
        if (batch.isEmpty()) {
            lines.close();
            return false;
        }
        for (RawLine line : batch) {
            RawLine named = new RawLine(slice.named(), line.number(), line.bytes());
            give(new Line(Positions.of(number, place++), gate.read(named)));
            counted.add(1);
        }
        return true;
    }
}
