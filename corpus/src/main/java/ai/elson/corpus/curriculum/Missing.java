package ai.elson.corpus.curriculum;

import ai.elson.knowledge.taxonomy.Difficulty;

/// Records that a phase lacks: `records` more of this domain and difficulty would mend it.
public record Missing(String domain, Difficulty difficulty, int records) {}
