package ai.elson.corpus.consolidate;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A MinHash signature: for each of 128 random orders of all runs of words, the first run that the
/// text holds, as 16 bits. Two signatures agree in a value with the probability that is the Jaccard
/// similarity J of the texts' sets of runs (Broder 1997), so the share of agreement has a standard
/// error of sqrt(J(1-J)/128), at most 0.044; the 16 bits add 2^-16 (Li and König 2010).
///
/// Kept in 32 bands of 4 values (Indyk and Motwani 1998), two texts share at least one band with
/// probability 1-(1-J^4)^32: 0.998 at J = 0.65, 0.87 at 0.5, 0.23 at 0.3.
public final class Signature implements Serializable {

    /// Values in a signature.
    public static final int VALUES = 128;

    static final int ROWS = 4;
    static final int BANDS = VALUES / ROWS;

    private static final long serialVersionUID = 1L;

    private static final long[] FACTORS = constants(1);
    private static final long[] TERMS = constants(2);

    /// One band each: four values of 16 bits, the first in the top bits.
    private final long[] bands;

    private Signature(long[] bands) {
        this.bands = bands;
    }

    /// The signature of a set of hashed runs; repeats do not count. The orders are those of the top
    /// bits of `a * hash + b`, with `a` odd (Dietzfelbinger et al. 1997).
    static Signature of(long[] shingles) {
        int[] least = new int[VALUES];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (long shingle : shingles) {
            for (int i = 0; i < VALUES; i++) {
                least[i] = Math.min(least[i], (int) ((FACTORS[i] * shingle + TERMS[i]) >>> 33));
            }
        }
        long[] bands = new long[BANDS];
        for (int i = 0; i < VALUES; i++) {
            bands[i / ROWS] = bands[i / ROWS] << 16 | (least[i] & 0xFFFFL);
        }
        return new Signature(bands);
    }

    /// The four values of a band.
    long band(int band) {
        return bands[band];
    }

    /// How many of the 128 values agree.
    public int agreement(Signature other) {
        int same = 0;
        for (int band = 0; band < BANDS; band++) {
            same += agreement(bands[band], other.bands[band]);
        }
        return same;
    }

    /// How many of the four values of a band agree.
    static int agreement(long a, long b) {
        long different = a ^ b;
        return ((different & 0xFFFFL) == 0 ? 1 : 0)
                + ((different & 0xFFFF_0000L) == 0 ? 1 : 0)
                + ((different & 0xFFFF_0000_0000L) == 0 ? 1 : 0)
                + ((different & 0xFFFF_0000_0000_0000L) == 0 ? 1 : 0);
    }

    /// The key of a band, which is that of its four values and of whatever else must be equal.
    static long key(int band, long values, long also) {
        return Shingles.mix(Shingles.mix(values ^ also) + band);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Signature s && Arrays.equals(bands, s.bands);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bands);
    }

    private static long[] constants(long stream) {
        long[] constants = new long[VALUES];
        for (int i = 0; i < VALUES; i++) {
            constants[i] = Shingles.mix(stream * VALUES + i + 1) | 1;
        }
        return constants;
    }
}
