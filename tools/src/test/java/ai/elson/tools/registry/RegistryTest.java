package ai.elson.tools.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.elson.base.chat.ToolDefinition;
import ai.elson.base.failure.BadInput;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegistryTest {

    private static final Registry REGISTRY = Registry.standard();

    static List<Tool> tools() {
        return REGISTRY.tools();
    }

    static List<ToolExample> examples() {
        return ToolExample.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_tool_answers_an_example(ToolExample example) {
        ToolResult result = REGISTRY.call(example.tool(), example.arguments().toString());
        assertThat(result.ok()).as(result.text()).isTrue();
        assertThat(result.content().path("text").asString()).isNotBlank();
        assertThat(result.content().path("values").isEmpty()).isFalse();
    }

    @Test
    void every_tool_but_the_look_up_has_an_example() {
        assertThat(ToolExample.all().stream().map(ToolExample::tool))
                .containsAll(
                        REGISTRY.tools().stream()
                                .map(Tool::name)
                                .filter(name -> !name.equals("look_up_rule"))
                                .toList());
    }

    /// 10,000 x 1.05^5 = 12,762.815625.
    @Test
    void a_success_has_a_phrase_to_quote_values_and_an_origin() {
        ToolResult result =
                REGISTRY.call("future_value", "{\"amount\":10000,\"rate\":5,\"years\":5}");
        assertThat(result.ok()).isTrue();
        assertThat(result.text())
                .isEqualTo(
                        "{\"text\":\"future value $12,762.82\",\"values\":{\"future_value\":12762.82},"
                                + "\"rules\":[],\"origin\":\"future_value\"}");
    }

    @Test
    void a_bad_argument_is_answered_and_not_thrown() {
        ToolResult result =
                REGISTRY.call("future_value", "{\"amount\":10000,\"rate\":\"abc\",\"years\":5}");
        assertThat(result.ok()).isFalse();
        assertThat(result.text())
                .isEqualTo(
                        "{\"error\":\"rate: found «abc»; accepted: a number from 0 to 100 (percent)\","
                                + "\"field\":\"rate\",\"found\":\"«abc»\","
                                + "\"accepted\":\"a number from 0 to 100 (percent)\"}");
    }

    @Test
    void an_unknown_tool_is_answered_in_a_call_and_refused_in_code() {
        assertThat(REGISTRY.call("fly", "{}").text()).contains("«fly»", "future_value");
        assertThatThrownBy(() -> REGISTRY.tool("fly"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("look_up_rule");
    }

    @Test
    void definitions_come_in_the_order_asked_for() {
        assertThat(REGISTRY.definitions(List.of("look_up_rule", "future_value")))
                .extracting(ToolDefinition::name)
                .containsExactly("look_up_rule", "future_value");
        assertThat(REGISTRY.definitions()).hasSameSizeAs(REGISTRY.tools());
    }

    @ParameterizedTest
    @MethodSource("tools")
    void every_tool_is_small_enough_for_a_prompt(Tool tool) {
        assertThat(tool.purpose().split("\\s+")).hasSizeLessThanOrEqualTo(12);
        assertThat(tool.definition().parameters().path("properties").size()).isBetween(1, 40);
        assertThat(tool.definition().parameters().toString().length()).isLessThan(8000);
    }

    @ParameterizedTest
    @MethodSource("tools")
    void every_schema_is_valid_by_the_meta_schema(Tool tool) {
        Schema metaSchema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(metaSchema.validate(tool.definition().parameters().toString(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void every_tool_names_the_first_missing_field(Tool tool) {
        ToolResult result = tool.call("{}");
        assertThat(result.ok()).isFalse();
        assertThat(result.content().path("field").asString())
                .isEqualTo(tool.definition().parameters().path("required").get(0).asString());
        assertThat(result.content().path("found").asString()).isEqualTo("nothing");
    }
}
