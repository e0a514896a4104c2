package ai.elson.tools.schema;

/// One thing that a document has wrong.
///
/// @param path where, as a JSON Pointer; empty for the whole document
/// @param found what stands there
/// @param accepted what may stand there
/// @param rule what was broken: a keyword of the schema, or a rule between fields in words
public record Finding(String path, String found, String accepted, String rule) {}
