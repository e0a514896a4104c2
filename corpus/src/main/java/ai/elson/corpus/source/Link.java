package ai.elson.corpus.source;

/// A link of a list.
///
/// @param url as it stands in the list
/// @param title of the page; empty where nobody wrote it down
/// @param organisation who publishes it; empty where nobody wrote it down
public record Link(String url, String title, String organisation) {}
