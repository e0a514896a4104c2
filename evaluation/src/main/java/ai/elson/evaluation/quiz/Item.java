package ai.elson.evaluation.quiz;

import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.List;

/// What every question has.
///
/// @param id unique, as `federal_income_tax_1`
/// @param domain of the taxonomy
/// @param bucket of that domain
/// @param difficulty id of a [Difficulty]
/// @param family questions of one family differ in little more than figures; errors cluster by it
/// @param text the question, self-contained
/// @param tools candidate tools that it fixes; empty where the index chooses
/// @param rules ids of the rules that the key rests on
public record Item(
        String id,
        String domain,
        String bucket,
        String difficulty,
        String family,
        String text,
        List<String> tools,
        List<String> rules,
        Reference reference) {

    public Item {
        tools = List.copyOf(tools);
        rules = List.copyOf(rules);
        var _ = Difficulty.of(difficulty);
    }

    /// How hard it is.
    public Difficulty level() {
        return Difficulty.of(difficulty);
    }
}
