package ai.elson.evaluation.benchmark;

import ai.elson.base.chat.ChatModel;
import ai.elson.base.chat.ChatReply;
import ai.elson.base.chat.ChatRequest;
import ai.elson.base.chat.Message;
import ai.elson.base.chat.ToolCall;
import ai.elson.base.chat.ToolDefinition;
import ai.elson.base.file.Json;
import ai.elson.evaluation.score.Answer;
import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.ToolResult;
import java.util.ArrayList;
import java.util.List;

/// Asks a model and makes the tool calls it asks for until it answers in words. Greedy decoding, so
/// that the same model gives the same transcript.
public final class ToolLoop {

    private final ChatModel model;
    private final String modelName;
    private final Registry registry;
    private final int maxTurns;
    private final int maxTokens;

    public ToolLoop(
            ChatModel model, String modelName, Registry registry, int maxTurns, int maxTokens) {
        this.model = model;
        this.modelName = modelName;
        this.registry = registry;
        this.maxTurns = maxTurns;
        this.maxTokens = maxTokens;
    }

    /// Runs a conversation to its answer.
    ///
    /// @param start what was said so far, the question last
    /// @param tools what the model may call; a call of another one is refused to it
    /// @throws ai.elson.base.failure.ElsonException where the model does not answer
    public Transcript run(List<Message> start, List<ToolDefinition> tools) {
        List<Message> messages = new ArrayList<>(start);
        List<Answer.Call> calls = new ArrayList<>();
        int tokens = 0;
        for (int turn = 1; ; turn++) {
            ChatReply reply =
                    model.chat(new ChatRequest(modelName, messages, tools, 0, maxTokens, 0));
            tokens += reply.completionTokens();
            Message.Assistant said = reply.message();
            messages.add(said);
            for (ToolCall call : said.toolCalls()) {
                messages.add(execute(call, tools, calls));
            }
            if (said.toolCalls().isEmpty() || turn == maxTurns) {
                boolean finished =
                        said.toolCalls().isEmpty() && reply.finish() != ChatReply.Finish.LENGTH;
                return new Transcript(
                        messages, new Answer(said.content(), calls), turn, finished, tokens);
            }
        }
    }

    private Message.Tool execute(
            ToolCall call, List<ToolDefinition> tools, List<Answer.Call> calls) {
        boolean offered = tools.stream().anyMatch(tool -> tool.name().equals(call.name()));
        String text;
        boolean valid = false;
        String origin = "";
        if (offered) {
            ToolResult result = registry.call(call.name(), call.arguments());
            text = result.text();
            // a value that is not there was asked for in good form
            valid = result.ok() || !result.content().has("field");
            origin = result.content().path("origin").asString("");
        } else {
            text =
                    Json.line(
                            Json.MAPPER
                                    .createObjectNode()
                                    .put(
                                            "error",
                                            "tool: found «"
                                                    + call.name()
                                                    + "»; accepted: "
                                                    + String.join(
                                                            ", ",
                                                            tools.stream()
                                                                    .map(ToolDefinition::name)
                                                                    .toList())));
        }
        calls.add(new Answer.Call(call.name(), call.arguments(), valid, origin, text));
        return new Message.Tool(call.id(), call.name(), text);
    }
}
