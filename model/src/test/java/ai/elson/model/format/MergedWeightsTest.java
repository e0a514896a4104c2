package ai.elson.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.elson.base.failure.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedWeightsTest {

    @TempDir Path root;

    /// By hand: s = 2, W + s B A = (1 + 2 * 1, 4) = (3, 4), its norm 5, m = 10, so twice that; the
    /// second row has B = 0 and m = its own norm, so it stays.
    @Test
    void a_matrix_is_merged_as_by_hand() {
        Tensor merged =
                MergedWeights.merge(
                        matrix("w", 2, 2, 1, 4, 5, 12),
                        new PeftAdapter.Part(
                                matrix("a", 1, 2, 1, 0),
                                matrix("b", 2, 1, 1, 0),
                                Tensor.of("m", DType.F32, List.of(2L), new float[] {10, 13})),
                        2);
        assertThat(merged.floats()).containsExactly(new float[] {6, 8, 5, 12}, within(1e-6f));
    }

    @Test
    void a_folder_is_merged_whole() throws Exception {
        Path base = Files.createDirectory(root.resolve("base"));
        Path adapter = Files.createDirectory(root.resolve("adapter"));
        QwenConfig config = TinyModel.write(base, DType.F32);
        TinyModel.writeAdapter(adapter, config);
        Path out = root.resolve("merged");
        MergedWeights.merge(base, adapter, out);
        ModelFolder.requireComplete(out);
        assertThat(ModelFolder.weightBytes(out))
                .isGreaterThan(4 * ModelFolder.parameters(out))
                .isLessThan(4 * ModelFolder.parameters(out) + 10_000);
        try (Safetensors before = Safetensors.open(base);
                Safetensors after = Safetensors.open(out);
                PeftAdapter adapted = PeftAdapter.open(adapter)) {
            assertThat(after.names()).isEqualTo(before.names());
            for (String name : before.names()) {
                boolean changed = name.matches(".*(q_proj|down_proj)\\.weight");
                assertThat(before.tensor(name).data().mismatch(after.tensor(name).data()) >= 0)
                        .as(name)
                        .isEqualTo(changed);
            }
            String module = "model.layers.1.mlp.down_proj";
            float[] magnitude = adapted.part(module).magnitude().floats();
            for (int row = 0; row < magnitude.length; row++) {
                double square = 0;
                for (float value : after.tensor(module + ".weight").row(row)) {
                    square += value * value;
                }
                assertThat(Math.sqrt(square)).isCloseTo(Math.abs(magnitude[row]), within(1e-5));
            }
        }
    }

    @Test
    void an_adapter_of_another_base_is_refused_and_nothing_is_written() throws Exception {
        Path base = Files.createDirectory(root.resolve("base"));
        Path adapter = Files.createDirectory(root.resolve("adapter"));
        TinyModel.write(base, DType.BF16);
        String module = "model.layers.0.mlp.up_proj";
        PeftAdapter.write(
                adapter,
                new PeftAdapter.Settings("other", 1, 1, false, 0, List.of("up_proj")),
                List.of(
                        matrix(PeftAdapter.nameOfA(module), 1, 2, 1, 1),
                        matrix(PeftAdapter.nameOfB(module), 1, 1, 1),
                        Tensor.of(
                                PeftAdapter.nameOfMagnitude(module),
                                DType.F32,
                                List.of(1L),
                                new float[] {1})));
        Path out = root.resolve("merged");
        assertThatThrownBy(() -> MergedWeights.merge(base, adapter, out))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(module);
        assertThat(out).doesNotExist();
        assertThatThrownBy(() -> MergedWeights.merge(base, adapter, base))
                .hasMessageContaining("not an input");
    }

    @Test
    void a_folder_without_a_file_is_not_complete() throws Exception {
        Path base = Files.createDirectory(root.resolve("base"));
        TinyModel.write(base, DType.BF16);
        ModelFolder.requireComplete(base);
        Files.delete(base.resolve("generation_config.json"));
        assertThatThrownBy(() -> ModelFolder.requireComplete(base))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("generation_config.json");
    }

    private static Tensor matrix(String name, long rows, long columns, float... values) {
        return Tensor.of(name, DType.F32, List.of(rows, columns), values);
    }
}
