package ai.elson.knowledge.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.convex.ConvexSolver;

/// Least x' Q x / 2 where `equalities` x = `right`, `lower` <= x <= `upper` and `rows` x <= 0; Q is
/// positive definite, so that there is one answer.
///
/// [BindingSet] finds it in a few factorings of a matrix where it finds it at all: what it gives
/// meets the conditions of Karush, Kuhn and Tucker, which are enough here. Else ojAlgo's active-set
/// solver does, which takes up one constraint at a time: fifty times as long for 200 assets.
record QuadraticProgram(
        double[][] q,
        List<double[]> equalities,
        double[] right,
        double[] lower,
        double[] upper,
        List<double[]> rows) {

    /// The answer, or none where no point meets the constraints.
    double @Nullable [] solve() {
        double[] settled = new BindingSet(this).settle();
        return settled == null ? search() : settled;
    }

    /// The answer of ojAlgo's solver.
    double @Nullable [] search() {
        Optimisation.Result result = solver().solve();
        return result.getState().isFeasible() ? result.toRawCopy1D() : null;
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
}
