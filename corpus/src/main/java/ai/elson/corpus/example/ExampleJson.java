package ai.elson.corpus.example;

import ai.elson.base.chat.MessageJson;
import ai.elson.base.failure.BadInput;
import ai.elson.base.file.Json;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Examples as JSON, in one order of fields; an unknown field is refused.
final class ExampleJson {

    static final Set<String> FIELDS =
            fields(
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
    private static final Set<String> ANSWER = fields("kind", "value", "unit", "tolerance");
    private static final Set<String> RULE = fields("id", "citation");
    private static final Set<String> ORIGIN = fields("generator", "version", "seed");

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
        object(node, FIELDS, where);
        List<String> tools = new ArrayList<>();
        for (JsonNode tool : list(node, "tools", where)) {
            if (!tool.isString()) {
                throw BadInput.at(where + ": tools", tool.toString(), "names of tools");
            }
            tools.add(tool.asString());
        }
        List<RuleRef> rules = new ArrayList<>();
        for (JsonNode rule : list(node, "rules", where)) {
            String at = where + ": rules";
            object(rule, RULE, at);
            rules.add(new RuleRef(text(rule, "id", at), text(rule, "citation", at)));
        }
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
                origin(node.path("origin"), where + ": origin"));
    }

    private static @Nullable Answer answer(JsonNode node, String where) {
        if (node.isNull()) {
            return null;
        }
        object(node, ANSWER, where);
        return new Answer(
                text(node, "kind", where),
                text(node, "value", where),
                text(node, "unit", where),
                text(node, "tolerance", where));
    }

    private static Origin origin(JsonNode node, String where) {
        object(node, ORIGIN, where);
        JsonNode seed = node.path("seed");
        if (!seed.canConvertToLong() || !seed.isIntegralNumber()) {
            throw BadInput.at(where + ": seed", shown(seed), "a whole number of 64 bits");
        }
        return new Origin(
                text(node, "generator", where), text(node, "version", where), seed.asLong());
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
            throw BadInput.at(where + ": " + field, shown(value), "a string");
        }
        return value.asString();
    }

    private static JsonNode list(JsonNode node, String field, String where) {
        JsonNode value = node.path(field);
        if (!value.isArray()) {
            throw BadInput.at(
                    where + ": " + field, shown(value), "a list, empty where there is none");
        }
        return value;
    }

    private static void object(JsonNode node, Set<String> fields, String where) {
        if (!node.isObject()) {
            throw BadInput.at(
                    where, shown(node), "a JSON object with " + String.join(", ", fields));
        }
        for (String name : node.propertyNames()) {
            if (!fields.contains(name)) {
                throw BadInput.at(where, "the field «" + name + "»", String.join(", ", fields));
            }
        }
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }

    private static Set<String> fields(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
    }
}
