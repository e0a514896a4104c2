package ai.elson.model.train;

import ai.elson.base.chat.Conversation;
import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.base.progress.Progress;
import ai.elson.base.provenance.Provenance;
import ai.elson.base.provenance.Sha256;
import ai.elson.model.format.QwenConfig;
import ai.elson.model.template.ChatTemplate;
import ai.elson.model.tokenizer.Tokenizer;
import ai.elson.model.torch.TorchThread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Trains one phase of a DoRA adapter on a frozen base.
public final class Trainer {

    private Trainer() {}

    /// Trains a phase and writes its adapter. Checkpoints and `metrics.jsonl` stand in `work`; run
    /// again after an interruption, it goes on from there to the same bytes.
    ///
    /// @param base a Hugging Face folder
    /// @param previousAdapter what the phase before wrote; null for the first phase alone
    /// @param conversations in the order of the curriculum
    /// @param work this phase's own folder
    /// @param adapterOut a PEFT folder, replaced as a whole
    /// @throws BadInput where a later phase does not find its adapter: it never starts afresh
    public static TrainingResult train(
            TrainingRecipe recipe,
            TrainingRecipe.Phase phase,
            Path base,
            @Nullable Path previousAdapter,
            List<Conversation> conversations,
            Path work,
            Path adapterOut,
            Progress progress) {
        requireChain(recipe, phase, previousAdapter);
        int context = QwenConfig.read(base).maxPositionEmbeddings();
        if (recipe.maxSequenceTokens() > context) {
            throw BadInput.at(
                    "maxSequenceTokens",
                    "" + recipe.maxSequenceTokens(),
                    "at most " + context + ", the context of " + base);
        }
        TokenizedText text =
                TokenizedText.of(
                        conversations.stream(),
                        Tokenizer.load(base),
                        ChatTemplate.of(base),
                        recipe.maxSequenceTokens(),
                        progress);
        List<Provenance.Input> inputs = new ArrayList<>();
        inputs.add(Provenance.Input.of("base model", base));
        if (previousAdapter != null) {
            inputs.add(Provenance.Input.of("adapter of the phase before", previousAdapter));
        }
        inputs.add(new Provenance.Input("conversations", "tokens", text.digest()));
        SequencedMap<String, String> configuration = configuration(recipe, phase);
        String fingerprint =
                Sha256.of(
                        Json.line(configuration)
                                + inputs.stream().map(Provenance.Input::sha256).toList());
        Provenance provenance =
                Provenance.of("adapter, phase " + phase.id(), recipe.seed(), configuration, inputs);
        try (TorchThread thread = new TorchThread("train-" + phase.id(), recipe.threads())) {
            return thread.call(() -> {
                AdapterRun run = AdapterRun.start(recipe, phase, base, previousAdapter);
                TrainingResult result = run.loop(text, fingerprint, work).run(progress);
                run.write(adapterOut, base, provenance);
                return result;
            });
        }
    }

    /// Everything in the recipe that the phase's result depends on.
    private static SequencedMap<String, String> configuration(
            TrainingRecipe recipe, TrainingRecipe.Phase phase) {
        SequencedMap<String, String> configuration = new LinkedHashMap<>();
        configuration.putAll(Settings.of(recipe.adapter()));
        configuration.put("precision", recipe.precision().name());
        configuration.put("promptWeight", String.valueOf(recipe.promptWeight()));
        configuration.put("threads", String.valueOf(recipe.threads()));
        configuration.putAll(Settings.of(phase));
        return configuration;
    }

    private static void requireChain(
            TrainingRecipe recipe, TrainingRecipe.Phase phase, @Nullable Path previousAdapter) {
        int index = recipe.phases().indexOf(phase);
        if (index < 0) {
            throw BadInput.at("phase", phase.id(), "a phase of the recipe");
        }
        if (index == 0 && previousAdapter != null) {
            throw BadInput.at(
                    "phase " + phase.id(),
                    "an adapter to begin with, " + previousAdapter,
                    "none: it is the first phase");
        }
        if (index > 0 && (previousAdapter == null || !Files.isDirectory(previousAdapter))) {
            throw BadInput.at(
                    "phase " + phase.id(),
                    previousAdapter == null ? "no adapter" : "no folder " + previousAdapter,
                    "the adapter that phase "
                            + recipe.phases().get(index - 1).id()
                            + " wrote; train that phase first");
        }
    }
}
