package ai.elson.corpus.extract;

/// What gave no example: a file, or a candidate of one.
///
/// @param place section, page and characters; empty for a file as a whole
public record Refused(String file, String place, String reason) {}
