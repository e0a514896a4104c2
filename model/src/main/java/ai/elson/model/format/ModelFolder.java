package ai.elson.model.format;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// What a model's folder holds, so that transformers, vLLM and Elson load it without further word.
public final class ModelFolder {

    /// The file of the settings for generation.
    public static final String GENERATION_NAME = "generation_config.json";

    private static final List<String> REQUIRED =
            List.of(
                    QwenConfig.FILE_NAME,
                    GENERATION_NAME,
                    "tokenizer.json",
                    "tokenizer_config.json");

    /// What goes along when weights change: words, template, settings, card, licence.
    private static final List<String> COMPANIONS =
            List.of(
                    GENERATION_NAME,
                    "tokenizer.json",
                    "tokenizer_config.json",
                    "chat_template.jinja",
                    "special_tokens_map.json",
                    "added_tokens.json",
                    "vocab.json",
                    "merges.txt",
                    "README.md",
                    "LICENSE",
                    "NOTICE");

    private ModelFolder() {}

    /// Checks that a folder holds a whole model: every file, and every tensor that its
    /// `config.json` asks for.
    ///
    /// @throws BadInput that names the first thing that is missing
    public static void requireComplete(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw BadInput.at(folder.toString(), "no folder", "a model's folder");
        }
        for (String name : REQUIRED) {
            if (!Files.exists(folder.resolve(name))) {
                throw BadInput.at(folder.toString(), "no " + name, String.join(", ", REQUIRED));
            }
        }
        boolean hasTemplate =
                Files.exists(folder.resolve("chat_template.jinja"))
                        || QwenConfigJson.tree(folder.resolve("tokenizer_config.json"))
                                .hasNonNull("chat_template");
        if (!hasTemplate) {
            throw BadInput.at(folder.toString(), "no chat template", "chat_template.jinja");
        }
        QwenConfig config = QwenConfig.read(folder);
        try (Safetensors tensors = Safetensors.open(folder)) {
            TensorNames.required(config).forEach(tensors::tensor);
        }
    }

    /// Writes `generation_config.json`: greedy unless a request says otherwise.
    ///
    /// @param ends the tokens that end a turn
    /// @param padding the token that fills a batch
    public static void writeGenerationConfig(Path folder, List<Integer> ends, int padding) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("do_sample", false);
        ends.forEach(node.putArray("eos_token_id")::add);
        node.put("pad_token_id", padding);
        AtomicFiles.writeString(folder.resolve(GENERATION_NAME), Json.pretty(node));
    }

    /// Copies all but weights, `config.json` and provenance from a model's folder into another.
    public static void copyCompanions(Path from, Path to) throws IOException {
        for (String name : COMPANIONS) {
            if (Files.exists(from.resolve(name))) {
                Files.copy(from.resolve(name), to.resolve(name));
            }
        }
    }

    /// The numbers that a model has, whether it is quantised or not.
    public static long parameters(Path folder) {
        QwenConfig c = QwenConfig.read(folder);
        long attention = 2L * c.hiddenSize() * c.headDim() * (c.heads() + c.keyValueHeads());
        long bias = c.qkvBias() ? (long) c.headDim() * (c.heads() + 2L * c.keyValueHeads()) : 0;
        long feedForward = 3L * c.hiddenSize() * c.intermediateSize();
        long words = (long) c.vocabularySize() * c.hiddenSize() * (c.tieWordEmbeddings() ? 1 : 2);
        return c.layers() * (attention + bias + feedForward + 2L * c.hiddenSize())
                + words
                + c.hiddenSize();
    }

    /// The bytes of the weights' files.
    public static long weightBytes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> weights =
                    new ArrayList<>(
                            files.filter(f -> f.toString().endsWith(".safetensors")).toList());
            long bytes = 0;
            for (Path file : weights) {
                bytes += Files.size(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new BadInput(folder + ": cannot be read: " + e, e);
        }
    }

    /// Refuses a target that would replace what it is made from.
    public static void requireOther(Path out, Path... inputs) {
        for (Path input : inputs) {
            if (out.toAbsolutePath().normalize().equals(input.toAbsolutePath().normalize())) {
                throw BadInput.at("target", out.toString(), "a folder that is not an input");
            }
        }
    }
}
