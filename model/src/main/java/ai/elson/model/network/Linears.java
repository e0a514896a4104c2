package ai.elson.model.network;

import org.bytedeco.pytorch.Tensor;

/// How a projection acts on its input: plainly, or through an adapter.
public interface Linears {

    /// `x W' + b` for the projection of a layer.
    ///
    /// @param x (..., columns), in the compute type
    /// @return (..., rows), in the compute type
    Tensor apply(Projection projection, int layer, Tensor x);
}
