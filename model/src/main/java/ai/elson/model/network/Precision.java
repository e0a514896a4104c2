package ai.elson.model.network;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.jspecify.annotations.Nullable;

/// The type in which matrices are multiplied. Residual stream, norms, attention, loss and
/// parameters stay in float either way.
///
/// The casts are written out instead of left to autocast, whose switch is a native thread-local and
/// whose cache keeps stale casts between passes.
public enum Precision {
    @JsonProperty("float32")
    FLOAT32(ScalarType.Float),
    @JsonProperty("bfloat16")
    BFLOAT16(ScalarType.BFloat16);

    private final ScalarType type;

    Precision(ScalarType type) {
        this.type = type;
    }

    /// The tensor in this type, itself where it is already.
    public Tensor cast(Tensor tensor) {
        return tensor.to(type);
    }

    /// The tensor in float.
    static Tensor toFloat(Tensor tensor) {
        return tensor.to(ScalarType.Float);
    }

    /// `x W^T + b` in this type.
    public Tensor linear(Tensor x, Tensor weight, @Nullable Tensor bias) {
        if (bias == null) {
            return torch.linear(cast(x), cast(weight));
        }
        return torch.linear(cast(x), cast(weight), new TensorOptional(cast(bias)));
    }
}
