package ai.elson.base.chat;

import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Messages and tools in OpenAI's shape.
///
/// Source: OpenAI API reference, chat completions (`messages`, `tools`, `tool_calls`).
public final class MessageJson {

    private MessageJson() {}

    /// A list of messages.
    public static ArrayNode write(List<Message> messages) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        messages.forEach(message -> array.add(write(message)));
        return array;
    }

    /// One message. The content of an assistant that only calls tools is `null`, as OpenAI writes
    /// it.
    public static ObjectNode write(Message message) {
        ObjectNode node = Json.MAPPER.createObjectNode().put("role", message.role());
        switch (message) {
            case Message.Assistant(String content, List<ToolCall> calls) -> {
                if (content.isEmpty() && !calls.isEmpty()) {
                    node.putNull("content");
                } else {
                    node.put("content", content);
                }
                if (!calls.isEmpty()) {
                    ArrayNode array = node.putArray("tool_calls");
                    calls.forEach(call -> array.add(write(call)));
                }
            }
            case Message.Tool(String id, String name, String content) ->
                    node.put("tool_call_id", id).put("name", name).put("content", content);
            case Message.System(String content) -> node.put("content", content);
            case Message.User(String content) -> node.put("content", content);
        }
        return node;
    }

    /// One tool call.
    public static ObjectNode write(ToolCall call) {
        ObjectNode node =
                Json.MAPPER.createObjectNode().put("id", call.id()).put("type", "function");
        node.putObject("function").put("name", call.name()).put("arguments", call.arguments());
        return node;
    }

    /// One tool, strict: all fields required or nullable, none besides.
    public static ObjectNode write(ToolDefinition tool) {
        ObjectNode node = Json.MAPPER.createObjectNode().put("type", "function");
        node.putObject("function")
                .put("name", tool.name())
                .put("description", tool.description())
                .put("strict", true)
                .set("parameters", tool.parameters());
        return node;
    }

    /// Reads a list of messages.
    ///
    /// @param where what the list is, for error messages, as `train.jsonl:7: messages`
    /// @throws BadInput that names the index and the field
    public static List<Message> readMessages(JsonNode array, String where) {
        if (!array.isArray() || array.isEmpty()) {
            throw BadInput.at(where, String.valueOf(array), "a list of at least one message");
        }
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            messages.add(readMessage(array.get(i), where + "[" + i + "]"));
        }
        return messages;
    }

    /// Reads one message.
    public static Message readMessage(JsonNode node, String where) {
        String role = text(node, "role", where);
        return switch (role) {
            case "system", "developer" -> new Message.System(content(node, where));
            case "user" -> new Message.User(content(node, where));
            case "tool" ->
                    new Message.Tool(
                            text(node, "tool_call_id", where),
                            node.path("name").asString(""),
                            content(node, where));
            case "assistant" -> {
                List<ToolCall> calls = new ArrayList<>();
                JsonNode array = node.path("tool_calls");
                for (int i = 0; i < array.size(); i++) {
                    calls.add(readCall(array.get(i), where + ".tool_calls[" + i + "]"));
                }
                boolean empty =
                        node.path("content").isNull() || node.path("content").isMissingNode();
                yield new Message.Assistant(empty ? "" : content(node, where), calls);
            }
            default ->
                    throw BadInput.at(
                            where + ".role", "«" + role + "»", "system, user, assistant, tool");
        };
    }

    /// Reads one tool.
    public static ToolDefinition readTool(JsonNode node, String where) {
        JsonNode function = node.path("function");
        if (!function.path("parameters").isObject()) {
            throw BadInput.at(
                    where + ".function.parameters",
                    String.valueOf(function.path("parameters")),
                    "a JSON Schema object");
        }
        return new ToolDefinition(
                text(function, "name", where + ".function"),
                function.path("description").asString(""),
                (ObjectNode) function.get("parameters"));
    }

    private static ToolCall readCall(JsonNode node, String where) {
        JsonNode function = node.path("function");
        return new ToolCall(
                text(node, "id", where),
                text(function, "name", where + ".function"),
                text(function, "arguments", where + ".function"));
    }

    /// Text, or OpenAI's list of text parts.
    private static String content(JsonNode node, String where) {
        JsonNode content = node.path("content");
        if (content.isArray()) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < content.size(); i++) {
                text.append(text(content.get(i), "text", where + ".content[" + i + "]"));
            }
            return text.toString();
        }
        return text(node, "content", where);
    }

    private static String text(JsonNode node, String field, String where) {
        JsonNode value = node.path(field);
        if (!value.isString()) {
            throw BadInput.at(
                    where + "." + field,
                    value.isMissingNode() ? "nothing" : value.toString(),
                    "a string");
        }
        return value.asString();
    }
}
