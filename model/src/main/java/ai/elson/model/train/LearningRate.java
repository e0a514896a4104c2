package ai.elson.model.train;

/// Linear warm-up, then half a cosine down to a tenth of the peak.
///
/// @param peak the highest rate
/// @param warmUp steps of warm-up
/// @param steps in all
record LearningRate(double peak, int warmUp, int steps) {

    private static final double FLOOR = 0.1;

    /// @param step from 0
    double at(int step) {
        if (step < warmUp) {
            return peak * (step + 1) / warmUp;
        }
        double done = (double) (step - warmUp) / Math.max(1, steps - warmUp);
        return peak * (FLOOR + (1 - FLOOR) * 0.5 * (1 + Math.cos(Math.PI * done)));
    }
}
