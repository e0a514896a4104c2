package ai.elson.base.chat;

/// What a chat model answered.
///
/// @param finish why it stopped
/// @param promptTokens tokens read
/// @param completionTokens tokens written
public record ChatReply(
        Message.Assistant message, Finish finish, int promptTokens, int completionTokens) {

    /// Why a generation ended.
    public enum Finish {
        STOP,
        TOOL_CALLS,
        LENGTH
    }
}
