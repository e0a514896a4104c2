package ai.elson.model.train;

import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.FailedWork;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.model.format.DType;
import ai.elson.model.format.Safetensors;
import ai.elson.model.format.SafetensorsWriter;
import ai.elson.model.format.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/// All that a training run needs to go on as if it had never stopped: parameters, the optimiser's
/// state, and the step of the run, which fixes the place in the data.
///
/// @param fingerprint digest of recipe, data and start: a checkpoint continues only its own work
/// @param step steps done
/// @param values of all parameters
/// @param optimiser with more steps than the run where its state was carried over
@SuppressWarnings("ArrayRecordComponent") // as the files hold them; compared nowhere
record Checkpoint(String fingerprint, int step, float[] values, AdamW.State optimiser) {

    private static final String PREFIX = "step-";
    private static final String STATE = "state.safetensors";
    private static final String POSITION = "checkpoint.json";

    private record Position(String fingerprint, int step, int optimiserSteps) {}

    /// Writes it into `folder`, then removes the older ones. A kill at any moment leaves at least
    /// one whole checkpoint.
    void write(Path folder) {
        List<Path> older = all(folder);
        Path own = folder.resolve(String.format(Locale.ROOT, "%s%08d", PREFIX, step));
        AtomicFiles.writeFolder(
                own,
                part -> {
                    SafetensorsWriter.writeTensors(
                            part.resolve(STATE),
                            List.of(
                                    vector("values", values),
                                    vector("first", optimiser.first()),
                                    vector("second", optimiser.second())));
                    AtomicFiles.writeString(
                            part.resolve(POSITION),
                            Json.pretty(new Position(fingerprint, step, optimiser.steps())));
                });
        older.stream().filter(path -> !path.equals(own)).forEach(AtomicFiles::deleteTree);
    }

    /// The newest checkpoint in `folder`.
    static Optional<Checkpoint> newest(Path folder) {
        List<Path> all = all(folder);
        return all.isEmpty() ? Optional.empty() : Optional.of(read(all.getLast()));
    }

    private static Checkpoint read(Path path) {
        Path file = path.resolve(POSITION);
        try (Safetensors state = Safetensors.open(path.resolve(STATE))) {
            Position position = Json.MAPPER.readValue(AtomicFiles.readString(file), Position.class);
            return new Checkpoint(
                    position.fingerprint(),
                    position.step(),
                    state.tensor("values").floats(),
                    new AdamW.State(
                            state.tensor("first").floats(),
                            state.tensor("second").floats(),
                            position.optimiserSteps()));
        } catch (JacksonException e) {
            throw BadInput.at(
                    file.toString(),
                    e.getOriginalMessage(),
                    "a checkpoint that Elson wrote; remove its folder to start anew");
        }
    }

    private static List<Path> all(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new FailedWork(folder + ": cannot be read: " + e, e);
        }
    }

    private static Tensor vector(String name, float[] values) {
        return Tensor.of(name, DType.F32, List.of((long) values.length), values);
    }
}
