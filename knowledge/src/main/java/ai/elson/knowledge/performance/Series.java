package ai.elson.knowledge.performance;

import ai.elson.knowledge.calculator.BadField;
import java.util.List;

/// Returns of equal periods, as fractions. Sample figures divide by n - 1 and a year has
/// `periodsPerYear` independent periods, so that volatility grows with the square root of time.
record Series(double[] returns) {

    /// Below this a spread is the dust of rounding.
    static final double NOTHING = 1e-12;

    static Series ofPercent(List<Double> percent) {
        return new Series(percent.stream().mapToDouble(r -> r / 100).toArray());
    }

    /// Two series that are compared period by period.
    ///
    /// @throws BadField where one is longer than the other
    static void requireSameLength(
            String field, List<Double> one, String otherField, List<Double> other) {
        if (one.size() != other.size()) {
            throw new BadField(
                    field,
                    one.size() + " returns",
                    "as many as " + otherField + ", " + other.size());
        }
    }

    /// @throws BadField where a figure leaves the numbers that a computer holds
    static double finite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new BadField(field, "a figure beyond all numbers", "returns of a usual size");
        }
        return value;
    }

    int size() {
        return returns.length;
    }

    double mean() {
        double sum = 0;
        for (double r : returns) {
            sum += r;
        }
        return sum / returns.length;
    }

    /// The m-th central moment, divided by n.
    double moment(int m) {
        double mean = mean();
        double sum = 0;
        for (double r : returns) {
            sum += Math.pow(r - mean, m);
        }
        return sum / returns.length;
    }

    /// Sample standard deviation.
    double deviation() {
        return Math.sqrt(moment(2) * returns.length / (returns.length - 1));
    }

    /// Sample standard deviation, refused where all returns are the same.
    double requireDeviation(String field) {
        double deviation = deviation();
        if (deviation < NOTHING) {
            throw new BadField(field, "the same return in every period", "returns that differ");
        }
        return deviation;
    }

    /// Product of 1 + r.
    double growth() {
        double growth = 1;
        for (double r : returns) {
            growth *= 1 + r;
        }
        return growth;
    }

    /// The constant yearly return that grows as much: growth^(periods a year / n) - 1.
    double annual(int periodsPerYear) {
        return Math.pow(growth(), (double) periodsPerYear / returns.length) - 1;
    }

    /// Each return less its partner's.
    Series less(Series other) {
        double[] difference = new double[returns.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = returns[i] - other.returns[i];
        }
        return new Series(difference);
    }

    Series less(double constant) {
        double[] difference = new double[returns.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = returns[i] - constant;
        }
        return new Series(difference);
    }
}
