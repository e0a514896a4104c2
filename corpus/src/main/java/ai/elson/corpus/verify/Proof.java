package ai.elson.corpus.verify;

import java.util.List;

/// What of an example was proved, and what was not.
///
/// @param calls that, made again, gave the result that stands in the example
/// @param figures of arguments and of the assistant's words that were said before; one that a word
///   multiplies, as «3.5 million», counts in both forms
/// @param failures in the order of the conversation
public record Proof(int calls, int figures, List<Failure> failures) {

    public Proof {
        failures = List.copyOf(failures);
    }
}
