package ai.elson.corpus.example;

import ai.elson.base.chat.Message;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One verified training example, one JSON line.
///
/// @param id unique in its corpus
/// @param messages the conversation, tool calls and results included
/// @param tools the names of the tools in the prompt, in their order
/// @param domain of the taxonomy
/// @param bucket of that domain
/// @param difficulty known from the steps and rules that the answer takes
/// @param task the family of the task, as `calculation` or `rule_look_up`
/// @param risk `high` in a high-risk domain, else `normal`
/// @param source the pack it belongs to
/// @param answer the typed answer, where there is one
/// @param rules the rules it rests on
/// @param origin what wrote it
public record Example(
        String id,
        List<Message> messages,
        List<String> tools,
        String domain,
        String bucket,
        Difficulty difficulty,
        String task,
        String risk,
        String source,
        @Nullable Answer answer,
        List<RuleRef> rules,
        Origin origin) {

    public Example {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
        rules = List.copyOf(rules);
    }

    /// Everything that the person says, one turn a line.
    public String question() {
        return messages.stream()
                .filter(Message.User.class::isInstance)
                .map(Message::content)
                .collect(Collectors.joining("\n"));
    }

    /// The last words of the assistant.
    public String finalAnswer() {
        return messages.reversed().stream()
                .filter(Message.Assistant.class::isInstance)
                .map(Message::content)
                .findFirst()
                .orElse("");
    }

    /// The JSON line.
    public ObjectNode toJson() {
        return ExampleJson.write(this);
    }

    /// The names of the fields of a JSON line; all of them stand in each.
    public static Set<String> fields() {
        return ExampleJson.FIELDS;
    }

    /// Reads a JSON line.
    ///
    /// @param where file and line, for error messages
    /// @throws ai.elson.base.failure.BadInput that names the field, what was found and what is
    ///   accepted
    public static Example fromJson(JsonNode node, String where) {
        return ExampleJson.read(node, where);
    }
}
