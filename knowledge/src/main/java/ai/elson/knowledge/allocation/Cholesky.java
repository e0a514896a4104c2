package ai.elson.knowledge.allocation;

import org.jspecify.annotations.Nullable;

/// The lower triangle L of a symmetric positive definite matrix, A = L L'.
record Cholesky(double[][] lower) {

    /// None where a pivot is not above `least` times its diagonal entry.
    static @Nullable Cholesky of(double[][] matrix, double least) {
        int n = matrix.length;
        double[][] lower = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] row = new double[i + 1];
            lower[i] = row;
            for (int j = 0; j < i; j++) {
                row[j] = (matrix[i][j] - dot(row, lower[j], j)) / lower[j][j];
            }
            double pivot = matrix[i][i] - dot(row, row, i);
            if (!(pivot > least * matrix[i][i])) {
                return null;
            }
            row[i] = Math.sqrt(pivot);
        }
        return new Cholesky(lower);
    }

    /// Of the first `length` entries; four sums at once, as one would wait for each addition.
    static double dot(double[] a, double[] b, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    /// x with A x = right.
    double[] solve(double[] right) {
        int n = lower.length;
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            x[i] = (x[i] - dot(lower[i], x, i)) / lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            x[i] /= lower[i][i];
            for (int j = 0; j < i; j++) {
                x[j] -= lower[i][j] * x[i];
            }
        }
        return x;
    }
}
