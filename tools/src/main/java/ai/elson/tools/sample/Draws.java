package ai.elson.tools.sample;

import ai.elson.base.seed.Seeds;
import java.util.SplittableRandom;

/// Random numbers of one named thing of the sample, the same on every machine.
final class Draws {

    /// Changing it makes another sample market.
    static final long SEED = 20261030L;

    private static final int UNIFORMS = 4;

    /// A uniform number between 0 and 1 has a variance of a twelfth.
    private static final double SCALE = Math.sqrt(12.0 / UNIFORMS);

    private final SplittableRandom random;

    Draws(String... names) {
        this.random = Seeds.random(SEED, names);
    }

    /// Close to a standard normal: four uniform numbers, centred and scaled, have its mean and
    /// variance, and no platform's logarithm is in them. Nothing here depends on the tails.
    double normal() {
        double sum = 0;
        for (int i = 0; i < UNIFORMS; i++) {
            sum += random.nextDouble();
        }
        return SCALE * (sum - UNIFORMS / 2.0);
    }
}
