package ai.elson.evaluation.score;

import java.util.List;

/// What was answered to a question.
///
/// @param text the final words
/// @param calls the tool calls that were made before, in order
public record Answer(String text, List<Call> calls) {

    public Answer {
        calls = List.copyOf(calls);
    }

    /// Words alone.
    public static Answer of(String text) {
        return new Answer(text, List.of());
    }

    /// A call that was made.
    ///
    /// @param arguments as the model wrote them; it may be no JSON
    /// @param valid whether the tool took the arguments
    /// @param origin what the result rests on; empty where there is none
    /// @param result the result as the model saw it
    public record Call(
            String tool, String arguments, boolean valid, String origin, String result) {}
}
