package ai.elson.cli;

import ai.elson.base.progress.Progress;
import ai.elson.base.provenance.Provenance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One step of the main job. It is done again only if its configuration or one of its inputs has
/// changed.
///
/// @param name unique, in the order of the journey
/// @param seed what its randomness comes from
/// @param configuration every setting that changes the result
/// @param inputs what it reads
/// @param output the file or folder that it writes, whole or not at all
/// @param work does it and returns one line of figures
record Stage(
        String name,
        long seed,
        Map<String, String> configuration,
        List<Input> inputs,
        Path output,
        Work work) {

    /// An input by its role.
    record Input(String role, Path path) {}

    /// Does the work of a stage.
    @FunctionalInterface
    interface Work {
        String run(Progress progress);
    }

    /// Where the result comes from, with the digests that the inputs have now.
    Provenance provenance() {
        return Provenance.of(
                name,
                seed,
                configuration,
                inputs.stream()
                        .map(input -> Provenance.Input.of(input.role(), input.path()))
                        .toList());
    }
}
