package ai.elson.evaluation.benchmark;

import ai.elson.base.chat.Message;
import ai.elson.evaluation.score.Answer;
import java.util.List;

/// What passed between a model and its tools until it answered.
///
/// @param messages all of them, the question first
/// @param answer the final words and the calls before them
/// @param turns replies of the model
/// @param finished false where the turns ran out, or the last reply was cut at its token bound
/// @param completionTokens tokens that the model wrote in all turns
public record Transcript(
        List<Message> messages, Answer answer, int turns, boolean finished, int completionTokens) {

    public Transcript {
        messages = List.copyOf(messages);
    }
}
