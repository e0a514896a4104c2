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

class QwenConfigTest {

    /// The figures of Qwen2.5-0.5B-Instruct, with keys that the network does not need.
    private static final String QWEN =
            """
            {"architectures": ["Qwen2ForCausalLM"], "attention_dropout": 0.0, "bos_token_id": 151643,
             "eos_token_id": 151645, "hidden_act": "silu", "hidden_size": 896,
             "intermediate_size": 4864, "max_position_embeddings": 32768, "max_window_layers": 21,
             "model_type": "qwen2", "num_attention_heads": 14, "num_hidden_layers": 24,
             "num_key_value_heads": 2, "rms_norm_eps": 1e-06, "rope_theta": 1000000.0,
             "sliding_window": 32768, "tie_word_embeddings": true, "torch_dtype": "bfloat16",
             "use_sliding_window": false, "vocab_size": 151936}
            """;

    @TempDir Path folder;

    @Test
    void reads_what_transformers_4_wrote() throws Exception {
        assertThat(read(QWEN))
                .isEqualTo(
                        new QwenConfig(
                                true,
                                896,
                                24,
                                14,
                                2,
                                64,
                                4864,
                                151936,
                                1e-6,
                                1e6,
                                32768,
                                true,
                                DType.BF16,
                                151643,
                                List.of(151645),
                                null));
    }

    @Test
    void reads_what_transformers_5_wrote() throws Exception {
        QwenConfig config =
                read(
                        QWEN.replace(
                                        "\"rope_theta\": 1000000.0",
                                        "\"rope_parameters\": {\"rope_theta\": 500000.0,"
                                                + " \"rope_type\": \"default\"}")
                                .replace("torch_dtype", "dtype"));
        assertThat(config.ropeTheta()).isEqualTo(5e5);
        assertThat(config.dtype()).isEqualTo(DType.BF16);
    }

    @Test
    void what_is_written_is_read() throws Exception {
        QwenConfig config = read(QWEN);
        config.write(folder);
        assertThat(QwenConfig.read(folder)).isEqualTo(config);
    }

    @Test
    void llama_has_no_bias() throws Exception {
        assertThat(read(QWEN.replace("Qwen2ForCausalLM", "LlamaForCausalLM")).qkvBias()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    Qwen2ForCausalLM; GPT2LMHeadModel; GPT2LMHeadModel
                    "silu"; "gelu"; gelu
                    "use_sliding_window": false; "use_sliding_window": true; use_sliding_window
                    "use_sliding_window": false; "rope_scaling": {"type": "yarn", "factor": 4.0}; yarn
                    "hidden_size": 896; "hidden_size": "wide"; hidden_size
                    "hidden_size": 896; "hidden_size": 897; multiple of num_attention_heads
                    "num_key_value_heads": 2; "num_key_value_heads": 3; num_key_value_heads
                    bfloat16; float8; float8
                    """)
    void what_cannot_be_run_is_refused(String from, String to, String message) {
        assertThatThrownBy(() -> read(QWEN.replace(from, to)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message);
    }

    private QwenConfig read(String json) throws Exception {
        Files.writeString(folder.resolve(QwenConfig.FILE_NAME), json);
        return QwenConfig.read(folder);
    }
}
