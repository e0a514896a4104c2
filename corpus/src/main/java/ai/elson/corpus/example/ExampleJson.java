package ai.elson.corpus.example;

import ai.elson.base.chat.MessageJson;
import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Examples as JSON, in one order of fields; an unknown field is refused.
final class ExampleJson {

    private static final Set<String> FIELDS =
            Set.of(
                    "id",
                    "messages",
                    "tools",
                    "domain",
                    "bucket",
                    "difficulty",
                    "task",
                    "risk",
                    "source",
                    "answer",
                    "rules",
                    "origin");

    private ExampleJson() {}

    static ObjectNode write(Example example) {
        ObjectNode node = Json.MAPPER.createObjectNode().put("id", example.id());
        node.set("messages", MessageJson.write(example.messages()));
        ArrayNode tools = node.putArray("tools");
        example.tools().forEach(tools::add);
        node.put("domain", example.domain())
                .put("bucket", example.bucket())
                .put("difficulty", example.difficulty().id())
                .put("task", example.task())
                .put("risk", example.risk())
                .put("source", example.source());
        Answer answer = example.answer();
        if (answer == null) {
            node.putNull("answer");
        } else {
            node.putObject("answer")
                    .put("kind", answer.kind())
                    .put("value", answer.value())
                    .put("unit", answer.unit())
                    .put("tolerance", answer.tolerance());
        }
        ArrayNode rules = node.putArray("rules");
        example.rules()
                .forEach(rule ->
                        rules.addObject().put("id", rule.id()).put("citation", rule.citation()));
        node.putObject("origin")
                .put("generator", example.origin().generator())
                .put("version", example.origin().version())
                .put("seed", example.origin().seed());
        return node;
    }

    static Example read(JsonNode node, String where) {
        if (!node.isObject()) {
            throw BadInput.at(
                    where, node.toString(), "a JSON object with the fields of an example");
        }
        node.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw BadInput.at(
                            where,
                            "the field «" + name + "»",
                            String.join(", ", FIELDS.stream().sorted().toList()));
                });
        List<String> tools = new ArrayList<>();
        node.path("tools").forEach(tool -> tools.add(tool.asString("")));
        List<RuleRef> rules = new ArrayList<>();
        for (JsonNode rule : node.path("rules")) {
            rules.add(
                    new RuleRef(
                            text(rule, "id", where + ": rules"),
                            text(rule, "citation", where + ": rules")));
        }
        JsonNode origin = node.path("origin");
        return new Example(
                text(node, "id", where),
                MessageJson.readMessages(node.path("messages"), where + ": messages"),
                tools,
                text(node, "domain", where),
                text(node, "bucket", where),
                difficulty(node, where),
                text(node, "task", where),
                text(node, "risk", where),
                text(node, "source", where),
                answer(node.path("answer"), where + ": answer"),
                rules,
                new Origin(
                        text(origin, "generator", where + ": origin"),
                        text(origin, "version", where + ": origin"),
                        origin.path("seed").asLong(0)));
    }

    private static @Nullable Answer answer(JsonNode node, String where) {
        return node.isObject()
                ? new Answer(
                        text(node, "kind", where),
                        text(node, "value", where),
                        text(node, "unit", where),
                        text(node, "tolerance", where))
                : null;
    }

    private static Difficulty difficulty(JsonNode node, String where) {
        try {
            return Difficulty.of(text(node, "difficulty", where));
        } catch (IllegalArgumentException e) {
            throw new BadInput(where + ": difficulty: " + e.getMessage(), e);
        }
    }

    private static String text(JsonNode node, String field, String where) {
        JsonNode value = node.path(field);
        if (!value.isString()) {
            throw BadInput.at(
                    where + ": " + field,
                    value.isMissingNode() ? "nothing" : value.toString(),
                    "a string");
        }
        return value.asString();
    }
}
