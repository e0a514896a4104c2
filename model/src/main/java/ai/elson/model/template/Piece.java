package ai.elson.model.template;

import ai.elson.model.tokenizer.Span;

/// A stretch of a rendered conversation.
///
/// @param said whether the assistant wrote it, so that a model learns it
record Piece(Span span, boolean said) {}
