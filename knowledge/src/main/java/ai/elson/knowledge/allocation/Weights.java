package ai.elson.knowledge.allocation;

import static ai.elson.knowledge.calculator.Working.figure;

import ai.elson.knowledge.calculator.BadField;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Weights in percent of one portfolio.
final class Weights {

    /// Percentage points by which they may miss 100.
    private static final double SLACK = 1e-9;

    private Weights() {}

    /// @throws BadField naming the last weight where they do not sum to 100
    static void requireWhole(String list, int count, IntToDoubleFunction weight, String field) {
        double sum = IntStream.range(0, count).mapToDouble(weight).sum();
        if (Math.abs(sum - 100) > SLACK) {
            throw new BadField(
                    list + "[" + (count - 1) + "]." + field,
                    "a sum of " + figure(sum) + "%",
                    "percentages that sum to 100%");
        }
    }
}
