package ai.elson.corpus.pretrain;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.corpus.asking.Given;
import java.util.ArrayList;
import java.util.List;

/// Collects the turns of a conversation and numbers its calls.
final class Turns {

    private final List<Message> messages = new ArrayList<>();
    private int calls;

    Turns user(String text) {
        messages.add(new Message.User(text));
        return this;
    }

    Turns assistant(String text) {
        messages.add(new Message.Assistant(text));
        return this;
    }

    /// One call and its answer.
    Turns call(InventedTool tool, List<Given> given, String content) {
        ToolCall call = next(tool, given);
        messages.add(new Message.Assistant("", List.of(call)));
        messages.add(new Message.Tool(call.id(), tool.name(), content));
        return this;
    }

    /// Two calls in one turn and their answers.
    Turns calls(
            InventedTool one,
            List<Given> givenOne,
            String contentOne,
            InventedTool two,
            List<Given> givenTwo,
            String contentTwo) {
        ToolCall first = next(one, givenOne);
        ToolCall second = next(two, givenTwo);
        messages.add(new Message.Assistant("", List.of(first, second)));
        messages.add(new Message.Tool(first.id(), one.name(), contentOne));
        messages.add(new Message.Tool(second.id(), two.name(), contentTwo));
        return this;
    }

    List<Message> messages() {
        return messages;
    }

    private ToolCall next(InventedTool tool, List<Given> given) {
        return new ToolCall("call_" + calls++, tool.name(), Given.arguments(given));
    }
}
