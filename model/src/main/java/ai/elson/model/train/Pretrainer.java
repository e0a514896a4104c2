package ai.elson.model.train;

import ai.elson.base.chat.Conversation;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.base.progress.Progress;
import ai.elson.base.provenance.Provenance;
import ai.elson.base.provenance.Sha256;
import ai.elson.model.network.Network;
import ai.elson.model.network.NetworkShape;
import ai.elson.model.network.PlainLinears;
import ai.elson.model.network.Precision;
import ai.elson.model.network.Weights;
import ai.elson.model.template.ChatTemplate;
import ai.elson.model.tokenizer.Tokenizer;
import ai.elson.model.tokenizer.TokenizerTrainer;
import ai.elson.model.torch.Tensors;
import ai.elson.model.torch.TorchThread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bytedeco.javacpp.PointerScope;

/// Makes a small base model from nothing: tokenizer, weights from the seed, steps over
/// conversations.
public final class Pretrainer {

    /// Base of the rotary frequencies for contexts of a few thousand tokens.
    private static final double ROPE_THETA = 10_000;

    private static final double NORM_EPSILON = 1e-6;

    private Pretrainer() {}

    /// Trains and writes the model folder. Checkpoints stand in a hidden folder beside `out` until
    /// it is done; run again after an interruption, it goes on from there.
    ///
    /// @param conversations a fresh stream at every call, always the same
    /// @param out a Hugging Face folder, replaced as a whole
    public static TrainingResult run(
            PretrainRecipe recipe,
            Supplier<Stream<Conversation>> conversations,
            Path out,
            Progress progress) {
        Path work = work(out);
        Tokenizer tokenizer = tokenizer(recipe, conversations, work, progress);
        ChatTemplate template = ChatTemplate.COMPACT;
        TokenizedText text =
                TokenizedText.of(
                        conversations.get().limit(recipe.conversations()),
                        tokenizer,
                        template,
                        recipe.context(),
                        progress);
        NetworkShape shape = shape(recipe, tokenizer.vocabularySize());
        progress.line(
                String.format(
                        java.util.Locale.ROOT,
                        "pretrain: %,d parameters, %,d conversations, %,d tokens",
                        shape.parameterCount(),
                        text.texts().size(),
                        text.tokens()));
        String fingerprint = Sha256.of(Json.line(recipe) + text.digest());
        Path steps = work.resolve("steps");
        try (TorchThread thread = new TorchThread("pretrain", recipe.threads())) {
            Trained trained =
                    thread.call(() -> train(recipe, shape, text, fingerprint, steps, progress));
            AtomicFiles.writeFolder(
                    out,
                    part -> {
                        PretrainedFolder.write(part, shape, tokenizer, trained.values());
                        Files.copy(
                                steps.resolve(MetricsLog.FILE_NAME),
                                part.resolve(MetricsLog.FILE_NAME));
                        Provenance.of(
                                        "base model",
                                        recipe.seed(),
                                        Settings.of(recipe),
                                        List.of(
                                                new Provenance.Input(
                                                        "conversations",
                                                        "in memory",
                                                        text.digest())))
                                .write(part);
                    });
            AtomicFiles.deleteTree(work);
            return trained.result();
        }
    }

    /// Where the checkpoints and the tokenizer of a run into `out` stand until it is done.
    public static Path work(Path out) {
        Path absolute = out.toAbsolutePath().normalize();
        return absolute.resolveSibling("." + absolute.getFileName() + ".work");
    }

    private record Trained(TrainingResult result, SequencedMap<String, float[]> values) {}

    private static Trained train(
            PretrainRecipe recipe,
            NetworkShape shape,
            TokenizedText text,
            String fingerprint,
            Path work,
            Progress progress) {
        try (PointerScope _ = new PointerScope()) {
            FlatParameters parameters =
                    new FlatParameters(Weights.initial(shape, recipe.seed()), shape.parameters());
            Weights weights = new Weights(shape, parameters.leaves(), "pretraining");
            Network network = new Network(weights, Precision.BFLOAT16);
            TrainingLoop loop =
                    new TrainingLoop(
                            "pretrain",
                            fingerprint,
                            network,
                            new PlainLinears(weights, Precision.BFLOAT16),
                            parameters,
                            new AdamW(parameters, recipe.weightDecay(), recipe.clip()),
                            text.texts(),
                            BatchPlan.steps(
                                    text.lengths(),
                                    recipe.batchTokens(),
                                    recipe.seed(),
                                    recipe.steps()),
                            new LearningRate(
                                    recipe.learningRate(), recipe.warmUpSteps(), recipe.cycles()),
                            recipe.promptWeight(),
                            recipe.checkpointEvery(),
                            recipe.seed(),
                            work);
            TrainingResult result = loop.run(progress);
            SequencedMap<String, float[]> values = new LinkedHashMap<>();
            weights.tensors().forEach((name, tensor) -> values.put(name, Tensors.floats(tensor)));
            return new Trained(result, values);
        }
    }

    /// The tokenizer of the run: the one of an interrupted run, or a new one.
    private static Tokenizer tokenizer(
            PretrainRecipe recipe,
            Supplier<Stream<Conversation>> conversations,
            Path work,
            Progress progress) {
        Path mark = work.resolve("tokenizer.sha256");
        String fingerprint = Sha256.of(Json.line(recipe));
        if (Files.exists(mark) && AtomicFiles.readString(mark).equals(fingerprint)) {
            return Tokenizer.load(work);
        }
        try (Progress.Bar bar = progress.start("learn tokens", 0)) {
            bar.at(0, recipe.tokenizerConversations() + " conversations");
            Tokenizer tokenizer;
            try (Stream<Conversation> stream = conversations.get()) {
                tokenizer =
                        TokenizerTrainer.train(
                                stream.limit(recipe.tokenizerConversations())
                                        .map(ChatTemplate.COMPACT::text),
                                recipe.vocabulary());
            }
            tokenizer.save(work);
            AtomicFiles.writeString(mark, fingerprint);
            return tokenizer;
        }
    }

    private static NetworkShape shape(PretrainRecipe recipe, int vocabulary) {
        return new NetworkShape(
                vocabulary,
                recipe.width(),
                recipe.layers(),
                recipe.heads(),
                recipe.keyValueHeads(),
                recipe.headWidth(),
                recipe.feedForward(),
                true,
                true,
                ROPE_THETA,
                NORM_EPSILON,
                recipe.context());
    }
}
