package ai.elson.model.format;

import ai.elson.base.seed.Seeds;
import ai.elson.model.template.ChatTemplate;
import ai.elson.model.tokenizer.Tokenizer;
import ai.elson.model.tokenizer.TokenizerTrainer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A complete model of a few thousand random numbers, and an adapter on it.
public final class TinyModel {

    public static final int WIDTH = 128;

    /// What the tokenizer is trained on.
    public static final List<String> CORPUS =
            List.of(
                    "the future value of $10,000 at 6.5% is the value that the future holds\n",
                    "aaaa aaaaa banana bandana; they'll say 東京, don't they?\n\n");

    static final int LAYERS = 2;
    static final int RANK = 4;

    private TinyModel() {}

    /// Fills a folder with a model.
    public static QwenConfig write(Path folder, DType dtype) {
        Tokenizer tokenizer = TokenizerTrainer.train(CORPUS.stream(), 295);
        int end = tokenizer.specialToken("<|im_end|>");
        QwenConfig config =
                new QwenConfig(
                        true,
                        WIDTH,
                        LAYERS,
                        4,
                        2,
                        32,
                        256,
                        tokenizer.vocabularySize(),
                        1e-6,
                        1e4,
                        256,
                        true,
                        dtype,
                        null,
                        List.of(end),
                        null);
        List<Tensor> tensors = new ArrayList<>();
        for (String name : TensorNames.required(config)) {
            tensors.add(random(name, dtype, shape(name, config)));
        }
        tokenizer.save(folder);
        ChatTemplate.saveCompact(folder);
        config.write(folder);
        ModelFolder.writeGenerationConfig(
                folder, List.of(end), tokenizer.specialToken("<|endoftext|>"));
        SafetensorsWriter.writeModel(
                folder,
                tensors.stream().map(SafetensorsWriter.Pending::of).toList(),
                SafetensorsWriter.SHARD_BYTES);
        return config;
    }

    /// Fills a folder with an adapter on all query and down projections.
    public static void writeAdapter(Path folder, QwenConfig config) {
        List<Tensor> tensors = new ArrayList<>();
        for (int layer = 0; layer < LAYERS; layer++) {
            for (String target : List.of("self_attn.q_proj", "mlp.down_proj")) {
                String module = "model.layers." + layer + "." + target;
                List<Long> shape = shape(module + ".weight", config);
                tensors.add(
                        random(
                                PeftAdapter.nameOfA(module),
                                DType.F32,
                                List.of((long) RANK, shape.get(1))));
                tensors.add(
                        random(
                                PeftAdapter.nameOfB(module),
                                DType.F32,
                                List.of(shape.get(0), (long) RANK)));
                tensors.add(
                        random(
                                PeftAdapter.nameOfMagnitude(module),
                                DType.F32,
                                List.of(shape.get(0))));
            }
        }
        PeftAdapter.write(
                folder,
                new PeftAdapter.Settings("tiny", RANK, 8, false, 0, List.of("q_proj", "down_proj")),
                tensors);
    }

    private static List<Long> shape(String name, QwenConfig c) {
        long hidden = c.hiddenSize();
        long query = (long) c.heads() * c.headDim();
        long key = (long) c.keyValueHeads() * c.headDim();
        long rows =
                switch (name.replaceAll(".*\\.(\\w+)\\.(weight|bias)", "$1")) {
                    case "embed_tokens" -> c.vocabularySize();
                    case "q_proj" -> query;
                    case "k_proj", "v_proj" -> key;
                    case "gate_proj", "up_proj" -> c.intermediateSize();
                    default -> hidden;
                };
        if (name.contains("norm") || name.endsWith(".bias")) {
            return List.of(rows);
        }
        return List.of(
                rows,
                name.contains("down_proj")
                        ? (long) c.intermediateSize()
                        : name.contains("o_proj") ? query : hidden);
    }

    private static Tensor random(String name, DType dtype, List<Long> shape) {
        SplittableRandom random = Seeds.random(11, name);
        float[] values = new float[(int) Tensor.elements(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    (float) (random.nextDouble() - 0.5) * 0.2f + (name.contains("norm") ? 1 : 0);
        }
        return Tensor.of(name, dtype, shape, values);
    }
}
