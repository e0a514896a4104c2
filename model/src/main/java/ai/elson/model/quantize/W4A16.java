package ai.elson.model.quantize;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.model.format.DType;
import ai.elson.model.format.ModelFolder;
import ai.elson.model.format.QwenConfig;
import ai.elson.model.format.Safetensors;
import ai.elson.model.format.SafetensorsWriter;
import ai.elson.model.format.Tensor;
import ai.elson.model.format.TensorNames;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Four-bit weights with a bfloat16 scale for each group of columns, in the layout `pack-quantized`
/// of compressed-tensors, which vLLM and transformers load without flags.
///
/// Rounding to nearest: scale = max|w| / 7.5 and q = clamp(roundHalfEven(w / scale), -8, 7), all
/// divisions in bfloat16, so that the bits are those of the reference. Word j of a row holds the
/// columns 8j to 8j + 7 as q + 8, the lowest nibble first.
public final class W4A16 {

    /// Columns under one scale unless said otherwise.
    public static final int GROUP_SIZE = 128;

    private static final String PACKED = ".weight_packed";
    private static final String SCALE = ".weight_scale";
    private static final String SHAPE = ".weight_shape";

    private W4A16() {}

    /// Quantises a whole model, folder to folder, with groups of [#GROUP_SIZE].
    public static void quantizeFolder(Path in, Path out) {
        quantizeFolder(in, out, GROUP_SIZE);
    }

    /// Quantises a whole model, folder to folder: the linear weights of the blocks, while
    /// embeddings, norms, biases and the output layer become bfloat16.
    ///
    /// @param groupSize 32, 64 or 128, a divisor of every linear layer's columns
    /// @throws BadInput where a layer's columns are no multiple of it, or the model is quantised
    public static void quantizeFolder(Path in, Path out, int groupSize) {
        ModelFolder.requireOther(out, in);
        QwenConfig config = QwenConfig.read(in);
        if (config.quantization() != null) {
            throw BadInput.at(in.toString(), "a quantised model", "one of float weights");
        }
        try (Safetensors weights = Safetensors.open(in)) {
            List<SafetensorsWriter.Pending> quantized =
                    weights.tensors().stream().flatMap(t -> pending(t, groupSize, in)).toList();
            AtomicFiles.writeFolder(
                    out,
                    part -> {
                        SafetensorsWriter.writeModel(
                                part, quantized, SafetensorsWriter.SHARD_BYTES);
                        QuantizationConfig.write(in, part, groupSize);
                        ModelFolder.copyCompanions(in, part);
                    });
        }
    }

    /// The values of a linear layer's weight, row by row, whether the file holds it in four bits or
    /// as floats.
    ///
    /// @param module as `model.layers.0.mlp.up_proj`
    public static float[] weight(Safetensors file, String module) {
        return file.contains(module + PACKED)
                ? dequantize(
                        file.tensor(module + PACKED),
                        file.tensor(module + SCALE),
                        file.tensor(module + SHAPE, 2))
                : file.tensor(module + ".weight").floats();
    }

    /// One matrix in four bits.
    ///
    /// @param weight a floating-point matrix named `....weight`
    /// @return the three tensors that replace it
    public static List<Tensor> quantize(Tensor weight, int groupSize) {
        return pending(weight, groupSize, Path.of("matrix"))
                .map(p -> new Tensor(p.name(), p.dtype(), p.shape(), p.data().get()))
                .toList();
    }

    /// The values of a quantised matrix, row by row, rounded to bfloat16 as the reference does.
    ///
    /// @throws BadInput where the parts do not fit each other
    public static float[] dequantize(Tensor packed, Tensor scales, Tensor shape) {
        long rows = shape.data().get(ValueLayout.JAVA_LONG_UNALIGNED, 0);
        long columns = shape.data().get(ValueLayout.JAVA_LONG_UNALIGNED, Long.BYTES);
        List<Long> sizes = List.of(rows, columns);
        long groups = scales.shape().size() == 2 ? scales.shape().get(1) : 0;
        boolean fits =
                shape.dtype() == DType.I64
                        && packed.dtype() == DType.I32
                        && scales.dtype() == DType.BF16
                        && columns % 8 == 0
                        && packed.shape().equals(List.of(rows, columns / 8))
                        && groups > 0
                        && columns % groups == 0
                        && scales.shape().getFirst() == rows;
        if (!fits) {
            throw BadInput.at(
                    packed.name(),
                    "" + packed.dtype() + packed.shape() + " with scales " + scales.shape(),
                    "I32 and BF16 parts of a matrix " + sizes);
        }
        float[] scale = scales.floats();
        float[] values = new float[Math.toIntExact(rows * columns)];
        long groupSize = columns / groups;
        for (int i = 0; i < values.length; i++) {
            int two = packed.data().get(ValueLayout.JAVA_BYTE, i / 2);
            int q = ((i & 1) == 0 ? two : two >> 4) & 15;
            values[i] = DType.roundToBf16((q - 8) * scale[(int) (i / groupSize)]);
        }
        return values;
    }

    private static Stream<SafetensorsWriter.Pending> pending(
            Tensor weight, int groupSize, Path where) {
        if (!TensorNames.isLinearWeight(weight.name())) {
            return Stream.of(asBf16(weight));
        }
        long rows = weight.shape().get(0);
        long columns = weight.shape().get(1);
        if (groupSize != 32 && groupSize != 64 && groupSize != 128) {
            throw BadInput.at("group size", String.valueOf(groupSize), "32, 64, 128");
        }
        if (columns % groupSize != 0) {
            throw BadInput.at(
                    where + ": " + weight.name() + ": columns",
                    String.valueOf(columns),
                    "a multiple of the group size " + groupSize);
        }
        String module = TensorNames.module(weight.name());
        return Stream.of(
                new SafetensorsWriter.Pending(
                        module + PACKED,
                        DType.I32,
                        List.of(rows, columns / 8),
                        () -> Groups.packed(weight, groupSize)),
                new SafetensorsWriter.Pending(
                        module + SCALE,
                        DType.BF16,
                        List.of(rows, columns / groupSize),
                        () -> Groups.scales(weight, groupSize)),
                new SafetensorsWriter.Pending(
                        module + SHAPE, DType.I64, List.of(2L), () -> shape(rows, columns)));
    }

    private static SafetensorsWriter.Pending asBf16(Tensor tensor) {
        if (tensor.dtype() == DType.BF16 || !tensor.dtype().isFloat()) {
            return SafetensorsWriter.Pending.of(tensor);
        }
        return new SafetensorsWriter.Pending(
                tensor.name(),
                DType.BF16,
                tensor.shape(),
                () -> DType.BF16.segment(tensor.floats()));
    }

    private static MemorySegment shape(long rows, long columns) {
        MemorySegment shape = MemorySegment.ofArray(new byte[2 * Long.BYTES]);
        shape.set(ValueLayout.JAVA_LONG_UNALIGNED, 0, rows);
        shape.set(ValueLayout.JAVA_LONG_UNALIGNED, Long.BYTES, columns);
        return shape;
    }
}
