package ai.elson.corpus.curriculum;

import ai.elson.base.failure.FailedWork;
import ai.elson.corpus.bucket.BucketPool;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Draws a curriculum: exact counts, or the proof that they cannot be had.
///
/// For each phase: the counts of each difficulty by largest remainder ([Mix]); whether they can be
/// had ([Cuts]) and what to do if not; how many records of each bucket ([Transport], the fairest
/// spread by [FairSpread]); which records ([Selection]); in which order ([TrainingOrder]).
public final class Curriculum {

    private Curriculum() {}

    /// Draws every phase, in the order of the recipe; what an earlier one has taken a later one does
    /// not get, unless the recipe says so.
    ///
    /// @param generation what writes missing records, for phases with `onShortage: generate`
    /// @throws FailedWork with the certificate where a phase cannot be drawn
    public static List<Drawn> sample(
            CurriculumRecipe recipe, BucketPool pool, long seed, @Nullable Generation generation) {
        List<Drawn> phases = new ArrayList<>();
        BucketPool current = pool;
        BitSet used = new BitSet();
        for (CurriculumRecipe.Phase phase : recipe.phases()) {
            Drawn drawn;
            try {
                drawn = new PhaseDraw(phase, used, seed, generation).from(current);
            } catch (FailedWork e) {
                throw used.isEmpty() ? e : withTaken(e, used.cardinality());
            }
            current = drawn.pool();
            if (!recipe.reuseAcrossPhases()) {
                drawn.records().forEach(used::set);
            }
            phases.add(drawn);
        }
        return phases;
    }

    private static FailedWork withTaken(FailedWork e, int taken) {
        return new FailedWork(
                e.getMessage()
                        + String.format(
                                Locale.ROOT,
                                " (earlier phases have taken %,d records; reuse lets a phase draw them again)",
                                taken),
                e);
    }
}
