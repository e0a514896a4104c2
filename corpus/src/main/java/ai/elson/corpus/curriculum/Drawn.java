package ai.elson.corpus.curriculum;

import ai.elson.corpus.example.Example;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One phase as it was drawn.
///
/// @param examples in the order of training
/// @param asked records by difficulty
/// @param domainCap the most records of one domain
/// @param shortage nothing missing where all could be drawn
public record Drawn(
        CurriculumRecipe.Phase phase,
        List<Example> examples,
        Map<Difficulty, Integer> asked,
        int domainCap,
        Shortage shortage) {

    /// Drawn records by difficulty.
    public Map<Difficulty, Long> drawn() {
        Map<Difficulty, Long> counts = new TreeMap<>();
        for (Difficulty d : Difficulty.values()) {
            counts.put(d, examples.stream().filter(e -> e.difficulty() == d).count());
        }
        return counts;
    }

    /// Drawn records by domain.
    public Map<String, Long> byDomain() {
        Map<String, Long> counts = new TreeMap<>();
        examples.forEach(e -> counts.merge(e.domain(), 1L, Long::sum));
        return counts;
    }
}
