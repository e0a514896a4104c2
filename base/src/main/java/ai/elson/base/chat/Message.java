package ai.elson.base.chat;

import java.util.List;

/// A turn of a conversation. The same records serve a chat, a training example, a benchmark
/// question and a served stream; [MessageJson] gives them their OpenAI shape.
public sealed interface Message {

    /// The text of the turn; empty where an assistant only calls tools.
    String content();

    /// `system`, `user`, `assistant` or `tool`.
    default String role() {
        return switch (this) {
            case System _ -> "system";
            case User _ -> "user";
            case Assistant _ -> "assistant";
            case Tool _ -> "tool";
        };
    }

    /// Instructions that stand before the conversation.
    record System(String content) implements Message {}

    /// What the person says.
    record User(String content) implements Message {}

    /// What the model says, and the tools it asks for.
    record Assistant(String content, List<ToolCall> toolCalls) implements Message {
        public Assistant {
            toolCalls = List.copyOf(toolCalls);
        }

        public Assistant(String content) {
            this(content, List.of());
        }
    }

    /// What a tool answered.
    ///
    /// @param toolCallId the id of the call that it answers
    /// @param name the tool's name
    record Tool(String toolCallId, String name, String content) implements Message {}
}
