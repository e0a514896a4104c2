package ai.elson.model.network;

import ai.elson.base.failure.BadInput;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The shape of a decoder-only transformer of the Qwen2 and Llama family.
///
/// @param vocabulary rows of the embedding
/// @param width of the residual stream
/// @param layers blocks
/// @param heads query heads
/// @param keyValueHeads key and value heads, each shared by `heads / keyValueHeads` query heads
/// @param headWidth numbers in a head, even
/// @param feedForward width of the gated feed-forward part
/// @param tied whether the output layer is the embedding
/// @param biases whether the query, key and value projections have biases (Qwen2) or not (Llama)
/// @param ropeTheta base of the rotary frequencies
/// @param normEpsilon added to the mean square before the root
/// @param context the longest sequence in tokens
public record NetworkShape(
        int vocabulary,
        int width,
        int layers,
        int heads,
        int keyValueHeads,
        int headWidth,
        int feedForward,
        boolean tied,
        boolean biases,
        double ropeTheta,
        double normEpsilon,
        int context) {

    public NetworkShape {
        positive("vocabulary", vocabulary);
        positive("width", width);
        positive("layers", layers);
        positive("heads", heads);
        positive("keyValueHeads", keyValueHeads);
        positive("headWidth", headWidth);
        positive("feedForward", feedForward);
        positive("context", context);
        if (heads % keyValueHeads != 0) {
            throw BadInput.at(
                    "keyValueHeads", String.valueOf(keyValueHeads), "a divisor of heads " + heads);
        }
        if (headWidth % 2 != 0) {
            throw BadInput.at("headWidth", String.valueOf(headWidth), "an even number");
        }
    }

    private static void positive(String name, int value) {
        if (value < 1) {
            throw BadInput.at(name, String.valueOf(value), "a number of at least 1");
        }
    }

    /// Every parameter by its Hugging Face name with its shape, in a fixed order.
    public SequencedMap<String, long[]> parameters() {
        SequencedMap<String, long[]> names = new LinkedHashMap<>();
        names.put(ParameterNames.EMBEDDING, new long[] {vocabulary, width});
        for (int layer = 0; layer < layers; layer++) {
            names.put(ParameterNames.attentionNorm(layer), new long[] {width});
            for (Projection projection : Projection.values()) {
                names.put(
                        projection.weight(layer),
                        new long[] {rows(projection), columns(projection)});
                if (biases && projection.mayHaveBias()) {
                    names.put(projection.bias(layer), new long[] {rows(projection)});
                }
            }
            names.put(ParameterNames.feedForwardNorm(layer), new long[] {width});
        }
        names.put(ParameterNames.FINAL_NORM, new long[] {width});
        if (!tied) {
            names.put(ParameterNames.OUTPUT, new long[] {vocabulary, width});
        }
        return names;
    }

    /// Numbers in all parameters.
    public long parameterCount() {
        return parameters().values().stream().mapToLong(NetworkShape::numbers).sum();
    }

    /// Outputs of a projection.
    public int rows(Projection projection) {
        return switch (projection) {
            case QUERY -> heads * headWidth;
            case KEY, VALUE -> keyValueHeads * headWidth;
            case ATTENTION_OUTPUT, DOWN -> width;
            case GATE, UP -> feedForward;
        };
    }

    /// Inputs of a projection.
    public int columns(Projection projection) {
        return switch (projection) {
            case QUERY, KEY, VALUE, GATE, UP -> width;
            case ATTENTION_OUTPUT -> heads * headWidth;
            case DOWN -> feedForward;
        };
    }

    private static long numbers(long[] shape) {
        long product = 1;
        for (long side : shape) {
            product *= side;
        }
        return product;
    }
}
