package ai.elson.serving.openai;

import ai.elson.base.chat.ChatRequest;
import ai.elson.base.chat.MessageJson;
import ai.elson.base.chat.ToolDefinition;
import ai.elson.serving.http.ApiError;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The body of `POST /v1/chat/completions`.
///
/// Source: OpenAI API reference, «Create chat completion».
///
/// @param stop texts at which the answer ends, without them
/// @param stream whether to answer in pieces
/// @param streamUsage whether the last piece carries the usage
record Completion(ChatRequest request, List<String> stop, boolean stream, boolean streamUsage) {

    /// Tokens to write where the request names no bound.
    private static final int TOKENS_IF_NONE = 512;

    /// The greatest bound that a request may name.
    private static final int MOST_TOKENS = 8192;

    private static final int MOST_STOPS = 4;

    Completion {
        stop = List.copyOf(stop);
    }

    /// Reads a body. Where no temperature is given it is 0: the same question has the same answer.
    ///
    /// @throws ApiError 400 with field, found and accepted; 404 for a model that is not served
    /// @throws ai.elson.base.failure.BadInput for a message or a tool that is none
    static Completion read(ObjectNode body, List<String> served) {
        Parameters parameters = Parameters.of(body);
        String bound =
                parameters.has("max_completion_tokens") ? "max_completion_tokens" : "max_tokens";
        return new Completion(
                new ChatRequest(
                        model(parameters, served),
                        MessageJson.readMessages(parameters.value("messages"), "messages"),
                        tools(parameters),
                        parameters.number("temperature", 0, 0, 2),
                        (int) parameters.whole(bound, TOKENS_IF_NONE, 1, MOST_TOKENS),
                        parameters.whole("seed", 0, Long.MIN_VALUE, Long.MAX_VALUE)),
                parameters.texts("stop", MOST_STOPS),
                parameters.flag("stream"),
                parameters.inside("stream_options").flag("include_usage"));
    }

    private static String model(Parameters parameters, List<String> served) {
        String name = parameters.text("model", String.join(", ", served));
        if (!served.contains(name)) {
            throw ApiError.refused(
                    404,
                    "model_not_found",
                    "model: found «" + name + "»; accepted: " + String.join(", ", served));
        }
        return name;
    }

    private static List<ToolDefinition> tools(Parameters parameters) {
        String choice =
                parameters.has("tool_choice")
                        ? parameters.text("tool_choice", "auto, none")
                        : "auto";
        if (!choice.equals("auto") && !choice.equals("none")) {
            throw parameters.bad("tool_choice", "auto, none");
        }
        JsonNode array = parameters.value("tools");
        if (parameters.has("tools") && !array.isArray()) {
            throw parameters.bad("tools", "a list of tools");
        }
        List<ToolDefinition> tools = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            tools.add(MessageJson.readTool(array.get(i), "tools[" + i + "]"));
        }
        return choice.equals("none") ? List.of() : tools;
    }
}
