package ai.elson.evaluation.benchmark;

import ai.elson.base.failure.BadInput;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// How a benchmark is run.
///
/// @param toolsOn whether the model may call tools
/// @param candidates tools that stand in a prompt, chosen by the question's words
/// @param maxTurns replies of the model to one question, tool calls included
/// @param maxTokens bound on the tokens of one reply
/// @param concurrency questions under way at once
/// @param confidence of the intervals, as 0.95
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Settings(
        boolean toolsOn,
        int candidates,
        int maxTurns,
        int maxTokens,
        int concurrency,
        double confidence) {

    public Settings {
        atLeastOne("candidates", candidates);
        atLeastOne("maxTurns", maxTurns);
        atLeastOne("maxTokens", maxTokens);
        atLeastOne("concurrency", concurrency);
        if (!(confidence > 0 && confidence < 1)) {
            throw BadInput.at("confidence", "" + confidence, "a number between 0 and 1");
        }
    }

    /// Tools on, four candidates, four turns of at most 200 tokens, two questions at once.
    public static Settings standard() {
        return new Settings(true, 4, 4, 200, 2, 0.95);
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw BadInput.at(name, "" + value, "1 or more");
        }
    }
}
