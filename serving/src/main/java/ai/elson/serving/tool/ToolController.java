package ai.elson.serving.tool;

import ai.elson.base.chat.MessageJson;
import ai.elson.base.file.Json;
import ai.elson.serving.http.ApiError;
import ai.elson.serving.http.Exchange;
import ai.elson.tools.registry.Registry;
import ai.elson.tools.registry.Tool;
import ai.elson.tools.registry.ToolResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `GET /v1/tools` lists what a model may call; `POST /v1/tools/{name}` calls it. A refused call is
/// answered with 422 and what is to be mended.
@RestController
public final class ToolController {

    private final Registry registry;

    /// Endpoints over a registry.
    public ToolController(Registry registry) {
        this.registry = registry;
    }

    @GetMapping("/v1/tools")
    void list(HttpServletResponse response) throws IOException {
        ObjectNode body = Json.MAPPER.createObjectNode().put("object", "list");
        ArrayNode data = body.putArray("data");
        registry.definitions().forEach(tool -> data.add(MessageJson.write(tool)));
        Exchange.write(response, 200, body);
    }

    @PostMapping("/v1/tools/{name}")
    void call(
            @PathVariable("name") String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<String> names = registry.tools().stream().map(Tool::name).toList();
        if (!names.contains(name)) {
            throw ApiError.refused(
                    404,
                    "tool_not_found",
                    "tool: found «" + name + "»; accepted: " + String.join(", ", names));
        }
        ToolResult result = registry.call(name, Exchange.readText(request));
        Exchange.write(response, result.ok() ? 200 : 422, result.json());
    }
}
