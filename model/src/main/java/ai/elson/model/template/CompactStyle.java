package ai.elson.model.template;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.base.chat.ToolDefinition;
import java.util.List;

/// The template that Elson's own small model ships with: the twin of `compact.jinja`. A tool takes
/// one line instead of a JSON Schema, because a small model has a short context.
final class CompactStyle implements Script.Style {

    @Override
    public void write(Script script, List<Message> messages, List<ToolDefinition> tools) {
        boolean system = !messages.isEmpty() && messages.getFirst() instanceof Message.System;
        if (!tools.isEmpty()) {
            script.markup(Script.START + "system\n");
            if (system) {
                script.text(messages.getFirst().content()).markup("\n");
            }
            script.markup("<tools>\n");
            tools.forEach(tool -> script.text(Signature.of(tool)).markup("\n"));
            script.markup("</tools>" + Script.END + "\n");
        } else if (system) {
            script.turn("system", messages.getFirst().content());
        }
        for (Message message : messages.subList(system ? 1 : 0, messages.size())) {
            if (message instanceof Message.Assistant(String content, List<ToolCall> calls)) {
                script.opening().said(content);
                for (ToolCall call : calls) {
                    script.saidMarkup("<tool_call>").call(call).saidMarkup("</tool_call>");
                }
                script.closing();
            } else {
                script.turn(message.role(), message.content());
            }
        }
    }
}
