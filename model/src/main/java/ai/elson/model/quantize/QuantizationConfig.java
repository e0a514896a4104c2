package ai.elson.model.quantize;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.model.format.QwenConfig;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// The `quantization_config` of compressed-tensors in `config.json`; all other keys of the model's
/// own configuration stay.
final class QuantizationConfig {

    private QuantizationConfig() {}

    static void write(Path from, Path to, int groupSize) {
        Path file = from.resolve(QwenConfig.FILE_NAME);
        ObjectNode config;
        try {
            config = (ObjectNode) Json.MAPPER.readTree(AtomicFiles.readString(file));
        } catch (JacksonException e) {
            throw new BadInput(file + ": not valid JSON: " + e.getOriginalMessage(), e);
        }
        for (String key : new String[] {"dtype", "torch_dtype"}) {
            if (config.has(key)) {
                config.put(key, "bfloat16");
            }
        }
        config.set("quantization_config", json(groupSize));
        AtomicFiles.writeString(to.resolve(QwenConfig.FILE_NAME), Json.pretty(config));
    }

    static ObjectNode json(int groupSize) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("quant_method", "compressed-tensors");
        node.put("format", "pack-quantized");
        node.put("quantization_status", "compressed");
        node.putNull("kv_cache_scheme");
        node.putArray("ignore").add("lm_head");
        ObjectNode group = node.putObject("config_groups").putObject("group_0");
        group.putArray("targets").add("Linear");
        group.put("format", "pack-quantized");
        group.putNull("input_activations");
        group.putNull("output_activations");
        ObjectNode weights = group.putObject("weights");
        weights.put("num_bits", 4).put("type", "int").put("symmetric", true);
        weights.put("strategy", "group").put("group_size", groupSize).put("dynamic", false);
        weights.putNull("actorder");
        weights.put("observer", "memoryless_minmax");
        weights.putObject("observer_kwargs");
        return node;
    }
}
