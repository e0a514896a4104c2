package ai.elson.corpus.build;

import ai.elson.corpus.teach.Faithfulness.Change;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What became of a teacher's paraphrases.
final class TaughtCounts {

    private final Map<Change, Long> refused = new EnumMap<>(Change.class);
    private long stood;
    private long gated;

    /// An example ships in the teacher's words.
    void stood() {
        stood++;
    }

    /// A gate of the corpus refused the teacher's words.
    void gated() {
        gated++;
    }

    /// A paraphrase changed something.
    void refused(Change change) {
        refused.merge(change, 1L, Long::sum);
    }

    /// Counts by name; empty where no teacher was asked.
    SortedMap<String, Long> byName() {
        SortedMap<String, Long> counts = new TreeMap<>();
        if (stood > 0) {
            counts.put("examples in other words", stood);
        }
        if (gated > 0) {
            counts.put("refused by a gate", gated);
        }
        refused.forEach((change, n) ->
                counts.put("refused: changed " + change.name().toLowerCase(Locale.ROOT), n));
        return counts;
    }
}
