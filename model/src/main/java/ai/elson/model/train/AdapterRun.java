package ai.elson.model.train;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.provenance.Provenance;
import ai.elson.model.dora.DoraLinears;
import ai.elson.model.dora.DoraNames;
import ai.elson.model.dora.DoraStart;
import ai.elson.model.network.Network;
import ai.elson.model.network.NetworkFolder;
import ai.elson.model.network.Weights;
import ai.elson.model.torch.Tensors;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// One phase's network, adapter and optimiser, on the tensor thread.
record AdapterRun(
        TrainingRecipe recipe,
        TrainingRecipe.Phase phase,
        Weights base,
        FlatParameters adapter,
        AdamW optimiser) {

    /// Loads the base and begins with the adapter of the phase before, or with a fresh one.
    static AdapterRun start(
            TrainingRecipe recipe,
            TrainingRecipe.Phase phase,
            Path baseFolder,
            @Nullable Path previousAdapter) {
        Weights base = NetworkFolder.load(baseFolder);
        FlatParameters adapter =
                new FlatParameters(
                        previousAdapter == null
                                ? DoraStart.values(base, recipe.adapter().rank(), recipe.seed())
                                : AdapterFolder.read(
                                        previousAdapter, base.shape(), recipe.adapter()),
                        DoraNames.shapes(base.shape(), recipe.adapter().rank()));
        AdamW optimiser = new AdamW(adapter, phase.weightDecay(), phase.clip());
        if (phase.optimiser() == TrainingRecipe.OptimiserState.CARRIED) {
            if (previousAdapter == null) {
                throw BadInput.at("phase " + phase.id(), "no phase before", "optimiser: fresh");
            }
            optimiser.restore(AdapterFolder.readOptimiser(previousAdapter, adapter.size()));
        }
        return new AdapterRun(recipe, phase, base, adapter, optimiser);
    }

    /// The loop over the phase's texts.
    TrainingLoop loop(TokenizedText text, String fingerprint, Path work) {
        int[] lengths = text.lengths();
        List<int[]> batches =
                switch (phase.order()) {
                    case SHUFFLED ->
                            BatchPlan.epochs(
                                    lengths, phase.batchTokens(), recipe.seed(), phase.epochs());
                    case GIVEN -> BatchPlan.given(lengths, phase.batchTokens(), phase.epochs());
                };
        return new TrainingLoop(
                phase.id(),
                fingerprint,
                new Network(base, recipe.precision()),
                new DoraLinears(
                        base,
                        adapter.leaves(),
                        recipe.adapter(),
                        recipe.precision(),
                        DoraLinears.Way.BY_SHAPE),
                adapter,
                optimiser,
                text.texts(),
                batches,
                new LearningRate(
                        phase.learningRate(), phase.warmUpSteps(), List.of(batches.size())),
                recipe.promptWeight(),
                recipe.checkpointEvery(),
                recipe.seed(),
                work);
    }

    /// The adapter's tensors by their PEFT names.
    private SequencedMap<String, float[]> values() {
        SequencedMap<String, float[]> values = new LinkedHashMap<>();
        DoraNames.shapes(base.shape(), recipe.adapter().rank())
                .keySet()
                .forEach(name ->
                        values.put(
                                name,
                                Tensors.floats(
                                        Objects.requireNonNull(adapter.leaves().get(name), name))));
        return values;
    }

    /// Writes the adapter, atomically.
    void write(Path out, Path baseFolder, Provenance provenance) {
        AtomicFiles.writeFolder(
                out,
                part -> {
                    AdapterFolder.write(
                            part, baseFolder.toString(), recipe.adapter(), base.shape(), values());
                    if (recipe.isCarriedFrom(phase)) {
                        AdapterFolder.writeOptimiser(part, optimiser.state());
                    }
                    provenance.write(part);
                });
    }
}
