package ai.elson.corpus.exchange;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.base.file.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `conversations` of `from` and `value`. A `function_call` holds one call as JSON or a list of
/// them; each is answered by an `observation`, in their order.
final class ShareGptTurns {

    private ShareGptTurns() {}

    static List<Message> of(ObjectNode record) {
        JsonNode turns = Fields.list(record, "conversations");
        if (turns.isEmpty() || turns.size() > Limits.MESSAGES) {
            throw Unusable.field(
                    "conversations", turns.size() + " turns", "1 to " + Limits.MESSAGES);
        }
        List<Message> messages = new ArrayList<>();
        String system = Fields.optional(record, "system");
        if (!system.isEmpty()) {
            messages.add(new Message.System(system));
        }
        Deque<ToolCall> open = new ArrayDeque<>();
        int calls = 0;
        for (JsonNode turn : turns) {
            String from = Fields.text(turn, "from");
            String value = Fields.text(turn, "value");
            messages.add(
                    switch (from) {
                        case "system" -> new Message.System(value);
                        case "human", "user" -> new Message.User(value);
                        case "gpt", "assistant" -> new Message.Assistant(value);
                        case "function_call" -> {
                            List<ToolCall> asked = calls(value, calls);
                            calls += asked.size();
                            open.addAll(asked);
                            yield new Message.Assistant("", asked);
                        }
                        case "observation", "tool" -> {
                            ToolCall call = open.poll();
                            if (call == null) {
                                throw new Unusable(
                                        Fault.BROKEN_CONVERSATION,
                                        "found an observation that no function_call asked for");
                            }
                            yield new Message.Tool(call.id(), call.name(), value);
                        }
                        default ->
                                throw new Unusable(
                                        Fault.UNKNOWN_ROLE,
                                        "from: found «"
                                                + from
                                                + "»; accepted: system, human, gpt, function_call,"
                                                + " observation, tool");
                    });
        }
        return messages;
    }

    private static List<ToolCall> calls(String value, int before) {
        JsonNode node;
        try {
            node = Json.MAPPER.readTree(value);
        } catch (JacksonException e) {
            throw Unusable.field("function_call", e.getOriginalMessage(), "a call as JSON");
        }
        List<ToolCall> calls = new ArrayList<>();
        for (JsonNode call : node.isArray() ? node : Json.MAPPER.createArrayNode().add(node)) {
            JsonNode arguments = call.path("arguments");
            calls.add(
                    new ToolCall(
                            "call_" + (before + calls.size()),
                            Fields.text(call, "name"),
                            arguments.isObject()
                                    ? Json.line(arguments)
                                    : Fields.text(call, "arguments")));
        }
        return calls;
    }
}
