package ai.elson.corpus.generate;

import ai.elson.base.seed.Seeds;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// How often a family gives each difficulty, from trials with a seed of their own: nobody says of a
/// family how hard it is, and the odds are the same for every corpus.
final class Odds {

    private static final int TRIALS = 60;

    /// A family is tried now and then even for what it never gave in the trials.
    private static final double LEAST = 0.01;

    private final List<Family> families;
    private final List<double[]> odds;

    private Odds(List<Family> families, List<double[]> odds) {
        this.families = families;
        this.odds = odds;
    }

    static Odds of(List<Family> families, Grounds grounds) {
        return new Odds(families, families.parallelStream().map(f -> trials(f, grounds)).toList());
    }

    private static double[] trials(Family family, Grounds grounds) {
        SplittableRandom random = Seeds.random(0, "odds", family.task());
        double[] odds = new double[Difficulty.values().length];
        for (int i = 0; i < TRIALS; i++) {
            Ground ground = grounds.draw(random);
            while (!family.fits().test(ground)) {
                ground = grounds.draw(random);
            }
            Draft draft = family.writing().write(ground, random);
            if (draft != null) {
                odds[draft.effort().difficulty().ordinal()] += 1.0 / TRIALS;
            }
        }
        return odds;
    }

    /// The weight of each family for a difficulty.
    double[] weights(Difficulty wanted) {
        double[] weights = new double[families.size()];
        Arrays.setAll(
                weights,
                i -> families.get(i).share() * Math.max(LEAST, odds.get(i)[wanted.ordinal()]));
        return weights;
    }
}
