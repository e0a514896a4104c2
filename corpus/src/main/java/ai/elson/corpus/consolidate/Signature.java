package ai.elson.corpus.consolidate;

import java.io.Serializable;

/// A MinHash signature: 128 values of 16 bits.
public final class Signature implements Serializable {

    private static final long serialVersionUID = 1L;

    private final short[] values;

    Signature(short[] values) {
        this.values = values;
    }

    /// How many of the 128 values agree.
    public int agreement(Signature other) {
        int same = 0;
        for (int i = 0; i < values.length; i++) {
            same += values[i] == other.values[i] ? 1 : 0;
        }
        return same;
    }
}
