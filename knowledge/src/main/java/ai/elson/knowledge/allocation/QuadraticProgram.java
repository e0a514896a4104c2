package ai.elson.knowledge.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.jspecify.annotations.Nullable;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.convex.ConvexSolver;

/// Least x' Q x / 2 where `equalities` x = `right`, `lower` <= x <= `upper` and `rows` x <= 0; Q is
/// positive definite, so that there is one answer.
///
/// ojAlgo's solver finds which constraints bind and the answer to some eight digits. The equations
/// of Karush, Kuhn and Tucker with those constraints then give it to machine precision; should a
/// constraint be broken or push the wrong way there, it is taken in or let go and the equations
/// solved again, at most [#MOST_CHANGES] times.
///
/// Source: J. Nocedal and S. J. Wright, Numerical Optimization, chapter 16.
record QuadraticProgram(
        double[][] q,
        List<double[]> equalities,
        double[] right,
        double[] lower,
        double[] upper,
        List<double[]> rows) {

    private static final int MOST_CHANGES = 100;

    /// How near to its bound a solver's figure must be to be taken for it.
    private static final double NEAR = 1e-6;

    /// What rounding may leave of a broken constraint, and of a multiplier below zero.
    private static final double DUST = 1e-11;

    /// The answer, or none where no point meets the constraints.
    double @Nullable [] solve() {
        Optimisation.Result result = solver().solve();
        if (!result.getState().isFeasible()) {
            return null;
        }
        double[] found = result.toRawCopy1D();
        double[] exact = new Active(found).settle();
        return exact == null ? found : exact;
    }

    private ConvexSolver solver() {
        int n = q.length;
        double[] inequalityRight = new double[2 * n + rows.size()];
        List<double[]> inequalities = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (lower[i] > Double.NEGATIVE_INFINITY) {
                inequalityRight[inequalities.size()] = -lower[i];
                inequalities.add(unit(i, -1));
            }
            if (upper[i] < Double.POSITIVE_INFINITY) {
                inequalityRight[inequalities.size()] = upper[i];
                inequalities.add(unit(i, 1));
            }
        }
        inequalities.addAll(rows);
        ConvexSolver.Builder builder =
                ConvexSolver.newBuilder(R064Store.FACTORY.rows(q))
                        .equalities(
                                R064Store.FACTORY.rows(equalities.toArray(double[][]::new)),
                                R064Store.FACTORY.column(right));
        if (!inequalities.isEmpty()) {
            builder.inequalities(
                    R064Store.FACTORY.rows(inequalities.toArray(double[][]::new)),
                    R064Store.FACTORY.column(Arrays.copyOf(inequalityRight, inequalities.size())));
        }
        return builder.build();
    }

    private double[] unit(int i, double value) {
        double[] row = new double[q.length];
        row[i] = value;
        return row;
    }

    /// The constraints that bind: -1 for a variable at its lower bound, 1 at its upper, 0 between.
    private final class Active {

        private final int[] bound = new int[q.length];
        private final boolean[] row = new boolean[rows.size()];

        Active(double[] x) {
            for (int i = 0; i < x.length; i++) {
                if (x[i] - lower[i] < NEAR) {
                    bound[i] = -1;
                } else if (upper[i] - x[i] < NEAR) {
                    bound[i] = 1;
                }
            }
            for (int i = 0; i < row.length; i++) {
                row[i] = Covariance.dot(rows.get(i), x) > -NEAR;
            }
        }

        double @Nullable [] settle() {
            for (int change = 0; change < MOST_CHANGES; change++) {
                double[] x = equations();
                if (x == null) {
                    return null;
                }
                if (!takeIn(x) && !letGo(x)) {
                    return Arrays.copyOf(x, q.length);
                }
            }
            return null;
        }

        /// x, then the multipliers of the equalities, then those of the rows that bind.
        private double @Nullable [] equations() {
            int n = q.length;
            List<double[]> binding = new ArrayList<>(equalities);
            for (int i = 0; i < row.length; i++) {
                if (row[i]) {
                    binding.add(rows.get(i));
                }
            }
            int[] free = IntStream.range(0, n).filter(i -> bound[i] == 0).toArray();
            int size = free.length + binding.size();
            if (free.length < binding.size()) {
                return null;
            }
            double[] x = new double[n + binding.size()];
            for (int i = 0; i < n; i++) {
                x[i] = bound[i] < 0 ? lower[i] : bound[i] > 0 ? upper[i] : 0;
            }
            RealMatrix matrix = MatrixUtils.createRealMatrix(size, size);
            double[] vector = new double[size];
            for (int a = 0; a < free.length; a++) {
                for (int b = 0; b < free.length; b++) {
                    matrix.setEntry(a, b, q[free[a]][free[b]]);
                }
                vector[a] = -Cholesky.dot(q[free[a]], x, n);
            }
            for (int k = 0; k < binding.size(); k++) {
                int at = free.length + k;
                for (int a = 0; a < free.length; a++) {
                    matrix.setEntry(at, a, binding.get(k)[free[a]]);
                    matrix.setEntry(a, at, binding.get(k)[free[a]]);
                }
                vector[at] = (k < right.length ? right[k] : 0) - Cholesky.dot(binding.get(k), x, n);
            }
            double[] solved;
            try {
                solved =
                        new LUDecomposition(matrix)
                                .getSolver()
                                .solve(new ArrayRealVector(vector, false))
                                .toArray();
            } catch (MathRuntimeException singular) {
                return null;
            }
            for (int a = 0; a < free.length; a++) {
                x[free[a]] = solved[a];
            }
            System.arraycopy(solved, free.length, x, n, binding.size());
            return x;
        }

        /// The constraint broken most is made to bind.
        private boolean takeIn(double[] x) {
            double most = DUST;
            int worst = -1;
            int side = 0;
            for (int i = 0; i < q.length; i++) {
                if (bound[i] == 0 && lower[i] - x[i] > most) {
                    most = lower[i] - x[i];
                    worst = i;
                    side = -1;
                }
                if (bound[i] == 0 && x[i] - upper[i] > most) {
                    most = x[i] - upper[i];
                    worst = i;
                    side = 1;
                }
            }
            int worstRow = -1;
            for (int i = 0; i < row.length; i++) {
                double over = Cholesky.dot(rows.get(i), x, q.length);
                if (!row[i] && over > most) {
                    most = over;
                    worstRow = i;
                }
            }
            if (worstRow >= 0) {
                row[worstRow] = true;
            } else if (worst >= 0) {
                bound[worst] = side;
            }
            return worst >= 0 || worstRow >= 0;
        }

        /// The binding constraint that pulls hardest, where it should push, is let go.
        private boolean letGo(double[] x) {
            int n = q.length;
            double[] gradient = new double[n];
            for (int i = 0; i < n; i++) {
                gradient[i] = Cholesky.dot(q[i], x, n);
            }
            int at = n;
            for (double[] equality : equalities) {
                add(gradient, equality, x[at++]);
            }
            double most = DUST;
            int worstRow = -1;
            for (int i = 0; i < row.length; i++) {
                if (row[i]) {
                    add(gradient, rows.get(i), x[at]);
                    if (-x[at] > most) {
                        most = -x[at];
                        worstRow = i;
                    }
                    at++;
                }
            }
            int worst = -1;
            for (int i = 0; i < n; i++) {
                double pull = bound[i] * gradient[i];
                if (lower[i] < upper[i] && pull > most) {
                    most = pull;
                    worst = i;
                }
            }
            if (worst >= 0) {
                bound[worst] = 0;
            } else if (worstRow >= 0) {
                row[worstRow] = false;
            }
            return worst >= 0 || worstRow >= 0;
        }

        private void add(double[] sum, double[] vector, double times) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += times * vector[i];
            }
        }
    }
}
