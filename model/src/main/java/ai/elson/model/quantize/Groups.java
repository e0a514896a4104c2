package ai.elson.model.quantize;

import ai.elson.model.format.DType;
import ai.elson.model.format.Tensor;
import java.lang.foreign.MemorySegment;
import java.util.stream.IntStream;

/// Rounds the groups of a matrix to nearest. Values are taken as bfloat16, as the reference takes
/// them from a bfloat16 model.
final class Groups {

    /// What the reference puts in place of the scale of a group of zeros: bfloat16's epsilon.
    private static final float ZERO_SCALE = 0x1p-7f;

    private Groups() {}

    /// The scale of each group, bfloat16, row by row.
    static MemorySegment scales(Tensor weight, int groupSize) {
        int rows = Math.toIntExact(weight.shape().get(0));
        int groups = Math.toIntExact(weight.shape().get(1)) / groupSize;
        float[] scales = new float[Math.multiplyExact(rows, groups)];
        IntStream.range(0, rows)
                .parallel()
                .forEach(row -> {
                    float[] values = bf16(weight.row(row));
                    for (int g = 0; g < groups; g++) {
                        scales[row * groups + g] = scale(values, g * groupSize, groupSize);
                    }
                });
        return DType.BF16.segment(scales);
    }

    /// The packed values. A byte holds two columns, the even one in the low nibble; four bytes in
    /// little-endian order are the word of eight columns.
    static MemorySegment packed(Tensor weight, int groupSize) {
        int rows = Math.toIntExact(weight.shape().get(0));
        int columns = Math.toIntExact(weight.shape().get(1));
        byte[] packed = new byte[Math.toIntExact((long) rows * columns / 2)];
        IntStream.range(0, rows)
                .parallel()
                .forEach(row -> {
                    float[] values = bf16(weight.row(row));
                    for (int from = 0; from < columns; from += groupSize) {
                        float scale = scale(values, from, groupSize);
                        int at = (int) (((long) row * columns + from) / 2);
                        for (int j = from; j < from + groupSize; j += 2) {
                            int low = quantized(values[j], scale) + 8;
                            int high = quantized(values[j + 1], scale) + 8;
                            packed[at++] = (byte) (low | high << 4);
                        }
                    }
                });
        return MemorySegment.ofArray(packed);
    }

    static float scale(float[] values, int from, int count) {
        float greatest = 0;
        for (int j = from; j < from + count; j++) {
            greatest = Math.max(greatest, Math.abs(values[j]));
        }
        float scale = DType.roundToBf16(greatest / 7.5f);
        return scale == 0 ? ZERO_SCALE : scale;
    }

    static int quantized(float value, float scale) {
        double rounded = Math.rint(DType.roundToBf16(value / scale));
        return (int) Math.clamp(rounded, -8, 7);
    }

    private static float[] bf16(float[] values) {
        for (int j = 0; j < values.length; j++) {
            values[j] = DType.roundToBf16(values[j]);
        }
        return values;
    }
}
