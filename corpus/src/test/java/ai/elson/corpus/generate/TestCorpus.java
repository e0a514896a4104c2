package ai.elson.corpus.generate;

import ai.elson.corpus.example.Example;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.tools.registry.Registry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Generated examples for tests of what is done with them: those of the base pack, in its
/// proportions, each question once.
public final class TestCorpus {

    private TestCorpus() {}

    /// About `count` examples; the same seed gives the same ones.
    public static List<Example> of(Registry registry, long seed, int count) {
        Candidates candidates = new Candidates(registry, seed);
        List<Example> examples = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        Pack.BASE
                .quotas(count)
                .forEach((subject, room) -> fill(candidates, subject, room, asked, examples));
        return List.copyOf(examples);
    }

    private static void fill(
            Candidates candidates,
            String subject,
            Map<Difficulty, Integer> room,
            Set<String> asked,
            List<Example> examples) {
        int number = 0;
        for (Difficulty difficulty : Difficulty.values()) {
            int wanted = room.getOrDefault(difficulty, 0);
            for (int tries = 0; wanted > 0 && tries < 400; tries++) {
                Example drawn =
                        candidates
                                .draw(new Target(Pack.BASE, subject, difficulty), number++)
                                .orElse(null);
                if (drawn != null
                        && drawn.difficulty() == difficulty
                        && asked.add(drawn.question())) {
                    examples.add(drawn);
                    wanted--;
                }
            }
        }
    }
}
