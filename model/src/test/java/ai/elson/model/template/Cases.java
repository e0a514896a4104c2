package ai.elson.model.template;

import ai.elson.base.chat.Conversation;
import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.base.chat.ToolDefinition;
import ai.elson.base.file.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Conversations that the template tests share.
final class Cases {

    private Cases() {}

    static final ToolDefinition TAX =
            new ToolDefinition(
                    "look_up_rule",
                    "A rule's figure with its citation",
                    (ObjectNode)
                            Json.MAPPER.readTree(
                                    """
                                    {"type":"object","properties":{
                                      "topic":{"type":"string"},
                                      "year":{"type":["integer","null"]},
                                      "filing_status":{"type":["string","null"],"enum":["single","joint",null]},
                                      "rate":{"type":"number","unit":"percent","description":"café"}},
                                     "required":["topic"],"additionalProperties":false}
                                    """));

    static final ToolDefinition CLOCK =
            new ToolDefinition(
                    "today",
                    "Today's date",
                    (ObjectNode) Json.MAPPER.readTree("{\"type\":\"object\"}"));

    static final List<Conversation> ALL =
            List.of(
                    new Conversation(
                            "plain",
                            List.of(user("Hi"), new Message.Assistant("Hello.")),
                            List.of()),
                    new Conversation(
                            "system",
                            List.of(
                                    new Message.System("Be brief."),
                                    user("Hi"),
                                    new Message.Assistant("Yes.")),
                            List.of()),
                    new Conversation(
                            "tools",
                            List.of(
                                    user("Standard deduction?\n"),
                                    calls(
                                            "",
                                            call(
                                                    0,
                                                    "{\"topic\":\"deduction\",\"year\":2026,\"rate\":6.50}")),
                                    new Message.Tool(
                                            "call_0", "look_up_rule", "{\"text\":\"$16,100\"}"),
                                    new Message.Assistant("It is $16,100.")),
                            List.of(TAX, CLOCK)),
                    new Conversation(
                            "several",
                            List.of(
                                    new Message.System("Advise."),
                                    user("Two things, 東京 \"quoted\"."),
                                    calls(
                                            "Let me look.",
                                            call(
                                                    0,
                                                    "{\"topic\": \"é\\n\", \"small\": 0.00001, \"big\": 1e20}"),
                                            call(1, "{}")),
                                    new Message.Tool("call_0", "look_up_rule", "one"),
                                    new Message.Tool("call_1", "look_up_rule", "two"),
                                    new Message.Assistant("\nDone."),
                                    new Message.System("A later word."),
                                    user("Thanks"),
                                    new Message.Assistant("You are welcome.")),
                            List.of(TAX)));

    static Message user(String text) {
        return new Message.User(text);
    }

    private static Message calls(String text, ToolCall... calls) {
        return new Message.Assistant(text, List.of(calls));
    }

    private static ToolCall call(int number, String arguments) {
        return new ToolCall("call_" + number, "look_up_rule", arguments);
    }
}
