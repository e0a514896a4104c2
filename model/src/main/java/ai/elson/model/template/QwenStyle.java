package ai.elson.model.template;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.MessageJson;
import ai.elson.base.chat.ToolCall;
import ai.elson.base.chat.ToolDefinition;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The template of Qwen2.5-Instruct with its tools in the manner of Hermes. Source: the observed
/// output of the template in the models' `tokenizer_config.json`.
final class QwenStyle implements Script.Style {

    private static final String DEFAULT_SYSTEM =
            "You are Qwen, created by Alibaba Cloud. You are a helpful assistant.";

    /// Marks by which a folder's template is known.
    static final List<String> MARKERS =
            List.of(
                    DEFAULT_SYSTEM,
                    "# Tools\\n\\nYou may call one or more functions",
                    "<tool_response>",
                    "<|im_start|>assistant");

    @Override
    public void write(Script script, List<Message> messages, List<ToolDefinition> tools) {
        boolean system = !messages.isEmpty() && messages.getFirst() instanceof Message.System;
        script.markup(Script.START + "system\n");
        if (system) {
            script.text(messages.getFirst().content());
        } else {
            script.markup(DEFAULT_SYSTEM);
        }
        if (!tools.isEmpty()) {
            tools(script, tools);
        }
        script.markup(Script.END + "\n");
        for (int i = system ? 1 : 0; i < messages.size(); i++) {
            switch (messages.get(i)) {
                case Message.Assistant assistant -> assistant(script, assistant);
                case Message.Tool tool ->
                        result(
                                script,
                                tool.content(),
                                i == 0 || !(messages.get(i - 1) instanceof Message.Tool),
                                i + 1 == messages.size()
                                        || !(messages.get(i + 1) instanceof Message.Tool));
                case Message.System other -> script.turn("system", other.content());
                case Message.User user -> script.turn("user", user.content());
            }
        }
    }

    private static void tools(Script script, List<ToolDefinition> tools) {
        script.markup(
                """


                # Tools

                You may call one or more functions to assist with the user query.

                You are provided with function signatures within <tools></tools> XML tags:
                <tools>\
                """);
        tools.forEach(tool -> script.markup("\n").text(PythonJson.write(json(tool))));
        script.markup(
                """

                </tools>

                For each function call, return a json object with function name and arguments within <tool_call></tool_call> XML tags:
                <tool_call>
                {"name": <function-name>, "arguments": <args-json-object>}
                </tool_call>\
                """);
    }

    /// Without `strict`, which is of OpenAI's wire and not of the models' prompts.
    private static ObjectNode json(ToolDefinition tool) {
        ObjectNode node = MessageJson.write(tool);
        ((ObjectNode) node.path("function")).remove("strict");
        return node;
    }

    private static void assistant(Script script, Message.Assistant message) {
        script.opening();
        String before = "";
        if (!message.content().isEmpty()) {
            script.said(message.content());
            before = "\n";
        }
        for (ToolCall call : message.toolCalls()) {
            script.saidMarkup(before + "<tool_call>\n").call(call).saidMarkup("\n</tool_call>");
            before = "\n";
        }
        script.closing();
    }

    private static void result(Script script, String content, boolean first, boolean last) {
        script.markup((first ? Script.START + "user" : "") + "\n<tool_response>\n")
                .text(content)
                .markup("\n</tool_response>" + (last ? Script.END + "\n" : ""));
    }
}
