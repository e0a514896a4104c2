package ai.elson.corpus.bucket;

import ai.elson.base.chat.Message;
import ai.elson.base.chat.MessageJson;
import ai.elson.base.chat.ToolCall;
import ai.elson.base.file.Json;
import ai.elson.corpus.example.Example;
import ai.elson.corpus.example.Origin;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A line of a bucket made by others, made to an example, so that it can be trained on: domain,
/// bucket and difficulty are those of its cell, tools those that its conversation names. What an
/// example has no field for is left out; the manifest says where the line stands that has it.
final class ForeignLine {

    private static final String TASK = "foreign";
    private static final Origin ORIGIN = new Origin("import", "1", 0);

    private ForeignLine() {}

    /// @param line with its line feed
    /// @param number from 1, for messages
    /// @return the example's line, with its line feed
    static ByteBuffer completed(ByteBuffer line, Cell cell, int number) {
        JsonNode node = Json.MAPPER.readTree(StandardCharsets.UTF_8.decode(line).toString());
        String where = cell.source() + ":" + number;
        ObjectNode whole =
                hasAllFields(node)
                        ? ((ObjectNode) node).retain(Example.fields())
                        : example(node, cell, where).toJson();
        return ByteBuffer.wrap((Json.line(whole) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static boolean hasAllFields(JsonNode node) {
        return Example.fields().stream().allMatch(node::has);
    }

    private static Example example(JsonNode node, Cell cell, String where) {
        List<Message> messages =
                MessageJson.readMessages(node.path("messages"), where + ": messages");
        return new Example(
                node.path("id").asString(),
                messages,
                List.copyOf(tools(messages)),
                cell.domain(),
                cell.bucket(),
                cell.difficulty(),
                TASK,
                isHighRisk(cell.domain()) ? "high" : "normal",
                cell.bucket(),
                null,
                List.of(),
                ORIGIN);
    }

    /// In the order in which they are named first.
    private static Set<String> tools(List<Message> messages) {
        Set<String> tools = new LinkedHashSet<>();
        for (Message message : messages) {
            switch (message) {
                case Message.Assistant(String _, List<ToolCall> calls) ->
                        calls.forEach(call -> tools.add(call.name()));
                case Message.Tool(String _, String name, String _) -> tools.add(name);
                case Message.System _, Message.User _ -> {}
            }
        }
        tools.remove("");
        return tools;
    }

    private static boolean isHighRisk(String domain) {
        return Taxonomy.standard().domains().stream()
                .filter(d -> d.id().equals(domain))
                .anyMatch(Domain::highRisk);
    }
}
