package ai.elson.evaluation.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The standard error of a mean score whose items come in families: items of one family are right
/// or wrong together, so they tell less than as many items of different families.
///
/// Source: E. Miller, Adding error bars to evals, 2024, arXiv 2411.00640, section 2.2.
public final class ClusteredError {

    private ClusteredError() {}

    /// sqrt(sum over families of (sum of the deviations from the mean)^2) / n.
    ///
    /// @param families the family of each item
    /// @param scores the score of each item, in the same order
    public static double standardError(List<String> families, List<Double> scores) {
        if (families.size() != scores.size() || scores.isEmpty()) {
            throw new IllegalArgumentException(
                    "found "
                            + families.size()
                            + " families and "
                            + scores.size()
                            + " scores; accepted: one family for each score, at least one");
        }
        double mean = scores.stream().mapToDouble(Double::doubleValue).sum() / scores.size();
        Map<String, Double> deviations = new LinkedHashMap<>();
        for (int i = 0; i < scores.size(); i++) {
            deviations.merge(families.get(i), scores.get(i) - mean, Double::sum);
        }
        double squares = deviations.values().stream().mapToDouble(d -> d * d).sum();
        return Math.sqrt(squares) / scores.size();
    }
}
