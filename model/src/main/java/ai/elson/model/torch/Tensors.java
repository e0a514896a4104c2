package ai.elson.model.torch;

import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorArrayRefOptional;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/// Copies between Java arrays and tensors, and the calls whose native signature is awkward. Every
/// tensor made here belongs to the innermost [org.bytedeco.javacpp.PointerScope].
public final class Tensors {

    private Tensors() {}

    /// A float tensor with a copy of the values, row by row.
    public static Tensor ofFloats(float[] values, long... shape) {
        // from_blob and a clone: the direct constructors go through Unsafe and warn.
        try (FloatPointer pointer = new FloatPointer(Math.max(1, values.length))) {
            pointer.put(values, 0, values.length);
            try (Tensor view = torch.from_blob(pointer, shape, options(ScalarType.Float))) {
                return view.clone();
            }
        }
    }

    /// A 64-bit integer tensor with a copy of the values.
    public static Tensor ofLongs(long[] values, long... shape) {
        try (LongPointer pointer = new LongPointer(Math.max(1, values.length))) {
            pointer.put(values, 0, values.length);
            try (Tensor view = torch.from_blob(pointer, shape, options(ScalarType.Long))) {
                return view.clone();
            }
        }
    }

    /// A float tensor of zeros.
    public static Tensor zeros(long... shape) {
        return torch.zeros(shape, options(ScalarType.Float));
    }

    /// The values of a tensor as floats, row by row, whatever its type.
    public static float[] floats(Tensor tensor) {
        float[] values = new float[Math.toIntExact(tensor.numel())];
        try (Tensor plain = tensor.detach().to(ScalarType.Float).contiguous()) {
            new FloatPointer(plain.data_ptr()).get(values);
        }
        return values;
    }

    /// Joins tensors along a dimension.
    public static Tensor cat(List<Tensor> parts, long dimension) {
        try (TensorVector vector = new TensorVector(parts.toArray(Tensor[]::new))) {
            return torch.cat(vector, dimension);
        }
    }

    /// `x / rms(x) * weight` over the last dimension.
    public static Tensor rmsNorm(Tensor x, Tensor weight, double epsilon) {
        return torch.rms_norm(
                x,
                new long[] {weight.numel()},
                new TensorOptional(weight),
                new DoubleOptional(epsilon));
    }

    /// Attention over (batch, heads, positions, head width) in float; fewer key heads than query
    /// heads are shared.
    ///
    /// It is always done in float on the CPU: the backward pass of the bf16 form is seven times
    /// slower there.
    public static Tensor causalAttention(Tensor query, Tensor key, Tensor value) {
        return torch.scaled_dot_product_attention(
                query,
                key,
                value,
                new TensorOptional(),
                0.0,
                true,
                new DoubleOptional(),
                query.size(1) != key.size(1));
    }

    /// Attention under a mask that is added to the scores, or to everything where it is undefined.
    public static Tensor attention(Tensor query, Tensor key, Tensor value, TensorOptional mask) {
        return torch.scaled_dot_product_attention(
                query,
                key,
                value,
                mask,
                0.0,
                false,
                new DoubleOptional(),
                query.size(1) != key.size(1));
    }

    /// Runs the backward pass from `output` with the gradient `upstream`.
    public static void backward(Tensor output, Tensor upstream) {
        output.backward(upstream, new BoolOptional(), false, new TensorArrayRefOptional());
    }

    /// A number as an operation takes it.
    public static Scalar scalar(double value) {
        return new Scalar(value);
    }

    /// Options with an element type.
    public static TensorOptions options(ScalarType type) {
        return new TensorOptions(type);
    }
}
