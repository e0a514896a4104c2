package ai.elson.model.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import ai.elson.base.seed.Seeds;
import ai.elson.model.format.DType;
import ai.elson.model.format.ModelFolder;
import ai.elson.model.format.QwenConfig;
import ai.elson.model.format.Safetensors;
import ai.elson.model.format.Tensor;
import ai.elson.model.format.TinyModel;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class W4A16Test {

    private static final String NAME = "model.layers.0.mlp.up_proj.weight";

    @TempDir Path root;

    /// By hand: the greatest is 7.5, so the scale is 1. Halves go to the even number, 7.5 goes to 8
    /// and is clamped to 7, -7.5 goes to -8. Stored are q + 8 = 8, 10, 10, 0, 15, 11, 7, 8, lowest
    /// nibble first.
    @Test
    void a_row_is_packed_as_by_hand() {
        float[] row = Arrays.copyOf(new float[] {.5f, 1.5f, 2.5f, -7.5f, 7.5f, 3, -1, 0}, 32);
        List<Tensor> parts = W4A16.quantize(matrix(1, 32, row), 32);
        assertThat(parts)
                .extracting(Tensor::name)
                .containsExactly(
                        "model.layers.0.mlp.up_proj.weight_packed",
                        "model.layers.0.mlp.up_proj.weight_scale",
                        "model.layers.0.mlp.up_proj.weight_shape");
        assertThat(parts.get(0).shape()).containsExactly(1L, 4L);
        assertThat(parts.get(0).data().get(ValueLayout.JAVA_INT_UNALIGNED, 0))
                .isEqualTo(0x87BF0AA8);
        assertThat(parts.get(1).floats()).containsExactly(1);
        assertThat(parts.get(2).data().toArray(ValueLayout.JAVA_LONG_UNALIGNED))
                .containsExactly(1, 32);
        assertThat(W4A16.dequantize(parts.get(0), parts.get(1), parts.get(2)))
                .startsWith(0, 2, 2, -8, 7, 3, -1, 0);
    }

    /// By hand: 1 / 7.5 = 0.1333 is 0.1337890625 in bfloat16; 0.734375 divided by that is 5.489,
    /// which is 5.5 in bfloat16 and so 6, where single precision would say 5.
    @Test
    void divisions_are_in_bfloat16() {
        float[] row = Arrays.copyOf(new float[] {1, 0.734375f}, 32);
        assertThat(Groups.scale(row, 0, 32)).isEqualTo(0.1337890625f);
        assertThat(Groups.quantized(0.734375f, 0.1337890625f)).isEqualTo(6);
    }

    @Test
    void a_group_of_zeros_stays_zero() {
        List<Tensor> parts = W4A16.quantize(matrix(1, 32, new float[32]), 32);
        assertThat(W4A16.dequantize(parts.get(0), parts.get(1), parts.get(2))).containsOnly(0);
    }

    /// Half a step, a little more where bfloat16 rounds the quotient and the product.
    @Test
    void the_error_is_about_half_a_step_at_most() {
        SplittableRandom random = Seeds.random(3, "round trip");
        float[] values = new float[16 * 256];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1) * (1 + i / 128);
        }
        Tensor weight = matrix(16, 256, values);
        List<Tensor> parts = W4A16.quantize(weight, 128);
        float[] scales = parts.get(1).floats();
        float[] back = W4A16.dequantize(parts.get(0), parts.get(1), parts.get(2));
        float[] rounded = weight.floats();
        double worst = 0;
        for (int i = 0; i < values.length; i++) {
            worst = Math.max(worst, Math.abs(rounded[i] - back[i]) / scales[i / 128]);
        }
        assertThat(worst).isBetween(0.4, 0.54);
    }

    @Test
    void a_folder_is_quantized_whole() throws Exception {
        Path in = Files.createDirectory(root.resolve("in"));
        TinyModel.write(in, DType.F32);
        Path out = root.resolve("out");
        W4A16.quantizeFolder(in, out);
        ModelFolder.requireComplete(out);
        QwenConfig config = QwenConfig.read(out);
        assertThat(config.dtype()).isEqualTo(DType.BF16);
        assertThat(config.quantization())
                .isNotNull()
                .isEqualTo(QuantizationConfig.json(W4A16.GROUP_SIZE));
        try (Safetensors weights = Safetensors.open(out);
                Safetensors before = Safetensors.open(in)) {
            String module = "model.layers.1.mlp.down_proj";
            assertThat(weights.contains(module + ".weight")).isFalse();
            assertThat(weights.tensor("model.norm.weight").dtype()).isEqualTo(DType.BF16);
            assertThat(weights.tensor("model.layers.0.self_attn.q_proj.bias").dtype())
                    .isEqualTo(DType.BF16);
            float[] values = W4A16.weight(before, module);
            float[] back = W4A16.weight(weights, module);
            double worst = 0;
            for (int i = 0; i < back.length; i++) {
                worst = Math.max(worst, Math.abs(values[i] - back[i]));
            }
            assertThat(worst).isLessThan(0.1 / 7.5 * 0.56);
        }
        assertThatThrownBy(() -> W4A16.quantizeFolder(out, root.resolve("twice")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("quantised");
    }

    @Test
    void columns_must_be_whole_groups() {
        assertThatThrownBy(() -> W4A16.quantize(matrix(1, 96, new float[96]), 128))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("96")
                .hasMessageContaining("multiple of the group size 128");
    }

    private static Tensor matrix(long rows, long columns, float[] values) {
        return Tensor.of(NAME, DType.BF16, List.of(rows, columns), values);
    }
}
