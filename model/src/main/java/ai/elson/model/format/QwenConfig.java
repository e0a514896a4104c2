package ai.elson.model.format;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What `config.json` says of a Qwen2 network, or of a Llama network that needs no more than
/// Qwen2's parts: RMSNorm, rotary positions, grouped-query attention, SwiGLU.
///
/// @param qkvBias whether the query, key and value projections have a bias: yes in Qwen2, no in
///   Llama
/// @param headDim width of one attention head
/// @param dtype type of the stored weights
/// @param bosTokenId the token that begins a text, where there is one
/// @param eosTokenIds the tokens that end a text
/// @param quantization the `quantization_config`, where the weights are quantised
public record QwenConfig(
        boolean qkvBias,
        int hiddenSize,
        int layers,
        int heads,
        int keyValueHeads,
        int headDim,
        int intermediateSize,
        int vocabularySize,
        double rmsNormEps,
        double ropeTheta,
        int maxPositionEmbeddings,
        boolean tieWordEmbeddings,
        DType dtype,
        @Nullable Integer bosTokenId,
        List<Integer> eosTokenIds,
        @Nullable ObjectNode quantization) {

    /// The file in a model's folder.
    public static final String FILE_NAME = "config.json";

    public QwenConfig {
        eosTokenIds = List.copyOf(eosTokenIds);
        require("hidden_size", hiddenSize, hiddenSize > 0);
        require("num_hidden_layers", layers, layers > 0);
        require("num_attention_heads", heads, heads > 0);
        require(
                "num_key_value_heads (a divisor of num_attention_heads)",
                keyValueHeads,
                keyValueHeads > 0 && heads % keyValueHeads == 0);
        require("head_dim (even)", headDim, headDim > 0 && headDim % 2 == 0);
        require("intermediate_size", intermediateSize, intermediateSize > 0);
        require("vocab_size", vocabularySize, vocabularySize > 0);
        require("max_position_embeddings", maxPositionEmbeddings, maxPositionEmbeddings > 0);
        require("rms_norm_eps", rmsNormEps, rmsNormEps > 0);
        require("rope_theta", ropeTheta, ropeTheta > 0);
        if (!dtype.isFloat()) {
            throw BadInput.at("dtype", dtype.torchName(), "float32, float16, bfloat16");
        }
    }

    /// Reads a model folder's `config.json`; keys that the network does not need are passed over.
    ///
    /// @throws BadInput where the architecture or one of its parts is none that Elson can run
    public static QwenConfig read(Path folder) {
        return QwenConfigJson.read(folder.resolve(FILE_NAME));
    }

    /// Writes `config.json` so that transformers, version 4 or 5, and vLLM load it.
    public void write(Path folder) {
        AtomicFiles.writeString(folder.resolve(FILE_NAME), Json.pretty(QwenConfigJson.write(this)));
    }

    private static void require(String field, Number found, boolean good) {
        if (!good) {
            throw BadInput.at(field, found.toString(), "a positive number that fits the others");
        }
    }
}
