package ai.elson.model.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The tensors of a Qwen2 or Llama network by their Hugging Face names.
public final class TensorNames {

    private static final List<String> PROJECTIONS =
            List.of(
                    "self_attn.q_proj",
                    "self_attn.k_proj",
                    "self_attn.v_proj",
                    "self_attn.o_proj",
                    "mlp.gate_proj",
                    "mlp.up_proj",
                    "mlp.down_proj");

    private static final Pattern LINEAR =
            Pattern.compile(
                    "model\\.layers\\.\\d+\\.(self_attn\\.[qkvo]_proj|mlp\\.(gate|up|down)_proj)\\.weight");

    private TensorNames() {}

    /// Whether it is the weight of a linear layer inside a block: what is adapted and quantised.
    public static boolean isLinearWeight(String name) {
        return LINEAR.matcher(name).matches();
    }

    /// The module of a weight: the name without `.weight`.
    public static String module(String weight) {
        return weight.substring(0, weight.length() - ".weight".length());
    }

    static List<String> required(QwenConfig config) {
        List<String> names = new ArrayList<>();
        names.add("model.embed_tokens.weight");
        for (int layer = 0; layer < config.layers(); layer++) {
            String block = "model.layers." + layer + ".";
            names.add(block + "input_layernorm.weight");
            names.add(block + "post_attention_layernorm.weight");
            for (String projection : PROJECTIONS) {
                String module = block + projection;
                if (config.quantization() == null) {
                    names.add(module + ".weight");
                } else {
                    names.add(module + ".weight_packed");
                    names.add(module + ".weight_scale");
                    names.add(module + ".weight_shape");
                }
                if (config.qkvBias() && projection.matches(".*[qkv]_proj")) {
                    names.add(module + ".bias");
                }
            }
        }
        names.add("model.norm.weight");
        if (!config.tieWordEmbeddings()) {
            names.add("lm_head.weight");
        }
        return names;
    }
}
