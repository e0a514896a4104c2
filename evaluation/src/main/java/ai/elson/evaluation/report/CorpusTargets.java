package ai.elson.evaluation.report;

import ai.elson.corpus.generate.Pack;
import java.util.EnumMap;
import java.util.Map;

/// What a corpus must be.
///
/// @param sizes examples by pack
/// @param sizesFrom where the sizes were said, for people
/// @param distinctMasked questions that are left once their figures are masked, at least
/// @param phaseRecords records of a phase of the curriculum
public record CorpusTargets(
        Map<Pack, Integer> sizes, String sizesFrom, long distinctMasked, int phaseRecords) {

    /// Distinct questions after digit masking, unless said otherwise.
    public static final int DISTINCT_MASKED = 15_000;

    /// Records of a phase, unless said otherwise.
    public static final int PHASE_RECORDS = 15_000;

    public CorpusTargets {
        sizes = new EnumMap<>(sizes);
    }

    /// Examples of all packs.
    long examples() {
        return sizes.values().stream().mapToLong(Integer::longValue).sum();
    }
}
