package ai.elson.tools.registry;

import ai.elson.base.file.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One hand-written question for every calculator, from the files in `questions`.
final class Questions {

    /// @param values the arguments in the order of the tool's fields, or an object by their names
    record Question(String tool, String text, String values) {

        /// The values under the tool's field names.
        String arguments(Registry registry) {
            if (values.startsWith("{")) {
                return values;
            }
            JsonNode names = registry.tool(tool).definition().parameters().path("required");
            JsonNode list = Json.MAPPER.readTree("[" + values + "]");
            if (names.size() != list.size()) {
                throw new IllegalArgumentException(tool + ": takes " + names + ", found " + list);
            }
            ObjectNode arguments = Json.MAPPER.createObjectNode();
            for (int i = 0; i < list.size(); i++) {
                arguments.set(names.get(i).asString(), list.get(i));
            }
            return arguments.toString();
        }
    }

    private static final List<String> FIELDS =
            List.of(
                    "tax",
                    "retirement",
                    "estate",
                    "insurance",
                    "conduct",
                    "cashflow",
                    "household",
                    "college",
                    "accounting",
                    "company",
                    "bonds",
                    "options",
                    "portfolio",
                    "performance",
                    "allocation",
                    "alternatives",
                    "statement");

    static final List<Question> ALL = read();

    private Questions() {}

    private static List<Question> read() {
        return FIELDS.stream().flatMap(Questions::ofField).toList();
    }

    private static Stream<Question> ofField(String field) {
        String file = "questions/" + field + ".txt";
        try (InputStream in =
                Objects.requireNonNull(Questions.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 3))
                    .map(parts -> new Question(parts[0], parts[1], parts[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
