package ai.elson.corpus.consolidate;

import ai.elson.base.progress.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/// Screens and admits files of examples on one machine, in bounded memory.
public final class Consolidator {

    /// The examples that stay.
    public static final String KEPT = "kept.jsonl";

    /// Those that do not, each with its line.
    public static final String QUARANTINE = "quarantine.jsonl";

    /// What came of it.
    ///
    /// @param read lines that are not blank
    /// @param refused by reason, those with none left out
    public record Outcome(
            long read, long kept, SortedMap<Reason, Long> refused, CorpusCounts counts) {}

    public Consolidator(Screen screen, int threads, Progress progress) {}

    /// Consolidates files, one JSON example a line.
    ///
    /// @param inputs in their order, which is the order of positions
    /// @param folder is made anew, whole or not at all
    public Outcome run(List<Path> inputs, Path folder) {
        throw new UnsupportedOperationException();
    }
}
