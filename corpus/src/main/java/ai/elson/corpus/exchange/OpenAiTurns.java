package ai.elson.corpus.exchange;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.MessageJson;
import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Messages in OpenAI's shape, and in the looser one of data sets: arguments as an object, calls
/// and results without ids (which are then numbered in their order).
final class OpenAiTurns {

    private static final Set<String> ROLES =
            Set.of("system", "developer", "user", "assistant", "tool");

    private OpenAiTurns() {}

    static List<Message> of(JsonNode messages) {
        if (messages.isEmpty() || messages.size() > Limits.MESSAGES) {
            throw Unusable.field(
                    "messages", messages.size() + " messages", "1 to " + Limits.MESSAGES);
        }
        Deque<String> open = new ArrayDeque<>();
        List<Message> turns = new ArrayList<>();
        int calls = 0;
        for (int i = 0; i < messages.size(); i++) {
            String where = "messages[" + i + "]";
            if (!(messages.get(i) instanceof ObjectNode given)) {
                throw Unusable.field(where, Fields.shown(messages.get(i)), "an object");
            }
            ObjectNode message = given.deepCopy();
            String role = Fields.text(message, "role");
            if (!ROLES.contains(role)) {
                throw new Unusable(
                        Fault.UNKNOWN_ROLE,
                        where
                                + ".role: found «"
                                + role
                                + "»; accepted: system, developer, user, assistant, tool");
            }
            if (Fields.has(message, "function_call")) {
                throw Unusable.field(
                        where, "function_call", "tool_calls, which replaced function_call");
            }
            calls = role.equals("assistant") ? calls(message, where, calls, open) : calls;
            if (role.equals("tool")) {
                if (!Fields.has(message, "tool_call_id")) {
                    message.put("tool_call_id", open.isEmpty() ? "" : open.removeFirst());
                } else {
                    open.remove(message.path("tool_call_id").asString(""));
                }
                if (!Fields.has(message, "name")) {
                    message.put("name", "");
                }
            }
            turns.add(read(message, where));
        }
        return turns;
    }

    private static Message read(ObjectNode message, String where) {
        try {
            return MessageJson.readMessage(message, where);
        } catch (BadInput e) {
            throw new Unusable(Fault.WRONG_FIELD, String.valueOf(e.getMessage()));
        }
    }

    /// Gives calls without ids one, and arguments that are an object their text.
    private static int calls(ObjectNode message, String where, int before, Deque<String> open) {
        JsonNode given = message.path("tool_calls");
        if (given.isMissingNode() || given.isNull()) {
            return before;
        }
        if (!given.isArray()) {
            throw Unusable.field(where + ".tool_calls", Fields.shown(given), "a list");
        }
        int number = before;
        ArrayNode calls = Json.MAPPER.createArrayNode();
        for (JsonNode item : given) {
            if (!(item instanceof ObjectNode call)
                    || !(call.path("function") instanceof ObjectNode function)) {
                throw Unusable.field(
                        where + ".tool_calls", Fields.shown(item), "an object with a function");
            }
            if (function.path("arguments").isObject()) {
                function.put("arguments", Json.line(function.path("arguments")));
            }
            if (!Fields.has(call, "id")) {
                call.put("id", "call_" + number);
            }
            number++;
            open.add(call.path("id").asString(""));
            calls.add(call);
        }
        message.set("tool_calls", calls);
        return number;
    }
}
