package ai.elson.knowledge.insurance;

import ai.elson.knowledge.calculator.BadField;
import ai.elson.knowledge.calculator.Field;
import ai.elson.knowledge.rule.Unit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How people die: a table of yearly probabilities from an age on, or Makeham's law with the force
/// of mortality A + B cˣ. The Illustrative Life Table of the textbook is A = 0.0007, B = 0.00005, c
/// = 10^0.04.
///
/// Source: N. L. Bowers and others, Actuarial Mathematics, Society of Actuaries, chapters 3 to 5
/// and appendix 2A.
record Mortality(
        @Field(value = "first age of the table", unit = Unit.YEARS, min = 0, max = 110)
                int firstAge,
        @Field(
                        value = "yearly probabilities of death, last 1",
                        unit = Unit.NUMBER,
                        min = 0,
                        max = 1,
                        maxItems = 130)
                @Nullable List<Double> deathProbabilities,
        @Field(value = "Makeham's A", unit = Unit.NUMBER, min = 0, max = 0.1) @Nullable Double a,
        @Field(value = "Makeham's B", unit = Unit.NUMBER, min = 1e-7, max = 0.01)
                @Nullable Double b,
        @Field(value = "Makeham's c", unit = Unit.NUMBER, min = 1.03, max = 1.3)
                @Nullable Double c) {

    private static final double NOBODY = 1e-16;
    private static final int LONGEST = 2000;

    /// The probability of death within a year at each age from `age` on; the last is 1.
    ///
    /// @throws BadField where neither a table nor a law is given, or both, or the table does not
    ///   reach the age or does not end with 1
    double[] from(String ageField, int age) {
        if (deathProbabilities != null) {
            return table(deathProbabilities, ageField, age);
        }
        if (a == null || b == null || c == null) {
            throw new BadField(
                    "mortality", "neither a table nor a law", "deathProbabilities, or a, b and c");
        }
        return law(a, b, c, age);
    }

    private double[] table(List<Double> q, String ageField, int age) {
        if (a != null || b != null || c != null) {
            throw new BadField("mortality", "a table and a law", "one of them");
        }
        if (q.getLast() != 1) {
            throw new BadField(
                    "mortality.deathProbabilities[" + (q.size() - 1) + "]",
                    q.getLast().toString(),
                    "1 at the last age");
        }
        int first = age - firstAge;
        if (first < 0 || first >= q.size()) {
            throw new BadField(
                    ageField,
                    "" + age,
                    "an age of the table, " + firstAge + " to " + (firstAge + q.size() - 1));
        }
        return q.subList(first, q.size()).stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// q(x) = 1 - exp(-A - B cˣ (c - 1) / ln c), until one in 10^16 lives.
    private static double[] law(double a, double b, double c, int age) {
        double[] q = new double[LONGEST];
        double step = (c - 1) / StrictMath.log(c);
        double alive = 1;
        int years = 0;
        while (alive > NOBODY && years < LONGEST - 1) {
            q[years] = -StrictMath.expm1(-a - b * StrictMath.pow(c, age + years) * step);
            alive *= 1 - q[years];
            years++;
        }
        q[years] = 1;
        return Arrays.copyOf(q, years + 1);
    }

    /// The probability of being alive after 0, 1, 2... years; one longer than the probabilities of
    /// death, and 0 at its end.
    static double[] survival(double[] q) {
        double[] alive = new double[q.length + 1];
        alive[0] = 1;
        for (int t = 0; t < q.length; t++) {
            alive[t + 1] = alive[t] * (1 - q[t]);
        }
        return alive;
    }

    /// Present value of 1 at the start of each year, `first` <= t < `end`, while alive.
    static double annuity(double[] alive, double discount, int first, int end) {
        double sum = 0;
        double v = StrictMath.pow(discount, first);
        for (int t = first; t < Math.min(end, alive.length); t++) {
            sum += v * alive[t];
            v *= discount;
        }
        return sum;
    }

    /// Present value of 1 at the end of the year of death within so many years.
    static double insurance(double[] q, double[] alive, double discount, int years) {
        double sum = 0;
        double v = 1;
        for (int t = 0; t < Math.min(years, q.length); t++) {
            v *= discount;
            sum += v * alive[t] * q[t];
        }
        return sum;
    }

    /// The probability that both lives are alive after each year, independent of each other.
    static double[] both(double[] one, double[] other) {
        double[] both = new double[Math.min(one.length, other.length)];
        for (int t = 0; t < both.length; t++) {
            both[t] = one[t] * other[t];
        }
        return both;
    }
}
