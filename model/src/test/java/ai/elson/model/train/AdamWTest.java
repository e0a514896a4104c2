package ai.elson.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.elson.model.torch.Tensors;
import ai.elson.model.torch.TorchThread;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class AdamWTest {

    /// Two steps worked by hand. Step 1: the gradient (3, 4, 0) has norm 5 and is clipped to (0.6,
    /// 0.8, 0); bias correction makes the moments equal the gradient, so each moves by the rate
    /// against its sign, after the matrix has decayed by 1 - 0.1 * 0.5. Step 2 has no gradient: m =
    /// 0.9 * 0.1 g / (1 - 0.81) and v = 0.95 * 0.05 g^2 / (1 - 0.9025), so the step is 0.473684 /
    /// 0.697982 = 0.678648 of the rate.
    @Test
    void steps_equal_the_hand_worked_ones() {
        try (TorchThread thread = new TorchThread("test", 1)) {
            thread.run(AdamWTest::twoSteps);
        }
    }

    private static void twoSteps() {
        SequencedMap<String, float[]> start = new LinkedHashMap<>();
        start.put("norm", new float[] {1});
        start.put("matrix", new float[] {2, 3});
        FlatParameters parameters =
                new FlatParameters(
                        start, Map.of("norm", new long[] {1}, "matrix", new long[] {1, 2}));
        AdamW adam = new AdamW(parameters, 0.5, 1);
        // Matrices come first in the flat vectors.
        parameters.gradients().copy_(Tensors.ofFloats(new float[] {3, 4, 0}, 3));
        assertThat(adam.step(0.1)).isCloseTo(5, within(1e-6));
        float[] once = Tensors.floats(parameters.values());
        assertThat(once[0]).isCloseTo(2 * 0.95f - 0.1f, within(1e-5f));
        assertThat(once[1]).isCloseTo(3 * 0.95f - 0.1f, within(1e-5f));
        assertThat(once[2]).isEqualTo(1);
        adam.step(0.1);
        float[] twice = Tensors.floats(parameters.values());
        assertThat(twice[0]).isCloseTo(once[0] * 0.95f - 0.0678648f, within(1e-5f));
        assertThat(twice[2]).isEqualTo(1);
    }
}
