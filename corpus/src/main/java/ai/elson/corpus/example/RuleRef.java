package ai.elson.corpus.example;

/// A rule that an answer rests on, with the citation it had then.
public record RuleRef(String id, String citation) {}
