package ai.elson.knowledge.performance;

import ai.elson.knowledge.calculator.BadField;
import java.util.List;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.jspecify.annotations.Nullable;

/// A fitted line y = intercept + slopes x, by QR decomposition.
record LeastSquares(
        double[] coefficients,
        double[] errors,
        double rSquared,
        double adjustedRSquared,
        double residualDeviation) {

    /// Least part of a column, in its own length, that the columns before must leave unexplained.
    private static final double INDEPENDENT = 1e-8;

    /// Fits columns that vary; there are more rows than coefficients.
    ///
    /// @throws BadField naming `field` where a column is a combination of the others
    static LeastSquares fit(double[] y, List<double[]> columns, String field) {
        requireIndependent(columns, field);
        double[][] rows = new double[y.length][columns.size()];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < columns.size(); j++) {
                rows[i][j] = columns.get(j)[i];
            }
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(y, rows);
        return new LeastSquares(
                regression.estimateRegressionParameters(),
                regression.estimateRegressionParametersStandardErrors(),
                regression.calculateRSquared(),
                regression.calculateAdjustedRSquared(),
                regression.estimateRegressionStandardError());
    }

    private static void requireIndependent(List<double[]> columns, String field) {
        RealMatrix centred =
                MatrixUtils.createRealMatrix(columns.getFirst().length, columns.size());
        for (int j = 0; j < columns.size(); j++) {
            Series column = new Series(columns.get(j));
            double length = Math.sqrt(column.moment(2) * column.size());
            double mean = column.mean();
            for (int i = 0; i < column.size(); i++) {
                centred.setEntry(i, j, (column.returns()[i] - mean) / length);
            }
        }
        RealMatrix r = new QRDecomposition(centred).getR();
        for (int j = 0; j < columns.size(); j++) {
            if (Math.abs(r.getEntry(j, j)) < INDEPENDENT) {
                throw new BadField(
                        field,
                        "number " + (j + 1) + " is a combination of those before it",
                        "factors that differ");
            }
        }
    }

    double intercept() {
        return coefficients[0];
    }

    double interceptError() {
        return errors[0];
    }

    double slope(int column) {
        return coefficients[column + 1];
    }

    double slopeError(int column) {
        return errors[column + 1];
    }

    /// An estimate over its error; none where the fit is perfect.
    static @Nullable Double t(double estimate, double error) {
        return error < Series.NOTHING ? null : estimate / error;
    }
}
