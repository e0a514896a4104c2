package ai.elson.model.network;

import ai.elson.base.failure.BadInput;
import ai.elson.model.format.DType;
import ai.elson.model.format.QwenConfig;
import ai.elson.model.format.Safetensors;
import ai.elson.model.format.SafetensorsWriter;
import ai.elson.model.format.TensorNames;
import ai.elson.model.quantize.W4A16;
import ai.elson.model.torch.Tensors;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/// Weights in and out of a Hugging Face folder.
public final class NetworkFolder {

    private NetworkFolder() {}

    /// The shape that a configuration states.
    public static NetworkShape shape(QwenConfig config) {
        return new NetworkShape(
                config.vocabularySize(),
                config.hiddenSize(),
                config.layers(),
                config.heads(),
                config.keyValueHeads(),
                config.headDim(),
                config.intermediateSize(),
                config.tieWordEmbeddings(),
                config.qkvBias(),
                config.ropeTheta(),
                config.rmsNormEps(),
                config.maxPositionEmbeddings());
    }

    /// The configuration of a network of this shape.
    ///
    /// @param dtype of the stored weights
    /// @param ends the tokens that end a text
    public static QwenConfig config(NetworkShape shape, DType dtype, List<Integer> ends) {
        return new QwenConfig(
                shape.biases(),
                shape.width(),
                shape.layers(),
                shape.heads(),
                shape.keyValueHeads(),
                shape.headWidth(),
                shape.feedForward(),
                shape.vocabulary(),
                shape.normEpsilon(),
                shape.ropeTheta(),
                shape.context(),
                shape.tied(),
                dtype,
                null,
                ends,
                null);
    }

    /// Loads all weights as float tensors. Four-bit weights are dequantised: the network then
    /// answers as the four-bit one does, but takes the memory of a float one.
    ///
    /// @throws BadInput where config and tensors do not fit
    public static Weights load(Path folder) {
        NetworkShape shape = shape(QwenConfig.read(folder));
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        try (Safetensors file = Safetensors.open(folder)) {
            shape.parameters()
                    .forEach((name, sides) -> {
                        float[] values = values(file, name, sides);
                        tensors.put(name, Tensors.ofFloats(values, sides));
                    });
        }
        return new Weights(shape, tensors, folder.toString());
    }

    private static float[] values(Safetensors file, String name, long[] sides) {
        if (!TensorNames.isLinearWeight(name) || file.contains(name)) {
            return file.tensor(name, sides).floats();
        }
        float[] values = W4A16.weight(file, TensorNames.module(name));
        if (values.length != sides[0] * sides[1]) {
            throw BadInput.at(
                    name, values.length + " numbers", "a matrix of " + sides[0] + " x " + sides[1]);
        }
        return values;
    }

    /// Writes weights and `config.json` into an existing folder.
    ///
    /// @param values by name, as [NetworkShape#parameters] lists them
    public static void save(Path folder, QwenConfig config, Map<String, float[]> values) {
        List<SafetensorsWriter.Pending> pending =
                shape(config).parameters().entrySet().stream()
                        .map(entry -> pending(entry.getKey(), entry.getValue(), config, values))
                        .toList();
        config.write(folder);
        SafetensorsWriter.writeModel(folder, pending, SafetensorsWriter.SHARD_BYTES);
    }

    private static SafetensorsWriter.Pending pending(
            String name, long[] sides, QwenConfig config, Map<String, float[]> values) {
        float[] numbers = values.get(name);
        if (numbers == null) {
            throw new IllegalArgumentException("no values for " + name);
        }
        return new SafetensorsWriter.Pending(
                name,
                config.dtype(),
                Arrays.stream(sides).boxed().toList(),
                () -> config.dtype().segment(numbers));
    }
}
