package ai.elson.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.MessageJson;
import ai.elson.base.chat.ToolDefinition;
import ai.elson.base.file.Json;
import ai.elson.model.format.DType;
import ai.elson.model.format.MergedWeights;
import ai.elson.model.format.QwenConfig;
import ai.elson.model.format.Safetensors;
import ai.elson.model.format.SafetensorsWriter;
import ai.elson.model.format.Tensor;
import ai.elson.model.format.TensorNames;
import ai.elson.model.format.TinyModel;
import ai.elson.model.quantize.W4A16;
import ai.elson.model.template.ChatTemplate;
import ai.elson.model.tokenizer.Tokenizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// transformers, PEFT, compressed-tensors and tokenizers load what Elson writes and compute the
/// same. Needs `interop/requirements.txt` installed in `build/interop`, or the Python named by
/// `ELSON_INTEROP_PYTHON`.
@Tag("interop")
class PythonPeerInteropTest {

    private static final List<Message> MESSAGES =
            List.of(new Message.System("Be brief."), new Message.User("Future value of $10,000?"));
    private static final List<ToolDefinition> TOOLS =
            List.of(
                    new ToolDefinition(
                            "future_value",
                            "What money grows to",
                            (ObjectNode)
                                    Json.MAPPER.readTree(
                                            "{\"type\":\"object\",\"properties\":{\"amount\":{\"type\":\"number\"},"
                                                    + "\"kind\":{\"type\":[\"string\",\"null\"],\"enum\":[\"a\",\"b\",null]}}}")));

    @TempDir Path root;

    @Test
    void the_python_side_reads_what_we_write() throws Exception {
        String python = python();
        Path base = Files.createDirectory(root.resolve("base"));
        Path adapter = Files.createDirectory(root.resolve("adapter"));
        Path merged = root.resolve("merged");
        Path quantized = root.resolve("quantized");
        QwenConfig config = TinyModel.write(base, DType.F32);
        TinyModel.writeAdapter(adapter, config);
        MergedWeights.merge(base, adapter, merged);
        W4A16.quantizeFolder(merged, quantized);
        writeDequantized(quantized);
        writeCase(Tokenizer.load(merged));

        run(python);

        JsonNode found = Json.MAPPER.readTree(Files.readString(root.resolve("found.json")));
        assertThat(found.path("adapter_effect_on_logits").asDouble()).isGreaterThan(0.01);
        assertThat(found.path("peft_to_merged_logits").asDouble()).isLessThan(1e-4);
        assertThat(found.path("merged_weight_difference").asDouble()).isLessThan(1e-6);
        assertThat(found.path("quantized_matrices").asInt()).isEqualTo(14);
        assertThat(found.path("packed_words_that_differ").asInt(-1)).isZero();
        assertThat(found.path("scales_that_differ").asInt(-1)).isZero();
        assertThat(found.path("four_bit_logits_difference").asDouble(1)).isLessThan(1e-3);
        assertThat(found.path("texts_encoded_otherwise")).isEmpty();
        assertThat(found.path("eos_token").asString()).isEqualTo("<|im_end|>");
        assertThat(found.path("prompt").asString())
                .isEqualTo(ChatTemplate.of(merged).prompt(MESSAGES, TOOLS));
        assertThat(found.path("merges").asInt()).isGreaterThan(5);
        assertThat(found.path("merges_that_differ").asInt(-1)).isZero();
    }

    private void writeDequantized(Path quantized) {
        List<Tensor> tensors = new ArrayList<>();
        try (Safetensors file = Safetensors.open(quantized)) {
            for (String name : file.names()) {
                String module = name.replaceAll("_packed$", "");
                if (!module.equals(name) && TensorNames.isLinearWeight(module)) {
                    Tensor packed = file.tensor(name);
                    tensors.add(
                            Tensor.of(
                                    module,
                                    DType.F32,
                                    List.of(packed.shape().get(0), packed.shape().get(1) * 8),
                                    W4A16.weight(file, TensorNames.module(module))));
                }
            }
            SafetensorsWriter.writeTensors(root.resolve("dequantized.safetensors"), tensors);
        }
    }

    private void writeCase(Tokenizer tokenizer) throws Exception {
        ObjectNode node = Json.MAPPER.createObjectNode();
        ObjectNode texts = node.putObject("texts");
        for (String text :
                List.of(
                        "the future value of $10,000 is 12.5%",
                        "<|im_start|>user\nHi <tool_call>", "e\u0301 東京\t\n\n  don't")) {
            ArrayNode ids = texts.putArray(text);
            for (int id : tokenizer.encode(text)) {
                ids.add(id);
            }
        }
        node.set("messages", MessageJson.write(MESSAGES));
        ArrayNode tools = node.putArray("tools");
        TOOLS.forEach(tool -> tools.add(MessageJson.write(tool)));
        TinyModel.CORPUS.forEach(node.putArray("corpus")::add);
        Files.writeString(root.resolve("case.json"), Json.line(node));
    }

    private void run(String python) throws Exception {
        Path log = root.resolve("log.txt");
        ProcessBuilder builder =
                new ProcessBuilder(
                        python,
                        Path.of("..", "interop", "check_model.py").toString(),
                        root.toString());
        builder.environment().put("HF_HUB_OFFLINE", "1");
        builder.environment().put("OMP_NUM_THREADS", "1");
        Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        String output = Files.readString(log);
        Assumptions.assumeFalse(
                output.contains("ModuleNotFoundError"), "a Python package is missing: " + output);
        assertThat(ended && process.exitValue() == 0).as(output).isTrue();
    }

    private static String python() {
        String named = System.getenv("ELSON_INTEROP_PYTHON");
        Path own = Path.of("..", "build", "interop", "bin", "python");
        Assumptions.assumeTrue(
                named != null || Files.exists(own),
                "no Python peer: install interop/requirements.txt into build/interop, or name a"
                        + " Python in ELSON_INTEROP_PYTHON");
        return named != null ? named : own.toString();
    }
}
