package ai.elson.corpus.generate;

import ai.elson.base.seed.Seeds;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// How often a family gives each difficulty, from trials with a seed of their own: nobody says of a
/// family how hard it is, and the odds are the same for every corpus.
final class Odds {

    private static final int TRIALS = 150;

    /// A family is tried now and then even for what it never gave in the trials.
    private static final double LEAST = 0.01;

    private final Map<String, double[]> byTask;

    private Odds(Map<String, double[]> byTask) {
        this.byTask = byTask;
    }

    static Odds of(List<Family> families, Grounds grounds) {
        Map<String, double[]> byTask = new LinkedHashMap<>();
        families.parallelStream()
                .map(family -> Map.entry(family.task(), trials(family, grounds)))
                .toList()
                .forEach(odds -> byTask.put(odds.getKey(), odds.getValue()));
        return new Odds(byTask);
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
    double[] weights(List<Family> families, Difficulty wanted) {
        double[] weights = new double[families.size()];
        Arrays.setAll(
                weights,
                i -> {
                    Family family = families.get(i);
                    double[] odds = byTask.getOrDefault(family.task(), new double[4]);
                    return family.share() * Math.max(LEAST, odds[wanted.ordinal()]);
                });
        return weights;
    }
}
