package ai.elson.serving.tool;

import ai.elson.base.file.Json;
import ai.elson.base.provenance.Provenance;
import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.Tool;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The tools as an OpenAPI document: one path a tool, with the schemas that a model and an MCP
/// client see.
///
/// Source: OpenAPI Specification 3.1.1, whose schemas are JSON Schema 2020-12.
public final class OpenApi {

    private OpenApi() {}

    /// The whole document.
    ///
    /// @param others further paths, as those of market data
    public static ObjectNode of(Registry registry, ObjectNode others) {
        ObjectNode document = Json.MAPPER.createObjectNode().put("openapi", "3.1.1");
        document.putObject("info")
                .put("title", "Elson tools")
                .put("version", Provenance.VERSION)
                .put(
                        "description",
                        "Calculators on cited US financial rules, the rules themselves, and market"
                                + " data; every answer names its origin.");
        ObjectNode paths = document.putObject("paths");
        ObjectNode list = paths.putObject("/v1/tools").putObject("get");
        list.put("operationId", "list_tools")
                .put("summary", "All tools as OpenAI functions")
                .putObject("responses")
                .putObject("200")
                .put("description", "the list");
        registry.tools().forEach(tool -> put(paths, tool));
        paths.setAll(others);
        putComponents(document);
        return document;
    }

    private static void put(ObjectNode paths, Tool tool) {
        ObjectNode post = paths.putObject("/v1/tools/" + tool.name()).putObject("post");
        post.put("operationId", tool.name()).put("summary", tool.title());
        post.put("description", tool.purpose()).putArray("tags").add(tool.domain());
        ObjectNode body = post.putObject("requestBody").put("required", true);
        content(body).set("schema", tool.definition().parameters());
        ObjectNode answers = post.putObject("responses");
        content(answers.putObject("200").put("description", "the answer and its origin"))
                .set("schema", tool.outputSchema());
        content(answers.putObject("422").put("description", "a refusal that can be mended"))
                .putObject("schema")
                .put("$ref", "#/components/schemas/Refusal");
    }

    private static ObjectNode content(ObjectNode of) {
        return of.putObject("content").putObject("application/json");
    }

    private static void putComponents(ObjectNode document) {
        ObjectNode components = document.putObject("components");
        ObjectNode refusal =
                components.putObject("schemas").putObject("Refusal").put("type", "object");
        ObjectNode properties = refusal.putObject("properties");
        for (String name : new String[] {"error", "kind", "field", "found", "accepted"}) {
            properties.putObject(name).put("type", "string");
        }
        ArrayNode required = refusal.putArray("required");
        required.add("error").add("kind");
        components
                .putObject("securitySchemes")
                .putObject("key")
                .put("type", "http")
                .put("scheme", "bearer");
        ArrayNode security = document.putArray("security");
        security.addObject();
        security.addObject().putArray("key");
    }
}
