package ai.elson.base.chat;

import java.util.List;
import java.util.function.Consumer;

/// The port to any chat model, embedded or behind HTTP.
public interface ChatModel {

    /// The names that a request may carry as its model.
    List<String> models();

    /// Answers a request.
    ///
    /// @param onText called with each piece of visible text as it is generated
    /// @throws ai.elson.base.failure.ElsonException where the model cannot answer; never an empty
    ///   reply instead
    ChatReply chat(ChatRequest request, Consumer<String> onText);

    /// Answers a request in one piece.
    default ChatReply chat(ChatRequest request) {
        return chat(request, _ -> {});
    }
}
