package ai.elson.corpus.exchange;

/// What a record may weigh, so that a hostile file cannot fill the memory.
final class Limits {

    /// A line, an element or a row, in bytes of its text.
    static final int RECORD_BYTES = 16 << 20;

    /// Turns of a conversation.
    static final int MESSAGES = 10_000;

    /// Different tools, or different ignored fields, of one import.
    static final int NAMES = 10_000;

    private Limits() {}
}
