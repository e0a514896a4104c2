package ai.elson.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.failure.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeftAdapterTest {

    private static final String MODULE = "model.layers.0.mlp.up_proj";
    private static final PeftAdapter.Settings SETTINGS =
            new PeftAdapter.Settings("base", 1, 2, false, 0.05, List.of("up_proj", "down_proj"));

    @TempDir Path folder;

    @Test
    void names_are_those_of_peft() {
        write();
        try (Safetensors tensors = Safetensors.open(folder.resolve("adapter_model.safetensors"))) {
            assertThat(tensors.names())
                    .containsExactly(
                            "base_model.model.model.layers.0.mlp.up_proj.lora_A.weight",
                            "base_model.model.model.layers.0.mlp.up_proj.lora_B.weight",
                            "base_model.model.model.layers.0.mlp.up_proj.lora_magnitude_vector");
        }
    }

    @Test
    void what_is_written_is_read() {
        write();
        try (PeftAdapter adapter = PeftAdapter.open(folder)) {
            assertThat(adapter.settings()).isEqualTo(SETTINGS);
            assertThat(adapter.settings().scale()).isEqualTo(2);
            assertThat(adapter.modules()).containsExactly(MODULE);
            assertThat(adapter.part(MODULE).b().floats()).containsExactly(3, 4);
        }
    }

    @Test
    void config_has_the_keys_that_peft_needs() throws Exception {
        write();
        assertThat(Files.readString(folder.resolve("adapter_config.json")).replaceAll("\\s", ""))
                .contains("\"target_modules\":[\"down_proj\",\"up_proj\"]")
                .contains("\"use_dora\":true")
                .contains("\"peft_type\":\"LORA\"")
                .contains("\"task_type\":\"CAUSAL_LM\"")
                .contains("\"lora_alpha\":2,")
                .contains("\"base_model_name_or_path\":\"base\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    "use_dora" : true; "use_dora" : false; use_dora
                    "r" : 1; "r" : "one"; r:
                    "bias" : "none"; "bias" : "all"; bias
                    "modules_to_save" : null; "modules_to_save" : ["lm_head"]; modules_to_save
                    """)
    void another_kind_of_adapter_is_refused(String from, String to, String message)
            throws Exception {
        write();
        Path file = folder.resolve("adapter_config.json");
        String changed = Files.readString(file).replace(from, to);
        assertThat(changed).contains(to);
        Files.writeString(file, changed);
        assertThatThrownBy(() -> PeftAdapter.open(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_tensor_of_another_name_is_refused() {
        assertThatThrownBy(() ->
                        PeftAdapter.write(
                                folder,
                                SETTINGS,
                                List.of(vector("base_model.model.lm_head.lora_C", 1))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("lora_C");
    }

    @Test
    void a_part_that_is_missing_is_named() {
        PeftAdapter.write(
                folder, SETTINGS, List.of(matrix(PeftAdapter.nameOfA(MODULE), 1, 2, 1, 2)));
        try (PeftAdapter adapter = PeftAdapter.open(folder)) {
            assertThatThrownBy(() -> adapter.part(MODULE)).hasMessageContaining("lora_B");
        }
    }

    private void write() {
        PeftAdapter.write(
                folder,
                SETTINGS,
                List.of(
                        matrix(PeftAdapter.nameOfA(MODULE), 1, 2, 1, 2),
                        matrix(PeftAdapter.nameOfB(MODULE), 2, 1, 3, 4),
                        vector(PeftAdapter.nameOfMagnitude(MODULE), 5, 6)));
    }

    private static Tensor matrix(String name, long rows, long columns, float... values) {
        return Tensor.of(name, DType.F32, List.of(rows, columns), values);
    }

    private static Tensor vector(String name, float... values) {
        return Tensor.of(name, DType.F32, List.of((long) values.length), values);
    }
}
