package ai.elson.knowledge.allocation;

import ai.elson.knowledge.calculator.BadField;

/// Risk budgeting by Newton's method. The function x' C x / 2 - sum of b ln x, with C the
/// correlations and x the weights times volatilities, is self-concordant, so that the damped step x
/// - d / (1 + max |d / x|) cannot leave x > 0 and turns quadratic near the minimum: some ten
///   factorings of a matrix, whatever the assets. There x_i (C x)_i = b_i, which is held to 1e-12.
///
/// Source: F. Spinu, An Algorithm for Computing Risk Parity Weights (2013); Y. Nesterov,
/// Introductory Lectures on Convex Optimization, section 4.1.5.
final class RiskParity {

    private static final double EXACT = 1e-12;
    private static final int MOST_STEPS = 200;

    private RiskParity() {}

    /// Weights that sum to one.
    ///
    /// @throws BadField where some mix of all assets is without risk, for then no minimum exists
    static double[] weights(Covariance covariance, double[] budgets) {
        int n = budgets.length;
        double[] deviations = new double[n];
        for (int i = 0; i < n; i++) {
            deviations[i] = Math.sqrt(covariance.matrix()[i][i]);
        }
        double[][] correlations = new double[n][n];
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                correlations[i][j] = covariance.matrix()[i][j] / deviations[i] / deviations[j];
            }
            x[i] = Math.sqrt(budgets[i]);
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = new Covariance(correlations).times(x);
            double missed = 0;
            for (int i = 0; i < n; i++) {
                missed = Math.max(missed, Math.abs(x[i] * gradient[i] - budgets[i]));
                gradient[i] -= budgets[i] / x[i];
            }
            if (missed <= EXACT) {
                return normalized(x, deviations);
            }
            newton(correlations, budgets, x, gradient);
        }
        throw new BadField(
                "assets",
                "correlations with which a mix of all assets has no risk",
                "assets of which each can bring risk");
    }

    private static void newton(
            double[][] correlations, double[] budgets, double[] x, double[] gradient) {
        int n = x.length;
        double[][] hessian = new double[n][];
        for (int i = 0; i < n; i++) {
            hessian[i] = correlations[i].clone();
            hessian[i][i] += budgets[i] / (x[i] * x[i]);
        }
        Cholesky factored = Cholesky.of(hessian, 0);
        if (factored == null) {
            return;
        }
        double[] move = factored.solve(gradient);
        double longest = 0;
        for (int i = 0; i < n; i++) {
            longest = Math.max(longest, Math.abs(move[i] / x[i]));
        }
        double damping = longest < 0.5 ? 1 : 1 / (1 + longest);
        for (int i = 0; i < n; i++) {
            x[i] -= damping * move[i];
        }
    }

    private static double[] normalized(double[] x, double[] deviations) {
        double[] weights = new double[x.length];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            weights[i] = x[i] / deviations[i];
            sum += weights[i];
        }
        for (int i = 0; i < x.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
