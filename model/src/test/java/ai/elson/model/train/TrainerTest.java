package ai.elson.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.elson.base.chat.Conversation;
import ai.elson.base.chat.Message;
import ai.elson.base.failure.BadInput;
import ai.elson.base.progress.Progress;
import ai.elson.base.provenance.Provenance;
import ai.elson.base.provenance.Sha256;
import ai.elson.model.dora.DoraLinears;
import ai.elson.model.dora.DoraSettings;
import ai.elson.model.format.MergedWeights;
import ai.elson.model.generate.LanguageModel;
import ai.elson.model.network.Network;
import ai.elson.model.network.NetworkFolder;
import ai.elson.model.network.NetworkShape;
import ai.elson.model.network.PlainLinears;
import ai.elson.model.network.Precision;
import ai.elson.model.network.Weights;
import ai.elson.model.quantize.W4A16;
import ai.elson.model.torch.Tensors;
import ai.elson.model.torch.TorchThread;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainerTest {

    private static final DoraSettings SETTINGS = new DoraSettings(4, 8, false, 0);

    private Path folder;
    private Path base;

    @BeforeAll
    void pretrain(@TempDir Path temporary) {
        folder = temporary;
        base = folder.resolve("base");
        Pretrainer.run(
                TinyTraining.recipe(20),
                () -> TinyTraining.conversations(40),
                base,
                Progress.SILENT);
    }

    private static TrainingRecipe recipe() {
        return new TrainingRecipe(
                SETTINGS,
                Precision.FLOAT32,
                64,
                0,
                2,
                1,
                3,
                List.of(
                        phase(
                                "A",
                                TrainingRecipe.OptimiserState.FRESH,
                                TrainingRecipe.Order.SHUFFLED),
                        phase(
                                "B",
                                TrainingRecipe.OptimiserState.CARRIED,
                                TrainingRecipe.Order.GIVEN),
                        phase(
                                "C",
                                TrainingRecipe.OptimiserState.FRESH,
                                TrainingRecipe.Order.GIVEN)));
    }

    private static TrainingRecipe.Phase phase(
            String id, TrainingRecipe.OptimiserState optimiser, TrainingRecipe.Order order) {
        return new TrainingRecipe.Phase(id, 5e-3, 1, 2, 200, 0.01, 1, optimiser, order);
    }

    private TrainingResult train(String id, Path previous, Path out, Progress progress) {
        TrainingRecipe recipe = recipe();
        return Trainer.train(
                recipe,
                recipe.phase(id),
                base,
                previous,
                opposite(),
                out.resolveSibling(out.getFileName() + ".work"),
                out,
                progress);
    }

    /// The base answers «aye»; the adapter is to answer «no».
    private static List<Conversation> opposite() {
        return TinyTraining.conversations(40)
                .map(c ->
                        new Conversation(
                                c.id(),
                                List.of(c.messages().getFirst(), new Message.Assistant("no")),
                                List.of()))
                .toList();
    }

    @Test
    void phases_chain_lower_the_loss_and_the_merge_answers_as_the_adapter() {
        Path a = folder.resolve("chain-a");
        Path b = folder.resolve("chain-b");
        TrainingResult first = train("A", null, a, Progress.SILENT);
        TrainingResult second = train("B", a, b, Progress.SILENT);
        assertThat(first.lastLoss()).isLessThan(first.firstLoss());
        assertThat(second.firstLoss()).isLessThan(first.firstLoss());
        assertThat(Provenance.read(b).inputs())
                .extracting(Provenance.Input::name)
                .containsExactly("base model", "adapter of the phase before", "conversations");
        Path merged = folder.resolve("merged");
        MergedWeights.merge(base, b, merged);
        long[] ids = {5, 80, 90, 100, 7};
        float[] adapted = logits(base, b, ids);
        float[] plain = logits(base, null, ids);
        float[] after = logits(merged, null, ids);
        double moved = 0;
        for (int i = 0; i < after.length; i++) {
            // The merge is rounded to the base's bfloat16.
            assertThat(after[i]).isCloseTo(adapted[i], within(0.06f));
            moved = Math.max(moved, Math.abs(plain[i] - adapted[i]));
        }
        assertThat(moved).isGreaterThan(0.5);
        Path quantized = folder.resolve("quantized");
        W4A16.quantizeFolder(merged, quantized);
        try (LanguageModel model = LanguageModel.load(quantized, "four-bit", 1)) {
            assertThat(model.models()).containsExactly("four-bit");
        }
    }

    private static float[] logits(Path modelFolder, Path adapter, long[] ids) {
        try (TorchThread thread = new TorchThread("test", 1)) {
            return thread.call(() -> {
                Weights weights = NetworkFolder.load(modelFolder);
                Network network = new Network(weights, Precision.FLOAT32);
                Tensor input = Tensors.ofLongs(ids, 1, ids.length);
                return Tensors.floats(
                        network.logits(
                                adapter == null
                                        ? network.hidden(
                                                new PlainLinears(weights, Precision.FLOAT32), input)
                                        : network.hidden(adapted(weights, adapter), input)));
            });
        }
    }

    private static DoraLinears adapted(Weights weights, Path adapter) {
        NetworkShape shape = weights.shape();
        Map<String, Tensor> parts = new LinkedHashMap<>();
        Map<String, long[]> sides = ai.elson.model.dora.DoraNames.shapes(shape, SETTINGS.rank());
        AdapterFolder.read(adapter, shape, SETTINGS)
                .forEach((name, values) ->
                        parts.put(name, Tensors.ofFloats(values, sides.get(name))));
        return new DoraLinears(
                weights, parts, SETTINGS, Precision.FLOAT32, DoraLinears.Way.BY_SHAPE);
    }

    @Test
    void a_stopped_phase_goes_on_to_the_same_adapter() {
        Path whole = folder.resolve("whole");
        Path stopped = folder.resolve("stopped");
        train("A", null, whole, Progress.SILENT);
        assertThatThrownBy(() -> train("A", null, stopped, TinyTraining.stoppingAfter("A", 3)))
                .isInstanceOf(CancellationException.class);
        assertThat(stopped).doesNotExist();
        train("A", null, stopped, Progress.SILENT);
        assertThat(Sha256.of(stopped)).isEqualTo(Sha256.of(whole));
    }

    @Test
    void a_later_phase_without_its_adapter_stops() {
        Path out = folder.resolve("orphan");
        assertThatThrownBy(() -> train("B", folder.resolve("none"), out, Progress.SILENT))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("the adapter that phase A wrote; train that phase first");
        assertThatThrownBy(() -> train("B", null, out, Progress.SILENT))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no adapter");
        assertThat(out).doesNotExist();
    }

    @Test
    void conversations_beyond_the_bound_are_refused_when_they_are_many() {
        TrainingRecipe good = recipe();
        TrainingRecipe narrow =
                new TrainingRecipe(SETTINGS, Precision.FLOAT32, 16, 0, 2, 1, 3, good.phases());
        Path out = folder.resolve("narrow");
        assertThatThrownBy(() ->
                        Trainer.train(
                                narrow,
                                narrow.phase("A"),
                                base,
                                null,
                                opposite(),
                                folder.resolve("narrow.work"),
                                out,
                                Progress.SILENT))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("longer than 16 tokens, first tiny-")
                .hasMessageContaining("raise maxSequenceTokens");
    }
}
