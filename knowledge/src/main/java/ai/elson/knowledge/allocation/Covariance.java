package ai.elson.knowledge.allocation;

import static ai.elson.knowledge.calculator.Working.figure;

import ai.elson.knowledge.calculator.BadField;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/// A covariance matrix, of returns as fractions, from volatilities and correlations.
record Covariance(double[][] matrix) {

    /// What rounding may take from an eigenvalue of correlations given to many digits.
    private static final double DUST = 1e-9;

    /// An asset's row of the correlations.
    interface Risky {
        /// In percent.
        double volatility();

        /// With each asset in order, itself among them.
        List<Double> correlations();
    }

    /// @throws BadField where the correlations are not square and symmetric with a diagonal of 1,
    ///   or could not be those of any returns
    static Covariance of(String field, List<? extends Risky> assets) {
        double[][] correlations = correlations(field, assets);
        double least =
                Arrays.stream(
                                new EigenDecompositionSymmetric(
                                                MatrixUtils.createRealMatrix(correlations))
                                        .getEigenvalues())
                        .min()
                        .orElseThrow();
        if (least < -DUST) {
            throw new BadField(
                    field,
                    "correlations with the eigenvalue " + figure(least),
                    "correlations that returns can have (positive semi-definite)");
        }
        return scaled(correlations, assets);
    }

    /// As [#of], and no mix of the assets is without risk, so that the best mix is one only.
    static Covariance definite(String field, List<? extends Risky> assets) {
        double[][] correlations = correlations(field, assets);
        if (Cholesky.of(correlations, DUST) == null) {
            throw new BadField(
                    field,
                    "correlations with which some mix has no risk, or less",
                    "correlations that are positive definite");
        }
        return scaled(correlations, assets);
    }

    private static double[][] correlations(String field, List<? extends Risky> assets) {
        int n = assets.size();
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            String name = field + "[" + i + "].correlations";
            List<Double> row = assets.get(i).correlations();
            if (row.size() != n) {
                throw new BadField(name, row.size() + " of them", "one for each asset, " + n);
            }
            for (int j = 0; j <= i; j++) {
                double wanted = j == i ? 1 : assets.get(j).correlations().get(i);
                if (Math.abs(row.get(j) - wanted) > DUST) {
                    throw new BadField(
                            name + "[" + j + "]",
                            row.get(j).toString(),
                            j == i
                                    ? "1, with itself"
                                    : wanted + ", as " + field + "[" + j + "] has it");
                }
                matrix[i][j] = wanted;
                matrix[j][i] = wanted;
            }
        }
        return matrix;
    }

    private static Covariance scaled(double[][] correlations, List<? extends Risky> assets) {
        int n = correlations.length;
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] =
                        correlations[i][j]
                                * (assets.get(i).volatility() / 100)
                                * (assets.get(j).volatility() / 100);
            }
        }
        return new Covariance(matrix);
    }

    int size() {
        return matrix.length;
    }

    /// Matrix x vector.
    double[] times(double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    /// The volatility of a mix, as a fraction; rounding cannot make it imaginary.
    double volatility(double[] weights) {
        return Math.sqrt(Math.max(0, dot(weights, times(weights))));
    }

    static double dot(double[] a, double[] b) {
        return Cholesky.dot(a, b, a.length);
    }
}
