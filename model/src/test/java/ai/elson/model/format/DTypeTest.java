package ai.elson.model.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DTypeTest {

    /// Ties and neighbours worked out from the bits: bfloat16 keeps 7 bits of fraction, so that
    /// near 1 its step is 2^-7.
    @ParameterizedTest
    @CsvSource({
        "0x1p0, 3F80",
        "-0x1p1, C000",
        "0x1.01p0, 3F80", // halfway between 3F80 and 3F81: to even
        "0x1.03p0, 3F82", // halfway between 3F81 and 3F82: to even
        "0x1.010002p0, 3F81", // just above halfway
        "0x1.fffffep127, 7F80", // the largest float is nearer to infinity
        "0x0.000002p-126, 0000",
        "-0.0, 8000"
    })
    void bfloat16_rounds_to_nearest_even(String value, String bits) {
        short found = DType.toBf16(Float.parseFloat(value));
        assertThat(Integer.toHexString(found & 0xFFFF)).isEqualToIgnoringCase(strip(bits));
    }

    @Test
    void not_a_number_stays_not_a_number() {
        assertThat(DType.roundToBf16(Float.intBitsToFloat(0x7F800001))).isNaN();
    }

    @Test
    void every_bfloat16_comes_back() {
        for (int bits = 0; bits <= 0xFFFF; bits++) {
            float value = DType.fromBf16((short) bits);
            if (!Float.isNaN(value)) {
                assertThat(DType.toBf16(value)).isEqualTo((short) bits);
            }
        }
    }

    private static String strip(String bits) {
        return Integer.toHexString(Integer.parseInt(bits, 16));
    }
}
