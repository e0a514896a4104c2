package ai.elson.corpus.consolidate;

import java.util.SortedMap;
import java.util.TreeMap;

/// Counts the examples of each source, domain and so on as they pass. Not thread-safe.
public final class Tally {
    private int examples;
    private final SortedMap<String, Integer> bySource = new TreeMap<>();
    private final SortedMap<String, Integer> byDomain = new TreeMap<>();
    private final SortedMap<String, Integer> byBucket = new TreeMap<>();
    private final SortedMap<String, Integer> byDifficulty = new TreeMap<>();
    private final SortedMap<String, Integer> byTask = new TreeMap<>();
    private final SortedMap<String, Integer> byDomainAndDifficulty = new TreeMap<>();

    /// Counts one more.
    public void add(Facts facts) {
        examples++;
        count(bySource, facts.source());
        count(byDomain, facts.domain());
        count(byBucket, facts.bucket());
        count(byDifficulty, facts.difficulty());
        count(byTask, facts.task());
        count(byDomainAndDifficulty, facts.domain() + "/" + facts.difficulty());
    }

    /// The figures so far, with those of distinct texts.
    public CorpusCounts counts(long questions, long answers, long masked) {
        return new CorpusCounts(
                examples,
                new TreeMap<>(bySource),
                new TreeMap<>(byDomain),
                new TreeMap<>(byBucket),
                new TreeMap<>(byDifficulty),
                new TreeMap<>(byTask),
                new TreeMap<>(byDomainAndDifficulty),
                questions,
                answers,
                masked);
    }

    private static void count(SortedMap<String, Integer> counts, String key) {
        counts.merge(key, 1, Integer::sum);
    }
}
