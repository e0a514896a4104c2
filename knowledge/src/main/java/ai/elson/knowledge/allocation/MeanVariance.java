package ai.elson.knowledge.allocation;

import static ai.elson.knowledge.calculator.Working.figure;

import ai.elson.knowledge.calculator.BadField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Best mixes of assets by mean and variance, each weight within bounds, all together one. Returns
/// and weights are fractions.
///
/// Source: H. Markowitz, Journal of Finance 7 (1952); R. C. Merton, Journal of Financial and
/// Quantitative Analysis 7 (1972).
final class MeanVariance {

    private static final double SAME = 1e-12;

    private final Covariance covariance;
    private final double[] returns;
    private final double[] lower;
    private final double[] upper;

    /// Covariances are divided by this, so that the solver sees numbers near one.
    private final double scale;

    /// @throws BadField where the bounds leave no mix
    MeanVariance(Covariance covariance, double[] returns, double[] lower, double[] upper) {
        this.covariance = covariance;
        this.returns = returns;
        this.lower = lower;
        this.upper = upper;
        for (int i = 0; i < lower.length; i++) {
            if (lower[i] > upper[i]) {
                throw new BadField(
                        "assets[" + i + "].minWeight",
                        figure(100 * lower[i]),
                        "at most its maxWeight, " + figure(100 * upper[i]));
            }
        }
        if (Arrays.stream(lower).sum() > 1 + SAME) {
            throw new BadField(
                    "assets[0].minWeight",
                    "least weights that sum to " + figure(100 * Arrays.stream(lower).sum()) + "%",
                    "at most 100% together");
        }
        if (Arrays.stream(upper).sum() < 1 - SAME) {
            throw new BadField(
                    "assets[0].maxWeight",
                    "greatest weights that sum to "
                            + figure(100 * Arrays.stream(upper).sum())
                            + "%",
                    "at least 100% together");
        }
        this.scale =
                IntStream.range(0, lower.length).mapToDouble(i -> covariance.matrix()[i][i]).sum()
                        / lower.length;
    }

    double volatility(double[] weights) {
        return covariance.volatility(weights);
    }

    double mean(double[] weights) {
        return Covariance.dot(returns, weights);
    }

    /// The greatest return of a mix within the bounds: the best assets are filled first.
    double highestReturn() {
        return extreme(1);
    }

    double lowestReturn() {
        return -extreme(-1);
    }

    private double extreme(int sign) {
        double left = 1 - Arrays.stream(lower).sum();
        double mean = sign * mean(lower);
        int[] order =
                IntStream.range(0, returns.length)
                        .boxed()
                        .sorted((a, b) -> Double.compare(sign * returns[b], sign * returns[a]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int i : order) {
            double more = Math.min(left, upper[i] - lower[i]);
            mean += more * sign * returns[i];
            left -= more;
        }
        return mean;
    }

    double[] minimumVariance() {
        return solve(List.of(ones()), new double[] {1}, lower, closed(upper), List.of());
    }

    /// The least variance at exactly this return.
    ///
    /// @throws BadField where no mix has it
    double[] targetReturn(String field, double target) {
        double low = lowestReturn();
        double high = highestReturn();
        if (target < low - SAME || target > high + SAME) {
            throw new BadField(
                    field,
                    figure(100 * target),
                    "from "
                            + figure(100 * low)
                            + " to "
                            + figure(100 * high)
                            + ", what a mix can have");
        }
        if (high - low < SAME) {
            return minimumVariance();
        }
        // The distances from the target, over their span, keep the rows of one size.
        double[] distance = new double[returns.length];
        for (int i = 0; i < distance.length; i++) {
            distance[i] = (returns[i] - target) / (high - low);
        }
        return solve(
                List.of(ones(), distance), new double[] {1, 0}, lower, closed(upper), List.of());
    }

    /// The greatest excess return per volatility. With y = weights / their excess return it is the
    /// least y' C y where the excess of y is one, and the bounds become homogeneous.
    ///
    /// Source: G. Cornuejols and R. Tutuncu, Optimization Methods in Finance, section 8.2.
    ///
    /// @throws BadField where no mix earns more than the risk-free rate
    double[] maximumSharpe(double riskFree) {
        int n = returns.length;
        double best = highestReturn() - riskFree;
        if (best < SAME) {
            throw new BadField(
                    "riskFree",
                    figure(100 * riskFree),
                    "below the highest return of a mix, " + figure(100 * highestReturn()));
        }
        double[] excess = new double[n];
        double[] least = new double[n];
        double[] most = new double[n];
        List<double[]> rows = new ArrayList<>();
        double[] closed = closed(upper);
        for (int i = 0; i < n; i++) {
            excess[i] = (returns[i] - riskFree) / best;
            least[i] = lower[i] == 0 ? 0 : Double.NEGATIVE_INFINITY;
            most[i] = Double.POSITIVE_INFINITY;
            if (lower[i] != 0) {
                double[] row = new double[n];
                Arrays.fill(row, lower[i]);
                row[i] -= 1;
                rows.add(row);
            }
            if (closed[i] < Double.POSITIVE_INFINITY) {
                double[] row = new double[n];
                Arrays.fill(row, -closed[i]);
                row[i] += 1;
                rows.add(row);
            }
        }
        double[] y = solve(List.of(excess), new double[] {1}, least, most, rows);
        double sum = Arrays.stream(y).sum();
        for (int i = 0; i < n; i++) {
            y[i] /= sum;
        }
        return y;
    }

    private double[] ones() {
        double[] ones = new double[returns.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /// Upper bounds that the other assets' lower bounds imply are left open.
    private double[] closed(double[] bounds) {
        double room = 1 - Arrays.stream(lower).sum();
        double[] closed = bounds.clone();
        for (int i = 0; i < closed.length; i++) {
            if (bounds[i] >= lower[i] + room - SAME) {
                closed[i] = Double.POSITIVE_INFINITY;
            }
        }
        return closed;
    }

    private double[] solve(
            List<double[]> equalities,
            double[] right,
            double[] least,
            double[] most,
            List<double[]> rows) {
        int n = returns.length;
        double[][] q = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                q[i][j] = covariance.matrix()[i][j] / scale;
            }
        }
        double[] found = new QuadraticProgram(q, equalities, right, least, most, rows).solve();
        if (found == null) {
            throw new BadField(
                    "assets", "a problem at the edge of what can be solved", "wider bounds");
        }
        return found;
    }
}
