package ai.elson.model.train;

import ai.elson.model.format.DType;
import ai.elson.model.format.ModelFolder;
import ai.elson.model.format.QwenConfig;
import ai.elson.model.network.NetworkFolder;
import ai.elson.model.network.NetworkShape;
import ai.elson.model.template.ChatTemplate;
import ai.elson.model.tokenizer.Tokenizer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A finished base as a Hugging Face folder.
final class PretrainedFolder {

    private PretrainedFolder() {}

    /// Fills an empty folder; weights are stored as bfloat16.
    static void write(
            Path folder, NetworkShape shape, Tokenizer tokenizer, Map<String, float[]> values) {
        int end = tokenizer.specialToken("<|im_end|>");
        int text = tokenizer.specialToken("<|endoftext|>");
        QwenConfig config = NetworkFolder.config(shape, DType.BF16, List.of(end, text));
        NetworkFolder.save(folder, config, values);
        tokenizer.save(folder);
        ChatTemplate.saveCompact(folder);
        ModelFolder.writeGenerationConfig(folder, List.of(end, text), text);
        ModelFolder.requireComplete(folder);
    }
}
