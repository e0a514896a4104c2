package ai.elson.model.train;

import java.util.List;

/// Cycles of linear warm-up and half a cosine down to a tenth of the peak; the next cycle begins at
/// the peak again. Loshchilov and Hutter, SGDR, arXiv 1608.03983.
///
/// @param peak the highest rate
/// @param warmUp steps of warm-up in each cycle
/// @param cycles steps of each
record LearningRate(double peak, int warmUp, List<Integer> cycles) {

    private static final double FLOOR = 0.1;

    LearningRate {
        cycles = List.copyOf(cycles);
    }

    /// @param step from 0
    double at(int step) {
        int begun = 0;
        for (int cycle : cycles) {
            if (step < begun + cycle) {
                return at(step - begun, cycle);
            }
            begun += cycle;
        }
        throw new IllegalArgumentException("step " + step + " of " + begun);
    }

    private double at(int step, int steps) {
        if (step < warmUp) {
            return peak * (step + 1) / warmUp;
        }
        double done = (double) (step - warmUp) / Math.max(1, steps - warmUp);
        return peak * (FLOOR + (1 - FLOOR) * 0.5 * (1 + Math.cos(Math.PI * done)));
    }
}
