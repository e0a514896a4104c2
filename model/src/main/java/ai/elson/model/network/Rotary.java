package ai.elson.model.network;

import ai.elson.model.torch.Tensors;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// Rotary position embedding in the half-split form of Qwen2 and Llama: number `i` of a head turns
/// with number `i + headWidth / 2` by `position * theta^(-2 i / headWidth)`.
///
/// Su et al., RoFormer, arXiv 2104.09864.
final class Rotary {

    private final int half;
    private final Tensor cosines;
    private final Tensor sines;

    /// Tables for all positions of the context, (1, context, 1, head width). The sine's first half
    /// carries the minus sign of the turn, so that turning is one roll and one fused step.
    Rotary(NetworkShape shape) {
        int width = shape.headWidth();
        half = width / 2;
        float[] cosine = new float[shape.context() * width];
        float[] sine = new float[shape.context() * width];
        for (int position = 0; position < shape.context(); position++) {
            for (int i = 0; i < half; i++) {
                double angle = position * Math.pow(shape.ropeTheta(), -2.0 * i / width);
                int at = position * width + i;
                cosine[at] = (float) Math.cos(angle);
                cosine[at + half] = cosine[at];
                sine[at] = (float) -Math.sin(angle);
                sine[at + half] = -sine[at];
            }
        }
        cosines = Tensors.ofFloats(cosine, 1, shape.context(), 1, width);
        sines = Tensors.ofFloats(sine, 1, shape.context(), 1, width);
    }

    /// Turns heads that begin at position `from`.
    ///
    /// @param heads (batch, positions, heads, head width) in float
    Tensor turn(Tensor heads, long from) {
        long count = heads.size(1);
        return torch.addcmul(
                heads.mul(cosines.narrow(1, from, count)),
                heads.roll(new long[] {half}, -1),
                sines.narrow(1, from, count));
    }
}
