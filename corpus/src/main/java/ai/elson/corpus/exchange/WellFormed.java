package ai.elson.corpus.exchange;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Whether turns fit together: the system speaks only first, each call has its result before
/// anybody else speaks, and the assistant has the last word.
final class WellFormed {

    private WellFormed() {}

    /// @throws Unusable that says which turn does not fit
    static void check(List<Message> messages) {
        Set<String> open = new LinkedHashSet<>();
        boolean asked = false;
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            boolean first = i == 0;
            boolean answers = asked;
            if (!(message instanceof Message.Tool) && !open.isEmpty()) {
                throw broken(i, "a turn before the result of the call " + open.iterator().next());
            }
            switch (message) {
                case Message.System _ when !first ->
                        throw broken(i, "a system turn after the first turn");
                case Message.User(String content) when content.isBlank() ->
                        throw broken(i, "a user turn without words");
                case Message.User _ -> asked = true;
                case Message.Assistant _ when !answers ->
                        throw broken(i, "an answer before a question");
                case Message.Assistant(String content, List<ToolCall> calls) -> {
                    if (content.isBlank() && calls.isEmpty()) {
                        throw broken(i, "an answer without words or calls");
                    }
                    for (ToolCall call : calls) {
                        if (!open.add(call.id())) {
                            throw broken(i, "two calls with the id " + call.id());
                        }
                    }
                }
                case Message.Tool tool when !open.remove(tool.toolCallId()) ->
                        throw broken(i, "a result for «" + tool.toolCallId() + "», never called");
                default -> {}
            }
        }
        if (!open.isEmpty()) {
            throw broken(messages.size() - 1, "no result of the call " + open.iterator().next());
        }
        if (!(messages.getLast() instanceof Message.Assistant)) {
            throw broken(messages.size() - 1, "a last turn that is not the assistant's");
        }
    }

    private static Unusable broken(int turn, String found) {
        return new Unusable(Fault.BROKEN_CONVERSATION, "turn " + (turn + 1) + ": found " + found);
    }
}
