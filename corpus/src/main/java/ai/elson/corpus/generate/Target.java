package ai.elson.corpus.generate;

import ai.elson.knowledge.taxonomy.Difficulty;

/// What a candidate is drawn for.
///
/// @param subject a domain, or a topic of market data in the pack of tool use
public record Target(Pack pack, String subject, Difficulty difficulty) {}
