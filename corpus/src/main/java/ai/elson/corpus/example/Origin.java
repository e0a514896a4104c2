package ai.elson.corpus.example;

/// What wrote an example.
///
/// @param generator its name
/// @param version of the generator
/// @param seed it wrote from
public record Origin(String generator, String version, long seed) {}
