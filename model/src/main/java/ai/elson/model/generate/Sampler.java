package ai.elson.model.generate;

import ai.elson.base.seed.Seeds;
import java.util.SplittableRandom;

/// Chooses the next token from the scores.
final class Sampler {

    private final double temperature;
    private final SplittableRandom random;

    /// @param temperature 0 for the most likely token, of equals the one with the lowest id
    /// @param seed of the draws above 0
    Sampler(double temperature, long seed) {
        this.temperature = temperature;
        random = Seeds.random(seed, "sampling");
    }

    int next(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return temperature == 0 ? best : draw(scores, scores[best]);
    }

    private int draw(float[] scores, float highest) {
        double[] weights = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            weights[i] = Math.exp((scores[i] - highest) / temperature);
            sum += weights[i];
        }
        double left = random.nextDouble() * sum;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                left -= weights[i];
                if (left < 0) {
                    break;
                }
            }
        }
        return last;
    }
}
