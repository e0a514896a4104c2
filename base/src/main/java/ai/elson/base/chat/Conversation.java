package ai.elson.base.chat;

import java.util.List;

/// A conversation to learn from, with the definitions of the tools that stand in its prompt.
///
/// @param id unique within its data set
public record Conversation(String id, List<Message> messages, List<ToolDefinition> tools) {
    public Conversation {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
    }
}
