package ai.elson.model.network;

import ai.elson.model.torch.Tensors;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/// Cross-entropy in pieces: the scores of all tokens of a batch at once would need half a gigabyte
/// at a common vocabulary. Each piece runs its own backward pass into the hidden rows.
public final class WeightedLoss {

    /// Numbers in one piece of scores, four megabytes of floats.
    private static final long SCORES = 1 << 20;

    /// `torch.nn.functional.cross_entropy`'s code for «no reduction».
    private static final long NO_REDUCTION = 0;

    private static final long IGNORE_NONE = -100;

    private WeightedLoss() {}

    /// Runs the backward pass of the weighted mean loss through the whole network.
    ///
    /// @param hidden rows from [Network#hidden] whose next token counts, still in the graph
    /// @param targets the next token of each row
    /// @param weights what each row counts, in float, already divided by their sum
    /// @return the weighted mean in nats
    public static double backward(Network network, Tensor hidden, Tensor targets, Tensor weights) {
        Tensor leaf = hidden.detach().requires_grad_(true);
        double loss = forEachPiece(network, leaf, targets, weights, true);
        Tensors.backward(hidden, leaf.grad());
        return loss;
    }

    /// The weighted mean without a backward pass.
    public static double value(Network network, Tensor hidden, Tensor targets, Tensor weights) {
        return forEachPiece(network, hidden, targets, weights, false);
    }

    private static double forEachPiece(
            Network network, Tensor hidden, Tensor targets, Tensor weights, boolean backward) {
        long rows = hidden.size(0);
        long piece = Math.max(1, SCORES / network.weights().shape().vocabulary());
        double sum = 0;
        for (long from = 0; from < rows; from += piece) {
            try (PointerScope _ = new PointerScope()) {
                long count = Math.min(piece, rows - from);
                Tensor losses =
                        torch.cross_entropy_loss(
                                network.logits(hidden.narrow(0, from, count)),
                                targets.narrow(0, from, count),
                                new TensorOptional(),
                                NO_REDUCTION,
                                IGNORE_NONE,
                                0.0);
                Tensor loss = losses.mul(weights.narrow(0, from, count)).sum();
                if (backward) {
                    loss.backward();
                }
                sum += loss.item_double();
            }
        }
        return sum;
    }
}
