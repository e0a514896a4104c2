package ai.elson.tools.market;

/// Who gave an answer.
///
/// @param id as a person chooses it: `sample`, `openbb`, `yahoo`
/// @param label for people, as `OpenBB (fmp)`
/// @param sample whether the data are made up
public record Source(String id, String label, boolean sample) {}
