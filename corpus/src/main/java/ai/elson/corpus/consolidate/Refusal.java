package ai.elson.corpus.consolidate;

/// Why a record is refused.
///
/// @param detail what was found, in a sentence
public record Refusal(Reason reason, String detail) {}
