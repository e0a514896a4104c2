package ai.elson.serving.openai;

import ai.elson.base.chat.ChatModel;
import ai.elson.base.chat.ChatReply;
import ai.elson.base.chat.ChatRequest;
import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.base.failure.BadInput;
import ai.elson.base.failure.FailedWork;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A chat model without a network: it calls the first tool where a question has a figure and tools
/// are given, quotes a tool's result, fails where it is told to, and else repeats the question word
/// by word.
final class RuleBasedModel implements ChatModel {

    /// Two requests that say `together` answer only when both are there.
    private final CountDownLatch together = new CountDownLatch(2);

    @Override
    public List<String> models() {
        return List.of("elson-a", "elson-b");
    }

    @Override
    public ChatReply chat(ChatRequest request, Consumer<String> onText) {
        Message last = request.messages().getLast();
        int read = request.messages().stream().mapToInt(m -> m.content().split(" ").length).sum();
        return switch (last.content()) {
            case "fail" -> throw new FailedWork("the disk is full");
            case "refuse" -> throw new BadInput("messages: found 2,000 tokens; accepted: 1,024");
            case "break off" -> {
                onText.accept("so far");
                throw new FailedWork("the disk is full");
            }
            case "stumble" -> throw new IllegalStateException("secret detail");
            case "together" -> {
                awaitTheOther();
                yield reply("both", ChatReply.Finish.STOP, read, 1);
            }
            case String question
                    when last instanceof Message.User
                            && question.matches(".*\\d.*")
                            && !request.tools().isEmpty() ->
                    new ChatReply(
                            new Message.Assistant(
                                    "",
                                    List.of(
                                            new ToolCall(
                                                    "call_0",
                                                    request.tools().getFirst().name(),
                                                    "{\"amount\":"
                                                            + question.replaceAll("\\D", "")
                                                            + "}"))),
                            ChatReply.Finish.TOOL_CALLS,
                            read,
                            7);
            case String text -> say(text, request, read, onText);
        };
    }

    private static ChatReply say(
            String text, ChatRequest request, int read, Consumer<String> onText) {
        String[] words = ("You said: " + text).split("(?= )");
        StringBuilder said = new StringBuilder();
        int count = Math.min(words.length, request.maxTokens());
        for (int i = 0; i < count; i++) {
            onText.accept(words[i]);
            said.append(words[i]);
        }
        return reply(
                said.toString(),
                count < words.length ? ChatReply.Finish.LENGTH : ChatReply.Finish.STOP,
                read,
                count);
    }

    private static ChatReply reply(String text, ChatReply.Finish finish, int read, int written) {
        return new ChatReply(new Message.Assistant(text), finish, read, written);
    }

    private void awaitTheOther() {
        together.countDown();
        try {
            if (!together.await(10, TimeUnit.SECONDS)) {
                throw new FailedWork("the other request never came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedWork("interrupted", e);
        }
    }
}
