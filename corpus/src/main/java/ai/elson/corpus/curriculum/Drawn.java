package ai.elson.corpus.curriculum;

import ai.elson.corpus.bucket.BucketPool;
import ai.elson.corpus.bucket.Cell;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.ArrayList;
import java.util.List;

/// One phase as it was drawn.
///
/// @param pool what was drawn from, with what was generated for this phase
/// @param cells what the phase could draw from, and how much of it was taken
/// @param records numbers in the pool, in the order of training
/// @param copies for each of `records`: 1, or more where it was drawn before in this phase
/// @param asked records by difficulty
/// @param domainCap the most records of one domain
/// @param shortage of the pool as it was; nothing missing where all could be drawn
/// @param generated records that were written for this phase
public record Drawn(
        CurriculumRecipe.Phase phase,
        BucketPool pool,
        List<Taken> cells,
        List<Integer> records,
        List<Integer> copies,
        List<Integer> asked,
        int domainCap,
        Shortage shortage,
        int generated) {

    /// A bucket and difficulty of the pool.
    ///
    /// @param available records that no earlier phase has taken
    /// @param drawn records of the phase, repetitions included
    public record Taken(
            String domain, String bucket, Difficulty difficulty, int available, int drawn) {}

    public Drawn {
        cells = List.copyOf(cells);
        records = List.copyOf(records);
        copies = List.copyOf(copies);
        asked = List.copyOf(asked);
    }

    /// Records of the phase, repetitions included.
    public int total() {
        return records.size();
    }

    /// Records that were drawn before in this phase.
    public long repeats() {
        return copies.stream().filter(c -> c > 1).count();
    }

    /// Drawn records of one difficulty.
    public int drawn(Difficulty difficulty) {
        return cells.stream()
                .filter(c -> c.difficulty() == difficulty)
                .mapToInt(Taken::drawn)
                .sum();
    }

    /// The domains that could be drawn from, in the order of the taxonomy.
    public List<String> domains() {
        return cells.stream().map(Taken::domain).distinct().toList();
    }

    /// Drawn records of a domain.
    public int drawn(String domain) {
        return cells.stream().filter(c -> c.domain().equals(domain)).mapToInt(Taken::drawn).sum();
    }

    /// The ids in the order of training.
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        records.forEach(r -> ids.add(pool.id(r)));
        return ids;
    }

    /// The cell of a record.
    Cell cell(int record) {
        return pool.cell(record);
    }
}
