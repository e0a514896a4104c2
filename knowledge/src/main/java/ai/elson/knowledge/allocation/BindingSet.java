package ai.elson.knowledge.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Guesses which constraints of a quadratic program bind, from none on. With a guess the answer
/// follows from linear equations; then every constraint that is broken is taken in and every one
/// that pulls the wrong way is let go, all at once. If nothing is left to exchange, the guess was
/// right. The exchange may run in circles, and is given up after [#MOST_EXCHANGES].
///
/// Source: J. J. Judice and F. M. Pires, Computers and Operations Research 21 (1994), block
/// principal pivoting; J. Nocedal and S. J. Wright, Numerical Optimization, section 16.2.
final class BindingSet {

    private static final int MOST_EXCHANGES = 50;

    /// What rounding may leave of a broken constraint, and of a pull the wrong way.
    private static final double DUST = 1e-11;

    private final QuadraticProgram program;
    private final int n;

    /// -1 for a variable at its lower bound, 1 at its upper, 0 between.
    private final int[] bound;

    private final boolean[] row;

    BindingSet(QuadraticProgram program) {
        this.program = program;
        this.n = program.q().length;
        this.bound = new int[n];
        this.row = new boolean[program.rows().size()];
    }

    /// The answer, or none where the guesses come to no end or to equations without an answer.
    double @Nullable [] settle() {
        for (int exchange = 0; exchange < MOST_EXCHANGES; exchange++) {
            double[] x = equations();
            if (x == null) {
                return null;
            }
            if (!exchange(x)) {
                return Arrays.copyOf(x, n);
            }
        }
        return null;
    }

    /// x, then the multipliers of the equalities and of the rows that bind. With A the rows of both
    /// and g what the bound variables leave: x = Q^-1 (g - A' m), m = (A Q^-1 A')^-1 (A Q^-1 g -
    /// b).
    private double @Nullable [] equations() {
        List<double[]> binding = new ArrayList<>(program.equalities());
        for (int i = 0; i < row.length; i++) {
            if (row[i]) {
                binding.add(program.rows().get(i));
            }
        }
        int[] free = IntStream.range(0, n).filter(i -> bound[i] == 0).toArray();
        if (free.length < binding.size()) {
            return null;
        }
        double[] x = new double[n + binding.size()];
        for (int i = 0; i < n; i++) {
            x[i] = bound[i] < 0 ? program.lower()[i] : bound[i] > 0 ? program.upper()[i] : 0;
        }
        double[][] block = new double[free.length][];
        double[] left = new double[free.length];
        for (int a = 0; a < free.length; a++) {
            block[a] = picked(program.q()[free[a]], free);
            left[a] = -Cholesky.dot(program.q()[free[a]], x, n);
        }
        Cholesky quadratic = Cholesky.of(block, 0);
        if (quadratic == null) {
            return null;
        }
        double[] alone = quadratic.solve(left);
        int m = binding.size();
        double[][] rows = new double[m][];
        double[][] solved = new double[m][];
        double[] gap = new double[m];
        for (int k = 0; k < m; k++) {
            rows[k] = picked(binding.get(k), free);
            solved[k] = quadratic.solve(rows[k]);
            double right = k < program.right().length ? program.right()[k] : 0;
            gap[k] = Covariance.dot(rows[k], alone) - right + Cholesky.dot(binding.get(k), x, n);
        }
        double[][] between = new double[m][m];
        for (int k = 0; k < m; k++) {
            for (int l = 0; l < m; l++) {
                between[k][l] = Covariance.dot(rows[k], solved[l]);
            }
        }
        Cholesky constraints = Cholesky.of(between, DUST);
        if (constraints == null) {
            return null;
        }
        double[] multipliers = constraints.solve(gap);
        for (int a = 0; a < free.length; a++) {
            double value = alone[a];
            for (int k = 0; k < m; k++) {
                value -= multipliers[k] * solved[k][a];
            }
            x[free[a]] = value;
        }
        System.arraycopy(multipliers, 0, x, n, m);
        return x;
    }

    private static double[] picked(double[] vector, int[] at) {
        double[] part = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            part[i] = vector[at[i]];
        }
        return part;
    }

    /// Whether anything was exchanged.
    private boolean exchange(double[] x) {
        double[] gradient = new double[n];
        for (int i = 0; i < n; i++) {
            gradient[i] = Cholesky.dot(program.q()[i], x, n);
        }
        int at = n;
        for (double[] equality : program.equalities()) {
            add(gradient, equality, x[at++]);
        }
        boolean changed = false;
        for (int i = 0; i < row.length; i++) {
            double[] coefficients = program.rows().get(i);
            if (!row[i]) {
                row[i] = Cholesky.dot(coefficients, x, n) > DUST;
                changed |= row[i];
            } else {
                double push = x[at++];
                add(gradient, coefficients, push);
                row[i] = push >= -DUST;
                changed |= !row[i];
            }
        }
        for (int i = 0; i < n; i++) {
            int before = bound[i];
            bound[i] =
                    before == 0
                            ? side(i, x[i])
                            : before * gradient[i] > DUST && open(i) ? 0 : before;
            changed |= bound[i] != before;
        }
        return changed;
    }

    private int side(int i, double value) {
        return value < program.lower()[i] - DUST ? -1 : value > program.upper()[i] + DUST ? 1 : 0;
    }

    /// A variable with equal bounds stays at them.
    private boolean open(int i) {
        return program.lower()[i] < program.upper()[i];
    }

    private static void add(double[] sum, double[] vector, double times) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * vector[i];
        }
    }
}
