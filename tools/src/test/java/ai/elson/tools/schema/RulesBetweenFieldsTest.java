package ai.elson.tools.schema;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.file.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Each rule is broken in an example that is right in all else, and must be named with its place.
class RulesBetweenFieldsTest {

    /// A case of `broken.txt`.
    ///
    /// @param changes of fields, as `/netWorth/value = 1`, several with ` ; ` between them;
    ///   `{"@copy": POINTER}` stands for another part of the document
    record Broken(String document, String changes, String path, String rule) {}

    static List<Broken> cases() {
        String file = "broken.txt";
        try (InputStream in =
                Objects.requireNonNull(
                        RulesBetweenFieldsTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .map(p -> new Broken(p[0].strip(), p[1].strip(), p[2].strip(), p[3].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Figures that follow from a changed one differ from what they are derived of; they are not
    /// what the case is about, unless it says so.
    @ParameterizedTest
    @MethodSource("cases")
    void a_broken_rule_is_found_at_its_place(Broken broken) {
        ObjectNode document = Documents.of(broken.document()).example();
        for (String change : broken.changes().split(" ; ")) {
            String[] parts = change.split(" = ", 2);
            JsonNode value = Json.MAPPER.readTree(parts[1]);
            String copied = value.path("@copy").asString("");
            set(
                    document,
                    parts[0].strip(),
                    copied.isEmpty() ? value : document.at(copied).deepCopy());
        }
        List<Finding> findings =
                Documents.validate(document).stream()
                        .filter(f ->
                                broken.rule().startsWith("a derived")
                                        || !f.rule().startsWith("a derived"))
                        .toList();
        assertThat(findings)
                .as(findings.toString())
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.rule()).contains(broken.rule()))
                .anySatisfy(f -> assertThat(f.path()).isEqualTo(broken.path()));
    }

    /// A figure with another value no longer has the origin it had: the user says it instead.
    private static void set(ObjectNode document, String pointer, JsonNode value) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = document.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        if (parent instanceof ArrayNode array) {
            int index = Integer.parseInt(name);
            if (index == array.size()) {
                array.add(value);
            } else {
                array.set(index, value);
            }
            return;
        }
        ObjectNode object = (ObjectNode) parent;
        object.set(name, value);
        if (name.equals("value")
                && List.of("derived", "user").contains(object.at("/origin/kind").asString(""))) {
            object.putObject("origin").put("kind", "user").put("words", "I say so.");
        }
    }
}
