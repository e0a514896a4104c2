package ai.elson.model.network;

import ai.elson.model.torch.Tensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/// The forward pass token by token, with the keys and values of what was read kept.
///
/// At a few million parameters the count of operations sets the speed, so query, key and value are
/// one product, gate and up another, fused once when it is made. To be used on the thread and
/// inside the scope that made it.
public final class Decoder {

    private final Weights weights;
    private final Precision precision;
    private final NetworkShape shape;
    private final Rotary rotary;
    private final List<Block> blocks = new ArrayList<>();
    private final Tensor output;
    private int length;

    /// One layer's fused weights in the compute type, and its cache in float.
    private record Block(
            Tensor attentionNorm,
            Tensor queryKeyValue,
            @Nullable Tensor queryKeyValueBias,
            Tensor attentionOutput,
            Tensor feedForwardNorm,
            Tensor gateUp,
            Tensor down,
            Tensor keys,
            Tensor values) {}

    public Decoder(Weights weights, Precision precision) {
        this.weights = weights;
        this.precision = precision;
        shape = weights.shape();
        try (NoGradGuard _ = new NoGradGuard()) {
            rotary = new Rotary(shape);
            for (int layer = 0; layer < shape.layers(); layer++) {
                blocks.add(block(layer));
            }
            output = precision.cast(weights.output());
        }
    }

    private Block block(int layer) {
        long[] cache = {1, shape.keyValueHeads(), shape.context(), shape.headWidth()};
        return new Block(
                weights.tensor(ParameterNames.attentionNorm(layer)),
                fused(layer, Projection.QUERY, Projection.KEY, Projection.VALUE),
                shape.biases()
                        ? precision.cast(
                                Tensors.cat(
                                        List.of(
                                                weights.tensor(Projection.QUERY.bias(layer)),
                                                weights.tensor(Projection.KEY.bias(layer)),
                                                weights.tensor(Projection.VALUE.bias(layer))),
                                        0))
                        : null,
                fused(layer, Projection.ATTENTION_OUTPUT),
                weights.tensor(ParameterNames.feedForwardNorm(layer)),
                fused(layer, Projection.GATE, Projection.UP),
                fused(layer, Projection.DOWN),
                Tensors.zeros(cache),
                Tensors.zeros(cache));
    }

    private Tensor fused(int layer, Projection... projections) {
        List<Tensor> parts =
                Arrays.stream(projections).map(p -> weights.tensor(p.weight(layer))).toList();
        return precision.cast(parts.size() == 1 ? parts.getFirst() : Tensors.cat(parts, 0));
    }

    /// Tokens read so far.
    public int length() {
        return length;
    }

    /// Forgets all but the first `kept` tokens, at most [#length].
    public void truncate(int kept) {
        if (kept < 0 || kept > length) {
            throw new IllegalArgumentException(kept + " of " + length + " tokens");
        }
        length = kept;
    }

    /// Reads tokens and gives the scores of the one that follows the last.
    ///
    /// @param ids at least one; with those read before, at most the context
    /// @return a score for every token of the vocabulary
    public float[] read(int[] ids) {
        if (ids.length == 0 || length + ids.length > shape.context()) {
            throw new IllegalArgumentException(
                    ids.length + " tokens after " + length + " in a context of " + shape.context());
        }
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            long[] numbers = Arrays.stream(ids).asLongStream().toArray();
            Tensor x =
                    torch.embedding(
                            weights.tensor(ParameterNames.EMBEDDING),
                            Tensors.ofLongs(numbers, 1, ids.length));
            TensorOptional mask =
                    length > 0 && ids.length > 1
                            ? new TensorOptional(mask(ids.length))
                            : new TensorOptional();
            for (Block block : blocks) {
                x = x.add(attention(block, norm(x, block.attentionNorm()), mask));
                Tensor both = linear(norm(x, block.feedForwardNorm()), block.gateUp(), null);
                Tensor gated =
                        torch.silu(both.narrow(2, 0, shape.feedForward()))
                                .mul(both.narrow(2, shape.feedForward(), shape.feedForward()));
                x = x.add(linear(gated, block.down(), null));
            }
            length += ids.length;
            Tensor last = x.narrow(1, ids.length - 1L, 1);
            Tensor normed = norm(last, weights.tensor(ParameterNames.FINAL_NORM));
            return Tensors.floats(torch.linear(precision.cast(normed), output));
        }
    }

    private Tensor attention(Block block, Tensor normed, TensorOptional mask) {
        long count = normed.size(1);
        int heads = shape.heads();
        int shared = shape.keyValueHeads();
        Tensor all =
                Precision.toFloat(linear(normed, block.queryKeyValue(), block.queryKeyValueBias()))
                        .view(1, count, heads + 2L * shared, shape.headWidth());
        Tensor turned = rotary.turn(all.narrow(2, 0, heads + (long) shared), length);
        Tensor query = turned.narrow(2, 0, heads).transpose(1, 2);
        block.keys()
                .narrow(2, length, count)
                .copy_(turned.narrow(2, heads, shared).transpose(1, 2));
        block.values()
                .narrow(2, length, count)
                .copy_(all.narrow(2, heads + (long) shared, shared).transpose(1, 2));
        Tensor keys = block.keys().narrow(2, 0, length + count);
        Tensor values = block.values().narrow(2, 0, length + count);
        Tensor mixed =
                length == 0
                        ? Tensors.causalAttention(query, keys, values)
                        : Tensors.attention(query, keys, values, mask);
        Tensor joined = mixed.transpose(1, 2).reshape(1, count, (long) heads * shape.headWidth());
        return linear(joined, block.attentionOutput(), null);
    }

    private Tensor linear(Tensor x, Tensor weight, @Nullable Tensor bias) {
        Tensor input = precision.cast(x);
        return bias == null
                ? torch.linear(input, weight)
                : torch.linear(input, weight, new TensorOptional(bias));
    }

    private Tensor norm(Tensor x, Tensor weight) {
        return Tensors.rmsNorm(x, weight, shape.normEpsilon());
    }

    /// New tokens see all that was read before, and one another only backwards.
    private Tensor mask(int count) {
        float[] mask = new float[count * (length + count)];
        for (int row = 0; row < count; row++) {
            int from = row * (length + count);
            Arrays.fill(
                    mask, from + length + row + 1, from + length + count, Float.NEGATIVE_INFINITY);
        }
        return Tensors.ofFloats(mask, count, length + (long) count);
    }
}
