package ai.elson.evaluation.report;

import java.util.ArrayList;
import java.util.List;

/// A linear axis from 0 to a round number, and where its marks stand.
///
/// @param top the last mark, at least the largest value
/// @param step between two marks: 1, 2 or 5 times a power of ten
/// @param from where 0 lies, in pixels
/// @param to where `top` lies, in pixels
record Axis(double top, double step, double from, double to) {

    /// An axis with about `marks` marks.
    ///
    /// @param largest the largest value, 0 or more
    static Axis of(double largest, int marks, double from, double to) {
        double target = largest > 0 ? largest : 1;
        double rough = target / marks;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * 10;
        for (double times : new double[] {5, 2, 1}) {
            if (power * times >= rough) {
                step = power * times;
            }
        }
        return new Axis(Math.ceil(target / step - 1e-9) * step, step, from, to);
    }

    double at(double value) {
        return from + (to - from) * value / top;
    }

    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        for (int i = 0; i <= Math.round(top / step); i++) {
            marks.add(i * step);
        }
        return marks;
    }
}
