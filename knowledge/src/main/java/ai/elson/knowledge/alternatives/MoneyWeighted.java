package ai.elson.knowledge.alternatives;

import ai.elson.knowledge.calculator.BadField;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/// The yearly rate at which dated flows are worth nothing, time counted in days of a 365th of a
/// year. With x = ln(1 + rate) the value is searched for a change of sign from -99.9% to 100,000%,
/// and the root found by Brent's method between.
record MoneyWeighted(LocalDate[] dates, double[] flows) {

    private static final double LOWEST = Math.log(0.001);
    private static final double HIGHEST = Math.log(1001);
    private static final int STEPS = 512;

    /// So that a power of the lowest growth stays a number.
    private static final int MOST_YEARS = 80;

    /// The rate as a fraction.
    ///
    /// @throws BadField naming `field` where there is no rate, or more than one
    double rate(String field) {
        LocalDate first = dates[0];
        for (LocalDate date : dates) {
            first = date.isBefore(first) ? date : first;
        }
        double[] years = new double[dates.length];
        for (int i = 0; i < years.length; i++) {
            years[i] = ChronoUnit.DAYS.between(first, dates[i]) / 365.0;
            if (years[i] > MOST_YEARS) {
                throw new BadField(
                        field, "flows from " + first + " to " + dates[i], "at most 80 years");
            }
        }
        UnivariateFunction value =
                x -> {
                    double sum = 0;
                    for (int i = 0; i < years.length; i++) {
                        sum += flows[i] * Math.exp(-x * years[i]);
                    }
                    return sum;
                };
        int changes = 0;
        double low = LOWEST;
        double before = value.value(LOWEST);
        for (int i = 1; i <= STEPS; i++) {
            double now = value.value(at(i));
            if (before > 0 ? now <= 0 : before < 0 && now >= 0) {
                changes++;
                low = at(i - 1);
            }
            before = now;
        }
        if (changes != 1) {
            throw new BadField(
                    field,
                    changes == 0
                            ? "flows that no rate from -99.9% to 100,000% sets to nothing"
                            : "flows with " + changes + " internal rates of return",
                    "flows with one internal rate of return");
        }
        double high = low + (HIGHEST - LOWEST) / STEPS;
        return Math.expm1(
                new BracketingNthOrderBrentSolver(1e-14, 1e-14, 1e-15, 5)
                        .solve(1000, value, low, high));
    }

    private static double at(int step) {
        return LOWEST + (HIGHEST - LOWEST) * step / STEPS;
    }
}
