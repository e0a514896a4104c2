package ai.elson.evaluation.benchmark;

import ai.elson.base.chat.ChatModel;
import ai.elson.base.chat.ChatReply;
import ai.elson.base.chat.ChatRequest;
import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.evaluation.quiz.Question;
import ai.elson.evaluation.quiz.Reference;
import ai.elson.evaluation.quiz.Suite;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Knows every reference: makes its calls one after the other, then says its answer, both after a
/// distortion.
class ScriptedModel implements ChatModel {

    private final Map<String, Question> byPrompt;
    private final UnaryOperator<String> distortion;
    final AtomicInteger asked = new AtomicInteger();

    ScriptedModel(Suite suite, UnaryOperator<String> distortion) {
        this.byPrompt =
                suite.questions().stream()
                        .collect(Collectors.toMap(Question::prompt, Function.identity()));
        this.distortion = distortion;
    }

    @Override
    public List<String> models() {
        return List.of("scripted");
    }

    @Override
    public ChatReply chat(ChatRequest request, Consumer<String> onText) {
        Question question = byPrompt.get(request.messages().getFirst().content());
        Reference reference = question.item().reference();
        int made = (request.messages().size() - 1) / 2;
        if (made < reference.calls().size() && !request.tools().isEmpty()) {
            Reference.Call next = reference.calls().get(made);
            ToolCall call =
                    new ToolCall("call_" + made, next.tool(), distortion.apply(next.arguments()));
            return new ChatReply(
                    new Message.Assistant("", List.of(call)), ChatReply.Finish.TOOL_CALLS, 10, 20);
        }
        asked.incrementAndGet();
        return new ChatReply(
                new Message.Assistant(distortion.apply(reference.answer())),
                ChatReply.Finish.STOP,
                10,
                30);
    }
}
