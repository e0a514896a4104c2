package ai.elson.evaluation.benchmark;

import ai.elson.base.failure.BadInput;
import ai.elson.evaluation.statistics.McNemar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// Two models on the same questions, question by question.
///
/// Where the two are equally good, a question that only one gets right falls to either with
/// probability one half: that is what the test ([McNemar]) weighs.
///
/// @param base name of the first model
/// @param trained name of the second
/// @param n questions that both answered
/// @param gained ids that only the second gets right
/// @param lost ids that only the first gets right
/// @param difference accuracy of the second less that of the first
/// @param pValue probability of a split at least as uneven among the flipped ones, two-sided
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Comparison(
        String base,
        String trained,
        int n,
        int baseRight,
        int trainedRight,
        List<String> gained,
        List<String> lost,
        double difference,
        double pValue,
        List<DomainRow> byDomain) {

    /// A domain's right answers of `n` by both models.
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record DomainRow(String domain, int n, int baseRight, int trainedRight) {}

    public Comparison {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        byDomain = List.copyOf(byDomain);
    }

    /// Compares two results.
    ///
    /// @throws BadInput where they are of different suites
    public static Comparison of(BenchmarkResult base, BenchmarkResult trained) {
        if (!base.suiteVersion().equals(trained.suiteVersion())) {
            throw BadInput.at(
                    "results to compare",
                    "suites " + base.suiteVersion() + " and " + trained.suiteVersion(),
                    "two results of one suite");
        }
        Map<String, QuestionRecord> second =
                trained.questions().stream()
                        .collect(Collectors.toMap(QuestionRecord::id, record -> record));
        List<String> gained = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        LinkedHashMap<String, int[]> rows = new LinkedHashMap<>();
        for (QuestionRecord one : base.questions()) {
            QuestionRecord two = second.get(one.id());
            if (two == null || !one.answered() || !two.answered()) {
                continue;
            }
            int[] row = rows.computeIfAbsent(one.domain(), _ -> new int[3]);
            row[0]++;
            row[1] += one.right() ? 1 : 0;
            row[2] += two.right() ? 1 : 0;
            if (one.right() != two.right()) {
                (two.right() ? gained : lost).add(one.id());
            }
        }
        List<DomainRow> domains =
                rows.entrySet().stream()
                        .map(e ->
                                new DomainRow(
                                        e.getKey(),
                                        e.getValue()[0],
                                        e.getValue()[1],
                                        e.getValue()[2]))
                        .toList();
        int n = domains.stream().mapToInt(DomainRow::n).sum();
        int baseRight = domains.stream().mapToInt(DomainRow::baseRight).sum();
        int trainedRight = domains.stream().mapToInt(DomainRow::trainedRight).sum();
        return new Comparison(
                base.model(),
                trained.model(),
                n,
                baseRight,
                trainedRight,
                gained,
                lost,
                n == 0 ? 0 : (double) (trainedRight - baseRight) / n,
                McNemar.exact(lost.size(), gained.size()),
                domains);
    }
}
