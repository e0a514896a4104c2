package ai.elson.corpus.consolidate;

import java.io.Serializable;

/// Why a record is refused.
///
/// @param detail what was found, in a sentence
public record Refusal(Reason reason, String detail) implements Serializable {}
