package ai.elson.model.tokenizer;

/// A stretch of a prompt.
///
/// @param text the text
/// @param markup whether added tokens are recognised in it. They are in what a template writes, and
///   never in what a person, a tool or a document says: `<|im_start|>` typed by a person is just
///   those characters.
public record Span(String text, boolean markup) {

    /// What a template writes.
    public static Span markup(String text) {
        return new Span(text, true);
    }

    /// What anybody else says.
    public static Span text(String text) {
        return new Span(text, false);
    }
}
