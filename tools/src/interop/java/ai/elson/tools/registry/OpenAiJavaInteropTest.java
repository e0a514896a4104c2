package ai.elson.tools.registry;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.chat.MessageJson;
import ai.elson.base.chat.ToolDefinition;
import ai.elson.base.file.Json;
import com.openai.core.ObjectMappers;
import com.openai.models.chat.completions.ChatCompletionFunctionTool;
import com.openai.models.chat.completions.ChatCompletionTool;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The function list as OpenAI's own Java types take it.
@Tag("interop")
class OpenAiJavaInteropTest {

    /// What strict function calling takes.
    ///
    /// Source: OpenAI API guide, «Structured outputs», supported schemas.
    private static final Set<String> STRICT =
            Set.of(
                    "type",
                    "properties",
                    "required",
                    "additionalProperties",
                    "items",
                    "enum",
                    "description",
                    "minimum",
                    "maximum",
                    "minItems",
                    "maxItems",
                    "format",
                    "pattern");

    /// 1E-7 and 1.0E-7 are one number.
    private static final JsonMapper DOUBLES =
            Json.MAPPER
                    .rebuild()
                    .disable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    @Test
    void every_tool_is_a_valid_strict_function_and_comes_back_as_it_was() throws Exception {
        List<ToolDefinition> tools = Registry.standard().definitions();
        for (ToolDefinition tool : tools) {
            String written = Json.line(MessageJson.write(tool));
            ChatCompletionTool read =
                    ObjectMappers.jsonMapper().readValue(written, ChatCompletionTool.class);
            ChatCompletionFunctionTool function = read.validate().asFunction();
            assertThat(function.function().name()).isEqualTo(tool.name());
            assertThat(function.function().strict()).hasValue(true);
            JsonNode back = DOUBLES.readTree(ObjectMappers.jsonMapper().writeValueAsString(read));
            assertThat(back).isEqualTo(DOUBLES.readTree(written));
        }
        System.out.printf("openai-java: takes all %d tools%n", tools.size());
    }

    @Test
    void every_schema_keeps_to_what_strict_function_calling_takes() {
        Set<String> beyond = new TreeSet<>();
        Registry.standard()
                .definitions()
                .forEach(tool -> keywords(tool.parameters(), beyond, tool.name()));
        assertThat(beyond).isEmpty();
    }

    private static void keywords(JsonNode schema, Set<String> beyond, String where) {
        schema.propertyNames().stream()
                .filter(name -> !STRICT.contains(name))
                .forEach(name -> beyond.add(where + ": " + name));
        if (schema.has("properties")) {
            assertThat(schema.path("additionalProperties").asBoolean(true)).as(where).isFalse();
            assertThat(schema.path("required").size()).isEqualTo(schema.path("properties").size());
            schema.get("properties").forEach(property -> keywords(property, beyond, where));
        }
        if (schema.has("items")) {
            keywords(schema.get("items"), beyond, where);
        }
    }
}
