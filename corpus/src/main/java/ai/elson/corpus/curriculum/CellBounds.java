package ai.elson.corpus.curriculum;

/// Between which numbers the records of each bucket and tier may change, bucket totals kept,
/// without exceeding the supply or repeating records more than now.
///
/// @param least by bucket and tier
/// @param most by bucket and tier
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record CellBounds(int[][] least, int[][] most) {

    /// @param times how often one record may be drawn
    /// @param counts repeat records as rarely as can be
    static CellBounds of(Supply supply, int times, int[][] counts) {
        return times == 1
                ? new CellBounds(new int[counts.length][supply.tiers()], supply.records())
                : new Repeats(supply, times, counts).bounds();
    }
}
