package ai.elson.model.template;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.base.chat.ToolDefinition;
import ai.elson.model.tokenizer.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A rendering under way: pieces in their order.
final class Script {

    static final String START = "<|im_start|>";
    static final String END = "<|im_end|>";

    private final List<Piece> pieces = new ArrayList<>();

    /// One way of writing conversations.
    interface Style {
        /// Writes the tools and all messages, without the opening of a turn to come.
        void write(Script script, List<Message> messages, List<ToolDefinition> tools);
    }

    /// What the template writes.
    Script markup(String text) {
        pieces.add(new Piece(Span.markup(text), false));
        return this;
    }

    /// What a person, a tool or a document says.
    Script text(String text) {
        pieces.add(new Piece(Span.text(text), false));
        return this;
    }

    /// Markup in the assistant's turn that the assistant itself writes.
    Script saidMarkup(String text) {
        pieces.add(new Piece(Span.markup(text), true));
        return this;
    }

    /// Text of the assistant.
    Script said(String text) {
        pieces.add(new Piece(Span.text(text), true));
        return this;
    }

    /// A turn of anybody but the assistant.
    Script turn(String role, String content) {
        return markup(START + role + "\n").text(content).markup(END + "\n");
    }

    /// The assistant's opening, after which a model goes on.
    Script opening() {
        return markup(START + "assistant\n");
    }

    /// The assistant's end; the line feed after it is the template's.
    Script closing() {
        return saidMarkup(END).markup("\n");
    }

    /// A call as the inside of the `<tool_call>` marks.
    Script call(ToolCall call) {
        return said("{\"name\": \"" + call.name() + "\", \"arguments\": ")
                .said(PythonJson.normalised(call.arguments()))
                .said("}");
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<Span> spans() {
        return pieces.stream().map(Piece::span).toList();
    }

    String string() {
        return pieces.stream().map(p -> p.span().text()).collect(Collectors.joining());
    }
}
