package ai.elson.model.format;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// The number types of safetensors that Elson reads and writes, in the order in which the reference
/// writer lays tensors into a file: what needs the widest alignment first.
public enum DType {
    I64(8),
    F32(4),
    I32(4),
    BF16(2),
    F16(2),
    I8(1),
    U8(1);

    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final int bytes;

    DType(int bytes) {
        this.bytes = bytes;
    }

    /// Bytes of one element.
    public int bytes() {
        return bytes;
    }

    /// Whether values are floating-point numbers.
    public boolean isFloat() {
        return this == F32 || this == BF16 || this == F16;
    }

    /// The name in `config.json`, as `bfloat16`.
    public String torchName() {
        return switch (this) {
            case F32 -> "float32";
            case BF16 -> "bfloat16";
            case F16 -> "float16";
            case I64 -> "int64";
            case I32 -> "int32";
            case I8 -> "int8";
            case U8 -> "uint8";
        };
    }

    /// The nearest bfloat16, ties to even; NaN stays NaN.
    public static short toBf16(float value) {
        int bits = Float.floatToRawIntBits(value);
        if (Float.isNaN(value)) {
            return (short) (bits >>> 16 | 0x40);
        }
        return (short) (bits + 0x7FFF + (bits >>> 16 & 1) >>> 16);
    }

    /// The value of a bfloat16.
    public static float fromBf16(short bits) {
        return Float.intBitsToFloat(bits << 16);
    }

    /// Rounds to bfloat16 and back.
    public static float roundToBf16(float value) {
        return fromBf16(toBf16(value));
    }

    /// Reads `count` elements of this floating-point type from element `first` on.
    public float[] toFloats(MemorySegment data, long first, int count) {
        float[] values = new float[count];
        switch (this) {
            case F32 -> MemorySegment.copy(data, FLOAT, first * Float.BYTES, values, 0, count);
            case BF16 -> {
                for (int i = 0; i < count; i++) {
                    values[i] = fromBf16(data.get(SHORT, (first + i) * Short.BYTES));
                }
            }
            case F16 -> {
                for (int i = 0; i < count; i++) {
                    values[i] = Float.float16ToFloat(data.get(SHORT, (first + i) * Short.BYTES));
                }
            }
            default -> throw new IllegalArgumentException(this + " is no floating-point type");
        }
        return values;
    }

    /// Writes the values as this floating-point type from element `first` on, rounding to nearest
    /// even.
    public void putFloats(float[] values, MemorySegment data, long first) {
        switch (this) {
            case F32 ->
                    MemorySegment.copy(values, 0, data, FLOAT, first * Float.BYTES, values.length);
            case BF16 -> {
                for (int i = 0; i < values.length; i++) {
                    data.set(SHORT, (first + i) * Short.BYTES, toBf16(values[i]));
                }
            }
            case F16 -> {
                for (int i = 0; i < values.length; i++) {
                    data.set(SHORT, (first + i) * Short.BYTES, Float.floatToFloat16(values[i]));
                }
            }
            default -> throw new IllegalArgumentException(this + " is no floating-point type");
        }
    }

    /// The values as this floating-point type, on the heap.
    public MemorySegment segment(float[] values) {
        MemorySegment data =
                MemorySegment.ofArray(new byte[Math.multiplyExact(values.length, bytes)]);
        putFloats(values, data, 0);
        return data;
    }
}
