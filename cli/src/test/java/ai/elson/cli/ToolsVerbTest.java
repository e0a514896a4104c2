package ai.elson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.file.Json;
import ai.elson.tools.registry.Registry;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ToolsVerbTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_list_names_every_tool_and_is_also_the_one_that_a_chat_request_takes() {
        assertThat(elson("tools", "list")).isZero();
        assertThat(out.toString().lines()).hasSameSizeAs(Registry.standard().tools());
        out.getBuffer().setLength(0);
        assertThat(elson("tools", "list", "--form", "openai", "--domain", "derivatives")).isZero();
        JsonNode list = Json.MAPPER.readTree(out.toString());
        assertThat(list.size()).isGreaterThan(5);
        assertThat(list)
                .allSatisfy(tool -> assertThat(tool.at("/function/strict").asBoolean()).isTrue());
    }

    @Test
    void a_tool_is_shown_with_both_schemas_and_called_with_its_origin() {
        assertThat(elson("tools", "show", "future_value")).isZero();
        JsonNode shown = Json.MAPPER.readTree(out.toString());
        assertThat(shown.at("/input/additionalProperties").asBoolean(true)).isFalse();
        assertThat(shown.at("/output/properties/origin/properties/calcId").isMissingNode())
                .isFalse();
        out.getBuffer().setLength(0);
        assertThat(
                        elson(
                                "tools",
                                "call",
                                "future_value",
                                "--json",
                                "{\"amount\":10000,\"rate\":5,\"years\":5}"))
                .isZero();
        JsonNode answer = Json.MAPPER.readTree(out.toString());
        assertThat(answer.at("/origin/calcId").asString()).isEqualTo("future_value");
        assertThat(answer.at("/origin/inputs").asString()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tools show futur_value                        | the nearest is future_value
                    tools call futur_value --json {}              | the nearest is future_value
                    tools list --domain nonsense                  | federal_income_tax
                    tools serve                                   | --mcp stdio alone
                    tools serve --rest --mcp stdio                | --mcp stdio alone
                    tools serve --rest --host 0.0.0.0             | API key
                    tools serve --rest --port 99999               | 65535
                    """)
    void bad_usage_exits_with_two(String command, String said) {
        assertThat(elson(command.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(said).doesNotContain("defect");
    }

    @Test
    void a_refused_call_exits_with_two_and_prints_what_to_mend() {
        assertThat(elson("tools", "call", "future_value", "--json", "{}")).isEqualTo(2);
        assertThat(Json.MAPPER.readTree(out.toString()).path("field").asString())
                .isEqualTo("amount");
    }

    private int elson(String... arguments) {
        return Elson.commandLine(arguments)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
