package ai.elson.corpus.audit;

/// Something that is not so in a file.
///
/// @param where file and line
/// @param id of the example, as far as it could be read
/// @param kind as counts name it
/// @param detail what was found and what is accepted
public record Fault(String where, String id, String kind, String detail) {}
