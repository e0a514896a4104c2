package ai.elson.corpus.consolidate;

import ai.elson.corpus.example.Example;
import java.util.List;

/// Whether a corpus holds questions of a benchmark, by the three tiers of [Benchmark], each told on
/// its own.
///
/// @param exact questions found whole
/// @param eightGram questions that share eight words in a row
/// @param similar questions much the same but for their figures
public record Contamination(List<String> exact, List<String> eightGram, List<String> similar) {

    /// Looks for every question in every example.
    public static Contamination check(List<String> questions, List<Example> examples) {
        Benchmark corpus = Benchmark.of(examples.stream().map(Example::question).toList());
        return new Contamination(
                questions.stream().filter(corpus::holds).toList(),
                questions.stream()
                        .filter(q -> corpus.sharesWords(QuestionText.normalised(q)))
                        .toList(),
                questions.stream()
                        .filter(q -> corpus.resembles(QuestionText.normalised(q)))
                        .toList());
    }

    /// Whether nothing was found.
    public boolean clean() {
        return exact.isEmpty() && eightGram.isEmpty() && similar.isEmpty();
    }
}
