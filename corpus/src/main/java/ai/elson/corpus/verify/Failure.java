package ai.elson.corpus.verify;

/// One thing in an example that is not so.
///
/// @param detail what was found and what is accepted, in a sentence
public record Failure(Kind kind, String detail) {

    /// What may be wrong, in the order in which it is looked for.
    public enum Kind {
        /// A call, made again, gives another text than the one that stands in the example.
        RESULT_DIFFERS,
        /// An argument holds a figure that nobody said before the call.
        ARGUMENT_WITHOUT_ORIGIN,
        /// The assistant says a figure that neither a result nor the person said before.
        FIGURE_WITHOUT_ORIGIN,
        /// The typed answer is not what the conversation ends with.
        WRONG_ANSWER,
        /// The rule book has no rule with that id.
        UNKNOWN_RULE,
        /// The rule book cites another source for that rule.
        WRONG_CITATION
    }
}
