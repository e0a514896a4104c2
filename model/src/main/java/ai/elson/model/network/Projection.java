package ai.elson.model.network;

/// The seven linear layers of a block, which are also what an adapter attaches to.
public enum Projection {
    QUERY("self_attn.q_proj"),
    KEY("self_attn.k_proj"),
    VALUE("self_attn.v_proj"),
    ATTENTION_OUTPUT("self_attn.o_proj"),
    GATE("mlp.gate_proj"),
    UP("mlp.up_proj"),
    DOWN("mlp.down_proj");

    private final String path;

    Projection(String path) {
        this.path = path;
    }

    /// The module's Hugging Face name, as `model.layers.3.mlp.up_proj`.
    public String module(int layer) {
        return "model.layers." + layer + "." + path;
    }

    /// The weight's Hugging Face name.
    public String weight(int layer) {
        return module(layer) + ".weight";
    }

    /// The bias's Hugging Face name.
    public String bias(int layer) {
        return module(layer) + ".bias";
    }

    /// The last part of the name, as `q_proj`, by which an adapter names its targets.
    public String target() {
        return path.substring(path.indexOf('.') + 1);
    }

    /// Only query, key and value carry biases in Qwen2.
    boolean mayHaveBias() {
        return this == QUERY || this == KEY || this == VALUE;
    }
}
