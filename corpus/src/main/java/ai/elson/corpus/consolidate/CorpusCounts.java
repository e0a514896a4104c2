package ai.elson.corpus.consolidate;

import ai.elson.corpus.example.Example;
import java.util.List;
import java.util.SortedMap;

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
        private final Tally tally = new Tally();
        private final Hash128Set questions = new Hash128Set();
        private final Hash128Set answers = new Hash128Set();
        private final Hash128Set masked = new Hash128Set();

        /// Counts one more.
        public void add(Example example, Fingerprint fingerprint) {
            add(Facts.of(example), fingerprint);
        }

        void add(Facts facts, Fingerprint fingerprint) {
            tally.add(facts);
            questions.add(fingerprint.question());
            answers.add(fingerprint.answer());
            masked.add(fingerprint.masked());
        }

        /// The figures so far.
        public CorpusCounts counts() {
            return tally.counts(questions.size(), answers.size(), masked.size());
        }
    }
}
