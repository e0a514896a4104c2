package ai.elson.model.train;

import ai.elson.base.failure.BadInput;
import ai.elson.model.dora.DoraNames;
import ai.elson.model.dora.DoraSettings;
import ai.elson.model.format.DType;
import ai.elson.model.format.PeftAdapter;
import ai.elson.model.format.Safetensors;
import ai.elson.model.format.SafetensorsWriter;
import ai.elson.model.format.Tensor;
import ai.elson.model.network.NetworkShape;
import ai.elson.model.network.Projection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// An adapter and, where the next phase asks for it, its optimiser, in and out of a PEFT folder.
final class AdapterFolder {

    /// The optimiser's moments; PEFT passes it over.
    private static final String OPTIMISER = "optimizer.safetensors";

    private AdapterFolder() {}

    /// Reads an adapter on all seven projections.
    ///
    /// @throws BadInput where it is of another kind than the recipe's
    static SequencedMap<String, float[]> read(
            Path folder, NetworkShape shape, DoraSettings expected) {
        try (PeftAdapter adapter = PeftAdapter.open(folder);
                Safetensors tensors = Safetensors.open(folder.resolve(PeftAdapter.WEIGHTS_NAME))) {
            PeftAdapter.Settings found = adapter.settings();
            if (found.rank() != expected.rank()
                    || found.alpha() != expected.alpha()
                    || found.rankStabilised() != expected.rankStabilised()) {
                throw BadInput.at(
                        folder + ": " + PeftAdapter.CONFIG_NAME,
                        kind(found.rank(), found.alpha(), found.rankStabilised()),
                        kind(expected.rank(), expected.alpha(), expected.rankStabilised())
                                + ", as the recipe says");
            }
            SequencedMap<String, float[]> values = new LinkedHashMap<>();
            DoraNames.shapes(shape, expected.rank())
                    .forEach((name, sides) ->
                            values.put(name, tensors.tensor(name, sides).floats()));
            return values;
        }
    }

    private static String kind(int rank, double alpha, boolean rankStabilised) {
        return "rank " + rank + ", alpha " + alpha + (rankStabilised ? ", rank-stabilised" : "");
    }

    /// Fills an empty folder.
    ///
    /// @param baseModel what PEFT loads the adapter onto
    static void write(
            Path folder,
            String baseModel,
            DoraSettings settings,
            NetworkShape shape,
            Map<String, float[]> values) {
        List<Tensor> tensors =
                DoraNames.shapes(shape, settings.rank()).entrySet().stream()
                        .map(entry -> tensor(entry.getKey(), entry.getValue(), values))
                        .toList();
        PeftAdapter.write(
                folder,
                new PeftAdapter.Settings(
                        baseModel,
                        settings.rank(),
                        settings.alpha(),
                        settings.rankStabilised(),
                        settings.dropout(),
                        Arrays.stream(Projection.values()).map(Projection::target).toList()),
                tensors);
    }

    private static Tensor tensor(String name, long[] sides, Map<String, float[]> values) {
        float[] numbers = values.get(name);
        if (numbers == null) {
            throw new IllegalArgumentException("no values for " + name);
        }
        return Tensor.of(name, DType.F32, Arrays.stream(sides).boxed().toList(), numbers);
    }

    /// Writes the optimiser's state into an adapter's folder.
    static void writeOptimiser(Path folder, AdamW.State state) {
        SafetensorsWriter.writeTensors(
                folder.resolve(OPTIMISER),
                List.of(
                        vector("first", state.first()),
                        vector("second", state.second()),
                        vector("steps", new float[] {state.steps()})));
    }

    private static Tensor vector(String name, float[] values) {
        return Tensor.of(name, DType.F32, List.of((long) values.length), values);
    }

    /// Reads the optimiser's state that the phase before left.
    ///
    /// @throws BadInput where it left none: it was trained by a recipe that did not ask for it
    static AdamW.State readOptimiser(Path folder, long size) {
        Path file = folder.resolve(OPTIMISER);
        if (!Files.exists(file)) {
            throw BadInput.at(
                    folder.toString(),
                    "no " + OPTIMISER,
                    "an adapter whose recipe carries the optimiser on; train that phase again, or"
                            + " say optimiser: fresh");
        }
        try (Safetensors state = Safetensors.open(file)) {
            return new AdamW.State(
                    state.tensor("first", size).floats(),
                    state.tensor("second", size).floats(),
                    (int) state.tensor("steps", 1).floats()[0]);
        }
    }
}
