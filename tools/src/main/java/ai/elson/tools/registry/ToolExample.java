package ai.elson.tools.registry;

import ai.elson.base.file.Json;
import ai.elson.knowledge.Calculators;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a person would ask a tool, written by hand, with the arguments of that case: one for every
/// calculator and every question to the market, from the files in `examples`.
///
/// @param tool the tool's name
/// @param question in a person's words
/// @param values the arguments in the order of the tool's fields, or an object by their names
public record ToolExample(String tool, String question, String values) {

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
                    "statement",
                    "market");

    private static final List<ToolExample> ALL =
            FIELDS.stream().flatMap(ToolExample::ofField).toList();

    /// All examples in the order of their fields.
    public static List<ToolExample> all() {
        return ALL;
    }

    /// The first example of a tool.
    public static Optional<ToolExample> find(String tool) {
        return ALL.stream().filter(example -> example.tool().equals(tool)).findFirst();
    }

    /// The values under the names of the tool's fields.
    public ObjectNode arguments() {
        if (values.startsWith("{")) {
            return (ObjectNode) Json.MAPPER.readTree(values);
        }
        List<Calculation.Input> inputs = Calculation.inputs(Calculators.find(tool).orElseThrow());
        JsonNode list = Json.MAPPER.readTree("[" + values + "]");
        if (inputs.size() != list.size()) {
            throw new IllegalStateException(
                    tool + ": takes " + inputs.size() + " values, found " + list);
        }
        ObjectNode arguments = Json.MAPPER.createObjectNode();
        for (int i = 0; i < list.size(); i++) {
            arguments.set(inputs.get(i).name(), list.get(i));
        }
        return arguments;
    }

    private static Stream<ToolExample> ofField(String field) {
        String file = "examples/" + field + ".txt";
        try (InputStream in =
                Objects.requireNonNull(ToolExample.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" \\| ", 3))
                    .map(parts -> new ToolExample(parts[0], parts[1], parts[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
