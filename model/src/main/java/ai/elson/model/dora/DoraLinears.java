package ai.elson.model.dora;

import ai.elson.model.network.Linears;
import ai.elson.model.network.Precision;
import ai.elson.model.network.Projection;
import ai.elson.model.network.Weights;
import ai.elson.model.torch.Tensors;
import java.util.Map;
import java.util.Objects;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.jspecify.annotations.Nullable;

/// The projections of a frozen base under a DoRA adapter.
///
/// With s the scale and v = W + s B A, a row of the weight becomes `m v / ||v||`, where the norm is
/// detached from the gradient and no epsilon is added; a bias is never scaled. Liu et al., DoRA,
/// arXiv 2402.09353; the same mathematics as PEFT.
///
/// There are two ways to the same result. Small weights are materialised: one product per token,
/// few operations. Large ones are not: `y = g (W x + s B (A x)) + b` spares the gradient of a whole
/// weight, and the norm comes from `||W||^2 + 2 s (W A^T) . B + s^2 (B (A A^T)) . B` by rows.
///
/// @param base frozen
/// @param adapter tensors by [DoraNames]
/// @param way how the layers are computed
public record DoraLinears(
        Weights base,
        Map<String, Tensor> adapter,
        DoraSettings settings,
        Precision precision,
        Way way)
        implements Linears {

    /// How the layers are computed.
    public enum Way {
        BY_SHAPE,
        MATERIALISED,
        DECOMPOSED
    }

    /// Numbers in a weight up to which materialising it is faster.
    private static final long MATERIALISED_NUMBERS = 1 << 20;

    @Override
    public Tensor apply(Projection projection, int layer, Tensor x) {
        Tensor weight = base.tensor(projection.weight(layer));
        Tensor bias = base.bias(projection, layer);
        Tensor down = part(DoraNames.down(projection, layer));
        Tensor up = part(DoraNames.up(projection, layer));
        Tensor magnitude = part(DoraNames.magnitude(projection, layer));
        return materialises(weight)
                ? precision.linear(x, effective(weight, down, up, magnitude), bias)
                : decomposed(weight, bias, down, up, magnitude, x);
    }

    private boolean materialises(Tensor weight) {
        return switch (way) {
            case MATERIALISED -> true;
            case DECOMPOSED -> false;
            // The dropped input reaches only the adapter, which a joint weight cannot express.
            case BY_SHAPE -> settings.dropout() == 0 && weight.numel() <= MATERIALISED_NUMBERS;
        };
    }

    private Tensor part(String name) {
        return Objects.requireNonNull(adapter.get(name), name);
    }

    private Tensor effective(Tensor weight, Tensor down, Tensor up, Tensor magnitude) {
        Tensor direction =
                torch.addmm(
                        weight.to(ScalarType.Float),
                        up,
                        down,
                        Tensors.scalar(1),
                        Tensors.scalar(settings.scale()));
        Tensor norm = rowNorm(direction.detach());
        return direction.mul(magnitude.div(norm).unsqueeze(1));
    }

    private Tensor decomposed(
            Tensor weight,
            @Nullable Tensor bias,
            Tensor down,
            Tensor up,
            Tensor magnitude,
            Tensor x) {
        Tensor gain = precision.cast(magnitude.div(expandedNorm(weight, down, up)));
        Tensor plain = precision.linear(x, weight, null);
        boolean drops = settings.dropout() > 0;
        Tensor dropped = drops ? torch.dropout(x, settings.dropout(), true) : x;
        Tensor low =
                precision
                        .linear(precision.linear(dropped, down, null), up, null)
                        .mul(Tensors.scalar(settings.scale()));
        Tensor result;
        if (drops) {
            Tensor ofDropped = precision.linear(dropped, weight, null);
            result = plain.add(gain.sub(Tensors.scalar(1)).mul(ofDropped)).add(gain.mul(low));
        } else {
            result = plain.add(low).mul(gain);
        }
        return bias == null ? result : result.add(precision.cast(bias));
    }

    private static Tensor rowNorm(Tensor matrix) {
        return matrix.square().sum(1).sqrt();
    }

    /// Row norms of W + s B A without that sum.
    private Tensor expandedNorm(Tensor weight, Tensor down, Tensor up) {
        Tensor norm = torch.empty(new long[] {weight.size(0)});
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            double scale = settings.scale();
            Tensor plain = weight.to(ScalarType.Float);
            Tensor cross = torch.matmul(plain, down.t()).mul(up).sum(1);
            Tensor low = torch.matmul(up, torch.matmul(down, down.t())).mul(up).sum(1);
            Tensor square =
                    plain.square()
                            .sum(1)
                            .add(cross.mul(Tensors.scalar(2 * scale)))
                            .add(low.mul(Tensors.scalar(scale * scale)));
            norm.copy_(square.sqrt());
        }
        return norm;
    }
}
