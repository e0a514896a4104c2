package ai.elson.model.format;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `config.json` to and from [QwenConfig]. Version 5 of transformers keeps the rotary base under
/// `rope_parameters` and the type under `dtype`, version 4 under `rope_theta` and `torch_dtype`:
/// both are read, both are written.
final class QwenConfigJson {

    private static final String QWEN2 = "Qwen2ForCausalLM";
    private static final String LLAMA = "LlamaForCausalLM";

    private final Path file;
    private final JsonNode node;

    private QwenConfigJson(Path file, JsonNode node) {
        this.file = file;
        this.node = node;
    }

    static QwenConfig read(Path file) {
        return new QwenConfigJson(file, tree(file)).read();
    }

    /// The file as a tree, with every key it has.
    static ObjectNode tree(Path file) {
        try {
            if (Json.MAPPER.readTree(AtomicFiles.readString(file)) instanceof ObjectNode object) {
                return object;
            }
            throw BadInput.at(file.toString(), "no object", "a JSON object");
        } catch (JacksonException e) {
            throw new BadInput(file + ": not valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    private QwenConfig read() {
        String architecture = node.path("architectures").path(0).asString("none");
        if (!architecture.equals(QWEN2) && !architecture.equals(LLAMA)) {
            throw bad("architectures", "«" + architecture + "»", QWEN2 + ", " + LLAMA);
        }
        refuseUnless("hidden_act", "silu");
        refuseUnless("use_sliding_window", "false");
        refuseUnless("attention_bias", "false");
        refuseUnless("mlp_bias", "false");
        refuseScaledRope("rope_scaling");
        refuseScaledRope("rope_parameters");
        int heads = whole("num_attention_heads");
        int hidden = whole("hidden_size");
        if (!node.hasNonNull("head_dim") && hidden % Math.max(1, heads) != 0) {
            throw bad("hidden_size", "" + hidden, "a multiple of num_attention_heads " + heads);
        }
        return new QwenConfig(
                architecture.equals(QWEN2),
                hidden,
                whole("num_hidden_layers"),
                heads,
                node.hasNonNull("num_key_value_heads") ? whole("num_key_value_heads") : heads,
                node.hasNonNull("head_dim") ? whole("head_dim") : hidden / Math.max(1, heads),
                whole("intermediate_size"),
                whole("vocab_size"),
                number(node.path("rms_norm_eps"), "rms_norm_eps"),
                ropeTheta(),
                whole("max_position_embeddings"),
                node.path("tie_word_embeddings").asBoolean(false),
                dtype(),
                bosTokenId(),
                eosTokenIds(),
                node.path("quantization_config") instanceof ObjectNode quantization
                        ? quantization
                        : null);
    }

    static ObjectNode write(QwenConfig config) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.putArray("architectures").add(config.qkvBias() ? QWEN2 : LLAMA);
        node.put("model_type", config.qkvBias() ? "qwen2" : "llama");
        node.put("attention_dropout", 0.0);
        if (config.bosTokenId() != null) {
            node.put("bos_token_id", config.bosTokenId());
        } else {
            node.putNull("bos_token_id");
        }
        if (config.eosTokenIds().size() == 1) {
            node.put("eos_token_id", config.eosTokenIds().getFirst());
        } else {
            config.eosTokenIds().forEach(node.putArray("eos_token_id")::add);
        }
        node.put("dtype", config.dtype().torchName());
        node.put("torch_dtype", config.dtype().torchName());
        node.put("head_dim", config.headDim());
        node.put("hidden_act", "silu");
        node.put("hidden_size", config.hiddenSize());
        node.put("initializer_range", 0.02);
        node.put("intermediate_size", config.intermediateSize());
        node.put("max_position_embeddings", config.maxPositionEmbeddings());
        node.put("num_attention_heads", config.heads());
        node.put("num_hidden_layers", config.layers());
        node.put("num_key_value_heads", config.keyValueHeads());
        node.put("rms_norm_eps", config.rmsNormEps());
        node.putObject("rope_parameters")
                .put("rope_theta", config.ropeTheta())
                .put("rope_type", "default");
        node.put("rope_theta", config.ropeTheta());
        node.put("tie_word_embeddings", config.tieWordEmbeddings());
        node.put("use_cache", true);
        if (config.qkvBias()) {
            node.put("use_sliding_window", false);
        }
        node.put("vocab_size", config.vocabularySize());
        if (config.quantization() != null) {
            node.set("quantization_config", config.quantization());
        }
        return node;
    }

    private double ropeTheta() {
        JsonNode nested = node.path("rope_parameters").path("rope_theta");
        return nested.isMissingNode()
                ? number(node.path("rope_theta"), "rope_theta")
                : number(nested, "rope_parameters.rope_theta");
    }

    private void refuseScaledRope(String field) {
        JsonNode scaling = node.path(field);
        if (scaling.isNull() || scaling.isMissingNode()) {
            return;
        }
        String type = scaling.path("rope_type").asString(scaling.path("type").asString("default"));
        if (!type.equals("default")) {
            throw bad(field, "«" + type + "»", "default; scaled rotary positions are not run");
        }
    }

    private void refuseUnless(String field, String accepted) {
        if (node.hasNonNull(field) && !node.path(field).asString("").equals(accepted)) {
            throw bad(field, node.path(field).toString(), accepted);
        }
    }

    private DType dtype() {
        String name = node.path("dtype").asString(node.path("torch_dtype").asString(""));
        return Stream.of(DType.F32, DType.F16, DType.BF16)
                .filter(d -> d.torchName().equals(name))
                .findFirst()
                .orElseThrow(() -> bad("dtype", "«" + name + "»", "float32, float16, bfloat16"));
    }

    private @Nullable Integer bosTokenId() {
        return node.hasNonNull("bos_token_id") ? whole("bos_token_id") : null;
    }

    private List<Integer> eosTokenIds() {
        JsonNode eos = node.path("eos_token_id");
        if (eos instanceof ArrayNode array) {
            List<Integer> ids = new ArrayList<>();
            array.forEach(id -> ids.add(whole(id, "eos_token_id")));
            return ids;
        }
        return Optional.of(eos)
                .filter(JsonNode::isNumber)
                .map(id -> List.of(whole(id, "eos_token_id")))
                .orElse(List.of());
    }

    private int whole(String field) {
        return whole(node.path(field), field);
    }

    private int whole(JsonNode value, String field) {
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw bad(
                    field, value.isMissingNode() ? "nothing" : value.toString(), "a whole number");
        }
        return value.asInt();
    }

    private double number(JsonNode value, String field) {
        if (!value.isNumber()) {
            throw bad(field, value.isMissingNode() ? "nothing" : value.toString(), "a number");
        }
        return value.asDouble();
    }

    private BadInput bad(String field, String found, String accepted) {
        return BadInput.at(file + ": " + field, found, accepted);
    }
}
