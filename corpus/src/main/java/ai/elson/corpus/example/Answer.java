package ai.elson.corpus.example;

/// The typed answer of an example.
///
/// @param kind `number`, `text`, `tool_call`, `refusal` or `question`
/// @param value as written, a number without separators
/// @param unit as `USD` or `PERCENT`; empty for words
/// @param tolerance absolute, as `0.01`; empty for words
public record Answer(String kind, String value, String unit, String tolerance) {}
