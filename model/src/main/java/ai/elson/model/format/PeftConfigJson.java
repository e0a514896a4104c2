package ai.elson.model.format;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `adapter_config.json`. PEFT writes many keys; those that change the mathematics and that Elson
/// does not compute are refused when they are set.
final class PeftConfigJson {

    /// The version of PEFT whose layout this is.
    private static final String PEFT_VERSION = "0.21.0";

    private PeftConfigJson() {}

    static PeftAdapter.Settings read(Path file) {
        JsonNode node = QwenConfigJson.tree(file);
        Map.of("peft_type", "LORA", "use_dora", "true", "bias", "none", "fan_in_fan_out", "false")
                .forEach((field, accepted) -> expect(file, node, field, accepted));
        for (String field :
                List.of(
                        "modules_to_save",
                        "rank_pattern",
                        "alpha_pattern",
                        "layer_replication",
                        "lora_bias",
                        "trainable_token_indices",
                        "target_parameters")) {
            JsonNode value = node.path(field);
            boolean set = value.isContainer() ? !value.isEmpty() : value.asBoolean(false);
            if (set) {
                throw BadInput.at(file + ": " + field, value.toString(), "nothing");
            }
        }
        List<String> targets = new ArrayList<>();
        node.path("target_modules").forEach(t -> targets.add(t.asString("")));
        JsonNode rank = node.path("r");
        JsonNode alpha = node.path("lora_alpha");
        if (!rank.canConvertToInt() || !rank.isIntegralNumber()) {
            throw BadInput.at(file + ": r", rank.toString(), "a whole number from 1");
        }
        if (!alpha.isNumber()) {
            throw BadInput.at(file + ": lora_alpha", alpha.toString(), "a number above 0");
        }
        return new PeftAdapter.Settings(
                node.path("base_model_name_or_path").asString(""),
                rank.asInt(),
                alpha.asDouble(),
                node.path("use_rslora").asBoolean(false),
                node.path("lora_dropout").asDouble(0),
                targets);
    }

    static void write(PeftAdapter.Settings settings, Path file) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("base_model_name_or_path", settings.baseModel());
        node.put("bias", "none");
        node.put("fan_in_fan_out", false);
        node.put("inference_mode", true);
        node.put("init_lora_weights", true);
        if (settings.alpha() == Math.rint(settings.alpha())) {
            node.put("lora_alpha", (long) settings.alpha());
        } else {
            node.put("lora_alpha", settings.alpha());
        }
        node.put("lora_dropout", settings.dropout());
        node.putNull("modules_to_save");
        node.put("peft_type", "LORA");
        node.put("peft_version", PEFT_VERSION);
        node.put("r", settings.rank());
        settings.targetModules().forEach(node.putArray("target_modules")::add);
        node.put("task_type", "CAUSAL_LM");
        node.put("use_dora", true);
        node.put("use_rslora", settings.rankStabilised());
        AtomicFiles.writeString(file, Json.pretty(node));
    }

    private static void expect(Path file, JsonNode node, String field, String accepted) {
        boolean optional = field.equals("bias") || field.equals("fan_in_fan_out");
        if (optional && !node.hasNonNull(field)) {
            return;
        }
        if (!node.path(field).asString("nothing").equals(accepted)) {
            throw BadInput.at(file + ": " + field, node.path(field).toString(), accepted);
        }
    }
}
