package ai.elson.corpus.exchange;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.MessageJson;
import ai.elson.base.chat.ToolCall;
import ai.elson.base.file.Json;
import ai.elson.corpus.example.Example;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An example as the JSON object of a format.
@FunctionalInterface
interface Shape {

    /// @throws Unwritable where the format cannot carry it
    ObjectNode of(Example example);

    /// One question, one answer. Loses the typed answer, the rules, the origin.
    static ObjectNode alpaca(Example example) {
        List<Message> turns = example.messages();
        int first = turns.getFirst() instanceof Message.System ? 1 : 0;
        if (!example.tools().isEmpty()) {
            throw new Unwritable("alpaca has no tools");
        }
        if (turns.size() != first + 2
                || !(turns.get(first) instanceof Message.User(String question))
                || !(turns.get(first + 1)
                        instanceof Message.Assistant(String answer, List<ToolCall> calls))
                || !calls.isEmpty()) {
            throw new Unwritable("alpaca has one question and one answer");
        }
        ObjectNode node =
                Json.MAPPER
                        .createObjectNode()
                        .put("instruction", question)
                        .put("input", "")
                        .put("output", answer);
        if (first == 1) {
            node.put("system", turns.getFirst().content());
        }
        return cell(node, example);
    }

    /// Turns by name. Loses the ids of calls, the typed answer, the rules, the origin.
    static Shape shareGpt(ToolDefinitions tools) {
        return example -> {
            ObjectNode node = Json.MAPPER.createObjectNode();
            ArrayNode turns = node.putArray("conversations");
            for (Message message : example.messages()) {
                switch (message) {
                    case Message.System(String content) -> turn(turns, "system", content);
                    case Message.User(String content) -> turn(turns, "human", content);
                    case Message.Tool(_, _, String content) -> turn(turns, "observation", content);
                    case Message.Assistant(String content, List<ToolCall> calls) -> {
                        if (calls.isEmpty()) {
                            turn(turns, "gpt", content);
                        } else if (content.isEmpty()) {
                            turn(turns, "function_call", calls(calls));
                        } else {
                            throw new Unwritable("sharegpt has no turn with words and calls");
                        }
                    }
                }
            }
            inOrder(example.messages());
            if (!example.tools().isEmpty()) {
                node.put("tools", Json.line(tools.of(example)));
            }
            return cell(node, example);
        };
    }

    /// What fine-tuning interfaces take and nothing else. Loses all but the messages and the tools.
    static Shape openAi(ToolDefinitions tools) {
        return example -> {
            ObjectNode node = Json.MAPPER.createObjectNode();
            node.set("messages", MessageJson.write(example.messages()));
            if (!example.tools().isEmpty()) {
                node.set("tools", tools.of(example));
            }
            return node;
        };
    }

    private static void turn(ArrayNode turns, String from, String value) {
        turns.addObject().put("from", from).put("value", value);
    }

    private static ObjectNode cell(ObjectNode node, Example example) {
        return node.put("id", example.id())
                .put("domain", example.domain())
                .put("bucket", example.bucket())
                .put("difficulty", example.difficulty().id())
                .put("task", example.task())
                .put("risk", example.risk())
                .put("source", example.source());
    }

    private static String calls(List<ToolCall> calls) {
        ArrayNode all = Json.MAPPER.createArrayNode();
        for (ToolCall call : calls) {
            try {
                JsonNode arguments = Json.MAPPER.readTree(call.arguments());
                if (!arguments.isObject()) {
                    throw new Unwritable("sharegpt has arguments as an object only");
                }
                all.addObject().put("name", call.name()).set("arguments", arguments);
            } catch (JacksonException e) {
                throw new Unwritable("sharegpt has arguments as an object only");
            }
        }
        return Json.line(all.size() == 1 ? all.get(0) : all);
    }

    /// Without ids, results can only follow in the order of their calls and under their names.
    private static void inOrder(List<Message> messages) {
        java.util.ArrayDeque<ToolCall> open = new java.util.ArrayDeque<>();
        for (Message message : messages) {
            if (message instanceof Message.Assistant assistant) {
                open.addAll(assistant.toolCalls());
            } else if (message instanceof Message.Tool tool) {
                ToolCall call = open.poll();
                if (call == null || !call.id().equals(tool.toolCallId())) {
                    throw new Unwritable("sharegpt has results in the order of their calls only");
                }
            }
        }
    }
}
