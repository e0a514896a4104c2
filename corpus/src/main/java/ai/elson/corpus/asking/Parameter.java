package ai.elson.corpus.asking;

/// A parameter of a tool.
///
/// @param name on the wire
/// @param label how people call it
public record Parameter(String name, String label, Concept concept, boolean nullable) {}
