package ai.elson.model.train;

import ai.elson.model.torch.Tensors;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

/// AdamW with gradient clipping by the global norm, on flat vectors.
///
/// Loshchilov and Hutter, Decoupled Weight Decay Regularization, arXiv 1711.05101. Moments 0.9 and
/// 0.95, epsilon 1e-8.
final class AdamW {

    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.95;
    private static final double EPSILON = 1e-8;

    private final FlatParameters parameters;
    private final double weightDecay;
    private final double clip;
    private final Tensor first;
    private final Tensor second;
    private int steps;

    /// @param weightDecay on matrices, per step times the learning rate
    /// @param clip the largest global norm of the gradient
    AdamW(FlatParameters parameters, double weightDecay, double clip) {
        this.parameters = parameters;
        this.weightDecay = weightDecay;
        this.clip = clip;
        first = Tensors.zeros(parameters.size());
        second = Tensors.zeros(parameters.size());
    }

    /// One step from the gradients, which are zero afterwards.
    ///
    /// @return the gradient's norm before clipping
    double step(double learningRate) {
        steps++;
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            Tensor gradient = parameters.gradients();
            double norm = gradient.norm().item_double();
            if (norm > clip) {
                gradient.mul_(Tensors.scalar(clip / norm));
            }
            Tensor values = parameters.values();
            if (weightDecay > 0 && parameters.decayed() > 0) {
                values.narrow(0, 0, parameters.decayed())
                        .mul_(Tensors.scalar(1 - learningRate * weightDecay));
            }
            first.lerp_(gradient, Tensors.scalar(1 - BETA_1));
            second.mul_(Tensors.scalar(BETA_2))
                    .addcmul_(gradient, gradient, Tensors.scalar(1 - BETA_2));
            double firstBias = 1 - Math.pow(BETA_1, steps);
            double secondBias = 1 - Math.pow(BETA_2, steps);
            Tensor root =
                    second.sqrt()
                            .mul_(Tensors.scalar(1 / Math.sqrt(secondBias)))
                            .add_(Tensors.scalar(EPSILON));
            values.addcdiv_(first, root, Tensors.scalar(-learningRate / firstBias));
            gradient.zero_();
            return norm;
        }
    }

    /// Moments and steps, copied out of the tensors.
    ///
    /// @param first moments, in the order of [FlatParameters#values]
    /// @param second moments
    /// @param steps done
    @SuppressWarnings("ArrayRecordComponent") // as the files hold them; compared nowhere
    record State(float[] first, float[] second, int steps) {}

    State state() {
        return new State(Tensors.floats(first), Tensors.floats(second), steps);
    }

    /// Goes on from a saved state.
    void restore(State state) {
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            first.copy_(Tensors.ofFloats(state.first(), state.first().length));
            second.copy_(Tensors.ofFloats(state.second(), state.second().length));
        }
        steps = state.steps();
    }
}
