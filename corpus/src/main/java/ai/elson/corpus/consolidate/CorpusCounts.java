package ai.elson.corpus.consolidate;

import ai.elson.corpus.example.Example;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A corpus in figures.
///
/// @param distinctQuestions normalised ones
/// @param distinctAnswers normalised ones
/// @param distinctMasked distinct questions once every figure is masked: how many are new wordings,
///   not new numbers
public record CorpusCounts(
        int examples,
        SortedMap<String, Integer> bySource,
        SortedMap<String, Integer> byDomain,
        SortedMap<String, Integer> byBucket,
        SortedMap<String, Integer> byDifficulty,
        SortedMap<String, Integer> byTask,
        SortedMap<String, Integer> byDomainAndDifficulty,
        long distinctQuestions,
        long distinctAnswers,
        long distinctMasked) {

    /// Counts a corpus.
    public static CorpusCounts of(List<Example> examples) {
        Counter counter = new Counter();
        examples.forEach(e -> counter.add(e, Fingerprint.of(e)));
        return counter.counts();
    }

    /// Counts examples as they pass; keeps hashes, no texts. Not thread-safe.
    public static final class Counter {
        private int examples;
        private final SortedMap<String, Integer> bySource = new TreeMap<>();
        private final SortedMap<String, Integer> byDomain = new TreeMap<>();
        private final SortedMap<String, Integer> byBucket = new TreeMap<>();
        private final SortedMap<String, Integer> byDifficulty = new TreeMap<>();
        private final SortedMap<String, Integer> byTask = new TreeMap<>();
        private final SortedMap<String, Integer> byDomainAndDifficulty = new TreeMap<>();
        private final Hash128Set questions = new Hash128Set();
        private final Hash128Set answers = new Hash128Set();
        private final Hash128Set masked = new Hash128Set();

        /// Counts one more.
        public void add(Example example, Fingerprint fingerprint) {
            examples++;
            String difficulty = example.difficulty().id();
            count(bySource, example.source());
            count(byDomain, example.domain());
            count(byBucket, example.bucket());
            count(byDifficulty, difficulty);
            count(byTask, example.task());
            count(byDomainAndDifficulty, example.domain() + "/" + difficulty);
            questions.add(fingerprint.question());
            answers.add(fingerprint.answer());
            masked.add(fingerprint.masked());
        }

        /// The figures so far.
        public CorpusCounts counts() {
            return new CorpusCounts(
                    examples,
                    new TreeMap<>(bySource),
                    new TreeMap<>(byDomain),
                    new TreeMap<>(byBucket),
                    new TreeMap<>(byDifficulty),
                    new TreeMap<>(byTask),
                    new TreeMap<>(byDomainAndDifficulty),
                    questions.size(),
                    answers.size(),
                    masked.size());
        }

        private static void count(SortedMap<String, Integer> counts, String key) {
            counts.merge(key, 1, Integer::sum);
        }
    }
}
