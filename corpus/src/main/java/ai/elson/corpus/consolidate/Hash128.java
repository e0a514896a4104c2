package ai.elson.corpus.consolidate;

import java.io.Serializable;

/// A text as 128 bits: among 10^9 texts two agree by chance with probability below 10^-20.
public record Hash128(long high, long low) implements Serializable {}
