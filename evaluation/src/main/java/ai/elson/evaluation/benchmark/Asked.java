package ai.elson.evaluation.benchmark;

import ai.elson.evaluation.score.Answer;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// What a model answered to a question, before anybody scores it: enough to score again without
/// asking again.
///
/// @param id of the question
/// @param offered tools that stood in the prompt
/// @param finished false where its turns or tokens ran out
/// @param millis from the question to the answer, tools and all turns included
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Asked(
        String id,
        List<String> offered,
        Answer answer,
        boolean finished,
        int turns,
        int completionTokens,
        double millis) {

    Asked {
        offered = List.copyOf(offered);
    }
}
