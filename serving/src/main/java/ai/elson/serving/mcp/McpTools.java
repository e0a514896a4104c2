package ai.elson.serving.mcp;

import ai.elson.base.file.Json;
import ai.elson.base.provenance.Provenance;
import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.Tool;
import ai.elson.tools.registry.ToolResult;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/// The registry as MCP tools: each with its input schema, its output schema and what it may do,
/// which is to read. A success has the phrase to quote as text and the whole answer as structured
/// content; a refusal is an error whose text a model can mend its arguments from.
///
/// Source: Model Context Protocol, revision 2025-11-25, «Tools».
final class McpTools {

    /// Numbers stay decimal, as a binary fraction would change the inputs and so their hash; what a
    /// later revision of the protocol adds to a message is passed over; fields keep their order.
    static final McpJsonMapper MAPPER =
            new JacksonMcpJsonMapper(
                    Json.MAPPER
                            .rebuild()
                            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .disable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                            .build());

    private static final String INSTRUCTIONS =
            "Exact calculators on cited US financial rules, the look-up of those rules, and market"
                    + " data. Call a tool for every figure; quote its text and name its origin. A"
                    + " refusal names the field, what was found and what is accepted: mend it and call"
                    + " again.";

    private McpTools() {}

    /// What every transport's server is given. The registry validates arguments itself, because its
    /// errors name one field and how to mend it.
    static <S extends McpServer.SyncSpecification<S>> S serve(S server, Registry registry) {
        server.serverInfo("elson", Provenance.VERSION)
                .instructions(INSTRUCTIONS)
                .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
                .jsonMapper(MAPPER)
                .validateToolInputs(false)
                .tools(registry.tools().stream().map(McpTools::specification).toList());
        return server;
    }

    private static SyncToolSpecification specification(Tool tool) {
        return new SyncToolSpecification(
                describe(tool),
                (exchange, request) ->
                        call(tool, request.arguments() == null ? Map.of() : request.arguments()));
    }

    private static McpSchema.Tool describe(Tool tool) {
        return McpSchema.Tool.builder(tool.name(), map(tool.definition().parameters()))
                .title(tool.title())
                .description(tool.purpose())
                .outputSchema(map(tool.outputSchema()))
                .annotations(
                        McpSchema.ToolAnnotations.builder()
                                .readOnlyHint(true)
                                .destructiveHint(false)
                                .idempotentHint(true)
                                .openWorldHint(tool.open())
                                .build())
                .meta(Map.of("domain", tool.domain()))
                .build();
    }

    private static McpSchema.CallToolResult call(Tool tool, Map<String, Object> arguments) {
        ToolResult result = tool.call(Json.line(arguments));
        McpSchema.CallToolResult.Builder answer = McpSchema.CallToolResult.builder();
        if (result.ok()) {
            return answer.content(text(result.json().path("text").asString()))
                    .structuredContent(map(result.json()))
                    .isError(false)
                    .build();
        }
        return answer.content(text(Json.line(result.json()))).isError(true).build();
    }

    private static List<McpSchema.Content> text(String text) {
        return List.of(McpSchema.TextContent.builder(text).build());
    }

    private static Map<String, Object> map(ObjectNode node) {
        return Json.MAPPER.convertValue(node, new TypeReference<Map<String, Object>>() {});
    }
}
