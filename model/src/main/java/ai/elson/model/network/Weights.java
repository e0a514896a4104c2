package ai.elson.model.network;

import ai.elson.base.failure.BadInput;
import ai.elson.base.seed.Seeds;
import ai.elson.model.torch.Tensors;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;
import org.jspecify.annotations.Nullable;

/// All parameters of a network by their Hugging Face names, with a shape that has been checked.
public final class Weights {

    private final NetworkShape shape;
    private final SequencedMap<String, Tensor> tensors;

    /// @param source what the parameters come from, for messages
    /// @throws BadInput where a parameter is missing, has another shape, or is not of this network
    public Weights(NetworkShape shape, Map<String, Tensor> tensors, String source) {
        SequencedMap<String, Tensor> ordered = new LinkedHashMap<>();
        shape.parameters()
                .forEach((name, expected) -> {
                    Tensor tensor = tensors.get(name);
                    if (tensor == null) {
                        throw new BadInput(source + ": the tensor " + name + " is missing");
                    }
                    if (!Arrays.equals(tensor.shape(), expected)) {
                        throw BadInput.at(
                                source + ": " + name,
                                "shape " + Arrays.toString(tensor.shape()),
                                "shape " + Arrays.toString(expected) + " as config.json says");
                    }
                    ordered.put(name, tensor);
                });
        for (String name : tensors.keySet()) {
            // A tied output layer may be written out as a copy of the embedding.
            if (!ordered.containsKey(name) && !name.equals(ParameterNames.OUTPUT)) {
                throw new BadInput(
                        source
                                + ": the tensor "
                                + name
                                + " is not part of a network of this shape");
            }
        }
        this.shape = shape;
        this.tensors = Collections.unmodifiableSequencedMap(ordered);
    }

    /// Fresh float parameters that depend on the seed and their names alone: normal with deviation
    /// 0.02, the two projections that write into the residual stream smaller by the root of twice
    /// the layers; norms one, biases zero.
    public static SequencedMap<String, float[]> initial(NetworkShape shape, long seed) {
        SequencedMap<String, float[]> values = new LinkedHashMap<>();
        shape.parameters()
                .forEach((name, sides) -> {
                    int count = 1;
                    for (long side : sides) {
                        count = Math.multiplyExact(count, Math.toIntExact(side));
                    }
                    float[] numbers = new float[count];
                    if (name.endsWith("norm.weight")) {
                        Arrays.fill(numbers, 1f);
                    } else if (!name.endsWith(".bias")) {
                        boolean residual =
                                name.endsWith("o_proj.weight") || name.endsWith("down_proj.weight");
                        double deviation = residual ? 0.02 / Math.sqrt(2.0 * shape.layers()) : 0.02;
                        SplittableRandom random = Seeds.random(seed, "parameter", name);
                        for (int i = 0; i < count; i++) {
                            numbers[i] = (float) (random.nextGaussian() * deviation);
                        }
                    }
                    values.put(name, numbers);
                });
        return values;
    }

    /// Weights with a copy of the given values.
    public static Weights of(NetworkShape shape, Map<String, float[]> values, String source) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        shape.parameters()
                .forEach((name, sides) -> {
                    float[] numbers = values.get(name);
                    if (numbers != null) {
                        tensors.put(name, Tensors.ofFloats(numbers, sides));
                    }
                });
        return new Weights(shape, tensors, source);
    }

    public NetworkShape shape() {
        return shape;
    }

    /// The parameters in the order of [NetworkShape#parameters].
    public SequencedMap<String, Tensor> tensors() {
        return tensors;
    }

    /// A parameter that the shape promises.
    public Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return tensor;
    }

    /// A bias, or null where the network has none there.
    public @Nullable Tensor bias(Projection projection, int layer) {
        return tensors.get(projection.bias(layer));
    }

    /// The output layer: the embedding where they are tied.
    public Tensor output() {
        return tensor(shape.tied() ? ParameterNames.EMBEDDING : ParameterNames.OUTPUT);
    }
}
