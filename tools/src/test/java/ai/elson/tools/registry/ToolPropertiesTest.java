package ai.elson.tools.registry;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.file.Json;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// Each tool with a thousand arguments that fit its schema and a thousand that do not. A failure
/// names the arguments, which can be sent again.
class ToolPropertiesTest {

    private static final int DRAWS = 1000;

    /// So many draws are checked to fit, by a validator that takes longer than the tools.
    private static final int CHECKED_DRAWS = 100;

    private static final Registry REGISTRY = Registry.standard();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final AtomicInteger ANSWERED = new AtomicInteger();
    private static final AtomicInteger REFUSED = new AtomicInteger();

    static List<Tool> tools() {
        return REGISTRY.tools();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void what_fits_the_schema_is_answered_in_the_output_schema_or_refused_with_a_reason(Tool tool) {
        ObjectNode parameters = tool.definition().parameters();
        Schema input = SCHEMAS.getSchema(parameters.toString(), InputFormat.JSON);
        Schema output = SCHEMAS.getSchema(tool.outputSchema().toString(), InputFormat.JSON);
        ObjectNode like =
                ToolExample.find(tool.name())
                        .map(ToolExample::arguments)
                        .orElseGet(Json.MAPPER::createObjectNode);
        IntStream.range(0, DRAWS)
                .parallel()
                .forEach(seed -> {
                    String arguments = new SchemaDraw(seed).valid(parameters, like).toString();
                    if (seed < CHECKED_DRAWS) {
                        assertThat(input.validate(arguments, InputFormat.JSON))
                                .as(arguments)
                                .isEmpty();
                    }
                    ToolResult result = tool.call(arguments);
                    (result.ok() ? ANSWERED : REFUSED).incrementAndGet();
                    if (result.ok()) {
                        String json = Json.line(result.json());
                        assertThat(output.validate(json, InputFormat.JSON))
                                .as("%s %s -> %s", tool.name(), arguments, json)
                                .isEmpty();
                    } else {
                        if (result.json().path("kind").asString().equals("not_computable"))
                            System.out.println("NC " + result.text());
                        assertRefusal(tool, arguments, result, false);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("tools")
    void what_breaks_the_schema_is_refused_with_field_found_and_accepted(Tool tool) {
        ObjectNode parameters = tool.definition().parameters();
        ObjectNode like =
                ToolExample.find(tool.name())
                        .map(ToolExample::arguments)
                        .orElseGet(Json.MAPPER::createObjectNode);
        for (int seed = 0; seed < DRAWS; seed++) {
            SchemaDraw draw = new SchemaDraw(seed);
            String arguments = draw.broken(parameters, (ObjectNode) draw.valid(parameters, like));
            assertRefusal(tool, arguments, tool.call(arguments), true);
        }
    }

    private static void assertRefusal(
            Tool tool, String arguments, ToolResult result, boolean argument) {
        assertThat(result.ok()).as("%s %s", tool.name(), arguments).isFalse();
        List<String> fields = new ArrayList<>(List.of("error", "kind"));
        if (argument) {
            fields.addAll(List.of("field", "found", "accepted"));
            assertThat(result.json().path("kind").asString())
                    .as("%s %s", tool.name(), arguments)
                    .isEqualTo("bad_argument");
        }
        for (String field : fields) {
            assertThat(result.json().path(field).asString(""))
                    .as("%s of %s %s -> %s", field, tool.name(), arguments, result.text())
                    .isNotBlank()
                    .doesNotContain("Exception", "java.", "null;", "Infinity", "NaN");
        }
    }

    @AfterAll
    static void say_how_many_were_answered() {
        System.out.printf(
                "tools: %d of %d random arguments that fit were answered, the rest refused with a reason%n",
                ANSWERED.get(), ANSWERED.get() + REFUSED.get());
    }
}
