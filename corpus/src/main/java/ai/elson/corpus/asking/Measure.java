package ai.elson.corpus.asking;

import java.util.List;

/// A figure that people ask for.
///
/// @param label how it is called, as «future value»
/// @param asks ways to ask for it as the rest of a question, with `{s}` for the subject
public record Measure(String name, String label, Kind unit, List<String> asks) {}
