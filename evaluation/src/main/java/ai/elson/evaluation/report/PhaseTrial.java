package ai.elson.evaluation.report;

import ai.elson.base.failure.FailedWork;
import ai.elson.corpus.bucket.BucketPool;
import ai.elson.corpus.curriculum.Curriculum;
import ai.elson.corpus.curriculum.CurriculumRecipe;
import ai.elson.corpus.curriculum.CurriculumRecipe.OnShortage;
import ai.elson.corpus.curriculum.CurriculumRecipe.Phase;
import ai.elson.corpus.curriculum.Drawn;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A phase of the curriculum, drawn from the whole pool as a trial of it.
///
/// @param drawn the phase; absent where it cannot be drawn as asked
/// @param certificate why it cannot; empty where it can
record PhaseTrial(Phase phase, @Nullable Drawn drawn, String certificate) {

    /// Each phase of the standard curriculum for itself.
    static List<PhaseTrial> each(BucketPool pool, int records, long seed) {
        return phases(records).stream().map(phase -> one(phase, pool, seed)).toList();
    }

    private static PhaseTrial one(Phase phase, BucketPool pool, long seed) {
        try {
            return new PhaseTrial(
                    phase,
                    Curriculum.sample(new CurriculumRecipe(false, List.of(phase)), pool, seed, null)
                            .getFirst(),
                    "");
        } catch (FailedWork e) {
            return new PhaseTrial(phase, null, String.valueOf(e.getMessage()));
        }
    }

    /// Whether all phases can be drawn one after the other, no record twice.
    ///
    /// @return why not; empty where they can
    static Optional<String> together(BucketPool pool, int records, long seed) {
        try {
            Curriculum.sample(new CurriculumRecipe(false, phases(records)), pool, seed, null);
            return Optional.empty();
        } catch (FailedWork e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<Phase> phases(int records) {
        return CurriculumRecipe.standard().phases().stream()
                .map(p -> p.withRecords(records).withOnShortage(OnShortage.ERROR))
                .toList();
    }

    /// Whether every difficulty has what was asked and no record comes twice.
    boolean exact() {
        Drawn d = drawn;
        if (d == null || d.total() != phase.records()) {
            return false;
        }
        for (Difficulty difficulty : Difficulty.values()) {
            if (d.drawn(difficulty) != d.asked().get(difficulty.ordinal())) {
                return false;
            }
        }
        return new HashSet<>(d.ids()).size() == d.total();
    }

    /// The domain that gives most; the first of equals.
    String largestDomain() {
        Drawn d = drawn;
        if (d == null) {
            return "";
        }
        String largest = "";
        int most = -1;
        for (String domain : d.domains()) {
            if (d.drawn(domain) > most) {
                most = d.drawn(domain);
                largest = domain;
            }
        }
        return largest;
    }

    /// Its records; 0 where nothing was drawn.
    int largest() {
        return drawn == null ? 0 : drawn.drawn(largestDomain());
    }

    /// Whether no domain is above the cap.
    boolean capHolds() {
        return drawn != null && 100L * largest() <= (long) phase.domainCapPercent() * drawn.total();
    }
}
