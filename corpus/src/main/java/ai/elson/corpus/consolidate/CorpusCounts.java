package ai.elson.corpus.consolidate;

import ai.elson.corpus.example.Example;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// A corpus in figures.
///
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
        return new CorpusCounts(
                examples.size(),
                count(examples, Example::source),
                count(examples, Example::domain),
                count(examples, Example::bucket),
                count(examples, e -> e.difficulty().id()),
                count(examples, Example::task),
                count(examples, e -> e.domain() + "/" + e.difficulty().id()),
                examples.stream()
                        .map(e -> QuestionText.normalised(e.question()))
                        .distinct()
                        .count(),
                examples.stream().map(Example::finalAnswer).distinct().count(),
                examples.stream().map(e -> QuestionText.masked(e.question())).distinct().count());
    }

    private static SortedMap<String, Integer> count(
            List<Example> examples, Function<Example, String> key) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        examples.forEach(e -> counts.merge(key.apply(e), 1, Integer::sum));
        return counts;
    }
}
