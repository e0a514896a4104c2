package ai.elson.corpus.generate;

import ai.elson.base.file.Json;
import ai.elson.corpus.asking.Given;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Correlation matrices that are ones: each asset follows one common factor as closely as its
/// loading says, so two assets correlate by the product of theirs. The diagonal keeps 1 - loading²
/// of its own, which outweighs what rounding to a step of 0.05 moves in a handful of assets.
final class Correlations {

    private Correlations() {}

    /// The rows of a matrix.
    static List<JsonNode> draw(Source.Matrix matrix, int assets, SplittableRandom random) {
        double low = Math.sqrt(matrix.low().doubleValue());
        double high = Math.sqrt(matrix.high().doubleValue());
        double[] loadings = new double[assets];
        for (int i = 0; i < assets; i++) {
            loadings[i] = low + (high - low) * random.nextDouble();
        }
        List<JsonNode> rows = new ArrayList<>();
        for (int i = 0; i < assets; i++) {
            ArrayNode row = Json.MAPPER.createArrayNode();
            for (int j = 0; j < assets; j++) {
                row.add(
                        i == j
                                ? Given.number(BigDecimal.ONE)
                                : Given.number(rounded(loadings[i] * loadings[j], matrix.by())));
            }
            rows.add(row);
        }
        return rows;
    }

    private static BigDecimal rounded(double value, BigDecimal by) {
        return BigDecimal.valueOf(value).divide(by, 0, RoundingMode.HALF_UP).multiply(by);
    }
}
