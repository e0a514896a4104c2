package ai.elson.base.chat;

import java.util.List;

/// A request to a chat model.
///
/// @param model the served model's name
/// @param tools the tools it may call; empty for none
/// @param temperature 0 for the most likely token at every step
/// @param maxTokens bound on generated tokens, at least 1
/// @param seed for sampling at a temperature above 0
public record ChatRequest(
        String model,
        List<Message> messages,
        List<ToolDefinition> tools,
        double temperature,
        int maxTokens,
        long seed) {
    public ChatRequest {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
    }
}
