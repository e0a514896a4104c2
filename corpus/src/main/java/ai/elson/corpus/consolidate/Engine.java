package ai.elson.corpus.consolidate;

import ai.elson.base.failure.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where consolidation runs. All engines write the same bytes and give the same outcome.
public interface Engine {

    /// Consolidates files, one JSON example a line. A line that is refused goes to the quarantine
    /// and the run goes on; a run that is cancelled or interrupted leaves the folder as it was.
    ///
    /// @param inputs in their order, which with that of their lines is the order of positions
    /// @param folder is made anew, whole or not at all
    /// @throws BadInput where an input is not there, or lies in the folder that is made anew
    Consolidator.Outcome run(List<Path> inputs, Path folder);

    /// What every engine asks before it starts.
    static void check(List<Path> inputs, Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        for (Path input : inputs) {
            if (!Files.isRegularFile(input)) {
                throw new BadInput(input + ": no such file; check the path");
            }
            if (input.toAbsolutePath().normalize().startsWith(target)) {
                throw BadInput.at(
                        input.toString(),
                        "an input in the folder that is made anew",
                        "a file outside of " + folder);
            }
        }
    }
}
