package ai.elson.model.network;

import org.bytedeco.pytorch.Tensor;

/// The projections as the weights give them.
///
/// @param precision the type in which they are multiplied
public record PlainLinears(Weights weights, Precision precision) implements Linears {
    @Override
    public Tensor apply(Projection projection, int layer, Tensor x) {
        return precision.linear(
                x, weights.tensor(projection.weight(layer)), weights.bias(projection, layer));
    }
}
