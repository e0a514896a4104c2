package ai.elson.corpus.curriculum;

import ai.elson.corpus.example.Example;
import java.util.List;
import java.util.Set;

/// What writes the records that a phase lacks.
public interface Generation {

    /// The domains that it can write for, in every difficulty.
    Set<String> domains();

    /// Exactly these records, each of its domain and difficulty, with ids that the pool does not
    /// have.
    ///
    /// @param phase as `C`, so that two phases get different records
    /// @throws ai.elson.base.failure.FailedWork where it cannot
    List<Example> write(List<Missing> missing, String phase, long seed);
}
