package ai.elson.cli;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.AtomicFiles;
import ai.elson.base.file.Json;
import ai.elson.base.progress.Progress;
import ai.elson.base.provenance.Provenance;
import ai.elson.base.provenance.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// Runs stages in their order and remembers which are done. A stage that was finished with the same
/// provenance, and whose output still has the bytes it had then, is not done again.
final class Pipeline {

    /// What is remembered of a finished stage.
    ///
    /// @param provenance SHA-256 over its configuration, seed, version and inputs
    /// @param output SHA-256 of what it wrote
    /// @param figures its line
    /// @param seconds wall time of the work
    record Finished(
            String name,
            String provenance,
            String output,
            String figures,
            double seconds,
            boolean reused) {}

    private final Path state;
    private final Progress progress;

    /// @param state the folder that holds one file for each finished stage
    Pipeline(Path state, Progress progress) {
        this.state = state;
        this.progress = progress;
    }

    /// Runs what has to be run.
    List<Finished> run(List<Stage> stages) {
        List<Finished> finished = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            Finished done = run(stage);
            finished.add(done);
            progress.line(
                    String.format(
                            Locale.ROOT,
                            "[%2d/%d] %-22s %8s  %s",
                            i + 1,
                            stages.size(),
                            stage.name(),
                            done.reused()
                                    ? "kept"
                                    : String.format(Locale.ROOT, "%.1f s", done.seconds()),
                            done.figures()));
        }
        return finished;
    }

    private Finished run(Stage stage) {
        Provenance provenance = stage.provenance();
        String fingerprint = Sha256.of(Json.line(provenance));
        Path file = state.resolve(stage.name().replace(' ', '-') + ".json");
        Optional<Finished> before = read(file);
        if (before.isPresent()
                && before.get().provenance().equals(fingerprint)
                && Files.exists(stage.output())
                && Sha256.of(stage.output()).equals(before.get().output())) {
            Finished kept = before.get();
            return new Finished(
                    kept.name(), fingerprint, kept.output(), kept.figures(), kept.seconds(), true);
        }
        long start = System.nanoTime();
        String figures = stage.work().run(progress);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!Files.exists(stage.output())) {
            throw new IllegalStateException(
                    stage.name() + " ended without writing " + stage.output());
        }
        provenance.write(stage.output());
        Finished done =
                new Finished(
                        stage.name(),
                        fingerprint,
                        Sha256.of(stage.output()),
                        figures,
                        seconds,
                        false);
        AtomicFiles.writeString(file, Json.pretty(done));
        return done;
    }

    /// What was remembered; nothing where the file is absent or from another version of the format.
    private static Optional<Finished> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.MAPPER.readValue(AtomicFiles.readString(file), Finished.class));
        } catch (JacksonException e) {
            throw BadInput.at(
                    file.toString(),
                    e.getOriginalMessage(),
                    "a stage's record; remove the file to do the stage again");
        }
    }
}
