package ai.elson.serving.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.file.Json;
import ai.elson.serving.ToolServer;
import ai.elson.serving.ToolServer.Face;
import ai.elson.tools.market.Market;
import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.Tool;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class McpEndpointTest {

    private static ToolServer server;
    private static McpSyncClient client;

    @BeforeAll
    static void start() {
        server = ToolServer.start(Market.sample(), Set.of(Face.MCP), "127.0.0.1", 0, null);
        client =
                McpClient.sync(
                                HttpClientStreamableHttpTransport.builder(
                                                "http://127.0.0.1:" + server.port())
                                        .jsonMapper(McpTools.MAPPER)
                                        .build())
                        .build();
        client.initialize();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void every_tool_is_listed_with_both_schemas_and_as_one_that_only_reads() {
        List<McpSchema.Tool> tools = client.listTools().tools();
        assertThat(tools)
                .extracting(McpSchema.Tool::name)
                .containsExactlyElementsOf(
                        Registry.standard().tools().stream().map(Tool::name).toList());
        assertThat(tools)
                .allSatisfy(tool -> {
                    assertThat(tool.inputSchema()).containsEntry("additionalProperties", false);
                    assertThat(tool.outputSchema()).containsKey("properties");
                    assertThat(tool.annotations().readOnlyHint()).isTrue();
                });
    }

    /// 10,000 x 1.05^5 = 12,762.815625.
    @Test
    void a_call_gives_a_phrase_and_the_whole_answer() {
        McpSchema.CallToolResult result =
                call("future_value", Map.of("amount", 10_000, "rate", 5, "years", 5));
        assertThat(result.isError()).isFalse();
        assertThat(result.content().getFirst())
                .isEqualTo(new McpSchema.TextContent("future value $12,762.82"));
        assertThat(
                        Json.MAPPER
                                .valueToTree(result.structuredContent())
                                .at("/origin/calcId")
                                .asString())
                .isEqualTo("future_value");
    }

    @Test
    void market_data_say_that_they_are_made_up() {
        McpSchema.CallToolResult result = call("market_quote", Map.of("symbol", "ACORN.SMPL"));
        assertThat(result.isError()).as(result.toString()).isFalse();
        assertThat(
                        Json.MAPPER
                                .valueToTree(result.structuredContent())
                                .at("/origin/sample")
                                .asBoolean())
                .isTrue();
    }

    @Test
    void a_bad_argument_is_an_error_that_a_model_can_mend() {
        McpSchema.CallToolResult result =
                call("future_value", Map.of("amount", -1, "rate", 5, "years", 5));
        assertThat(result.isError()).isTrue();
        String text = ((McpSchema.TextContent) result.content().getFirst()).text();
        assertThat(Json.MAPPER.readTree(text).path("field").asString()).isEqualTo("amount");
        assertThat(Json.MAPPER.readTree(text).path("kind").asString()).isEqualTo("bad_argument");
    }

    @Test
    void a_page_from_elsewhere_is_kept_out() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/mcp"))
                            .header("Content-Type", "application/json")
                            .header("Accept", "application/json, text/event-stream")
                            .header("Origin", "http://elsewhere.example")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}"))
                            .build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(403);
        }
    }

    private static McpSchema.CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(new McpSchema.CallToolRequest(tool, arguments));
    }
}
