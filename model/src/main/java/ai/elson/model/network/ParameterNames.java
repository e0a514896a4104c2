package ai.elson.model.network;

/// Hugging Face names of the parameters outside the projections.
public final class ParameterNames {

    public static final String EMBEDDING = "model.embed_tokens.weight";
    public static final String FINAL_NORM = "model.norm.weight";
    public static final String OUTPUT = "lm_head.weight";

    private ParameterNames() {}

    /// The norm before the attention of a block.
    public static String attentionNorm(int layer) {
        return "model.layers." + layer + ".input_layernorm.weight";
    }

    /// The norm before the feed-forward part of a block.
    public static String feedForwardNorm(int layer) {
        return "model.layers." + layer + ".post_attention_layernorm.weight";
    }
}
