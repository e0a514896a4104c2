package ai.elson.corpus.exchange;

import ai.elson.base.chat.Message;
import ai.elson.base.file.Json;
import ai.elson.corpus.example.Answer;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.Origin;
import ai.elson.corpus.example.RuleRef;
import com.jerolba.carpet.annotation.Alias;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An example as a row of Parquet. `tools` is the JSON text of the definitions, as trainers take it
/// where each row has other ones; `tool_names` is what an example holds.
record ExampleRow(
        String id,
        List<Turn> messages,
        @Nullable String tools,
        @Alias("tool_names") List<String> toolNames,
        String domain,
        String bucket,
        String difficulty,
        String task,
        String risk,
        String source,
        @Nullable Answer answer,
        List<RuleRef> rules,
        Origin origin) {

    record Turn(
            String role,
            @Nullable String content,
            @Nullable @Alias("tool_calls") List<Call> toolCalls,
            @Nullable @Alias("tool_call_id") String toolCallId,
            @Nullable String name) {}

    record Call(String id, String type, Function function) {}

    record Function(String name, String arguments) {}

    static ExampleRow of(Example example, ToolDefinitions tools) {
        return new ExampleRow(
                example.id(),
                example.messages().stream().map(ExampleRow::turn).toList(),
                example.tools().isEmpty() ? null : Json.line(tools.of(example)),
                example.tools(),
                example.domain(),
                example.bucket(),
                example.difficulty().id(),
                example.task(),
                example.risk(),
                example.source(),
                example.answer(),
                example.rules(),
                example.origin());
    }

    private static Turn turn(Message message) {
        return switch (message) {
            case Message.Assistant a when !a.toolCalls().isEmpty() ->
                    new Turn(
                            "assistant",
                            a.content(),
                            a.toolCalls().stream()
                                    .map(c ->
                                            new Call(
                                                    c.id(),
                                                    "function",
                                                    new Function(c.name(), c.arguments())))
                                    .toList(),
                            null,
                            null);
            case Message.Tool t -> new Turn("tool", t.content(), null, t.toolCallId(), t.name());
            default -> new Turn(message.role(), message.content(), null, null, null);
        };
    }
}
