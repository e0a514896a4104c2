package ai.elson.model.network;

import ai.elson.model.torch.Tensors;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// The forward pass over whole sequences.
///
/// Every block: `x += o(attention(rope(q), rope(k), v))` of the normed stream, then `x +=
/// down(silu(gate) * up)` of the normed stream. Sequences in a batch do not see one another;
/// padding stands at the right, where a causal mask already hides it.
public final class Network {

    private final Weights weights;
    private final Precision precision;
    private final Rotary rotary;

    /// @param precision the type in which the output layer is multiplied
    public Network(Weights weights, Precision precision) {
        this.weights = weights;
        this.precision = precision;
        rotary = new Rotary(weights.shape());
    }

    public Weights weights() {
        return weights;
    }

    public Precision precision() {
        return precision;
    }

    /// The normed stream after the last block.
    ///
    /// @param linears how the projections act
    /// @param ids (batch, positions)
    /// @return (batch * positions, width) in float
    public Tensor hidden(Linears linears, Tensor ids) {
        NetworkShape shape = weights.shape();
        long batch = ids.size(0);
        long positions = ids.size(1);
        Tensor x = torch.embedding(weights.tensor(ParameterNames.EMBEDDING), ids);
        for (int layer = 0; layer < shape.layers(); layer++) {
            x = x.add(attention(linears, layer, norm(x, ParameterNames.attentionNorm(layer))));
            Tensor inner = precision.cast(norm(x, ParameterNames.feedForwardNorm(layer)));
            Tensor gated =
                    torch.silu(linears.apply(Projection.GATE, layer, inner))
                            .mul(linears.apply(Projection.UP, layer, inner));
            x = x.add(linears.apply(Projection.DOWN, layer, gated));
        }
        return norm(x, ParameterNames.FINAL_NORM).view(batch * positions, shape.width());
    }

    /// Scores of every token after each row of [#hidden], in float.
    public Tensor logits(Tensor hidden) {
        return Precision.toFloat(precision.linear(hidden, weights.output(), null));
    }

    private Tensor attention(Linears linears, int layer, Tensor normed) {
        NetworkShape shape = weights.shape();
        Tensor inner = precision.cast(normed);
        Tensor query = heads(linears.apply(Projection.QUERY, layer, inner), shape.heads());
        Tensor key = heads(linears.apply(Projection.KEY, layer, inner), shape.keyValueHeads());
        Tensor value = heads(linears.apply(Projection.VALUE, layer, inner), shape.keyValueHeads());
        Tensor mixed =
                Tensors.causalAttention(
                        rotary.turn(query, 0).transpose(1, 2),
                        rotary.turn(key, 0).transpose(1, 2),
                        value.transpose(1, 2));
        Tensor joined =
                mixed.transpose(1, 2)
                        .reshape(
                                query.size(0),
                                query.size(1),
                                (long) shape.heads() * shape.headWidth());
        return linears.apply(Projection.ATTENTION_OUTPUT, layer, precision.cast(joined));
    }

    private Tensor heads(Tensor projected, int heads) {
        return Precision.toFloat(projected)
                .view(projected.size(0), projected.size(1), heads, weights.shape().headWidth());
    }

    private Tensor norm(Tensor x, String name) {
        return Tensors.rmsNorm(x, weights.tensor(name), weights.shape().normEpsilon());
    }
}
