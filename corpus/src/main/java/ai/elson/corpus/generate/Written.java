package ai.elson.corpus.generate;

/// An example that has no id yet.
///
/// @param family its task
/// @param domain of the taxonomy
/// @param bucket of that domain
record Written(String family, String domain, String bucket, Draft draft) {}
