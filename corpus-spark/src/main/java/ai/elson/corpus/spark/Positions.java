package ai.elson.corpus.spark;

/// Where a line stands among all: the number of its slice in the upper half, its place there in the
/// lower, so that positions are in the order of inputs and lines. A slice is a partition.
final class Positions {

    private Positions() {}

    static long of(int slice, int place) {
        return (long) slice << 32 | place;
    }

    static int slice(long position) {
        return (int) (position >>> 32);
    }
}
