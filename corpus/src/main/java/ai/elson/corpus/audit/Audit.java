package ai.elson.corpus.audit;

import ai.elson.corpus.consolidate.CorpusCounts;
import ai.elson.corpus.example.Example;
import java.util.List;
import java.util.SortedMap;

/// What the files of a corpus hold. Counts by kind have every kind, those with none too; matrices
/// are in the order of the difficulties.
///
/// @param read lines that are not blank
/// @param unreadable lines that are no example; nothing else counts them
/// @param counts of the examples
/// @param bySourceAndDifficulty examples by pack
/// @param byDomainAndDifficulty examples by domain
/// @param byBucketAndDifficulty examples by bucket
/// @param byRisk examples by risk
/// @param personTurns conversations by how often the person speaks
/// @param toolCalls conversations by how many calls they make
/// @param origins examples by generator, version and seed, as `elson 0.1.0, seed 42`
/// @param questions lengths of everything that the person says
/// @param answers lengths of the assistant's last words
/// @param tools calls by tool
/// @param rules citations by rule
/// @param repeats examples that repeat an earlier one, by the reason of consolidation
/// @param benchmark examples that a tier finds, by tier; more than one may find the same
/// @param gates examples that a gate before verification would refuse, by reason
/// @param proofs what was proved
/// @param faults the first of them, in the order of files and lines
/// @param sample examples to read
public record Audit(
        long read,
        long unreadable,
        CorpusCounts counts,
        SortedMap<String, List<Long>> bySourceAndDifficulty,
        SortedMap<String, List<Long>> byDomainAndDifficulty,
        SortedMap<String, List<Long>> byBucketAndDifficulty,
        SortedMap<String, Long> byRisk,
        SortedMap<Integer, Long> personTurns,
        SortedMap<Integer, Long> toolCalls,
        SortedMap<String, Long> origins,
        Lengths questions,
        Lengths answers,
        Usage tools,
        Usage rules,
        SortedMap<String, Long> repeats,
        SortedMap<String, Long> benchmark,
        SortedMap<String, Long> gates,
        Proofs proofs,
        List<Fault> faults,
        List<Example> sample) {

    /// Faults that are kept with their place; the counts have all.
    public static final int NAMED_FAULTS = 50;

    public Audit {
        faults = List.copyOf(faults);
        sample = List.copyOf(sample);
    }

    /// What was held against the registry and the rule book.
    ///
    /// @param verified examples without a failure
    /// @param calls that gave their result again
    /// @param figures that were said before
    /// @param failures by kind, every kind
    public record Proofs(
            long verified, long calls, long figures, SortedMap<String, Long> failures) {}

    /// Examples that repeat an earlier one.
    public long repeated() {
        return sum(repeats);
    }

    /// Hits of all tiers.
    public long contaminated() {
        return sum(benchmark);
    }

    /// Examples that a gate would refuse.
    public long ungated() {
        return sum(gates);
    }

    private static long sum(SortedMap<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
