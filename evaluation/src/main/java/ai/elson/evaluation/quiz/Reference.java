package ai.elson.evaluation.quiz;

import java.util.List;

/// A right answer.
///
/// @param answer in words
/// @param working how a person gets there by hand; empty for what is no figure
/// @param calls the tool calls that give it, in order
public record Reference(String answer, String working, List<Call> calls) {

    public Reference {
        calls = List.copyOf(calls);
    }

    /// A call that was made when the quiz was built.
    ///
    /// @param arguments in JSON
    /// @param result the tool's phrase
    public record Call(String tool, String arguments, String result) {}
}
